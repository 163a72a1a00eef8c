import {
  type Activity,
  COST_KINDS,
  type Evaluation,
  type Option,
  optionInForce,
  type Plan,
} from '../../../engine/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatMoney, formatNumber } from '../../../platform/i18n/index.ts';
import { effortAreaName, planWords } from '../../../plan/index.ts';
import { sumMoney } from '../../../shared/index.ts';
import type { Content, EditGridProps, GridCell, GridColumn } from '../../../ui/index.ts';
import { type Place, placeKey, STAFF_FIELDS } from '../../domain/cells/place.ts';
import { textIn } from '../../domain/cells/text-at.ts';
import { addFte, personsIn } from '../../domain/option-figures.ts';
import { editMessages } from '../edit/messages.ts';
import { reachRows, yearsOf } from '../edit/option-form.tsx';
import { activityDoPath, cellsPath, optionDoPath, type TABLE_VIEWS } from '../paths.ts';
import { areaName } from '../words.tsx';
import { choicesOf, typedInTable } from './cell-texts.ts';
import { tableMessages } from './messages.ts';

/** What a table is made from. */
export interface TableMatter {
  readonly partnershipId: string;
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  /** Lines that nothing stands on yet are shown too. */
  readonly all: boolean;
  readonly view: View;
}

/** A line of a table: an activity with the option that counts, and what of it. */
export interface TableRow {
  readonly id: string;
  readonly activity: Activity;
  readonly option: Option;
  readonly what: string;
  /** The place of a column. */
  readonly place: (column: string) => Place | undefined;
}

export type TableView = keyof typeof TABLE_VIEWS;

/** The table of a view, as the plan is now. */
export function gridOf(shown: TableView, matter: TableMatter): EditGridProps<TableRow> {
  return {
    id: 'regneark',
    captionHidden: true,
    caption: tableMessages(matter.view.language).title[shown],
    rowKey: ({ id }) => id,
    rows: ROWS[shown](matter),
    columns: [nameColumn(shown, matter), ...COLUMNS[shown](matter)],
    choices: choiceLists(shown, matter),
    tall: true,
    language: matter.view.language,
    ...totalsOf(shown, matter),
    ...(matter.view.may('activities.edit-activity') && {
      action: matter.view.href(cellsPath(matter.partnershipId, shown, matter.all)),
    }),
  };
}

const ROWS: Record<TableView, (matter: TableMatter) => TableRow[]> = {
  activities: ({ plan }) =>
    plan.activities.map((activity) => ({
      id: encodeURIComponent(activity.id),
      activity,
      option: optionInForce(activity),
      what: '',
      place: (column) => activityPlace(activity, column),
    })),
  costs: (matter) => eachOption(matter, (activity, option) => costRows(matter, activity, option)),
  reach: (matter) => eachOption(matter, (activity, option) => reachLines(matter, activity, option)),
  staff: (matter) => eachOption(matter, (activity, option) => staffLines(matter, activity, option)),
};

function eachOption(
  { plan }: TableMatter,
  make: (activity: Activity, option: Option) => TableRow[],
): TableRow[] {
  return plan.activities.flatMap((activity) => make(activity, optionInForce(activity)));
}

function rowId(...parts: readonly string[]): string {
  return parts.map((part) => encodeURIComponent(part)).join(':');
}

const ACTIVITY_COLUMNS = ['priority', 'chosen', 'owner', 'effortAreas', 'name'] as const;

function activityPlace({ id }: Activity, column: string): Place | undefined {
  const field = ACTIVITY_COLUMNS.find((one) => one === column);
  return field && { kind: 'activity', activity: id, field };
}

function costRows({ all, view }: TableMatter, activity: Activity, option: Option): TableRow[] {
  const used = new Set(option.costs.map(({ kind }) => kind));
  const usual = new Set(COST_KINDS.slice(0, 2));
  const kinds = COST_KINDS.filter(
    (kind) => all || used.has(kind) || (used.size === 0 && usual.has(kind)),
  );
  return kinds.map((cost) => ({
    id: rowId(activity.id, cost),
    activity,
    option,
    what: planWords(view.language).costKind[cost],
    place: (year) => ({
      kind: 'cost',
      activity: activity.id,
      option: option.id,
      cost,
      year: Number(year),
    }),
  }));
}

function reachLines(
  { plan, all, view }: TableMatter,
  activity: Activity,
  option: Option,
): TableRow[] {
  const rows = reachRows(plan, activity, option);
  const isUsed = ({ area, effortArea }: (typeof rows)[number]) =>
    option.reach.some((entry) => entry.area === area && entry.effortArea === effortArea);
  return rows
    .filter((row) => all || option.reach.length === 0 || isUsed(row))
    .map(({ area, effortArea }) => ({
      id: rowId(activity.id, area, effortArea),
      activity,
      option,
      what: `${areaName(plan, area)}, ${effortAreaName(plan, view.language, effortArea)}`,
      place: (year) => ({
        kind: 'reach',
        activity: activity.id,
        option: option.id,
        area,
        effortArea,
        year: Number(year),
      }),
    }));
}

function staffLines({ view }: TableMatter, activity: Activity, option: Option): TableRow[] {
  const text = tableMessages(view.language);
  const count = option.staff.length;
  return Array.from({ length: count + 1 }, (_, index) => ({
    id: rowId(activity.id, String(index)),
    activity,
    option,
    what: index < count ? String(index + 1) : text.newPost,
    place: (column) => {
      const field = STAFF_FIELDS.find((one) => one === column);
      const of = { activity: activity.id, option: option.id };
      return field && { kind: 'staff', ...of, index, of: count, field };
    },
  }));
}

function nameColumn(shown: TableView, { partnershipId, view }: TableMatter): GridColumn<TableRow> {
  return {
    key: 'activity',
    header: tableMessages(view.language).activity,
    cell: ({ activity, option }) => (
      <a
        href={view.href(
          shown === 'activities'
            ? activityDoPath(partnershipId, activity.id, 'edit')
            : optionDoPath(partnershipId, activity.id, option.id, 'edit'),
        )}
      >
        {activity.name}
      </a>
    ),
  };
}

const COLUMNS: Record<TableView, (matter: TableMatter) => GridColumn<TableRow>[]> = {
  activities: (matter) => {
    const text = editMessages(matter.view.language);
    const column = (key: (typeof ACTIVITY_COLUMNS)[number], kind: GridCell['kind'], header = '') =>
      editColumn(matter, { key, header: header || text[key] }, kind);
    return [
      column('priority', 'number'),
      column('chosen', 'choice'),
      column('owner', 'choice'),
      column('effortAreas', 'text'),
      column('name', 'text', tableMessages(matter.view.language).rename),
    ];
  },
  costs: (matter) => [
    whatColumn(editMessages(matter.view.language).kind),
    ...yearColumns(matter, 'money'),
  ],
  reach: (matter) => [
    whatColumn(editMessages(matter.view.language).area),
    ...yearColumns(matter, 'number'),
  ],
  staff: (matter) => {
    const text = editMessages(matter.view.language);
    const kindOf = (key: string) => (key === 'role' || key === 'placement' ? 'choice' : 'number');
    return [
      whatColumn(tableMessages(matter.view.language).post),
      ...(['fte', 'role', 'placement', 'firstYear', 'lastYear', 'noticeMonths'] as const).map(
        (key) => editColumn(matter, { key, header: text[key] }, kindOf(key)),
      ),
    ];
  },
};

function whatColumn(header: string): GridColumn<TableRow> {
  return { key: 'what', header, cell: ({ what }) => what };
}

function yearColumns(matter: TableMatter, kind: 'money' | 'number'): GridColumn<TableRow>[] {
  return yearsOf(matter.plan).map((year) =>
    editColumn(matter, { key: String(year), header: String(year) }, kind),
  );
}

function editColumn(
  matter: TableMatter,
  column: { readonly key: string; readonly header: string },
  kind: GridCell['kind'],
): GridColumn<TableRow> {
  return {
    ...column,
    numeric: kind === 'money' || kind === 'number',
    edit: (row) => {
      const place = row.place(column.key);
      return place && cellOf(matter, row, place, kind);
    },
  };
}

function cellOf(
  { plan, view }: TableMatter,
  { activity }: TableRow,
  place: Place,
  kind: GridCell['kind'],
): GridCell {
  const { language } = view;
  const value = typedInTable(plan, language, place, textIn(activity, place) ?? '');
  const list = kind === 'choice' ? listName(place) : undefined;
  const isYear = place.kind === 'staff' && place.field.endsWith('Year');
  const read = (): string => {
    if (kind === 'text' || isYear) return value;
    if (kind === 'choice') {
      const choices = choicesOf(plan, language, place) ?? [];
      return choices.find((choice) => choice.value === value)?.label ?? value;
    }
    return formatNumber(language, Number(value.replace(',', '.')), 4);
  };
  return { key: placeKey(place), kind, value, text: read(), ...(list && { choices: list }) };
}

function listName(place: Place): string {
  if (place.kind === 'staff') return place.field;
  if (place.kind !== 'activity') return 'approach';
  return place.field === 'chosen' ? `chosen:${place.activity}` : place.field;
}

function choiceLists(
  shown: TableView,
  { plan, view }: TableMatter,
): NonNullable<EditGridProps<TableRow>['choices']> {
  const { language } = view;
  const text = editMessages(language);
  const of = (place: Place) => choicesOf(plan, language, place) ?? [];
  if (shown === 'activities') {
    const owner: Place = { kind: 'activity', activity: '', field: 'owner' };
    return {
      owner: [{ value: '', label: text.none }, ...of(owner)],
      ...Object.fromEntries(
        plan.activities.map(({ id }) => {
          const place: Place = { kind: 'activity', activity: id, field: 'chosen' };
          return [`chosen:${id}`, [{ value: '', label: text.undecided }, ...of(place)]];
        }),
      ),
    };
  }
  if (shown !== 'staff') return {};
  const post = { kind: 'staff', activity: '', option: '', index: 0, of: 0 } as const;
  return { role: of({ ...post, field: 'role' }), placement: of({ ...post, field: 'placement' }) };
}

function totalsOf(
  shown: TableView,
  { plan, evaluation, view }: TableMatter,
): { totals?: Record<string, Content>; totalsLabel?: string } {
  const { language } = view;
  const text = tableMessages(language);
  if (shown === 'activities') return {};
  const options = plan.activities.map(optionInForce);
  if (shown === 'staff') {
    const all = options.flatMap(({ staff }) => staff.map(({ fte }) => fte));
    return { totals: { fte: formatNumber(language, addFte(all), 2) }, totalsLabel: text.total };
  }
  const cell = (year: number): Content => {
    if (shown === 'reach') {
      const persons = options.reduce((sum, option) => sum + (personsIn(option, year) ?? 0), 0);
      return formatNumber(language, persons, 1);
    }
    const cost = sumMoney(
      options.flatMap(({ costs }) =>
        costs.filter((one) => one.year === year).map(({ amount }) => amount),
      ),
    );
    const gap = evaluation.years.find((one) => one.year === year)?.gap ?? 0;
    return (
      <>
        {formatNumber(language, cost / 100)}
        <span class="data__note">
          {gap > 0 ? text.lacks(formatMoney(language, gap as typeof cost)) : text.nothingLacks}
        </span>
      </>
    );
  };
  const totals = Object.fromEntries(yearsOf(plan).map((year) => [String(year), cell(year)]));
  return { totals, totalsLabel: text.total };
}
