import { APPROACHES } from '../../engine/index.ts';
import { compareNames } from '../../platform/i18n/index.ts';
import { effortAreaName } from '../../plan/index.ts';
import { type Chip, Disclosure, FilterChips, TabLinks } from '../../ui/index.ts';
import { countChoices } from '../domain/filter.ts';
import type { ActivityRow } from '../domain/rows.ts';
import type { TableMatter } from './activities-table.tsx';
import { messages } from './messages.ts';
import { activitiesPath, type ActivitiesQuery, GROUP_WORDS } from './paths.ts';
import { areaName, stateName } from './words.tsx';

type Part = 'state' | 'effortArea' | 'area' | 'gap' | 'group';

/** Year, filters and grouping: every choice is a link, and every filter says how many it shows. */
export function ActivitiesFilters({
  matter,
  rows,
}: {
  matter: TableMatter;
  /** All rows of the year. */
  rows: readonly ActivityRow[];
}) {
  const { query, view, year } = matter;
  const { language } = view;
  const text = messages(language);
  const counts = countChoices(rows, query);
  const states = [...APPROACHES, 'undecided' as const].map((state) =>
    chip(matter, 'state', { state }, stateName(language, state), counts.state.get(state) ?? 0),
  );
  const money = chip(matter, 'gap', { gap: true }, text.filterGap(year), counts.gap);
  const open = [query.effortArea, query.area, query.group].some((part) => part !== undefined);
  return (
    <>
      <YearTabs matter={matter} />
      <FilterChips
        label={text.filterState}
        chips={states}
        clear={without(matter, 'state')}
        language={language}
      />
      <FilterChips
        label={text.filterMoney}
        chips={[money]}
        clear={without(matter, 'gap')}
        language={language}
      />
      <Disclosure summary={text.moreFilters} open={open}>
        <FilterChips
          label={text.filterEffortArea}
          chips={effortAreaChips(matter, rows, counts.effortArea)}
          clear={without(matter, 'effortArea')}
          language={language}
        />
        <FilterChips
          label={text.filterArea}
          chips={areaChips(matter, counts.area)}
          clear={without(matter, 'area')}
          language={language}
        />
        <FilterChips label={text.groupBy} chips={groupChips(matter)} language={language} />
      </Disclosure>
    </>
  );
}

function YearTabs({ matter }: { matter: TableMatter }) {
  const { plan, partnershipId, query, view, year } = matter;
  const years = Array.from(
    { length: plan.lastYear - plan.firstYear + 1 },
    (_, index) => plan.firstYear + index,
  );
  return (
    <TabLinks
      label={messages(view.language).years}
      tabs={years.map((each) => ({
        label: String(each),
        href: view.href(activitiesPath(partnershipId, { ...query, year: each })),
        current: each === year,
      }))}
    />
  );
}

function chip(
  matter: TableMatter,
  part: Part,
  choice: ActivitiesQuery,
  label: string,
  count?: number,
): Chip {
  const { partnershipId, query, view } = matter;
  const chosen = query[part] === choice[part];
  return {
    label,
    chosen,
    ...(count !== undefined && { count }),
    href:
      chosen && part !== 'group'
        ? without(matter, part)
        : view.href(activitiesPath(partnershipId, { ...query, ...choice })),
  };
}

function without({ partnershipId, query, view }: TableMatter, part: Part): string {
  const { [part]: _, ...rest } = query;
  return view.href(activitiesPath(partnershipId, rest));
}

function effortAreaChips(
  matter: TableMatter,
  rows: readonly ActivityRow[],
  counts: ReadonlyMap<string, number>,
): Chip[] {
  const { plan, view } = matter;
  const ids = new Set(rows.flatMap(({ activity }) => activity.effortAreas));
  return [...ids]
    .map((effortArea) => {
      const name = effortAreaName(plan, view.language, effortArea);
      return chip(matter, 'effortArea', { effortArea }, name, counts.get(effortArea) ?? 0);
    })
    .toSorted((a, b) => compareNames(view.language, a.label, b.label));
}

function areaChips(matter: TableMatter, counts: ReadonlyMap<string, number>): Chip[] {
  const { plan, view } = matter;
  return plan.areas
    .map(({ id }) => chip(matter, 'area', { area: id }, areaName(plan, id), counts.get(id) ?? 0))
    .toSorted((a, b) => compareNames(view.language, a.label, b.label));
}

function groupChips(matter: TableMatter): Chip[] {
  const text = messages(matter.view.language);
  const groups = Object.keys(GROUP_WORDS) as (keyof typeof GROUP_WORDS)[];
  return [
    {
      label: text.group.none,
      href: without(matter, 'group'),
      chosen: matter.query.group === undefined,
    },
    ...groups.map((group) => chip(matter, 'group', { group }, text.group[group])),
  ];
}
