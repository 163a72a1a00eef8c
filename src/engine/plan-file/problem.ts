import { SHOWN_LENGTH } from './file-limits.ts';
import { jsonPath, type PathKey } from './json-path.ts';

/** What each rule of the plan file says, beside the place and the value. */
export interface RuleParams {
  'not-utf8': { readonly line: number; readonly column: number };
  'empty-file': Record<never, never>;
  'json-syntax': { readonly line: number; readonly column: number };
  'too-large': { readonly limitBytes: number };
  'too-deep': { readonly limit: number };
  'too-many-entries': { readonly of: 'values' | 'keys'; readonly limit: number };
  'too-many-problems': { readonly limit: number };
  missing: Record<never, never>;
  'unknown-key': { readonly allowed: readonly string[] };
  'duplicate-key': Record<never, never>;
  'wrong-type': { readonly expected: JsonType; readonly found: JsonType };
  'not-in-list': { readonly allowed: readonly string[] };
  'empty-text': Record<never, never>;
  'empty-list': Record<never, never>;
  'too-long': { readonly limit: number };
  /** The text holds characters that no name or id has: control characters, halves of a character. */
  'bad-text': Record<never, never>;
  'below-minimum': { readonly minimum: number; readonly inclusive: boolean };
  'above-maximum': { readonly maximum: number };
  'not-whole': Record<never, never>;
  'too-many-decimals': { readonly decimals: number };
  'bad-date': Record<never, never>;
  'bad-year': { readonly first: number; readonly last: number };
  'duplicate-id': { readonly firstPath: string };
  'duplicate-need': { readonly firstPath: string };
  'unknown-reference': { readonly to: ReferenceTarget; readonly within?: string };
  'self-reference': Record<never, never>;
  /** Options as `activity/option`, the first one again at the end; a long circle is cut. */
  'circular-requires': { readonly cycle: readonly string[] };
  'year-outside-horizon': { readonly firstYear: number; readonly lastYear: number };
  'years-out-of-order': { readonly firstYear: number };
  'horizon-too-long': { readonly limit: number; readonly years: number };
  /** `first` is what stands at the first path, null when nothing does; so is the problem's value. An
   * earmark is shown as JSON text, what the other lacks first. */
  'share-group-differs': {
    readonly group: string;
    readonly firstPath: string;
    readonly first: string | number | null;
  };
  'range-out-of-order': { readonly low: number; readonly likely: number; readonly high: number };
  'total-too-large': { readonly limit: number };
}

/** What a reference in the plan file points at. */
export type ReferenceTarget =
  | 'organisation'
  | 'area'
  | 'activity'
  | 'option'
  | 'source'
  | 'effort-area'
  | 'need'
  | 'close-option';

/** The kinds of values in JSON; `none` is what JSON cannot write. */
export type JsonType = 'object' | 'list' | 'text' | 'number' | 'boolean' | 'null' | 'none';

export type ProblemCode = keyof RuleParams;

/** One thing that is wrong with a plan file: place, rule, value and what the rule says. */
export type PlanProblem = {
  readonly [Code in ProblemCode]: ProblemOf<Code>;
}[ProblemCode];

/** A problem of one rule. */
export interface ProblemOf<Code extends ProblemCode> {
  /** JSON path, such as `$.activities[3].options[0].costs[2].amount`. */
  readonly path: string;
  readonly code: Code;
  /** The value found, when there is one that can be shown; long texts are cut. */
  readonly value?: string | number | boolean | null;
  readonly rule: RuleParams[Code];
}

/** A problem at a place. Lists and objects are not repeated as the value. */
export function problemAt<Code extends ProblemCode>(
  keys: readonly PathKey[],
  code: Code,
  rule: RuleParams[Code],
  value?: unknown,
): PlanProblem {
  const shown = shownValue(value);
  const problem: ProblemOf<Code> = {
    path: jsonPath(keys),
    code,
    ...(shown !== undefined && { value: shown }),
    rule,
  };
  return problem as unknown as PlanProblem;
}

/** A text of which no more is repeated than anybody reads. */
export function cutText(text: string): string {
  return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text;
}

function shownValue(value: unknown): ProblemOf<ProblemCode>['value'] {
  if (typeof value === 'string') return cutText(value);
  return value === null || typeof value === 'number' || typeof value === 'boolean'
    ? value
    : undefined;
}

/** What kind of JSON value this is. */
export function jsonType(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'string') return 'text';
  return typeof value === 'number' || typeof value === 'boolean' || typeof value === 'object'
    ? (typeof value as 'number' | 'boolean' | 'object')
    : 'none';
}
