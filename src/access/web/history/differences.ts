/** One field that a change altered; `undefined` is nothing at all. */
export interface Difference {
  /** The keys from the outside in; an entry of a list by its id, or by its place from 1. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** What differs between two recorded values, field by field. Lists whose entries have an `id` or a
 * `year` are compared entry by entry wherever they stand; other lists of plain values are compared
 * as a whole. */
export function differences(before: unknown, after: unknown): Difference[] {
  return compare([], before ?? undefined, after ?? undefined);
}

function compare(path: readonly string[], before: unknown, after: unknown): Difference[] {
  const [from, to] = [fieldsOf(before, after), fieldsOf(after, before)];
  if (!from || !to) return isSame(before, after) ? [] : [{ path, before, after }];
  return [...new Set([...from.keys(), ...to.keys()])].flatMap((key) =>
    compare([...path, key], from.get(key), to.get(key)),
  );
}

type Fields = ReadonlyMap<string, unknown>;

/** The fields of a value that is compared with another; undefined for a plain value. What is not
 * there has the fields of the other, all of them empty. */
function fieldsOf(value: unknown, other: unknown): Fields | undefined {
  return keysOf(value) ?? (isEmpty(value) && keysOf(other) ? new Map() : undefined);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined) return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function keysOf(value: unknown): Fields | undefined {
  if (Array.isArray(value)) return entriesOf(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value);
  return entries.length > 0 ? new Map(entries) : undefined;
}

function entriesOf(list: readonly unknown[]): Fields | undefined {
  if (list.length === 0 || !list.every((one) => typeof one === 'object' && one !== null)) {
    return undefined;
  }
  const names = list.map((one) => nameOf(one as Readonly<Record<string, unknown>>));
  const areNames = !names.includes(undefined) && new Set(names).size === names.length;
  return new Map(list.map((one, index) => [areNames ? names[index]! : String(index + 1), one]));
}

function nameOf({ id, year }: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof id === 'string' && id !== '') return id;
  return typeof year === 'number' ? String(year) : undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
