import type { Activity, Plan } from '../../engine/index.ts';
import type { View } from '../../platform/http/index.ts';
import {
  compareNames,
  formatMoney,
  formatNumber,
  formatShare,
  type Language,
} from '../../platform/i18n/index.ts';
import { planWords } from '../../plan/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import {
  type Column,
  type Content,
  DataTable,
  type RowGroup,
  ShareBar,
  StatusWord,
} from '../../ui/index.ts';
import { type ActivityGroup, type GroupBy, groupRows } from '../domain/groups.ts';
import { type OrderValue, orderRows } from '../domain/order.ts';
import { type ActivityRow, coveredShare } from '../domain/rows.ts';
import { type RowTotals, totalsOf } from '../domain/totals.ts';
import { ChooseOptionForm } from './choose-option-form.tsx';
import { handoverWarnings } from './handover/tell.ts';
import { messages } from './messages.ts';
import {
  activitiesPath,
  type ActivitiesQuery,
  activityPath,
  chooseOptionPath,
  type SORT_WORDS,
} from './paths.ts';
import {
  areaNames,
  countText,
  effortAreaNames,
  listed,
  moneyText,
  ownerName,
  StateWord,
  stateName,
  warningTexts,
} from './words.tsx';

type SortBy = keyof typeof SORT_WORDS;

/** What the table is made from. */
export interface TableMatter {
  readonly partnershipId: string;
  readonly plan: Plan;
  /** The year that the rows tell of. */
  readonly year: number;
  readonly query: ActivitiesQuery;
  readonly today: LocalDate;
  readonly view: View;
}

/** A table of more rows scrolls by itself, with its header in sight. */
const ROWS_IN_SIGHT = 20;

const TEXT_COLUMNS: ReadonlySet<SortBy> = new Set(['name', 'area', 'state', 'owner']);

/** The main table: the rows shown, ordered and grouped as the address says, with their sums. */
export function ActivitiesTable({
  matter,
  rows,
  all,
}: {
  matter: TableMatter;
  rows: readonly ActivityRow[];
  /** How many activities there are before filters. */
  all: number;
}) {
  const { query, view, year } = matter;
  const text = messages(view.language);
  const ordered = inOrder(rows, matter);
  const totals = totalsOf(rows);
  return (
    <DataTable
      id="indsatser"
      caption={text.caption(year)}
      captionHidden
      columns={columnsOf(matter)}
      {...(query.group ? { groups: groupsOf(ordered, query.group, matter) } : { rows: ordered })}
      rowKey={({ activity }) => encodeURIComponent(activity.id)}
      rowMark={(row) => ((row.balance?.gap ?? 0) > 0 ? 'gap' : undefined)}
      totals={sumCells(totals, view.language)}
      totalsLabel={rows.length === all ? text.totalAll : text.totalShown(rows.length, all)}
      tall={rows.length > ROWS_IN_SIGHT}
      dense
      language={view.language}
    />
  );
}

function columnsOf(matter: TableMatter): Column<ActivityRow>[] {
  const { plan, partnershipId, query, view, year } = matter;
  const { language } = view;
  const text = messages(language);
  const sortable = (key: SortBy) => ({
    key,
    header: text.column[key],
    sort: sortLink(key, matter),
  });
  return [
    {
      ...sortable('name'),
      cell: (row) => (
        <>
          <a href={view.href(activityPath(partnershipId, row.activity.id))}>{row.activity.name}</a>
          <Warnings row={row} matter={matter} />
        </>
      ),
    },
    {
      ...sortable('state'),
      nowrap: true,
      cell: ({ state }) => <StateWord state={state} language={language} />,
    },
    {
      key: 'option',
      header: text.column.option,
      cell: ({ activity }) =>
        view.may('activities.choose-option') ? (
          <ChooseOptionForm
            activity={activity}
            action={view.href(chooseOptionPath(partnershipId, activity.id, { ...query, year }))}
            language={language}
          />
        ) : (
          chosenName(activity, language)
        ),
    },
    { ...sortable('cost'), numeric: true, cell: (row) => moneyText(language, row.balance?.cost) },
    { ...sortable('covered'), nowrap: true, cell: (row) => coveredCell(row, language) },
    { ...sortable('gap'), numeric: true, cell: (row) => gapCell(row, language) },
    { ...sortable('area'), cell: (row) => areaCell(row, plan, language) },
    { ...sortable('fte'), numeric: true, cell: (row) => countText(language, row.fte, 2) },
    { ...sortable('persons'), numeric: true, cell: (row) => countText(language, row.persons) },
    {
      ...sortable('owner'),
      cell: ({ activity }) => ownerName(plan, activity) ?? text.notStated,
    },
  ];
}

function chosenName({ options, chosen }: Activity, language: Language): string {
  return options.find(({ id }) => id === chosen)?.name ?? planWords(language).undecided;
}

function areaCell(row: ActivityRow, plan: Plan, language: Language): Content {
  const text = messages(language);
  if (row.areas.length === 0) return row.option.approach === 'close' ? text.noArea : text.notStated;
  return listed(language, areaNames(plan, language, row.areas), 3);
}

function coveredCell({ balance }: ActivityRow, language: Language): Content {
  const text = messages(language);
  if (!balance) return text.notStated;
  const share = coveredShare(balance);
  if (share === undefined) return text.noCost;
  return coveredBar(share, language);
}

/** Whole per cent, but 100 only when nothing is missing. */
function coveredBar(share: number, language: Language): Content {
  const shown = share < 1 ? Math.min(0.99, Math.round(share * 100) / 100) : 1;
  return (
    <ShareBar
      share={share}
      text={formatShare(language, shown, 0)}
      tone={share < 1 ? 'gap' : 'accent'}
    />
  );
}

function gapCell({ balance }: ActivityRow, language: Language): Content {
  const text = messages(language);
  if (!balance) return text.notStated;
  if (balance.gap === 0) return text.nothingMissing;
  return formatMoney(language, balance.gap);
}

/** What asks for attention, under the activity's name where it is always in sight. */
function Warnings({ row, matter: { today, view } }: { row: ActivityRow; matter: TableMatter }) {
  const { language } = view;
  const all = [...warningTexts(language, row), ...handoverWarnings(row.activity, today, language)];
  return all.map((warning, index) => (
    <span class="data__note">
      <StatusWord tone={row.firstUncovered && index === 0 ? 'gap' : 'caution'}>
        {warning}
      </StatusWord>
    </span>
  ));
}

function sumCells(totals: RowTotals, language: Language): Record<string, Content> {
  const share = coveredShare(totals.balance);
  return {
    cost: formatMoney(language, totals.balance.cost),
    covered: share === undefined ? '' : coveredBar(share, language),
    gap:
      totals.balance.gap === 0
        ? messages(language).nothingMissing
        : formatMoney(language, totals.balance.gap),
    fte: formatNumber(language, totals.fte, 2),
    persons: formatNumber(language, totals.persons),
  };
}

function sortLink(by: SortBy, { partnershipId, query, view }: TableMatter) {
  const now = query.sort?.by === by ? query.sort : by === 'name' && !query.sort ? usual : undefined;
  const descending = now ? !now.descending : !TEXT_COLUMNS.has(by);
  const { sort: _, ...rest } = query;
  const path = activitiesPath(
    partnershipId,
    by === 'name' && !descending ? rest : { ...rest, sort: { by, descending } },
  );
  const href = view.href(path);
  return now
    ? { href, now: now.descending ? ('descending' as const) : ('ascending' as const) }
    : { href };
}

const usual = { by: 'name', descending: false } as const;

function inOrder(rows: readonly ActivityRow[], matter: TableMatter): readonly ActivityRow[] {
  const { language } = matter.view;
  const compare = (a: string, b: string) => compareNames(language, a, b);
  const { by, descending } = matter.query.sort ?? usual;
  const byName = orderRows(rows, ({ activity }) => activity.name, false, compare);
  return orderRows(byName, (row) => valueOf(row, by, matter), descending, compare);
}

function valueOf(row: ActivityRow, by: SortBy, { plan, view }: TableMatter): OrderValue {
  const { balance, activity } = row;
  switch (by) {
    case 'name':
      return activity.name;
    case 'area':
      return row.areas.length > 0
        ? areaNames(plan, view.language, row.areas).join(', ')
        : undefined;
    case 'state':
      return stateName(view.language, row.state);
    case 'cost':
      return balance?.cost;
    case 'covered':
      return coveredShare(balance);
    case 'gap':
      return balance?.gap;
    case 'fte':
      return row.fte;
    case 'persons':
      return row.persons;
    case 'owner':
      return ownerName(plan, activity);
  }
}

function groupsOf(
  rows: readonly ActivityRow[],
  by: GroupBy,
  matter: TableMatter,
): RowGroup<ActivityRow>[] {
  const { language } = matter.view;
  return groupRows(rows, by)
    .map((group) => ({ group, title: groupTitle(group, by, matter) }))
    .toSorted(
      (a, b) =>
        Number(a.group.of.length === 0) - Number(b.group.of.length === 0) ||
        compareNames(language, a.title, b.title),
    )
    .map(({ group, title }) => ({
      key: group.of.join(' '),
      title,
      rows: group.rows,
      totals: sumCells(totalsOf(group.rows), language),
    }));
}

function groupTitle({ of, rows }: ActivityGroup, by: GroupBy, { plan, view }: TableMatter): string {
  const { language } = view;
  const text = messages(language);
  if (by === 'state') return stateName(language, rows[0]?.state ?? 'undecided');
  if (of.length === 0) return by === 'area' ? text.noAreas : text.noEffortAreas;
  const names = by === 'area' ? areaNames(plan, language, of) : effortAreaNames(plan, language, of);
  return listed(language, names);
}
