import type { Plan } from '../../../engine/index.ts';
import { optionOf, setOption } from './apply-activities.ts';
import { effortAreaWords, referenceOf } from './apply-frame.ts';
import { dataKept } from './apply-plan.ts';
import type { Work } from './work.ts';
import { DATA_LABEL, placementWords, roleWords } from './format.ts';
import type { RowReader } from './row-reader.ts';
import { sameEntries } from './same.ts';

type Option = Plan['activities'][number]['options'][number];

const MOST_PERSONS = 10_000_000;
const MOST_POSTS = 100_000;
const MOST_MONTHS = 120;
const FOUR = 4;
const USUAL_NOTICE = 3;

/** Persons reached a year, by area and effort area. */
export function applyReach(work: Work, rows: readonly RowReader[]): void {
  applyList(work, rows, {
    read: (row, { activity }) => {
      const area = referenceOf(row, 'Område', work.areas)?.id;
      if (area === undefined && !row.text('Område') && !row.text('Område-id')) {
        row.complain('Område', 'needed');
      }
      const effortArea = effortAreaIn(work, row, activity);
      const persons = row.count('Beboere pr. år', { most: MOST_PERSONS, decimals: FOUR });
      const years = yearsIn(work, row);
      const data = row.data(DATA_LABEL);
      if (persons === undefined) {
        complainOfNothing(row, 'Beboere pr. år');
        return undefined;
      }
      if (area === undefined || effortArea === undefined || !years) return undefined;
      return { area, effortArea, persons, ...years, ...dataKept(row, data, undefined) };
    },
    placeOf: ({ area, effortArea }) => JSON.stringify([area, effortArea]),
    listOf: (option) => option.reach,
    put: (option, reach) => ({ ...option, reach }),
  });
}

/** Posts, by role and placement. */
export function applyStaff(work: Work, rows: readonly RowReader[]): void {
  applyList(work, rows, {
    read: (row) => {
      const role = row.word('Rolle', roleWords) ?? (row.text('Rolle') ? undefined : 'carry-out');
      const placement =
        row.word('Placering', placementWords) ?? (row.text('Placering') ? undefined : 'local');
      const fte = row.count('Årsværk', { most: MOST_POSTS, decimals: FOUR });
      const years = yearsIn(work, row);
      const noticeMonths =
        row.count('Varsel i måneder', { most: MOST_MONTHS, decimals: 0 }) ?? USUAL_NOTICE;
      const data = row.data(DATA_LABEL);
      if (fte === undefined) {
        complainOfNothing(row, 'Årsværk');
        return undefined;
      }
      if (!role || !placement || !years) return undefined;
      return { role, placement, fte, ...years, noticeMonths, ...dataKept(row, data, undefined) };
    },
    placeOf: ({ role, placement }) => `${role} ${placement}`,
    listOf: (option) => option.staff,
    put: (option, staff) => ({ ...option, staff }),
  });
}

/** A figure that is not there is a fault; one that could not be read is told of already. */
function complainOfNothing(row: RowReader, label: string): void {
  if (!row.text(label)) row.complain(label, 'needed');
}

function yearsIn(
  { frame }: Work,
  row: RowReader,
): { readonly firstYear: number; readonly lastYear: number } | undefined {
  const [firstYear, lastYear] = [
    row.year('Fra år') ?? frame.firstYear,
    row.year('Til år') ?? frame.lastYear,
  ];
  const horizon = [String(frame.firstYear), String(frame.lastYear)];
  if (firstYear < frame.firstYear || firstYear > frame.lastYear) {
    row.complain('Fra år', 'outside-horizon', horizon);
    return undefined;
  }
  if (lastYear < firstYear || lastYear > frame.lastYear) {
    row.complain('Til år', 'outside-horizon', horizon);
    return undefined;
  }
  return { firstYear, lastYear };
}

/** The effort area of a row: the one it names, or the activity's own when it has one alone. */
function effortAreaIn(
  work: Work,
  row: RowReader,
  activity: Plan['activities'][number],
): string | undefined {
  if (row.text('Indsatsområde') !== undefined) {
    return row.word('Indsatsområde', effortAreaWords(work));
  }
  const [only, ...more] = activity.effortAreas;
  if (only !== undefined && more.length === 0) return only;
  row.complain('Indsatsområde', 'needed', [...effortAreaWords(work).words.values()]);
  return undefined;
}

interface EntryList<Entry> {
  readonly read: (
    row: RowReader,
    place: { readonly activity: Plan['activities'][number] },
  ) => Entry | undefined;
  /** What an entry is about; entries of a place that the file names take the place of those there. */
  readonly placeOf: (entry: Entry) => string;
  readonly listOf: (option: Option) => readonly Entry[];
  readonly put: (option: Option, entries: readonly Entry[]) => Option;
}

function applyList<Entry>(
  work: Work,
  rows: readonly RowReader[],
  { read, placeOf, listOf, put }: EntryList<Entry>,
): void {
  const found = new Map<string, { activity: string; option: string; entries: Entry[] }>();
  for (const row of rows) {
    const place = optionOf(work, row);
    if (!place) continue;
    const entry = read(row, place);
    if (entry === undefined) continue;
    const [activity, option] = [place.activity.id, place.option.id];
    const id = JSON.stringify([activity, option]);
    const gathered = found.get(id) ?? { activity, option, entries: [] };
    gathered.entries.push(entry);
    found.set(id, gathered);
  }
  for (const { activity, option: id, entries } of found.values()) {
    const option = work.activities.get(activity)!.options.find((one) => one.id === id)!;
    const before = listOf(option);
    const places = new Set(entries.map(placeOf));
    const kept =
      work.manner.scope === 'whole' ? [] : before.filter((entry) => !places.has(placeOf(entry)));
    const after = [...kept, ...entries];
    if (!sameEntries(before, after)) setOption(work, activity, put(option, after));
  }
}
