import type { FundingStatus } from '../../../engine/index.ts';
import type { Money, Share } from '../../../shared/index.ts';
import type { Way } from '../differences.ts';

/** A record by its id, and by the name it had then. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What an option comes to: its costs through the years, and the most persons and posts of a year. */
export interface OptionSum {
  readonly cost: Money;
  readonly persons: number;
  readonly posts: number;
}

/** A difference that becomes, or became, the plan's: before and after, with the names of then. `key` is
 * how a form names it. Plain data: it is kept with the decision. */
export type AdoptedChange = { readonly key: string } & (
  | {
      readonly about: 'choice';
      readonly activity: Named;
      /** Absent when the plan was undecided. */
      readonly from?: Way;
      readonly to: Way;
    }
  | {
      readonly about: 'level';
      readonly activity: Named;
      /** Name of the option that is scaled. */
      readonly option: string;
      readonly level: Share;
      readonly before: OptionSum;
      readonly after: OptionSum;
    }
  | {
      readonly about: 'funding';
      readonly source: Named;
      readonly from: FundingStatus;
      readonly to?: FundingStatus;
      readonly factor?: Share;
      readonly before: Money;
      readonly after: Money;
    }
  | {
      readonly about: 'cost-index';
      readonly firstYear: number;
      readonly lastYear: number;
      readonly factor: Share;
      /** Costs of those years before and after, of the options in force. */
      readonly before: Money;
      readonly after: Money;
    }
);

/** What becomes of a handover: the terms were changed and the receiver is asked again; the activity is
 * no longer handed over; the receiver's yes comes along; the receiver has not said yes. */
export type HandoverEffect = {
  readonly kind: 'asks-again' | 'ends' | 'comes-along' | 'not-accepted';
  readonly activity: Named;
  /** Absent when nobody has been named. */
  readonly receiver?: Named;
};

/** What a year comes to. */
export interface YearFigures {
  readonly gap: Money;
  /** Dækning by what is paid in full; null when the plan states no needs. */
  readonly coverage: number | null;
  readonly posts: number;
}

/** A year before and after. */
export interface YearChange {
  readonly year: number;
  readonly before: YearFigures;
  readonly after: YearFigures;
}

/** All that a decision changes, as it is told before it is made and kept with it. */
export interface ToldAdoption {
  readonly changes: readonly AdoptedChange[];
  readonly handovers: readonly HandoverEffect[];
  readonly years: readonly YearChange[];
  /** Amounts with øre were rounded to whole kroner. */
  readonly isRounded: boolean;
}
