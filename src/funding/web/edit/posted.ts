import type { WorkspaceContext } from '../../../plan/index.ts';

/** What a form holds: texts by field name, a list where several may be chosen. */
export type Values = Readonly<Record<string, string | readonly string[]>>;

/** The posted values; files are left out. */
export async function postedValues(c: WorkspaceContext): Promise<Values> {
  const body = await c.req.parseBody({ all: true });
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]): [string, string | string[]][] => {
      if (typeof value === 'string') return [[name, value.trim()]];
      if (!Array.isArray(value)) return [];
      return [[name, value.filter((one) => typeof one === 'string')]];
    }),
  );
}

/** One text of a form; empty when it is not there. Of a repeated field the last one counts. */
export function textOf(values: Values, name: string): string {
  const value = values[name];
  return typeof value === 'string' ? value : (value?.at(-1) ?? '');
}

/** The chosen ones of a list. */
export function listOf(values: Values, name: string): readonly string[] {
  const value = values[name];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : [...new Set(value)];
}

/** The hidden field with what a form was shown with, as JSON. */
export const SHOWN_FIELD = 'vist';

/** What a form was shown with; undefined when it does not say. */
export function shownOf(values: Values): Readonly<Record<string, unknown>> | undefined {
  try {
    const read: unknown = JSON.parse(textOf(values, SHOWN_FIELD));
    const isRecord = typeof read === 'object' && read !== null && !Array.isArray(read);
    return isRecord ? { ...read } : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a reader gave up their own value of a field for the one saved meanwhile. */
export function gaveUp(values: Values, field: string): boolean {
  return textOf(values, choiceField(field)) === 'deres';
}

/** The field in which a clash is settled. */
export function choiceField(field: string): string {
  return `behold-${field}`;
}
