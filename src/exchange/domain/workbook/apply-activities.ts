import type { Plan } from '../../../engine/index.ts';
import { effortAreaWords, fieldOf, isTold, recordOf, referenceOf } from './apply-frame.ts';
import { dataKept } from './apply-plan.ts';
import { defaultOption, type Work } from './work.ts';
import { approachWords, DATA_LABEL, type ListName, type Vocabulary } from './format.ts';
import { namedRecords } from './named-records.ts';
import type { RowReader } from './row-reader.ts';
import { foldedName } from './values.ts';

type Activity = Plan['activities'][number];
type Option = Activity['options'][number];

const USUAL_PRIORITY = 5;

/** Activities. Their options stand in a list of their own; a column `Tilgang` chooses among those that
 * there are, or says how a new activity goes on. */
export function applyActivities(work: Work, rows: readonly RowReader[]): void {
  for (const row of rows) {
    const record = recordOf(row, work.activities);
    const told = {
      priority: row.count('Prioritet', { most: 9, decimals: 0 }),
      owner: referenceOf(row, 'Ejer', work.organisations)?.id,
      catalogue: row.exact('Katalog-id'),
      chosen: row.exact('Valgt mulighed-id'),
      effortAreas: wordsOf(row, 'Indsatsområder', effortAreaWords(work)),
      targetGroups: row.list('Målgrupper'),
      approach: row.word('Tilgang', approachWords),
      summary: row.text('Beskrivelse'),
    };
    const data = row.data(DATA_LABEL);
    if (told.priority === 0) row.complain('Prioritet', 'number');
    if (!record) continue;
    const { before } = record;
    if (!before && !work.manner.makesActivities) {
      row.complain('Navn', 'unknown-name');
      continue;
    }
    const listed = (label: string, list: readonly string[], was: readonly string[] | undefined) =>
      list.length > 0 || (work.manner.scope === 'whole' && row.has(label)) ? list : (was ?? []);
    const option = approached(before, told.approach);
    if (!option)
      row.complain(
        'Tilgang',
        'unknown-name',
        before?.options.map(({ name }) => name),
      );
    const owner = fieldOf(work, row, 'Ejer-id', { told: told.owner, before: before?.owner });
    const catalogue = fieldOf(work, row, 'Katalog-id', {
      told: told.catalogue,
      before: before?.catalogue,
    });
    const chosen = fieldOf(work, row, 'Valgt mulighed-id', {
      told: told.chosen ?? option?.chosen,
      before: before?.chosen,
    });
    work.activities.set({
      id: record.id,
      name: record.name,
      priority: told.priority || (before?.priority ?? USUAL_PRIORITY),
      effortAreas: listed('Indsatsområder', told.effortAreas, before?.effortAreas),
      targetGroups: listed('Målgrupper', told.targetGroups, before?.targetGroups),
      ...(catalogue !== undefined && { catalogue }),
      ...(owner !== undefined && { owner }),
      ...(chosen !== undefined && { chosen }),
      options: option?.options ?? before?.options ?? [],
      ...withSummary(dataKept(row, data, before?.x), told.summary),
    });
  }
}

function withSummary(kept: { readonly x?: unknown }, summary: string | undefined) {
  if (summary === undefined) return kept;
  const isObject = typeof kept.x === 'object' && kept.x !== null && !Array.isArray(kept.x);
  return { x: { ...(isObject ? kept.x : {}), summary } };
}

/** How an activity goes on when a row names an approach; undefined when it has no such option. */
function approached(
  before: Activity | undefined,
  approach: Option['approach'] | undefined,
): { readonly options: readonly Option[]; readonly chosen?: string } | undefined {
  if (approach === undefined) return { options: before?.options ?? [] };
  if (!before) {
    const name = approachWords.words.get(approach)!;
    const id = approach === 'continue' ? defaultOption().id : name.toLowerCase();
    return { options: [{ ...defaultOption(), id, name, approach }], chosen: id };
  }
  const inForce = before.options.find(({ id }) => id === before.chosen) ?? before.options[0]!;
  if (inForce.approach === approach) return { options: before.options };
  const other = before.options.find((option) => option.approach === approach);
  return other && { options: before.options, chosen: other.id };
}

function wordsOf(row: RowReader, label: string, words: Vocabulary): readonly string[] {
  return row.list(label).flatMap((said) => {
    const id = words.aliases.get(said) ?? words.aliases.get(foldedName(said));
    if (id === undefined) row.complain(label, 'unknown-word', [...words.words.values()]);
    return id ?? [];
  });
}

/** The activity that a row names. One that is not known becomes a new one, unless that is a fault. */
export function activityOf(work: Work, row: RowReader): Activity | undefined {
  const id = row.exact('Indsats-id');
  const name = row.text('Indsats');
  const found = work.activities.find({ id, name: id === undefined ? name : undefined });
  if (found === 'many') {
    row.complain('Indsats', 'two-of-that-name');
    return undefined;
  }
  if (found) return found;
  if (name === undefined) {
    row.complain('Indsats', 'needed');
    return undefined;
  }
  if (!work.manner.makesActivities) {
    row.complain('Indsats', 'unknown-name');
    return undefined;
  }
  const made: Activity = {
    id: id ?? work.activities.newId(name),
    name,
    priority: USUAL_PRIORITY,
    effortAreas: [],
    targetGroups: [],
    options: [],
  };
  work.activities.set(made);
  return made;
}

/** Options: by id or name within their activity. */
export function applyOptions(work: Work, rows: readonly RowReader[]): void {
  for (const row of rows) {
    const activity = activityOf(work, row);
    const approach = row.word('Tilgang', approachWords);
    const [requires, excludes] = [row.data('Kræver'), row.data('Udelukker')];
    const data = row.data(DATA_LABEL);
    if (!activity) continue;
    const options = namedRecords(activity.options);
    const record = recordOf(row, options);
    if (!record) continue;
    const before = record.before ?? defaultOption();
    const refs = (told: typeof requires, label: string, was: Option['requires']) =>
      told ? (told.data as Option['requires']) : row.has(label) ? [] : was;
    const { x: _x, handover, ...kept } = before;
    const left = <Entries>(list: ListName, entries: Entries) => (isTold(work, list) ? [] : entries);
    const option: Option = {
      ...kept,
      id: record.id,
      name: record.name,
      approach: approach ?? before.approach,
      costs: left('costs', before.costs) as Option['costs'],
      carried: left('carried', before.carried) as Option['carried'],
      reach: left('reach', before.reach) as Option['reach'],
      staff: left('staff', before.staff) as Option['staff'],
      ...(handover && !isTold(work, 'handovers') && { handover }),
      requires: refs(requires, 'Kræver', before.requires),
      excludes: refs(excludes, 'Udelukker', before.excludes),
      ...dataKept(row, data, before.x),
    };
    options.set(option);
    work.activities.set({ ...activity, options: options.all() });
  }
}

/** The option that a row is about: the one it names, or the one in force. */
export function optionOf(
  work: Work,
  row: RowReader,
): { readonly activity: Activity; readonly option: Option } | undefined {
  const activity = activityOf(work, row);
  if (!activity) return undefined;
  const id = row.exact('Mulighed-id');
  const name = id === undefined ? row.text('Mulighed') : undefined;
  const options = namedRecords(activity.options);
  if (id === undefined && name === undefined) {
    const inForce = activity.options.find((one) => one.id === activity.chosen);
    return { activity, option: inForce ?? activity.options[0] ?? firstOption(work, activity) };
  }
  const option = options.find({ id, name });
  if (option === 'many') row.complain('Mulighed', 'two-of-that-name');
  else if (option) return { activity, option };
  else {
    const names = activity.options.map((one) => one.name);
    row.complain(id === undefined ? 'Mulighed' : 'Mulighed-id', 'unknown-name', names);
  }
  return undefined;
}

function firstOption(work: Work, activity: Activity): Option {
  const option = defaultOption();
  work.activities.set({ ...activity, chosen: activity.chosen ?? option.id, options: [option] });
  return option;
}

/** Puts a changed option in the place of the one that the activity has. */
export function setOption(work: Work, activityId: string, option: Option): void {
  const activity = work.activities.get(activityId)!;
  const options = activity.options.map((one) => (one.id === option.id ? option : one));
  work.activities.set({ ...activity, options });
}
