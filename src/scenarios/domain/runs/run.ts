import type { PartnershipId, PersonId } from '../../../access/domain/index.ts';
import type {
  FrontierPoint,
  Limits,
  Optimum,
  OptimumExplanation,
  OptimiseProgress,
  Plan,
  Scenario,
  StressAnswer,
  StressProblem,
  StressRanking,
} from '../../../engine/index.ts';
import type { Id } from '../../../shared/index.ts';

export type RunId = Id<'run'>;

/** What a run is asked to compute. */
export type RunRequest =
  | {
      readonly kind: 'optimise';
      /** Id of the scenario whose funding, prices and levels hold; null: the plan's. */
      readonly base: string | null;
      readonly limits: Limits;
      /** Seconds. */
      readonly timeLimit: number;
    }
  | {
      readonly kind: 'frontier';
      readonly base: string | null;
      readonly limits: Limits;
      readonly points: number;
      readonly timeLimit: number;
    }
  | {
      readonly kind: 'stress';
      /** Ids of scenarios; null: the plan. */
      readonly ways: readonly (string | null)[];
      readonly draws: number;
      readonly seed: number;
    };

/** Everything that a run computes with; plain data. */
export interface RunInput {
  readonly request: RunRequest;
  /** Without its scenarios. */
  readonly plan: Plan;
  /** The scenarios that the request names, as the plan takes them. */
  readonly scenarios: readonly Scenario[];
}

/** What a run found, of the kind that was asked. */
export type RunResult =
  | {
      readonly kind: 'optimise';
      readonly optimum: Optimum;
      readonly explanation: OptimumExplanation | null;
    }
  | { readonly kind: 'frontier'; readonly points: readonly FrontierPoint[] }
  | {
      readonly kind: 'stress';
      readonly answers: readonly { readonly way: string | null; readonly answer: StressAnswer }[];
      /** Its keys are the places of the ways in the request, from 0, as text; null for one way. */
      readonly ranking: StressRanking | null;
    };

export const RUN_STATES = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const;

/** Where a run stands; the last three are its ends. */
export type RunState = (typeof RUN_STATES)[number];

/** How far a run is: the best value and its bound, or the part that is done, 0 to 1. */
export type RunProgress = OptimiseProgress | { readonly done: number };

/** Why a run failed. `time`, `memory`: it needed more than it may have. `died`: a fault of ours.
 * `interrupted`: the program stopped under it, more than once. */
export type RunProblem =
  | { readonly code: 'time' | 'memory' | 'died' | 'interrupted' }
  /** A scenario that was asked about is there no longer. */
  | { readonly code: 'scenario-gone' }
  /** Its limits name what the plan has no longer. */
  | { readonly code: 'limits-gone' }
  | { readonly code: 'cannot-draw'; readonly problems: readonly StressProblem[] };

/** Beregning: a long computation that was asked for and is done beside the answering of requests. */
export interface Run {
  readonly id: RunId;
  readonly partnershipId: PartnershipId;
  readonly request: RunRequest;
  readonly state: RunState;
  readonly progress: RunProgress | null;
  /** Only of a run that is done; null too when it was stored by a release that wrote it otherwise. */
  readonly result: RunResult | null;
  /** Only of a run that failed. */
  readonly problem: RunProblem | null;
  /** Of the plan that was computed; until it is begun, of the plan as it was when it was asked for. */
  readonly revision: number;
  /** Tells the plan and the scenarios that were computed from all others; null until it is begun. */
  readonly fingerprint: string | null;
  /** Somebody wants it to stop; it is running until it has. */
  readonly isStopping: boolean;
  /** Counts what there has been to show of it. */
  readonly edition: number;
  /** Null when the program itself asked. */
  readonly askedBy: PersonId | null;
  readonly askedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}
