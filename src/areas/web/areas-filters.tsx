import type { View } from '../../platform/http/index.ts';
import { compareNames, formatNumber } from '../../platform/i18n/index.ts';
import { AutoSubmit, FallbackButton, FilterChips, Form, SelectField } from '../../ui/index.ts';
import { slugOf } from '../../shared/index.ts';
import { lineagePlural } from '../index.ts';
import { areasMessages } from './areas-messages.ts';
import { LINEAGES, matches, yearsFound, type AreaRow } from './areas-view.ts';
import { capitalised } from './counts-chart.tsx';
import { AREAS_PATH, areasPath, SORT_WORDS, type AreasQuery } from './paths.ts';

/** The choices of the list: municipality in a form, list and year as links that count. */
export function AreasFilters({
  rows,
  query,
  view,
}: {
  rows: readonly AreaRow[];
  query: AreasQuery;
  view: View;
}) {
  const { language } = view;
  const text = areasMessages(language);
  const { list: _list, ...withoutList } = query;
  const { year: _year, ...withoutYear } = query;
  const count = (asked: AreasQuery) => rows.filter((row) => matches(row, asked)).length;
  const chip = (label: string, asked: AreasQuery, chosen: boolean) => ({
    label,
    href: view.href(areasPath(asked)),
    count: count(asked),
    chosen,
  });
  return (
    <>
      <MunicipalityForm rows={rows} query={query} view={view} />
      <FilterChips
        label={text.list}
        chips={LINEAGES.map((list) =>
          chip(capitalised(lineagePlural(language, list)), { ...query, list }, query.list === list),
        ).filter(({ count: found, chosen }) => found > 0 || chosen)}
        clear={view.href(areasPath(withoutList))}
        language={language}
      />
      <FilterChips
        label={text.year}
        chips={yearsFound(rows)
          .map((year) => chip(String(year), { ...query, year }, query.year === year))
          .filter(({ count: found, chosen }) => found > 0 || chosen)}
        clear={view.href(areasPath(withoutYear))}
        language={language}
      />
    </>
  );
}

function MunicipalityForm({
  rows,
  query,
  view,
}: {
  rows: readonly AreaRow[];
  query: AreasQuery;
  view: View;
}) {
  const { language } = view;
  const text = areasMessages(language);
  const names = [...new Set(rows.map(({ area }) => area.municipality))].toSorted((a, b) =>
    compareNames(language, a, b),
  );
  const count = (name: string) => rows.filter(({ area }) => area.municipality === name).length;
  return (
    <AutoSubmit>
      <Form
        action={view.href(AREAS_PATH)}
        method="get"
        inline
        label={text.finder}
        hidden={otherChoices(query)}
      >
        <SelectField
          name="kommune"
          label={text.municipality}
          empty={text.allMunicipalities}
          value={query.municipality}
          options={names.map((name) => ({
            value: slugOf(name),
            label: `${name} (${formatNumber(language, count(name))})`,
          }))}
          language={language}
        />
        <FallbackButton>{text.show}</FallbackButton>
      </Form>
    </AutoSubmit>
  );
}

function otherChoices({ list, year, sort }: AreasQuery): Record<string, string> {
  return {
    ...(list && { liste: list }),
    ...(year !== undefined && { aar: String(year) }),
    ...(sort && { sorter: `${sort.descending ? '-' : ''}${SORT_WORDS[sort.by]}` }),
  };
}
