import { compareNames, type Language } from '../../platform/i18n/index.ts';
import { slugOf } from '../../shared/index.ts';
import type { FigureRow, ListRow } from '../csv/index.ts';
import {
  areaKey,
  grouped,
  publishedLists,
  resolveNames,
  type AreaAlias,
  type EarlierYear,
  type Lineage,
  type ListCount,
  type PublishedList,
} from '../domain/index.ts';
import { loadContent, type ObservedLimit, type YearCounts } from './content.ts';
import {
  allEntries,
  asEarlierYear,
  byDate,
  isFigureRow,
  standingsOf,
  type Standing,
} from './standing.ts';

/** Boligområde in the open half: what sources say of one area. */
export interface OfficialArea {
  readonly slug: string;
  readonly key: string;
  readonly name: string;
  readonly municipality: string;
  readonly municipalityCode: string;
  readonly aliases: readonly AreaAlias[];
  /** Why the figures are not those of an area on the lists. */
  readonly notListArea?: { readonly da: string; readonly en: string };
  /** Oldest first. */
  readonly figures: readonly FigureRow[];
  /** Oldest first. */
  readonly standings: readonly Standing[];
  /** The standings as the five-year memory counts them. */
  readonly officialYears: readonly EarlierYear[];
}

/** Everything carried about areas, put together. */
interface Register {
  readonly areas: readonly OfficialArea[];
  readonly lists: readonly PublishedList[];
  readonly counts: readonly YearCounts[];
  readonly countSources: readonly string[];
  readonly limits: readonly ObservedLimit[];
  readonly listCounts: readonly ListCount[];
}

let loaded: Register | undefined;

function register(): Register {
  loaded ??= build();
  return loaded;
}

/** All areas, by municipality and name as Danes sort them. */
export function listAreas(): readonly OfficialArea[] {
  return register().areas;
}

/** The area of an address. */
export function findArea(slug: string): OfficialArea | undefined {
  return register().areas.find((area) => area.slug === slug);
}

/** The official lists, as far as known, oldest first. */
export function officialLists(): readonly PublishedList[] {
  return register().lists;
}

/** How many areas each list held from 2010, with the sources of the table. */
export function yearCounts(): {
  readonly counts: readonly YearCounts[];
  readonly sources: readonly string[];
} {
  return { counts: register().counts, sources: register().countSources };
}

/** Limits for convicted that sources state for a list. */
export function observedLimits(): readonly ObservedLimit[] {
  return register().limits;
}

/** A carried note in the reader's language; as it stands when it has no Danish words. */
export function noteInWords(language: Language, note: string): string {
  return language === 'da' ? (carried().danishNotes[note] ?? note) : note;
}

/** How many areas the whole list of a date holds, to tell complete lists from parts. */
export function officialListCounts(): readonly ListCount[] {
  return register().listCounts;
}

/** The names decided to be the same area, and the key that an area goes by. */
export function areaNames() {
  const { names } = carried();
  const nameOf = resolveNames(names.aliases);
  const apart = new Set(
    names.notListAreas.map(({ municipality, name }) => areaKey(municipality, name)),
  );
  return {
    keyOf: (municipality: string, name: string) =>
      areaKey(municipality, nameOf(municipality, name)),
    isListArea: (key: string) => !apart.has(key),
  };
}

let content: ReturnType<typeof loadContent> | undefined;

function carried() {
  content ??= loadContent();
  return content;
}

function build(): Register {
  const { figures, lists, counts, limits } = carried();
  const { keyOf } = areaNames();
  const keyOfRow = (row: FigureRow | ListRow) => keyOf(row.municipality, row.area);
  const listCounts = counts.counts.flatMap(countsOfYear);
  const published = publishedLists(allEntries(figures, lists, keyOfRow), listCounts);
  const groups = grouped<FigureRow | ListRow>([...figures, ...lists], keyOfRow);
  const areas = [...groups].map(([key, rows]) => areaOf(key, rows, published));
  return {
    areas: withOwnSlugs(areas).toSorted(
      (a, b) =>
        compareNames('da', a.municipality, b.municipality) || compareNames('da', a.name, b.name),
    ),
    lists: published,
    counts: counts.counts,
    countSources: counts.sources,
    limits,
    listCounts,
  };
}

function areaOf(
  key: string,
  rows: readonly (FigureRow | ListRow)[],
  lists: readonly PublishedList[],
): OfficialArea {
  const { aliases, notListAreas } = carried().names;
  const { area, municipality, municipalityCode = '' } = rows[0]!;
  const name = resolveNames(aliases)(municipality, area);
  const apart = notListAreas.find((one) => areaKey(one.municipality, one.name) === key);
  const standings = apart ? [] : standingsOf(key, rows, lists);
  return {
    slug: slugOf(name),
    key,
    name,
    municipality,
    municipalityCode,
    aliases: aliases.filter((alias) => areaKey(alias.municipality, alias.sameAs) === key),
    ...(apart && { notListArea: apart.reason }),
    figures: rows
      .filter(isFigureRow)
      .toSorted((a, b) => byDate(a.figures.listDate, b.figures.listDate)),
    standings,
    officialYears: standings.map(asEarlierYear),
  };
}

function countsOfYear({ listDate, areas }: YearCounts): ListCount[] {
  if (!listDate) return [];
  return (Object.entries(areas) as [Lineage, number][]).map(([lineage, count]) => ({
    listDate,
    lineage,
    areas: count,
  }));
}

/** Two areas of the same name get their municipality added to their address. */
function withOwnSlugs(areas: readonly OfficialArea[]): OfficialArea[] {
  const groups = grouped(areas, ({ slug }) => slug);
  return areas.map((area) => {
    if (groups.get(area.slug)!.length === 1) return area;
    return { ...area, slug: `${area.slug}-${slugOf(area.municipality)}` };
  });
}
