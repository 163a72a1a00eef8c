/** What each rule of the plan file says, beside the place and the value. */
export interface RuleParams {
  'not-utf8': { readonly line: number; readonly column: number };
  'json-syntax': { readonly line: number; readonly column: number };
  'too-large': { readonly limitBytes: number };
  'too-deep': { readonly limit: number };
  'too-many-problems': { readonly limit: number };
  missing: Record<never, never>;
  'unknown-key': { readonly allowed: readonly string[] };
  'duplicate-key': Record<never, never>;
  'wrong-type': { readonly expected: string };
  'not-in-list': { readonly allowed: readonly string[] };
  'empty-text': Record<never, never>;
  'empty-list': Record<never, never>;
  'too-long': { readonly limit: number };
  'below-minimum': { readonly minimum: number; readonly inclusive: boolean };
  'above-maximum': { readonly maximum: number };
  'not-whole': Record<never, never>;
  'too-many-decimals': { readonly decimals: number };
  'bad-id': Record<never, never>;
  'bad-date': Record<never, never>;
  'bad-year': Record<never, never>;
  'duplicate-id': { readonly firstPath: string };
  'duplicate-need': { readonly firstPath: string };
  'unknown-reference': { readonly to: ReferenceTarget; readonly within?: string };
  'self-reference': Record<never, never>;
  'circular-requires': { readonly cycle: readonly string[] };
  'year-outside-horizon': { readonly firstYear: number; readonly lastYear: number };
  'years-out-of-order': { readonly firstYear: number };
  'horizon-too-long': { readonly limit: number; readonly years: number };
  'share-group-differs': { readonly group: string; readonly firstPath: string };
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

export type ProblemCode = keyof RuleParams;

/** One thing that is wrong with a plan file: place, rule, value and what the rule says. */
export type PlanProblem = {
  readonly [Code in ProblemCode]: {
    /** JSON path, such as `$.activities[3].options[0].costs[2].amount`. */
    readonly path: string;
    readonly code: Code;
    /** The value found, when there is one that can be shown. */
    readonly value?: unknown;
    readonly rule: RuleParams[Code];
  };
}[ProblemCode];
