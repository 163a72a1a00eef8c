import type { Plan } from '../../engine/index.ts';

/** What a plan file would do to one kind of record. */
export interface PartChanges {
  readonly part: 'organisations' | 'areas' | 'activities' | 'funding' | 'scenarios';
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  /** How many stay as they are. */
  readonly same: number;
}

const PARTS = ['organisations', 'areas', 'activities', 'funding', 'scenarios'] as const;

/** What becomes new, changed, gone and what stays when one plan takes another's place. Records are
 * the same by id; names are given, of the new plan where there is one. */
export function comparePlans(before: Plan, after: Plan): PartChanges[] {
  return PARTS.map((part) => ({ part, ...compareRecords(before[part], after[part]) }));
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function compareRecords(
  before: readonly Named[],
  after: readonly Named[],
): Omit<PartChanges, 'part'> {
  const old = new Map(before.map((record) => [record.id, record]));
  const kept = after.filter((record) => old.has(record.id));
  const ids = new Set(after.map((record) => record.id));
  const changed = kept.filter((record) => !same(record, old.get(record.id)));
  return {
    added: after.filter((record) => !old.has(record.id)).map(nameOf),
    changed: changed.map(nameOf),
    removed: before.filter((record) => !ids.has(record.id)).map(nameOf),
    same: kept.length - changed.length,
  };
}

function nameOf(record: Named): string {
  return record.name;
}

/** Whether two values of a plan hold the same data, whatever the order of their keys. */
function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
