import { EFFORT_AREAS, type Plan } from '../../../engine/index.ts';
import type { Work } from './work.ts';
import { dataKept } from './apply-plan.ts';
import {
  areaKindWords,
  DATA_LABEL,
  type ListName,
  organisationKindWords,
  type Vocabulary,
} from './format.ts';
import type { NamedRecords } from './named-records.ts';
import type { RowReader } from './row-reader.ts';
import { foldedName } from './values.ts';

const MOST_PERSONS = 10_000_000;
const MOST_WEIGHT = 1_000_000;
/** Persons, weights and posts have at most four decimals. */
const FOUR = 4;

/** The record that a row is about, by `Id` or `Navn`: a known one, or the id and name of a new one.
 * Undefined when the row names none that can be told. */
export function recordOf<Record extends { readonly id: string; readonly name: string }>(
  row: RowReader,
  records: NamedRecords<Record>,
): { readonly id: string; readonly name: string; readonly before?: Record } | undefined {
  const id = row.exact('Id');
  const name = id === undefined ? row.text('Navn') : row.exact('Navn');
  const found = records.find({ id, name });
  if (found === 'many') {
    row.complain('Navn', 'two-of-that-name');
    return undefined;
  }
  if (found) return { id: found.id, name: name ?? found.name, before: found };
  if (name === undefined) {
    row.complain('Navn', 'needed');
    return undefined;
  }
  return { id: id ?? records.newId(name), name };
}

/** What a field becomes: what the row says; nothing when it is emptied; what it was otherwise. */
export function fieldOf<Value>(
  work: Work,
  row: RowReader,
  label: string,
  { told, before }: { readonly told: Value | undefined; readonly before: Value | undefined },
): Value | undefined {
  if (told !== undefined) return told;
  return work.manner.scope === 'whole' && row.has(label) ? undefined : before;
}

/** Whether the file has the whole of a list, so that what it leaves out is gone. */
export function isTold({ manner, given }: Work, list: ListName): boolean {
  return manner.scope === 'whole' && given.has(list);
}

/** The id of the record that a row refers to by `<label>-id` or `<label>`. */
export function referenceOf<Record extends { readonly id: string; readonly name: string }>(
  row: RowReader,
  label: string,
  records: NamedRecords<Record>,
): Record | undefined {
  const id = row.exact(`${label}-id`);
  const name = id === undefined ? row.text(label) : undefined;
  const found = records.find({ id, name });
  if (found === 'many') row.complain(label, 'two-of-that-name');
  else if (found) return found;
  else if (id !== undefined || name !== undefined) {
    const names = records.all().map((one) => one.name);
    row.complain(id === undefined ? label : `${label}-id`, 'unknown-name', names.slice(0, 20));
  }
  return undefined;
}

/** Organisations. */
export function applyOrganisations(work: Work, rows: readonly RowReader[]): void {
  for (const row of rows) {
    const record = recordOf(row, work.organisations);
    const kind = row.word('Slags', organisationKindWords);
    const data = row.data(DATA_LABEL);
    if (!record) continue;
    const { id, name, before } = record;
    work.organisations.set({
      id,
      name,
      kind: kind ?? before?.kind ?? 'other',
      ...dataKept(row, data, before?.x),
    });
  }
}

/** Housing areas; their needs stand in a list of their own. */
export function applyAreas(work: Work, rows: readonly RowReader[]): void {
  for (const row of rows) {
    const record = recordOf(row, work.areas);
    const told = {
      municipality: row.exact('Kommune'),
      residents: row.count('Beboere', { most: MOST_PERSONS, decimals: 0 }),
      kind: row.word('Boligform', areaKindWords),
    };
    const data = row.data(DATA_LABEL);
    if (!record) continue;
    const { id, name, before } = record;
    const field = <Key extends keyof typeof told>(label: string, key: Key) =>
      fieldOf(work, row, label, { told: told[key], before: before?.[key] as (typeof told)[Key] });
    const [municipality, residents, kind] = [
      field('Kommune', 'municipality'),
      field('Beboere', 'residents'),
      field('Boligform', 'kind'),
    ];
    work.areas.set({
      id,
      name,
      ...(municipality !== undefined && { municipality }),
      ...(residents !== undefined && { residents }),
      ...(kind !== undefined && { kind }),
      needs: (isTold(work, 'needs') ? undefined : before?.needs) ?? [],
      ...dataKept(row, data, before?.x),
    });
  }
}

/** Needs: those of each area that the file names take the place of the ones it had. */
export function applyNeeds(work: Work, rows: readonly RowReader[]): void {
  const byArea = new Map<string, Plan['areas'][number]['needs'][number][]>();
  for (const row of rows) {
    const area = referenceOf(row, 'Område', work.areas);
    const effortArea = effortAreaOf(work, row, 'Indsatsområde');
    const weight = row.count('Vægt', { most: MOST_WEIGHT, decimals: FOUR }) ?? 1;
    const target = row.count('Mål pr. år', { most: MOST_PERSONS, decimals: FOUR });
    const data = row.data(DATA_LABEL);
    if (target === undefined || target === 0) row.complain('Mål pr. år', 'needed');
    if (!area || !effortArea || !target) continue;
    const need = { effortArea, weight, target, ...dataKept(row, data, undefined) };
    byArea.set(area.id, [...(byArea.get(area.id) ?? []), need]);
  }
  for (const [id, needs] of byArea) work.areas.set({ ...work.areas.get(id)!, needs });
}

/** The effort areas of the plan's period as words. */
export function effortAreaWords({ frame }: Work): Vocabulary {
  const words = EFFORT_AREAS[frame.taxonomy];
  const aliases = [...words].flatMap(([id, word]): [string, string][] => [
    [id, id],
    [foldedName(word), id],
  ]);
  return { words, aliases: new Map(aliases) };
}

/** The effort area that a row names; a fault when it names none. */
export function effortAreaOf(work: Work, row: RowReader, label: string): string | undefined {
  const before = row.text(label);
  if (before === undefined) row.complain(label, 'needed');
  return before === undefined ? undefined : row.word(label, effortAreaWords(work));
}
