import type { Money } from '../../shared/index.ts';
import type { Limits, Scenario } from '../model/index.ts';

/** What to look for, and how long. */
export interface OptimiseOptions {
  /** The limits to keep; the plan's own when absent. */
  readonly limits?: Limits;
  /** What is taken for given: its funding, prices and levels. What it chooses does not bind. */
  readonly assumptions?: Scenario;
  /** Seconds for the whole work; 60 when absent. */
  readonly timeLimit?: number;
  /** Relative gap at which to stop; 0 when absent. */
  readonly gap?: number;
  /** Asked often: true ends the work with the best found so far. */
  readonly stopped?: () => boolean;
  readonly onProgress?: (progress: OptimiseProgress) => void;
}

/** How far the work is. Values from 0 to 1, null while there is none. */
export interface OptimiseProgress {
  readonly value: number | null;
  readonly bound: number | null;
}

/** `infeasible`: no choice keeps all limits. `time-limit`: stopped before it was proved, with or
 * without a choice found. */
export type OptimiseStatus = 'optimal' | 'infeasible' | 'time-limit';

/** The best choice of options (plan model, section 4). Found by a solver, recomputed in whole øre. */
export interface Optimum {
  readonly status: OptimiseStatus;
  /** Coverage of the needs by weight, mean of the years, 0 to 1; null when nothing was found. */
  readonly value: number | null;
  /** No choice has a higher value; null when it is not known. */
  readonly bound: number | null;
  /** (bound − value) ÷ value; 0 when proved; null when nothing was found. */
  readonly relativeGap: number | null;
  /** Planned cost of all years before what is carried, in øre; null when nothing was found. */
  readonly cost: Money | null;
  /** Whether no other choice of this value costs less was proved too. */
  readonly leastCostProved: boolean;
  /** Activity id to option id, sorted by activity; empty when nothing was found. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** One thing that a choice must keep. `index` counts from 0 in the list of the limits. */
export type LimitRef =
  | { readonly limit: 'source'; readonly source: string; readonly year: number }
  | { readonly limit: 'share-cap'; readonly shareGroup: string; readonly year: number }
  /** The year must be paid for, but for `maxGap`. */
  | { readonly limit: 'max-gap'; readonly year: number }
  | { readonly limit: 'max-cost'; readonly year: number }
  | { readonly limit: 'max-fte'; readonly index: number; readonly year: number }
  | {
      readonly limit: 'min-coverage';
      readonly index: number;
      readonly area: string;
      readonly effortArea: string;
      readonly year: number;
    }
  | { readonly limit: 'must-keep'; readonly activity: string }
  | { readonly limit: 'must-close'; readonly activity: string }
  | { readonly limit: 'forbid'; readonly activity: string; readonly option: string }
  | { readonly limit: 'fix'; readonly activity: string; readonly option: string }
  | {
      readonly limit: 'requires' | 'excludes';
      readonly activity: string;
      readonly option: string;
      readonly otherActivity: string;
      readonly otherOption: string;
    };

/** A limit that holds the value down, and what a little more of it would give. */
export interface BindingLimit {
  readonly limit: LimitRef;
  /** 100,000 kr. in øre, one post, ten points less of the needed coverage, five points more of a share
   * cap, or the limit left out where it cannot be eased. */
  readonly more:
    | { readonly unit: 'money'; readonly amount: Money }
    | { readonly unit: 'posts'; readonly amount: number }
    | { readonly unit: 'share'; readonly amount: number }
    | { readonly unit: 'dropped' };
  /** How much the value rises with it, above 0; solved anew, not estimated. */
  readonly gain: number;
  /** False when the time ended before the gain was proved: it is at least this. */
  readonly proved: boolean;
}

/** A changed choice: what the best choice had, and what it would be instead. */
export interface Displaced {
  readonly activity: string;
  readonly from: string;
  readonly to: string;
}

/** What it would take for an activity that the best choice closes to be kept. */
export interface NotKept {
  readonly activity: string;
  /** The option that is cheapest to add to the best choice as it is; null when limits other than
   * money keep every kept option out. */
  readonly added: {
    readonly option: string;
    /** Money that would have to come from outside, by year; years without are left out. */
    readonly extra: readonly { readonly year: number; readonly amount: Money }[];
    readonly total: Money;
  } | null;
  /** The best choice with the activity kept and no more money; null when there is none, absent when
   * the time was up before one was found. */
  readonly instead?: {
    readonly option: string;
    readonly displaced: readonly Displaced[];
    /** How much the value falls, 0 or more. */
    readonly loss: number;
    readonly proved: boolean;
  } | null;
}

/** Limits that cannot hold together; leaving out any one of them, the rest can. */
export interface Conflict {
  readonly limits: readonly LimitRef[];
  /** False when the time ended before the set was as small as it can be. */
  readonly smallest: boolean;
  /** Least changes of one limit alone that let a choice be found, as far as found. */
  readonly proposals: readonly ConflictProposal[];
}

/** `amount` is what the limit must be eased by: money in øre a year, posts, or coverage 0 to 1;
 * absent for a limit that can only be left out. */
export interface ConflictProposal {
  readonly limit: LimitRef;
  readonly amount?: number;
}

/** Why the best choice is what it is. */
export interface OptimumExplanation {
  readonly binding: readonly BindingLimit[];
  readonly notKept: readonly NotKept[];
  /** Only when nothing keeps all limits. */
  readonly conflict?: Conflict;
  /** False when the time ended before everything was looked at. */
  readonly complete: boolean;
}

/** The best choice with a part of the counted money. */
export interface FrontierPoint extends Optimum {
  /** Part of every counted amount, 0 to 1. */
  readonly share: number;
  /** Counted money of all years, in øre. */
  readonly money: Money;
}
