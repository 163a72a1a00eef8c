import type { LocalDate } from '../../shared/index.ts';
import type { Decimal } from './decimal.ts';
import type { Confidence } from './figure.ts';
import type { IndicatorId } from './indicator.ts';

/** The law's words: `over` overstiger (>), `at-least` udgør mindst (≥), `under` mindre end (<). */
export type Operator = 'over' | 'at-least' | 'under';

/** Grænse: a fixed number, or a multiple of the whole country's share of convicted. */
export type Limit =
  | { readonly kind: 'fixed'; readonly value: Decimal }
  | { readonly kind: 'times-national-conviction'; readonly times: number };

/** Kriterium: one condition on one indicator. */
export interface Criterion {
  /** Unique within its rule set. */
  readonly id: string;
  readonly indicator: IndicatorId;
  readonly operator: Operator;
  readonly limit: Limit;
  /** The law compares a mean over this many years; the figure given is taken to be that mean. */
  readonly averagedOverYears?: 2 | 4;
}

/** Områdetype. The old words stand for the lists of their time only. */
export type ClassId =
  | 'udsat_boligomraade'
  | 'ghettoomraade'
  | 'parallelsamfund'
  | 'haardt_ghettoomraade'
  | 'omdannelsesomraade'
  | 'forebyggelsesomraade';

/** What a class is called across the years, whatever its name was. */
export type Lineage = 'udsat' | 'parallelsamfund' | 'omdannelse' | 'forebyggelse';

/** Years in a row, this list included, that the required class must have held. */
export interface ConsecutiveYears {
  readonly years: number;
  /** Another number that sources state for the same rule, with what is known about it. */
  readonly alsoStated?: {
    readonly years: number;
    readonly confidence: Confidence;
    readonly note: string;
  };
}

/** One class with everything that must hold. */
export interface AreaClass {
  readonly id: ClassId;
  readonly lineage: Lineage;
  readonly law?: string;
  readonly requires?: ClassId;
  /** Ids of criteria that must all hold. */
  readonly all?: readonly string[];
  /** At least `count` of these criteria must hold. */
  readonly some?: { readonly count: number; readonly of: readonly string[] };
  readonly consecutive?: ConsecutiveYears;
  /** A class that rules this one out. A switch: see `ClassifyOptions.exclusive`. */
  readonly excludes?: {
    readonly class: ClassId;
    readonly confidence: Confidence;
    readonly note: string;
  };
}

/** Regelsæt: the rules of a period, as a dated table. To be reviewed every year before December. */
export interface RuleSet {
  readonly id: '2010' | '2014' | '2018' | '2021';
  readonly validFrom: LocalDate;
  /** The last day, or none while the rules are in force. */
  readonly validTo: LocalDate | null;
  /** The last list date up to which the table was checked; later dates deserve a look. */
  readonly checkedUpTo: LocalDate;
  readonly law: string;
  readonly criteria: readonly Criterion[];
  readonly classes: readonly AreaClass[];
  readonly sources: readonly string[];
  readonly confidence: Confidence;
  readonly note?: string;
}
