import type { z } from 'zod';
import { planFile } from './schema.ts';

/** What the schema read, complete only when it has no issues. */
export interface ReadShape {
  readonly value: z.output<typeof planFile>;
  readonly issues: readonly z.core.$ZodRawIssue[];
}

/** Reads JSON by the schema and keeps what could be read beside what is wrong. */
export function readShape(json: unknown): ReadShape {
  const read = planFile._zod.run({ value: json, issues: [] }, { async: false });
  return read as z.core.ParsePayload<ReadShape['value']>;
}

/** Values that no rule beyond the schema needs. */
const UNREAD = new Set([
  ...['format', 'title', 'name', 'kind', 'priority', 'municipality', 'residents', 'weight'],
  ...['target', 'targetGroups', 'catalogue', 'approach', 'amount', 'persons', 'role', 'placement'],
  ...['fte', 'noticeMonths', 'date', 'budgetLine', 'accepted', 'status', 'probability', 'group'],
  ...['maxShare', 'costKinds', 'share', 'factor', 'low', 'likely', 'high', 'x'],
]);

/** Whether the rules beyond the schema can look at what was read in spite of its faults. */
export function hasReadableParts(issues: readonly z.core.$ZodRawIssue[]): boolean {
  return issues.every(isHarmless);
}

function isHarmless({ code, path, input, expected }: z.core.$ZodRawIssue): boolean {
  const key = path?.findLast((step) => typeof step === 'string');
  switch (code) {
    case 'unrecognized_keys':
    case 'custom':
    case 'too_small':
      return true;
    case 'invalid_value':
      return key !== 'taxonomy' && (typeof input === 'string' || UNREAD.has(key ?? ''));
    default:
      return expected === 'number' && typeof input === 'number' ? true : UNREAD.has(key ?? '');
  }
}
