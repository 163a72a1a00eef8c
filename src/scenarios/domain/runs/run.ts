import type { PartnershipId, PersonId } from '../../../access/domain/index.ts';
import type {
  FrontierPoint,
  Limits,
  Optimum,
  OptimumExplanation,
  OptimiseProgress,
  StressAnswer,
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
      readonly ranking: StressRanking | null;
    };

export const RUN_STATES = ['waiting', 'running', 'done', 'cancelled', 'failed'] as const;

/** Where a run stands; the last three are its ends. */
export type RunState = (typeof RUN_STATES)[number];

/** How far a run is: the best value and its bound, or the part that is done, 0 to 1. */
export type RunProgress = OptimiseProgress | { readonly done: number };

/** Beregning: a long computation that was asked for and is done beside the answering of requests. */
export interface Run {
  readonly id: RunId;
  readonly partnershipId: PartnershipId;
  readonly request: RunRequest;
  readonly state: RunState;
  readonly progress: RunProgress | null;
  /** Only of a run that is done; null too when it was stored by a release that wrote it otherwise. */
  readonly result: RunResult | null;
  /** Why it failed, as a word for pages. */
  readonly problem: string | null;
  /** Of the plan that was computed. */
  readonly revision: number;
  /** Null when the person is erased. */
  readonly askedBy: PersonId | null;
  readonly askedAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}
