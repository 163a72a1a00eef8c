import type { LocalDate, Money, Share } from '../../shared/index.ts';
import type {
  Approach,
  CostKind,
  FundingStatus,
  Placement,
  Plan,
  Scenario,
  StaffRole,
} from '../model/index.ts';

/** What to evaluate. */
export interface EvaluateOptions {
  /** A scenario, or the id of one of the plan's; throws `RangeError` for an unknown id. */
  readonly scenario?: string | Scenario;
  /** Statuses that count; granted and pledged when absent. */
  readonly count?: readonly FundingStatus[];
}

/** Always `cost = carried + financed + gap`, in whole øre. */
export interface Balance {
  readonly cost: Money;
  readonly carried: Money;
  readonly financed: Money;
  /** Manglende finansiering. */
  readonly gap: Money;
}

/** The answers of a plan's evaluation. Lists are sorted by id, years upwards. Derived answers are
 * computed when first read. */
export interface Evaluation {
  /** The plan as evaluated: with the scenario applied. */
  readonly plan: Plan;
  readonly count: readonly FundingStatus[];
  readonly total: Balance;
  readonly years: readonly YearAnswer[];
  readonly activities: readonly ActivityAnswer[];
  readonly costs: CostAnswer;
  /** Every flow above zero, by year, source (priority, then id), activity and kind. */
  readonly flows: readonly Flow[];
  readonly sources: readonly SourceAnswer[];
  readonly rules: readonly ShareRuleAnswer[];
  readonly needs: readonly NeedAnswer[];
  readonly posts: readonly PostAnswer[];
  readonly endingPosts: readonly EndingPost[];
  readonly anchoringFaults: readonly AnchoringFault[];
  /** Ids of activities without a chosen option. */
  readonly undecided: readonly string[];
  /** Ids of areas that have needs and that no option in force reaches. */
  readonly areasWithoutReach: readonly string[];
  readonly warnings: readonly PlanWarning[];
  /** How the gap of an activity's year came about. Throws `RangeError` for unknown id or year. */
  readonly explainGap: (activity: string, year: number) => GapExplanation;
}

/** One year of the whole plan. */
export interface YearAnswer extends Balance {
  readonly year: number;
  readonly byKind: Readonly<Record<CostKind, Balance>>;
  /** Persons reached, all entries added. */
  readonly reach: number;
  /** Weighted mean of the coverage of all needs, 0 to 1; 0 without needs. */
  readonly coverage: number;
  /** Årsværk. */
  readonly fte: number;
  readonly sources: readonly SourceYear[];
  readonly rules: readonly ShareRuleAnswer[];
  readonly largestSource?: LargestSource;
}

/** What a source has and gives in a year. `available` is 0 when its status does not count. */
export interface SourceYear {
  readonly id: string;
  readonly available: Money;
  readonly used: Money;
}

/** The source that pays most, and its share of all flows (0 to 1). */
export interface LargestSource {
  readonly id: string;
  readonly used: Money;
  readonly share: number;
}

/** One activity over all years. */
export interface ActivityAnswer {
  readonly id: string;
  /** Id of the option in force. */
  readonly option: string;
  readonly approach: Approach;
  readonly priority: number;
  readonly decided: boolean;
  readonly total: Balance;
  readonly years: readonly ActivityYear[];
  /** First month (1-12) that the money does not cover; absent without a gap. */
  readonly firstUncovered?: Month;
}

export interface ActivityYear extends Balance {
  readonly year: number;
}

/** A month of the calendar, 1-12. */
export interface Month {
  readonly year: number;
  readonly month: number;
}

/** Cost before what is carried, laid out in five ways that all add to the same total. */
export interface CostAnswer {
  readonly byYear: readonly { readonly year: number; readonly amount: Money }[];
  readonly byKind: readonly { readonly kind: CostKind; readonly amount: Money }[];
  readonly byActivity: readonly { readonly activity: string; readonly amount: Money }[];
  /** `area` is null for what cannot be laid on an area (fælles). */
  readonly byArea: readonly AreaCost[];
  /** `owner` is null for activities without one. */
  readonly byOwner: readonly { readonly owner: string | null; readonly amount: Money }[];
}

export interface AreaCost {
  readonly area: string | null;
  readonly amount: Money;
  readonly years: readonly { readonly year: number; readonly amount: Money }[];
}

/** Money from a source to one cost of an activity. */
export interface Flow {
  readonly source: string;
  readonly activity: string;
  readonly kind: CostKind;
  readonly year: number;
  readonly amount: Money;
  /** The part of the amount that a pin holds. */
  readonly pinned: Money;
}

/** A source over all years. */
export interface SourceAnswer {
  readonly id: string;
  readonly counted: boolean;
  readonly available: Money;
  readonly used: Money;
  readonly years: readonly (SourceYear & { readonly year: number })[];
}

/** The share rule of a share group in one year. */
export interface ShareRuleAnswer {
  readonly year: number;
  readonly shareGroup: string;
  /** Its flow ÷ (all flows + carried, within scope); 0 when nothing is paid there. */
  readonly share: number;
  /** `maxShare` of the group. */
  readonly limit: Share;
  readonly holds: boolean;
  /** Highest amount that the group may pay: `limit` × planned cost within scope. */
  readonly cap: Money;
  readonly used: Money;
  /** All flows and what is carried, within scope; the group's own flow is part of it. */
  readonly paidInScope: Money;
  /** Medfinansiering that is still missing for the share to hold. */
  readonly missingCofinancing: Money;
  /** The group's money that falls away when the co-financing does not come. */
  readonly moneyAtRisk: Money;
}

/** One need over all years. */
export interface NeedAnswer {
  readonly area: string;
  readonly effortArea: string;
  readonly weight: number;
  readonly target: number;
  readonly years: readonly {
    readonly year: number;
    readonly persons: number;
    /** `min(1, persons ÷ target)`. */
    readonly coverage: number;
  }[];
}

/** Posts of one role, placement and area in one year; `area` is null for posts without reach. */
export interface PostAnswer {
  readonly year: number;
  readonly role: StaffRole;
  readonly placement: Placement;
  readonly area: string | null;
  readonly fte: number;
}

/** A post whose money ends before the post does. */
export interface EndingPost {
  readonly activity: string;
  readonly role: StaffRole;
  readonly placement: Placement;
  readonly fte: number;
  readonly noticeMonths: number;
  /** The last month that is paid in full. */
  readonly lastPaidMonth: Month;
  /** Last day on which notice can be given without paying after the money has ended. */
  readonly noticeDay: LocalDate;
}

export type AnchoringFaultCode =
  | 'no-receiver'
  | 'no-date'
  | 'no-budget-line'
  | 'not-accepted'
  | 'date-after-money-ends';

/** What an option with the approach `anchor` still lacks. */
export interface AnchoringFault {
  readonly activity: string;
  readonly code: AnchoringFaultCode;
}

/** What the reader should know about the answers. */
export type PlanWarning =
  | { readonly code: 'undecided'; readonly activity: string }
  | {
      readonly code: 'carried-above-cost';
      readonly activity: string;
      readonly year: number;
      /** What is carried above the cost and ignored. */
      readonly amount: Money;
    }
  | {
      readonly code: 'no-reach-for-earmark';
      readonly activity: string;
      /** Sources that only their area earmark keeps from paying. */
      readonly sources: readonly string[];
    }
  | {
      readonly code: 'pin-not-honoured';
      readonly source: string;
      readonly activity: string;
      readonly kind: CostKind;
      readonly year: number;
      readonly amount: Money;
      readonly missing: Money;
    }
  | { readonly code: 'area-without-reach'; readonly area: string }
  | {
      readonly code: 'anchoring-fault';
      readonly activity: string;
      readonly fault: AnchoringFaultCode;
    }
  | {
      readonly code: 'share-above-limit';
      readonly shareGroup: string;
      readonly year: number;
      readonly missingCofinancing: Money;
      readonly moneyAtRisk: Money;
    };

export type EarmarkPart = 'areas' | 'effortAreas' | 'activities' | 'costKinds';

/** Why a source pays as much as it does, and not more, to one cost of an activity. */
export interface SourceReason {
  readonly source: string;
  readonly paid: Money;
  readonly reason:
    | { readonly code: 'outside-earmark'; readonly parts: readonly EarmarkPart[] }
    | { readonly code: 'not-counted'; readonly status: FundingStatus }
    | { readonly code: 'no-money-this-year' }
    | { readonly code: 'capped'; readonly shareGroup: string; readonly cap: Money }
    | { readonly code: 'exhausted'; readonly available: Money }
    | { readonly code: 'nothing-missing'; readonly rest: Money };
}

/** The gap of an activity's year, kind by kind, with a reason per source. */
export interface GapExplanation extends Balance {
  readonly activity: string;
  readonly year: number;
  readonly kinds: readonly (Balance & {
    readonly kind: CostKind;
    readonly sources: readonly SourceReason[];
  })[];
}
