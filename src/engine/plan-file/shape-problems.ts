import type { z } from 'zod';
import { keysOf } from './bounded.ts';
import type { PathKey } from './json-path.ts';
import { jsonType, problemAt, type JsonType, type PlanProblem } from './problem.ts';
import type { RuleIssue } from './rule-issue.ts';
import { schemaNotes } from './schema-notes.ts';

/** Words of zod for a type. */
const EXPECTED: Readonly<Record<string, JsonType>> = {
  object: 'object',
  record: 'object',
  array: 'list',
  string: 'text',
  number: 'number',
  boolean: 'boolean',
};

/** What zod found, as problems of the plan file. */
export function* shapeProblems(issues: readonly z.core.$ZodRawIssue[]): Iterable<PlanProblem> {
  for (const issue of issues) {
    const keys = (issue.path ?? []) as PathKey[];
    if (issue.code === 'invalid_type') {
      yield wrongType(keys, issue);
    } else if (issue.code === 'invalid_value') {
      yield notInList(keys, issue);
    } else if (issue.code === 'too_small') {
      yield problemAt(keys, 'empty-list', {});
    } else if (issue.code === 'unrecognized_keys') {
      const allowed = keysOf(issue.inst);
      for (const key of issue.keys)
        yield problemAt([...keys, key], 'unknown-key', { allowed }, key);
    } else if (issue.code === 'custom') {
      const { params } = issue as RuleIssue;
      yield problemAt(keys, params.rule, params.says, issue.input);
    } else {
      throw new Error(`The schema of the plan file found what it has no words for: ${issue.code}`);
    }
  }
}

function wrongType(
  keys: readonly PathKey[],
  issue: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidType>,
): PlanProblem {
  const { input } = issue;
  if (input === undefined) return problemAt(keys, 'missing', {});
  if (input === Infinity) {
    const maximum = bound(issue, 'maximum') ?? Number.MAX_VALUE;
    return problemAt(keys, 'above-maximum', { maximum }, input);
  }
  if (input === -Infinity) {
    const minimum = bound(issue, 'minimum') ?? bound(issue, 'exclusiveMinimum') ?? 0;
    return problemAt(keys, 'below-minimum', { minimum, inclusive: true }, input);
  }
  const expected = EXPECTED[issue.expected] ?? 'none';
  return problemAt(keys, 'wrong-type', { expected, found: jsonType(input) }, input);
}

/** zod calls a number that is too large for JSON no number; the bound says what is wrong with it. */
function bound({ inst }: z.core.$ZodRawIssue, key: string): number | undefined {
  const found = inst && schemaNotes.get(inst as z.core.$ZodType)?.[key];
  return typeof found === 'number' ? found : undefined;
}

function notInList(
  keys: readonly PathKey[],
  { input, values }: z.core.$ZodRawIssue<z.core.$ZodIssueInvalidValue>,
): PlanProblem {
  if (input === undefined) return problemAt(keys, 'missing', {});
  if (typeof input === 'string') {
    return problemAt(keys, 'not-in-list', { allowed: values.map(String) }, input);
  }
  return problemAt(keys, 'wrong-type', { expected: 'text', found: jsonType(input) }, input);
}
