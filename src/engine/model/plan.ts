import type { LocalDate, Money, Share } from '../../shared/index.ts';
import type { Taxonomy } from './taxonomy.ts';
import type {
  Approach,
  AreaKind,
  CostKind,
  FundingKind,
  FundingStatus,
  OrganisationKind,
  Placement,
  StaffRole,
} from './vocabulary.ts';

/**
 * Plan. Everything that the engine computes from. Money is whole øre; ids are unique within their
 * list and compared by code unit; lists may stand in any order. `x` holds data that the engine
 * keeps but never reads.
 */
export interface Plan extends Extensible {
  readonly title: string;
  /** The horizon, both years included; at most 15 years. */
  readonly firstYear: number;
  readonly lastYear: number;
  readonly taxonomy: Taxonomy;
  readonly organisations: readonly Organisation[];
  readonly areas: readonly Area[];
  readonly activities: readonly Activity[];
  readonly funding: readonly FundingSource[];
  readonly pins: readonly Pin[];
  readonly limits?: Limits;
  readonly scenarios: readonly Scenario[];
}

/** Anything that may carry data of another program under `x`. */
export interface Extensible {
  readonly x?: unknown;
}

/** Organisation. */
export interface Organisation extends Extensible {
  readonly id: string;
  readonly name: string;
  readonly kind: OrganisationKind;
}

/** Boligområde. */
export interface Area extends Extensible {
  readonly id: string;
  readonly name: string;
  readonly municipality?: string;
  /** Residents; absent when not known. */
  readonly residents?: number;
  readonly kind?: AreaKind;
  readonly needs: readonly Need[];
}

/** Behov: what an area needs in one effort area; at most one per effort area. */
export interface Need extends Extensible {
  readonly effortArea: string;
  /** Zero or more; counts against the other weights of the plan. */
  readonly weight: number;
  /** Persons a year, above zero. */
  readonly target: number;
}

/** Indsats. */
export interface Activity extends Extensible {
  readonly id: string;
  readonly name: string;
  /** 1 is protected first, 9 last. */
  readonly priority: number;
  readonly effortAreas: readonly string[];
  readonly targetGroups: readonly string[];
  /** Id in the activity catalogue that the activity descends from. */
  readonly catalogue?: string;
  /** Id of the organisation that owns the activity. */
  readonly owner?: string;
  /** Id of the option in force; absent while undecided, and then the first option counts. */
  readonly chosen?: string;
  /** At least one. */
  readonly options: readonly Option[];
}

/** Mulighed: one way to go on with an activity. */
export interface Option extends Extensible {
  readonly id: string;
  readonly name: string;
  readonly approach: Approach;
  readonly costs: readonly Cost[];
  readonly carried: readonly Carried[];
  readonly reach: readonly Reach[];
  readonly staff: readonly Staff[];
  readonly handover?: Handover;
  readonly requires: readonly OptionRef[];
  readonly excludes: readonly OptionRef[];
}

/** Omkostning. Entries of the same year and kind add. */
export interface Cost extends Extensible {
  readonly year: number;
  readonly kind: CostKind;
  readonly amount: Money;
}

/** Båret af modtageren: what a receiver pays outside the sources. Entries of a year add. */
export interface Carried extends Extensible {
  readonly year: number;
  readonly amount: Money;
  /** Id of the organisation that pays. */
  readonly by: string;
}

/** Nåede personer: persons a year in one area and effort area. Entries add. */
export interface Reach extends Extensible {
  readonly area: string;
  readonly effortArea: string;
  readonly persons: number;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Stilling. */
export interface Staff extends Extensible {
  readonly role: StaffRole;
  readonly placement: Placement;
  /** Årsværk. */
  readonly fte: number;
  readonly firstYear: number;
  readonly lastYear: number;
  /** Opsigelsesvarsel in whole months. */
  readonly noticeMonths: number;
}

/** Overdragelse. What is absent is reported as an anchoring fault. */
export interface Handover extends Extensible {
  /** Modtager: id of an organisation. */
  readonly receiver?: string;
  readonly date?: LocalDate;
  readonly budgetLine?: string;
  readonly accepted?: boolean;
}

/** Points at one option of one activity. */
export interface OptionRef extends Extensible {
  readonly activity: string;
  readonly option: string;
}

/** Finansieringskilde. */
export interface FundingSource extends Extensible {
  readonly id: string;
  readonly name: string;
  readonly kind: FundingKind;
  readonly status: FundingStatus;
  /** 1 is used first, 9 last. */
  readonly priority: number;
  /** Sandsynlighed, 0 to 1; stress only. */
  readonly probability?: Share;
  /** Sources of one group come or fail together; stress only. */
  readonly group?: string;
  /** Triangular factor on the amounts; stress only. */
  readonly range?: FactorRange;
  readonly amounts: readonly YearAmount[];
  readonly earmark?: Earmark;
  /** Største andel of the planned cost within scope, per year, that the share group may pay. */
  readonly maxShare?: Share;
  /** Sources that share one cap; the source's own id when absent. */
  readonly shareGroup?: string;
}

/** Low, likely and high factor, in that order. */
export interface FactorRange extends Extensible {
  readonly low: Share;
  readonly likely: Share;
  readonly high: Share;
}

/** Amounts of the same year add. */
export interface YearAmount extends Extensible {
  readonly year: number;
  readonly amount: Money;
}

/** Øremærkning: every part that is present must hold; a part that is present is never empty. */
export interface Earmark extends Extensible {
  readonly areas?: readonly string[];
  readonly effortAreas?: readonly string[];
  readonly activities?: readonly string[];
  readonly costKinds?: readonly CostKind[];
}

/** Fastlåst beløb: at least this much flows. Pins of the same place add. */
export interface Pin extends Extensible {
  readonly source: string;
  readonly activity: string;
  readonly kind: CostKind;
  readonly year: number;
  readonly amount: Money;
}

/** Grænser of the optimiser; years are keys of the records. */
export interface Limits extends Extensible {
  readonly count?: readonly FundingStatus[];
  readonly maxGap?: Readonly<Record<number, Money>>;
  readonly maxCost?: Readonly<Record<number, Money>>;
  readonly maxFte?: readonly StaffLimit[];
  readonly minCoverage?: readonly CoverageLimit[];
  readonly mustKeep?: readonly string[];
  readonly mustClose?: readonly string[];
  readonly forbid?: readonly OptionRef[];
  readonly fix?: readonly OptionRef[];
}

/** At most so many posts in each year, of a role, a placement, both or all. */
export interface StaffLimit extends Extensible {
  readonly role?: StaffRole;
  readonly placement?: Placement;
  readonly fte: number;
}

/** At least this coverage in every year, for one need of the area or for each. */
export interface CoverageLimit extends Extensible {
  readonly area: string;
  readonly effortArea?: string;
  readonly share: Share;
}

/** Scenarie: a named set of differences to the plan. Keys are ids; `costIndex` has years. */
export interface Scenario extends Extensible {
  readonly id: string;
  readonly name: string;
  /** Activity id to option id. */
  readonly choose: Readonly<Record<string, string>>;
  /** Activity id to a factor on cost, carried, reach and staff of the option in force. */
  readonly level: Readonly<Record<string, Share>>;
  /** Year to a factor on all costs of that year. */
  readonly costIndex: Readonly<Record<number, Share>>;
  /** Source id to what becomes of it. */
  readonly funding: Readonly<Record<string, FundingChange>>;
}

/** What a scenario does to a source. */
export interface FundingChange extends Extensible {
  readonly factor?: Share;
  readonly status?: FundingStatus;
}
