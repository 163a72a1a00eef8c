import type { Earmark, Plan } from '../../../engine/index.ts';
import { fromKroner, toShare } from '../../../shared/index.ts';
import { effortAreaWords, fieldOf, isTold, recordOf, referenceOf } from './apply-frame.ts';
import { amountsOf, mergedAmounts, type Yearly } from './apply-money.ts';
import { dataKept } from './apply-plan.ts';
import type { Work } from './work.ts';
import { costKindWords, DATA_LABEL, fundingKindWords, statusWords } from './format.ts';
import type { NamedRecords } from './named-records.ts';
import type { RowReader } from './row-reader.ts';
import { same, sameEntries } from './same.ts';
import { foldedName } from './values.ts';
import { inOrder } from './wide-rows.ts';

type Source = Plan['funding'][number];

const USUAL_PRIORITY = 5;
const MOST_FACTOR = 10;

/** Sources; their amounts stand in a list of their own. */
export function applySources(work: Work, rows: readonly RowReader[]): void {
  for (const row of rows) {
    const record = recordOf(row, work.funding);
    const told = toldOf(work, row);
    const data = row.data(DATA_LABEL);
    if (told.priority === 0) row.complain('Prioritet', 'number');
    if (!record) continue;
    const { before } = record;
    const field = (key: keyof typeof OPTIONAL) => {
      const was: unknown = before?.[key];
      const value = fieldOf<unknown>(work, row, OPTIONAL[key], { told: told[key], before: was });
      return value === undefined ? {} : { [key]: value };
    };
    work.funding.set({
      id: record.id,
      name: record.name,
      kind: told.kind ?? before?.kind ?? 'other',
      status: told.status ?? before?.status ?? 'idea',
      priority: told.priority || (before?.priority ?? USUAL_PRIORITY),
      ...field('probability'),
      ...field('group'),
      ...field('range'),
      amounts: (isTold(work, 'sourceAmounts') ? undefined : before?.amounts) ?? [],
      ...field('earmark'),
      ...field('maxShare'),
      ...field('shareGroup'),
      ...dataKept(row, data, before?.x),
    });
  }
}

const OPTIONAL = {
  probability: 'Sandsynlighed',
  group: 'Gruppe',
  range: 'Laveste',
  earmark: 'Kun indsatser',
  maxShare: 'Højeste andel',
  shareGroup: 'Fælles regel',
} as const;

function toldOf(work: Work, row: RowReader) {
  const share = (label: string, most = 1) => {
    const read = row.share(label, most);
    return read === undefined ? undefined : toShare(read);
  };
  return {
    kind: row.word('Slags', fundingKindWords),
    status: row.word('Status', statusWords),
    priority: row.count('Prioritet', { most: 9, decimals: 0 }),
    probability: share('Sandsynlighed'),
    group: row.exact('Gruppe'),
    range: rangeOf(row, share),
    earmark: earmarkOf(work, row),
    maxShare: share('Højeste andel'),
    shareGroup: row.exact('Fælles regel'),
  };
}

function rangeOf(
  row: RowReader,
  share: (label: string, most: number) => ReturnType<typeof toShare> | undefined,
): Source['range'] {
  const data = row.data('Spænd som data')?.data as
    | { low: number; likely: number; high: number; x: unknown }
    | undefined;
  if (data) {
    try {
      const [low, likely, high] = [toShare(data.low), toShare(data.likely), toShare(data.high)];
      return { low, likely, high, x: data.x };
    } catch {
      row.complain('Spænd som data', 'share');
      return undefined;
    }
  }
  const [low, likely, high] = [
    share('Laveste', MOST_FACTOR),
    share('Ventet', MOST_FACTOR),
    share('Højeste', MOST_FACTOR),
  ];
  if (low === undefined && likely === undefined && high === undefined) return undefined;
  if (low === undefined || likely === undefined || high === undefined) {
    row.complain('Laveste', 'needed');
    return undefined;
  }
  return { low, likely, high };
}

/** What a source may pay. Areas and activities are named by id or name. */
function earmarkOf(work: Work, row: RowReader): Earmark | undefined {
  const data = row.data('Øremærke som data');
  if (data) return data.data as Earmark;
  const [areas, activities] = [
    namedIn(row, 'Kun områder', work.areas),
    namedIn(row, 'Kun indsatser', work.activities),
  ];
  const effortAreas = wordsIn(row, 'Kun indsatsområder', effortAreaWords(work).aliases);
  const costKinds = wordsIn(row, 'Kun omkostningstyper', costKindWords.aliases);
  const earmark = {
    ...(areas.length > 0 && { areas }),
    ...(effortAreas.length > 0 && { effortAreas }),
    ...(activities.length > 0 && { activities }),
    ...(costKinds.length > 0 && { costKinds }),
  };
  return Object.keys(earmark).length > 0 ? earmark : undefined;
}

function namedIn(
  row: RowReader,
  label: string,
  records: Pick<NamedRecords<{ readonly id: string; readonly name: string }>, 'get' | 'find'>,
): readonly string[] {
  return row.list(label).flatMap((said) => {
    const found = records.get(said) ?? records.find({ name: said });
    if (found && found !== 'many') return found.id;
    row.complain(label, found === 'many' ? 'two-of-that-name' : 'unknown-name');
    return [];
  });
}

function wordsIn<Id extends string>(
  row: RowReader,
  label: string,
  aliases: ReadonlyMap<string, Id>,
): readonly Id[] {
  return row.list(label).flatMap((said) => {
    const id = aliases.get(foldedName(said));
    if (id === undefined) row.complain(label, 'unknown-word');
    return id ?? [];
  });
}

/** Amounts of sources by year. An unknown source becomes an idea, so that its money does not count. */
export function applySourceAmounts(work: Work, rows: readonly RowReader[]): void {
  const found = new Map<string, { entries: readonly Yearly[]; order: readonly number[] }[]>();
  for (const row of rows) {
    const source = sourceOf(work, row);
    const amounts = amountsOf(work, row);
    if (source) found.set(source.id, [...(found.get(source.id) ?? []), amounts]);
  }
  for (const [id, gathered] of found) {
    const source = work.funding.get(id)!;
    const told = inOrder(gathered);
    const isWhole = work.manner.scope === 'whole';
    const amounts = isWhole
      ? told
      : mergedAmounts(source.amounts, told, ({ year }) => String(year));
    if (!sameEntries(source.amounts, amounts)) work.funding.set({ ...source, amounts });
  }
}

function sourceOf(work: Work, row: RowReader): Source | undefined {
  const id = row.exact('Kilde-id');
  const name = row.text('Kilde');
  const found = work.funding.find({ id, name: id === undefined ? name : undefined });
  if (found === 'many') row.complain('Kilde', 'two-of-that-name');
  else if (found) return found;
  else if (name === undefined) row.complain('Kilde', 'needed');
  else {
    const made: Source = {
      id: id ?? work.funding.newId(name),
      name,
      kind: 'other',
      status: 'idea',
      priority: USUAL_PRIORITY,
      amounts: [],
    };
    work.funding.set(made);
    return made;
  }
  return undefined;
}

/** Pins. A file with all of a plan's lists tells all of them; any other only adds and replaces. */
export function applyPins(work: Work, rows: readonly RowReader[]): void {
  const told = rows.flatMap((row) => {
    const source = referenceOf(row, 'Kilde', work.funding)?.id;
    const activity = referenceOf(row, 'Indsats', work.activities)?.id;
    const kind = row.word('Omkostningstype', costKindWords);
    const year = row.year('År');
    const amount = row.amount('Beløb');
    const data = row.data(DATA_LABEL);
    for (const label of ['Omkostningstype', 'År', 'Beløb']) {
      if (!row.text(label)) row.complain(label, 'needed');
    }
    if (source === undefined || activity === undefined || !kind) return [];
    if (year === undefined || amount === undefined) return [];
    return {
      source,
      activity,
      kind,
      year,
      amount: fromKroner(amount),
      ...dataKept(row, data, undefined),
    };
  });
  const placeOf = ({ source, activity, kind, year }: Plan['pins'][number]) =>
    JSON.stringify([source, activity, kind, year]);
  const places = new Set(told.map(placeOf));
  const kept = work.given.has('plan') ? [] : work.pins.filter((pin) => !places.has(placeOf(pin)));
  const pins = [...kept, ...told];
  if (!same(pins, work.pins) && !sameEntries(pins, work.pins)) work.pins = pins;
}
