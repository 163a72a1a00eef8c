import { compareNames, type Language } from '../../platform/i18n/index.ts';
import { partsOf, slugOf } from '../../shared/index.ts';
import type { Lineage, OfficialArea } from '../index.ts';
import type { Standing } from '../index.ts';
import { SORT_WORDS, type AreasQuery } from './paths.ts';

/** The lists, from the strictest. */
export const LINEAGES: readonly Lineage[] = [
  'omdannelse',
  'parallelsamfund',
  'udsat',
  'forebyggelse',
];

/** One line of the table. */
export interface AreaRow {
  readonly area: OfficialArea;
  /** The strictest status found per year. */
  readonly byYear: ReadonlyMap<number, Standing>;
  /** In how many years it was found on any list. */
  readonly listedYears: number;
}

/** Every area with its status per year. */
export function areaRows(areas: readonly OfficialArea[]): readonly AreaRow[] {
  return areas.map((area) => {
    const byYear = new Map<number, Standing>();
    for (const standing of area.standings) {
      const { year } = partsOf(standing.listDate);
      const before = byYear.get(year);
      if (!before || rank(standing) < rank(before)) byYear.set(year, standing);
    }
    const listedYears = [...byYear.values()].filter(({ listed }) => listed).length;
    return { area, byYear, listedYears };
  });
}

/** The status of a year: on the list asked for where it is known, else the strictest. */
export function standingIn(
  { area, byYear }: AreaRow,
  year: number,
  list: AreasQuery['list'],
): Standing | undefined {
  const asked = area.standings.findLast(
    ({ listDate, lineage }) => lineage === list && partsOf(listDate).year === year,
  );
  return asked ?? byYear.get(year);
}

/** On a list goes before not on one; then the strictest list. */
function rank({ listed, lineage }: Standing): number {
  return LINEAGES.indexOf(lineage) + (listed ? 0 : LINEAGES.length);
}

/** The years for which any status was found, oldest first. */
export function yearsFound(rows: readonly AreaRow[]): readonly number[] {
  return [...new Set(rows.flatMap(({ byYear }) => [...byYear.keys()]))].toSorted((a, b) => a - b);
}

/** Whether an area is shown. With a list, a year, or both: it stood on that list that year. */
export function matches({ area }: AreaRow, { municipality, list, year }: AreasQuery): boolean {
  if (municipality !== undefined && slugOf(area.municipality) !== municipality) return false;
  if (list === undefined && year === undefined) return true;
  return area.standings.some(
    (standing) =>
      standing.listed &&
      (list === undefined || standing.lineage === list) &&
      (year === undefined || partsOf(standing.listDate).year === year),
  );
}

/** The rows that a query shows, in its order; by municipality and name when it asks for none. */
export function shownRows(
  rows: readonly AreaRow[],
  query: AreasQuery,
  language: Language,
): readonly AreaRow[] {
  const shown = rows.filter((row) => matches(row, query));
  if (!query.sort) return shown;
  const { by, descending } = query.sort;
  const sorted = shown.toSorted((a, b) => compareRows(by, a, b, language));
  return descending ? sorted.toReversed() : sorted;
}

function compareRows(
  by: keyof typeof SORT_WORDS,
  a: AreaRow,
  b: AreaRow,
  language: Language,
): number {
  const names = compareNames(language, a.area.name, b.area.name);
  return by === 'years' ? a.listedYears - b.listedYears || names : names;
}

/** What an address asks the list to show. What is not known is left out, so that an old or misspelt
 * address still shows the list. */
export function readAreasQuery(words: URLSearchParams, rows: readonly AreaRow[]): AreasQuery {
  const municipality = words.get('kommune');
  const list = LINEAGES.find((lineage) => lineage === words.get('liste'));
  const year = yearsFound(rows).find((one) => String(one) === words.get('aar'));
  const sort = readSort(words.get('sorter'));
  const known = rows.some(({ area }) => slugOf(area.municipality) === municipality);
  return {
    ...(municipality !== null && known && { municipality }),
    ...(list && { list }),
    ...(year !== undefined && { year }),
    ...(sort && { sort }),
  };
}

function readSort(text: string | null): AreasQuery['sort'] {
  const descending = text?.startsWith('-') ?? false;
  const word = descending ? text?.slice(1) : text;
  const by = (Object.keys(SORT_WORDS) as (keyof typeof SORT_WORDS)[]).find(
    (key) => SORT_WORDS[key] === word,
  );
  return by && { by, descending };
}

/** Up to five areas whose address begins like the given one. */
export function similarAreas(areas: readonly OfficialArea[], slug: string): OfficialArea[] {
  const words = slugOf(slug)
    .split('-')
    .filter((word) => word.length >= 4)
    .map((word) => word.slice(0, 5));
  return areas.filter((area) => words.some((word) => area.slug.includes(word))).slice(0, 5);
}
