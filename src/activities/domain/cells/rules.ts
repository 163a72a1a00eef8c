import type { NumberRule } from '../../../shared/index.ts';
import type { Place } from './place.ts';

/** What a text at a place breaks. */
export type CellRule =
  | NumberRule
  | { readonly code: 'missing' }
  | { readonly code: 'too-long'; readonly limit: number }
  /** Control characters. */
  | { readonly code: 'bad-text' }
  | { readonly code: 'unknown'; readonly value: string }
  | { readonly code: 'bad-year'; readonly firstYear: number; readonly lastYear: number }
  | { readonly code: 'years-reversed'; readonly firstYear: number }
  /** A new post begins with its full-time equivalents. */
  | { readonly code: 'fte-first' }
  /** The plan has no such place, or no longer. */
  | { readonly code: 'gone' };

/** A text that cannot stand at its place. */
export interface CellProblem {
  readonly place: Place;
  readonly value: string;
  readonly rule: CellRule;
}

/** A place that somebody else changed meanwhile, with both texts. */
export interface CellClash {
  readonly place: Place;
  readonly mine: string;
  readonly theirs: string;
}

/** A number that is possible but beyond what is usual. */
export interface CellDoubt {
  readonly place: Place;
  readonly value: string;
  readonly doubt:
    | { readonly code: 'more-than-residents'; readonly persons: number; readonly residents: number }
    | { readonly code: 'many-posts'; readonly limit: number }
    | { readonly code: 'much-money'; readonly limit: number };
}
