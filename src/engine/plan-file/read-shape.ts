import type { z } from 'zod';
import { readBounded, type BoundedRead } from './bounded.ts';
import { planFile } from './schema.ts';

/** What the schema read of a plan file, complete only when it has no issues. */
export type ReadShape = BoundedRead<z.output<typeof planFile>>;

/** Reads JSON by the schema and keeps what could be read beside what is wrong. */
export function readShape(json: unknown): ReadShape {
  return readBounded(planFile, json);
}

/** Values that no rule beyond the schema needs. */
const UNREAD = new Set(
  [
    'format title name kind priority municipality residents weight target targetGroups catalogue',
    'approach amount persons role placement fte noticeMonths date budgetLine accepted status',
    'probability group maxShare costKinds share factor low likely high x',
  ].flatMap((keys) => keys.split(' ')),
);

/** Whether the rules beyond the schema can look at what was read in spite of its faults. */
export function hasReadableParts(issues: readonly z.core.$ZodRawIssue[]): boolean {
  return issues.every(isHarmless);
}

const HARMLESS: ReadonlySet<unknown> = new Set(['unrecognized_keys', 'custom', 'too_small']);

function isHarmless({ code, path, input, expected }: z.core.$ZodRawIssue): boolean {
  if (HARMLESS.has(code)) return true;
  const key = path?.findLast((step) => typeof step === 'string') ?? '';
  if (code === 'invalid_value' && key !== 'taxonomy' && typeof input === 'string') return true;
  const isNumber = expected === 'number' && typeof input === 'number';
  return isNumber || UNREAD.has(key);
}
