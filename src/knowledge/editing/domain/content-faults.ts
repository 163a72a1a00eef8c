import type { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/index.ts';
import type { ContentFault } from './document.ts';

/** A content by its schema, or every fault with the field that has it. A rule of a schema's own
 * (`refine`) gives its code as message: `z.string().refine(isLocalDate, 'not-a-day')`. */
export function readContent<Schema extends z.ZodType>(
  schema: Schema,
  content: unknown,
): Result<z.infer<Schema>, readonly ContentFault[]> {
  const read = schema.safeParse(content);
  return read.success
    ? ok(read.data)
    : fail(read.error.issues.flatMap((issue) => faultsOf(issue, content)));
}

type Issue = z.core.$ZodIssue;

function faultsOf(issue: Issue, content: unknown): ContentFault[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: [path, key].filter(Boolean).join('.'),
      code: 'unknown-field',
    }));
  }
  return [{ path, ...codeOf(issue, valueAt(content, issue.path)) }];
}

function codeOf(issue: Issue, value: unknown): Omit<ContentFault, 'path'> {
  // A rule of our own that asks for what is not there says itself what is missing.
  if (value === undefined || value === null) {
    return { code: issue.code === 'custom' ? issue.message : 'missing' };
  }
  if (typeof value === 'string' && value.trim() === '') return { code: 'missing' };
  switch (issue.code) {
    case 'too_small':
      return {
        code: issue.origin === 'array' ? 'too-few' : 'too-small',
        value: String(issue.minimum),
      };
    case 'too_big': {
      const codes: Record<string, string> = { array: 'too-many', string: 'too-long' };
      return { code: codes[issue.origin] ?? 'too-large', value: String(issue.maximum) };
    }
    case 'invalid_format':
      return { code: issue.format === 'url' ? 'not-an-address' : 'not-an-id', value: shown(value) };
    case 'invalid_value':
      return { code: 'unknown-value', value: shown(value) };
    case 'custom':
      return { code: issue.message, value: shown(value) };
    default:
      return { code: 'wrong-type' };
  }
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    content,
  );
}

const LONGEST_SHOWN = 80;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}
