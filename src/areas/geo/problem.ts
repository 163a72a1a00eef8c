import type { Position } from './shape.ts';

/** Where in a file something stands; all counted from 1. */
export interface Place {
  readonly feature: number;
  /** What the file calls the feature, when it has a name. */
  readonly name?: string;
  /** Which outline of the feature, when it has several. */
  readonly outline?: number;
  /** Which ring of the outline: the first is its edge, the rest are holes. */
  readonly ring?: number;
}

/** What is wrong with a map file as a whole. */
export type MapFileProblem =
  | { readonly code: 'too-large'; readonly bytes: number; readonly limit: number }
  | { readonly code: 'empty-file' }
  | { readonly code: 'not-text' }
  | { readonly code: 'not-json' }
  | { readonly code: 'not-geojson'; readonly type: string | null }
  | { readonly code: 'no-features' }
  | { readonly code: 'too-many-features'; readonly count: number; readonly limit: number }
  | { readonly code: 'too-many-places'; readonly count: number; readonly limit: number }
  | { readonly code: 'other-projection'; readonly name: string | null; readonly sample: Position }
  | { readonly code: 'projection-contradiction'; readonly named: string; readonly sample: Position }
  | { readonly code: 'more-problems'; readonly count: number };

/** What is wrong with one feature of a map file. */
export type FeatureProblem = { readonly place: Place } & (
  | { readonly code: 'no-geometry' }
  | { readonly code: 'other-geometry'; readonly type: string }
  | { readonly code: 'not-a-number'; readonly value: string }
  | { readonly code: 'too-few-places'; readonly count: number }
  | { readonly code: 'not-closed' }
  | { readonly code: 'no-extent' }
  | { readonly code: 'self-crossing'; readonly at: Position }
  | { readonly code: 'too-tangled' }
  | { readonly code: 'out-of-range'; readonly at: Position }
  | { readonly code: 'cpr-like'; readonly property: string }
);

/** Something wrong in a map file: with place and rule. */
export type GeoProblem = MapFileProblem | FeatureProblem;

/** No more problems than these are told one by one. */
export const MOST_PROBLEMS = 50;

/** The problems that are told, the rest as a number. */
export function shortened<Problem>(
  problems: readonly Problem[],
): (Problem | { readonly code: 'more-problems'; readonly count: number })[] {
  if (problems.length <= MOST_PROBLEMS) return [...problems];
  const count = problems.length - MOST_PROBLEMS;
  return [...problems.slice(0, MOST_PROBLEMS), { code: 'more-problems', count }];
}
