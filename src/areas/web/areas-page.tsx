import type { View } from '../../platform/http/index.ts';
import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  PageHeader,
  Section,
  StatusWord,
  type Column,
} from '../../ui/index.ts';
import type { OfficialArea } from '../index.ts';
import { AreasFilters } from './areas-filters.tsx';
import { areasMessages } from './areas-messages.ts';
import { shownRows, standingIn, yearsFound, type AreaRow } from './areas-view.ts';
import { CountsChart, turnOfVulnerable } from './counts-chart.tsx';
import { areaPath, areasPath, type AreasQuery } from './paths.ts';
import { basisInWords } from './standing-words.ts';

interface AreasPageProps {
  rows: readonly AreaRow[];
  query: AreasQuery;
  view: View;
}

/** The point of the page: how the first list has changed. */
export function areasTitle(language: Language): string {
  const { first, last } = turnOfVulnerable();
  const number = (value: number) => formatNumber(language, value);
  return areasMessages(language).title(
    number(first.count),
    first.year,
    number(last.count),
    last.year,
  );
}

/** Every area found on the official lists, with its status year by year. */
export function AreasPage({ rows, query, view }: AreasPageProps) {
  const { language } = view;
  const text = areasMessages(language);
  const shown = shownRows(rows, query, language);
  const number = (value: number) => formatNumber(language, value);
  const municipalities = new Set(rows.map(({ area }) => area.municipality)).size;
  return (
    <>
      <PageHeader
        title={areasTitle(language)}
        lead={text.lead(number(rows.length), number(municipalities))}
        language={language}
      />
      <Section title={text.finder} id="find">
        <AreasFilters rows={rows} query={query} view={view} />
        <p role="status">{text.tableTitle(number(shown.length), number(rows.length))}</p>
        <DataTable
          id="omraader"
          caption={text.tableCaption}
          captionHidden
          columns={columnsOf({ rows, query, view })}
          rows={shown}
          rowKey={({ area }) => area.slug}
          language={language}
          dense
          empty={
            <EmptyState
              title={text.emptyTitle}
              action={<ButtonLink href={view.href(areasPath())}>{text.emptyAction}</ButtonLink>}
            >
              {text.empty}
            </EmptyState>
          }
        />
        <p>{text.legend}</p>
        <p>
          {text.formerNames} {text.sourceOfRow}
        </p>
      </Section>
      <CountsChart language={language} />
    </>
  );
}

function columnsOf({ rows, query, view }: AreasPageProps): readonly Column<AreaRow>[] {
  const { language } = view;
  const text = areasMessages(language);
  const years = query.year === undefined ? yearsFound(rows).toReversed() : [query.year];
  const sorted = (by: NonNullable<AreasQuery['sort']>['by']) => {
    const now = query.sort?.by === by ? query.sort : undefined;
    return {
      href: view.href(areasPath({ ...query, sort: { by, descending: now?.descending === false } })),
      now: now && (now.descending ? ('descending' as const) : ('ascending' as const)),
    };
  };
  return [
    {
      key: 'name',
      header: text.area,
      sort: sorted('name'),
      note: text.municipality,
      cell: ({ area }) => (
        <>
          <a href={view.href(areaPath(area.slug))}>{area.name}</a>
          <span class="data__note">{area.municipality}</span>
        </>
      ),
    },
    ...(query.year === undefined ? [latestColumn(language)] : []),
    ...years.map((year): Column<AreaRow> => ({
      key: String(year),
      header: String(year),
      nowrap: true,
      cell: (row) => <YearStatus row={row} year={year} list={query.list} language={language} />,
    })),
    ...(query.year === undefined ? [] : [basisColumn(query.year, query.list, language)]),
    {
      key: 'years',
      header: text.yearsFound,
      note: text.yearsFoundNote,
      sort: sorted('years'),
      numeric: true,
      cell: ({ listedYears }) => formatNumber(language, listedYears),
    },
  ];
}

/** The newest status found, with its year: what a narrow screen shows without scrolling. */
function latestColumn(language: Language): Column<AreaRow> {
  return {
    key: 'latest',
    header: areasMessages(language).latest,
    nowrap: true,
    cell: (row) => {
      const year = Math.max(...row.byYear.keys());
      return (
        <>
          <YearStatus row={row} year={year} list={undefined} language={language} />
          {Number.isFinite(year) && <span class="data__note">{year}</span>}
        </>
      );
    },
  };
}

function basisColumn(year: number, list: AreasQuery['list'], language: Language): Column<AreaRow> {
  return {
    key: 'basis',
    header: areasMessages(language).basis,
    cell: (row) => {
      const standing = standingIn(row, year, list);
      return standing ? basisInWords(language, standing) : '';
    },
  };
}

function YearStatus({
  row,
  year,
  list,
  language,
}: {
  row: AreaRow;
  year: number;
  list: AreasQuery['list'];
  language: Language;
}) {
  const text = areasMessages(language);
  const standing = standingIn(row, year, list);
  if (!standing) {
    return <span class="data__note">{absentWord(row.area, language)}</span>;
  }
  if (!standing.listed) {
    // One list until 2017; since then the first list may hold the area and was not found.
    const word = year < 2018 ? text.notListed : text.notParallel;
    return <StatusWord tone="plain">{word}</StatusWord>;
  }
  return (
    <StatusWord tone={standing.lineage === 'omdannelse' ? 'gap' : 'caution'}>
      {text.short[standing.lineage]}
    </StatusWord>
  );
}

function absentWord(area: OfficialArea, language: Language): string {
  const text = areasMessages(language);
  return area.notListArea ? text.notListArea : text.notFound;
}
