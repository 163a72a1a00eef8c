import type { Plan } from '../../../engine/index.ts';
import { fromKroner, type Money } from '../../../shared/index.ts';
import { optionOf, setOption } from './apply-activities.ts';
import { referenceOf } from './apply-frame.ts';
import { dataKept } from './apply-plan.ts';
import type { Work } from './work.ts';
import { costKindWords, DATA_LABEL, ORDER_LABEL } from './format.ts';
import type { RowReader } from './row-reader.ts';
import { sameEntries } from './same.ts';
import { inOrder } from './wide-rows.ts';

type Option = Plan['activities'][number]['options'][number];

/** Amounts of one year. */
export interface Yearly {
  readonly year: number;
  readonly amount: Money;
  readonly x?: unknown;
}

/** A row of amounts and the order that it tells. */
interface YearRow<Entry extends Yearly> {
  readonly entries: readonly Entry[];
  readonly order: readonly number[];
}

/** The amounts of a row: below the years, or in a column of amounts beside one of years. */
export function amountsOf(work: Work, row: RowReader): YearRow<Yearly> {
  const data = row.data(DATA_LABEL);
  const across = row.yearly();
  const year = row.has('År') ? row.year('År') : undefined;
  const amount = row.has('Beløb') ? row.amount('Beløb') : undefined;
  if (row.has('Beløb') && amount !== undefined && year === undefined) row.complain('År', 'needed');
  const down = year === undefined || amount === undefined ? [] : [{ year, amount }];
  const { firstYear, lastYear } = work.frame;
  const entries = [...across, ...down].filter((entry) => {
    const isInside = entry.year >= firstYear && entry.year <= lastYear;
    if (!isInside && entry.amount > 0) {
      const column = down.length > 0 ? 'År' : headingOf(row, entry.year);
      row.complain(column, 'outside-horizon', [String(firstYear), String(lastYear)]);
    }
    return isInside;
  });
  return {
    entries: entries.map((entry) => ({
      year: entry.year,
      amount: fromKroner(entry.amount),
      ...dataKept(row, data, undefined),
    })),
    order: (row.text(ORDER_LABEL) ?? '').split(' ').filter(Boolean).map(Number),
  };
}

function headingOf(row: RowReader, year: number): string {
  return row.row.years.find((one) => one.year === year)?.heading ?? String(year);
}

/** Costs by kind and year. */
export function applyCosts(work: Work, rows: readonly RowReader[]): void {
  applyByOption(work, rows, {
    keyOf: (row) => {
      const kind = row.word('Omkostningstype', costKindWords);
      if (!kind && row.text('Omkostningstype') === undefined) {
        row.complain('Omkostningstype', 'needed', [...costKindWords.words.values()]);
      }
      return kind;
    },
    listOf: (option) => option.costs,
    entryOf: (kind, entry) => ({ ...entry, kind }),
    keyIn: (entry) => entry.kind,
    put: (option, costs) => ({ ...option, costs }),
  });
}

/** What receivers carry outside the sources. */
export function applyCarried(work: Work, rows: readonly RowReader[]): void {
  applyByOption(work, rows, {
    keyOf: (row) => {
      const by = referenceOf(row, 'Organisation', work.organisations)?.id;
      if (
        by === undefined &&
        row.text('Organisation') === undefined &&
        !row.text('Organisation-id')
      ) {
        row.complain('Organisation', 'needed');
      }
      return by;
    },
    listOf: (option) => option.carried,
    entryOf: (by, entry) => ({ ...entry, by }),
    keyIn: (entry) => entry.by,
    put: (option, carried) => ({ ...option, carried }),
  });
}

/** How one list of an option's amounts is read and put. */
interface YearList<Key extends string, Entry extends Yearly> {
  readonly keyOf: (row: RowReader) => Key | undefined;
  readonly listOf: (option: Option) => readonly Entry[];
  readonly entryOf: (key: Key, entry: Yearly) => Entry;
  readonly keyIn: (entry: Entry) => Key;
  readonly put: (option: Option, entries: readonly Entry[]) => Option;
}

function applyByOption<Key extends string, Entry extends Yearly>(
  work: Work,
  rows: readonly RowReader[],
  list: YearList<Key, Entry>,
): void {
  const found = new Map<string, { activity: string; option: string; rows: YearRow<Entry>[] }>();
  for (const row of rows) {
    const place = optionOf(work, row);
    const key = list.keyOf(row);
    const { entries, order } = amountsOf(work, row);
    if (!place || key === undefined) continue;
    const [activity, option] = [place.activity.id, place.option.id];
    const id = JSON.stringify([activity, option]);
    const gathered = found.get(id) ?? { activity, option, rows: [] };
    gathered.rows.push({ entries: entries.map((entry) => list.entryOf(key, entry)), order });
    found.set(id, gathered);
  }
  for (const { activity, option: id, rows: gathered } of found.values()) {
    const option = work.activities.get(activity)!.options.find((one) => one.id === id)!;
    const before = list.listOf(option);
    const told = inOrder(gathered);
    const after =
      work.manner.scope === 'whole'
        ? told
        : mergedAmounts(before, told, (entry) => `${list.keyIn(entry)} ${entry.year}`);
    if (!sameEntries(before, after)) setOption(work, activity, list.put(option, after));
  }
}

/** A list in which the amounts of each kind and year that were told take the place of those there
 * were. Several of one place add; nothing is left where they come to zero. */
export function mergedAmounts<Entry extends Yearly>(
  before: readonly Entry[],
  told: readonly Entry[],
  placeOf: (entry: Entry) => string,
): readonly Entry[] {
  const sums = new Map<string, Entry>();
  for (const entry of told) {
    const known = sums.get(placeOf(entry));
    const amount = ((known?.amount ?? 0) + entry.amount) as Money;
    sums.set(placeOf(entry), { ...entry, amount });
  }
  const unchanged = new Set(
    [...sums].flatMap(([place, { amount }]) => {
      const was = before.filter((entry) => placeOf(entry) === place);
      const sum = was.reduce((total, entry) => total + entry.amount, 0);
      return was.length > 0 && sum === amount ? [place] : [];
    }),
  );
  const kept = before.filter((entry) => !sums.has(placeOf(entry)) || unchanged.has(placeOf(entry)));
  const added = [...sums.values()].filter(
    (entry) => entry.amount > 0 && !unchanged.has(placeOf(entry)),
  );
  return [...kept, ...added];
}

/** Handovers: one for an option. */
export function applyHandovers(work: Work, rows: readonly RowReader[]): void {
  for (const row of rows) {
    const place = optionOf(work, row);
    const receiver = referenceOf(row, 'Modtager', work.organisations)?.id;
    const date = row.day('Dato');
    const budgetLine = row.exact('Budgetlinje');
    const accepted = row.yesNo('Accepteret');
    const data = row.data(DATA_LABEL);
    if (!place) continue;
    const option = work.activities
      .get(place.activity.id)!
      .options.find((one) => one.id === place.option.id)!;
    const handover = {
      ...(receiver !== undefined && { receiver }),
      ...(date && { date }),
      ...(budgetLine !== undefined && { budgetLine }),
      ...(accepted !== undefined && { accepted }),
      ...dataKept(row, data, option.handover?.x),
    };
    setOption(work, place.activity.id, { ...option, handover });
  }
}
