import type { z } from 'zod';
import type { PathKey } from './json-path.ts';
import { jsonType, problemAt, type JsonType, type PlanProblem } from './problem.ts';
import type { RuleIssue } from './rule-issue.ts';
import { schemaNotes } from './schema-values.ts';

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
    switch (issue.code) {
      case 'invalid_type':
        yield wrongType(keys, issue);
        break;
      case 'invalid_value':
        yield notInList(keys, issue);
        break;
      case 'too_small':
        yield problemAt(keys, 'empty-list', {});
        break;
      case 'unrecognized_keys':
        yield* unknownKeys(keys, issue);
        break;
      case 'custom': {
        const { params } = issue as RuleIssue;
        yield problemAt(keys, params.rule, params.says, issue.input);
        break;
      }
      default:
        throw new Error(
          `The schema of the plan file found what it has no words for: ${issue.code}`,
        );
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

function* unknownKeys(
  keys: readonly PathKey[],
  { inst, keys: unknown }: z.core.$ZodRawIssue<z.core.$ZodIssueUnrecognizedKeys>,
): Iterable<PlanProblem> {
  const { shape } = (inst as z.core.$ZodObject)._zod.def;
  const allowed = Object.keys(shape);
  for (const key of unknown) yield problemAt([...keys, key], 'unknown-key', { allowed });
}
