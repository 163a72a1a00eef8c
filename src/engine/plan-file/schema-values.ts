import { z } from 'zod';
import {
  fromKroner,
  isLocalDate,
  SHARE_SCALE,
  toShare,
  type LocalDate,
} from '../../shared/index.ts';
import { MAX_AMOUNT, MAX_FACTOR, MAX_ID, MAX_TEXT, YEARS } from './file-limits.ts';
import { freeDataFault } from './free-data.ts';
import { ruleIssue } from './rule-issue.ts';
import { schemaNotes } from './schema-notes.ts';

/** The bounds of a number. */
export interface NumberRule {
  readonly maximum: number;
  /** Zero unless given. */
  readonly minimum?: number;
  /** Above the minimum, not on it. */
  readonly above?: boolean;
  readonly whole?: boolean;
  readonly decimals?: number;
}

/** A number within bounds; zero has no sign. */
export function number(rule: NumberRule, description?: string) {
  const { minimum = 0, maximum, above = false, whole = false, decimals } = rule;
  const checked = z.number().check((context) => {
    const { value, issues } = context;
    const tooSmall = above ? value <= minimum : value < minimum;
    if (tooSmall) issues.push(ruleIssue('below-minimum', { minimum, inclusive: !above }, value));
    if (value > maximum) issues.push(ruleIssue('above-maximum', { maximum }, value));
    if (whole && !Number.isInteger(value)) issues.push(ruleIssue('not-whole', {}, value));
    if (decimals !== undefined && !hasDecimals(value, decimals)) {
      issues.push(ruleIssue('too-many-decimals', { decimals }, value));
    }
  });
  checked.register(schemaNotes, {
    type: whole ? 'integer' : 'number',
    [above ? 'exclusiveMinimum' : 'minimum']: minimum,
    maximum,
    ...(description && { description }),
  });
  return checked;
}

/** Whether a number is one of so many decimals, but for the noise of binary arithmetic; what is not
 * zero may not become zero. */
function hasDecimals(value: number, decimals: number): boolean {
  const scaled = value * 10 ** decimals;
  const noise = Math.max(1e-6, Math.abs(scaled) * 4 * Number.EPSILON);
  const rounded = Math.round(scaled);
  return Math.abs(scaled - rounded) <= noise && (rounded !== 0 || value === 0);
}

/** A whole number. */
export function wholeNumber(rule: Omit<NumberRule, 'whole' | 'decimals'>, description?: string) {
  return number({ ...rule, whole: true }, description).transform((value) =>
    value === 0 ? 0 : value,
  );
}

const FOUR_DECIMALS = 'At most four decimals.';

/** A number with at most four decimals, as persons and posts have. */
export function decimalNumber(rule: Omit<NumberRule, 'whole' | 'decimals'>, description = '') {
  const described = `${description} ${FOUR_DECIMALS}`.trimStart();
  return number({ ...rule, decimals: 4 }, described).transform(
    (value) => Math.round(value * SHARE_SCALE) / SHARE_SCALE || 0,
  );
}

/** Whole kroner. */
export const amount = number({ maximum: MAX_AMOUNT, whole: true }, 'Whole kroner.').transform(
  fromKroner,
);

function decimal(maximum: number) {
  return number({ maximum, decimals: 4 }, FOUR_DECIMALS).transform((value) =>
    value === 0 ? toShare(0) : toShare(value),
  );
}

/** A part of a whole, 0 to 1. */
export const share = decimal(1);

/** A factor, 1 changes nothing. */
export const factor = decimal(MAX_FACTOR);

/** A year of the calendar. */
export const year = z.number().check((context) => {
  const { value } = context;
  const fits = Number.isInteger(value) && value >= YEARS.first && value <= YEARS.last;
  if (!fits) context.issues.push(ruleIssue('bad-year', YEARS, value));
});
year.register(schemaNotes, { type: 'integer', minimum: YEARS.first, maximum: YEARS.last });

/** Text without control characters and halves of a character. */
const PLAIN_TEXT = /^[^\p{Cc}\p{Cs}]*$/u;

function text(limit: number, isEmpty: (value: string) => boolean) {
  const checked = z.string().check((context) => {
    const { value, issues } = context;
    if (isEmpty(value)) issues.push(ruleIssue('empty-text', {}, value));
    if (value.length > limit) issues.push(ruleIssue('too-long', { limit }, value));
    else if (!PLAIN_TEXT.test(value)) issues.push(ruleIssue('bad-text', {}, value));
  });
  checked.register(schemaNotes, { minLength: 1, maxLength: limit });
  return checked;
}

/** An id, unique within its list. */
export const id = text(MAX_ID, (value) => value === '');

/** A name or other words, not only spaces. */
export const name = text(MAX_TEXT, (value) => value.trim() === '');

/** A reference to an id; whether it exists is checked when everything is read. */
export const reference = z.string();

/** A day of the calendar. */
export const date = z
  .string()
  .check((context) => {
    if (!isLocalDate(context.value)) context.issues.push(ruleIssue('bad-date', {}, context.value));
  })
  .register(schemaNotes, { format: 'date' })
  .transform((value) => value as LocalDate);

/** Data of other programs: any JSON that can be stored. */
const freeData = z.unknown().check((context) => {
  const fault = freeDataFault(context.value);
  if (fault) context.issues.push(ruleIssue(fault.code, fault.rule, fault.value, fault.keys));
});
freeData.register(schemaNotes, {
  description: 'Data of other programs, kept as it is and never read.',
});

/** A record of the plan file: its keys, `x`, and nothing else. */
export function record<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject({ ...shape, x: freeData.exactOptional() });
}
