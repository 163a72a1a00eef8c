import type { FundingStatus, Scenario } from '../model/index.ts';

/** What to draw. The same seed gives the same answer everywhere. */
export interface StressOptions {
  /** 1 to 100,000. */
  readonly draws: number;
  /** A whole number from 0 up to 2³² − 1. */
  readonly seed: number;
  /** A scenario, or the id of one of the plan's. */
  readonly scenario?: string | Scenario;
  /** Asked now and then: true ends the work with the draws made so far. */
  readonly stopped?: () => boolean;
  /** Told now and then, 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** Why draws cannot be made. */
export type StressProblem =
  | { readonly code: 'no-probability'; readonly source: string; readonly status: FundingStatus }
  | { readonly code: 'bad-draws'; readonly draws: number }
  | { readonly code: 'bad-seed'; readonly seed: number }
  | { readonly code: 'group-probabilities-differ'; readonly group: string };

/** A distribution over the draws, in øre. A percentile is the least value that so many per cent of
 * the draws do not exceed. */
export interface Distribution {
  /** Rounded to whole øre. */
  readonly mean: number;
  /** Part of the draws with a gap, 0 to 1. */
  readonly short: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p95: number;
}

/** What becomes of the plan when the uncertain money is drawn at random (plan model, section 5). */
export interface StressAnswer {
  readonly draws: number;
  readonly seed: number;
  /** The gap of each year. */
  readonly years: readonly ({ readonly year: number } & Distribution)[];
  /** The gap of all years together. */
  readonly total: Distribution;
  /** Equal, round steps of the gap of all years together, from 0 to the largest; how many draws fall
   * in each. A step holds its lower end, the last its upper end too. */
  readonly histogram: readonly {
    readonly from: number;
    readonly to: number;
    readonly draws: number;
  }[];
  /** Chance that an activity is paid in full in all years, 0 to 1; sorted by id. */
  readonly activities: readonly { readonly id: string; readonly covered: number }[];
  /** Chance that the whole plan is paid in full in all years. */
  readonly covered: number;
  readonly sources: readonly StressSource[];
}

/** What a source means. By id; also those that are granted or rejected. */
export interface StressSource {
  readonly id: string;
  /** The stated probability, 0 to 1. */
  readonly probability: number;
  /** Granted or rejected: not drawn. */
  readonly certain: boolean;
  /** Part of the draws in which it came. */
  readonly came: number;
  /** The gap of all years together on average, in øre: when it comes and when it does not; null when
   * no draw was so. */
  readonly gapIfComes: number | null;
  readonly gapIfFails: number | null;
  /** `gapIfFails − gapIfComes`: how much the expected gap falls if it comes, together with what comes
   * with it in its group. */
  readonly fall: number | null;
  /** Standard error of `fall`: with few draws chance alone makes a difference. */
  readonly fallError: number | null;
}

/** Several ways on under the same draws. */
export interface StressRanking {
  /** Keys given by the asker, least mean gap first. */
  readonly order: readonly string[];
  /** Chance that a way has the least gap of all; ties count for each that shares. */
  readonly best: readonly { readonly key: string; readonly chance: number }[];
  /** Sources whose coming or failing puts another way first. */
  readonly turns: readonly {
    readonly source: string;
    readonly firstIfComes: string;
    readonly firstIfFails: string;
    /** The probability, 0 to 1, at which the two have the same mean gap. */
    readonly evenAt: number;
  }[];
}
