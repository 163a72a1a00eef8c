import { slugOf } from '../../../shared/index.ts';
import { foldedName } from './values.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Records that are found by id, or by name without regard to case and spaces. */
export interface NamedRecords<Record extends Named> {
  readonly all: () => readonly Record[];
  readonly get: (id: string) => Record | undefined;
  /** One record, `many` when several have the name, undefined when none has. */
  readonly find: (asked: {
    id?: string | undefined;
    name?: string | undefined;
  }) => Record | 'many' | undefined;
  readonly set: (record: Record) => void;
  /** An id of a new record, made of its name. */
  readonly newId: (name: string) => string;
}

/** Records of a plan that grow and change while a file is read. */
export function namedRecords<Record extends Named>(given: readonly Record[]): NamedRecords<Record> {
  const byId = new Map(given.map((record) => [record.id, record]));
  const byName = new Map<string, Set<string>>();
  const note = ({ id, name }: Named) => {
    const folded = foldedName(name);
    byName.set(folded, (byName.get(folded) ?? new Set()).add(id));
  };
  given.forEach(note);
  return {
    all: () => [...byId.values()],
    get: (id) => byId.get(id),
    find: ({ id, name }) => {
      if (id !== undefined) return byId.get(id);
      if (name === undefined) return undefined;
      const ids = [...(byName.get(foldedName(name)) ?? [])].filter(
        (one) => foldedName(byId.get(one)!.name) === foldedName(name),
      );
      if (ids.length > 1) return 'many';
      return ids[0] === undefined ? byId.get(name) : byId.get(ids[0]);
    },
    set: (record) => {
      byId.set(record.id, record);
      note(record);
    },
    newId: (name) => {
      const base = slugOf(name) || 'ny';
      let id = base;
      for (let more = 2; byId.has(id); more += 1) id = `${base}-${more}`;
      return id;
    },
  };
}
