/** What one side of a difference holds: values by key, `null` where there is none, and patches of
 * what lies deeper. Records of a list are addressed by their id. */
export interface Patch {
  readonly set?: Readonly<Record<string, unknown>>;
  readonly at?: Readonly<Record<string, Patch>>;
}

/** How a value was and is, in the places where it changed and nowhere else. */
export interface Difference {
  readonly before: Patch;
  readonly after: Patch;
}

type Fields = Readonly<Record<string, unknown>>;
interface Identified extends Fields {
  readonly id: string;
}

/** Free data is one value: what other programs keep there may hold `null`, which says "none" here. */
const WHOLE_KEY = 'x';

/** The difference between two records of plain JSON values, looked for `depth` lists of records deep
 * from the top; undefined when they hold the same. A list whose records are others than before counts
 * as one value, but at the top: there the order of a list says nothing. */
export function difference(before: object, after: object): Difference | undefined {
  return differenceOf(before as Fields, after as Fields, true);
}

function differenceOf(before: Fields, after: Fields, top: boolean): Difference | undefined {
  if (before === after) return undefined;
  const was = new Sides();
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [a, b] = [before[key], after[key]];
    if (a === b) continue;
    const deeper = key === WHOLE_KEY ? undefined : deeperDifference(a, b, top);
    if (deeper === 'whole' || key === WHOLE_KEY) was.note(key, a, b);
    else if (deeper) was.deepen(key, deeper);
  }
  return was.difference();
}

function deeperDifference(a: unknown, b: unknown, top: boolean): Difference | 'whole' | undefined {
  if (isFields(a) && isFields(b)) return differenceOf(a, b, false);
  if (isRecordList(a) && isRecordList(b) && (top || sameIds(a, b))) return listDifference(a, b);
  return 'whole';
}

function listDifference(
  before: readonly Identified[],
  after: readonly Identified[],
): Difference | undefined {
  const was = new Map(before.map((record) => [record.id, record]));
  const is = new Map(after.map((record) => [record.id, record]));
  const sides = new Sides();
  for (const id of new Set([...was.keys(), ...is.keys()])) {
    const [a, b] = [was.get(id), is.get(id)];
    if (!a || !b) sides.note(id, a, b);
    else {
      const deeper = differenceOf(a, b, false);
      if (deeper) sides.deepen(id, deeper);
    }
  }
  return sides.difference();
}

class Sides {
  private readonly set: [string, unknown, unknown][] = [];
  private readonly at: [string, Difference][] = [];

  note(key: string, before: unknown, after: unknown): void {
    if (!isEqual(before, after)) this.set.push([key, before ?? null, after ?? null]);
  }

  deepen(key: string, deeper: Difference): void {
    this.at.push([key, deeper]);
  }

  difference(): Difference | undefined {
    if (this.set.length === 0 && this.at.length === 0) return undefined;
    return { before: this.side('before'), after: this.side('after') };
  }

  private side(side: keyof Difference): Patch {
    const { set, at } = this;
    return {
      ...(set.length > 0 && {
        set: Object.fromEntries(set.map(([key, a, b]) => [key, side === 'before' ? a : b])),
      }),
      ...(at.length > 0 && {
        at: Object.fromEntries(at.map(([key, deeper]) => [key, deeper[side]])),
      }),
    };
  }
}

/** The value with a patch put on it. What the patch leaves alone keeps its identity; a record that a
 * list does not have is added at its end. */
export function patched<Value extends object>(value: Value, patch: Patch): Value {
  return patchedFields(value as Fields, patch) as Value;
}

function patchedFields(fields: Fields, { set = {}, at = {} }: Patch): Fields {
  const entries = new Map(Object.entries(fields));
  for (const [key, value] of Object.entries(set)) {
    if (value === null) entries.delete(key);
    else entries.set(key, value);
  }
  for (const [key, deeper] of Object.entries(at)) {
    entries.set(key, patchedPart(entries.get(key), deeper));
  }
  return Object.fromEntries(entries);
}

function patchedPart(part: unknown, patch: Patch): unknown {
  if (Array.isArray(part)) return patchedList(part as Identified[], patch);
  return patchedFields(isFields(part) ? part : {}, patch);
}

function patchedList(list: readonly Identified[], { set = {}, at = {} }: Patch): Fields[] {
  const values = new Map(Object.entries(set));
  const patches = new Map(Object.entries(at));
  const kept = list.flatMap((record): Fields[] => {
    if (values.has(record.id)) {
      const value = values.get(record.id);
      values.delete(record.id);
      return value === null ? [] : [value as Fields];
    }
    const deeper = patches.get(record.id);
    return [deeper ? patchedFields(record, deeper) : record];
  });
  const added = [...values.values()].filter((value) => value !== null);
  return [...kept, ...(added as Fields[])];
}

/** Where a value is not as a patch has it, as paths of keys and ids. */
export function misfits(value: object, patch: Patch): string[][] {
  return misfitsOf(value, patch);
}

function misfitsOf(value: unknown, { set = {}, at = {} }: Patch): string[][] {
  const part = partOf(value);
  return [
    ...Object.entries(set)
      .filter(([key, expected]) => !isEqual(part(key) ?? null, expected))
      .map(([key]) => [key]),
    ...Object.entries(at).flatMap(([key, deeper]) =>
      misfitsOf(part(key), deeper).map((path) => [key, ...path]),
    ),
  ];
}

function partOf(value: unknown): (key: string) => unknown {
  if (isRecordList(value)) {
    const byId = new Map(value.map((record) => [record.id, record]));
    return (id) => byId.get(id);
  }
  return (key) => (isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined);
}

/** Whether two plain JSON values hold the same, whatever the order of their keys. A key without value
 * is no key. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => isEqual(value, b[index]));
  }
  if (!isFields(a) || !isFields(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isEqual(a[key], b[key]));
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRecordList(value: unknown): value is readonly Identified[] {
  return (
    Array.isArray(value) && value.every((one) => isFields(one) && typeof one['id'] === 'string')
  );
}

function sameIds(a: readonly Identified[], b: readonly Identified[]): boolean {
  return a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
}
