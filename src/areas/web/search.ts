import { defineMessages, LANGUAGES, type Language } from '../../platform/i18n/index.ts';
import type { SearchDocument, SearchSource } from '../../search/index.ts';
import { lineageName, listAreas, type OfficialArea } from '../index.ts';
import { areaPath } from './paths.ts';

const messages = defineMessages(
  {
    what: (municipality: string) => `Boligområde. Kommune: ${municipality}.`,
    lists: (lists: string) => `Fundet på officielle lister: ${lists}.`,
    alsoCalled: (names: string) => `Også kaldt ${names}.`,
  },
  {
    what: (municipality) => `Housing area. Municipality: ${municipality}.`,
    lists: (lists) => `Found on official lists: ${lists}.`,
    alsoCalled: (names) => `Also called ${names}.`,
  },
);

/** The areas of the official lists, to be searched. */
export const areaSearch: SearchSource = () =>
  LANGUAGES.flatMap((language) => listAreas().map((area) => documentOf(area, language)));

function documentOf(area: OfficialArea, language: Language): SearchDocument {
  const text = messages(language);
  const names = area.aliases.map(({ name }) => name);
  const lists = listsInWords(area, language);
  const note = area.notListArea?.[language] ?? '';
  return {
    kind: 'area',
    id: area.slug,
    language,
    path: areaPath(area.slug),
    title: area.name,
    names,
    summary: [text.what(area.municipality), lists && text.lists(lists)].filter(Boolean).join(' '),
    body: [names.length > 0 && text.alsoCalled(names.join(', ')), note].filter(Boolean).join(' '),
  };
}

/** "parallelsamfund 2018, 2019; omdannelsesområde 2018" */
function listsInWords({ standings }: OfficialArea, language: Language): string {
  const years = new Map<string, string[]>();
  for (const { listed, lineage, listDate } of standings) {
    if (!listed) continue;
    const name = lineageName(language, lineage);
    years.set(name, [...(years.get(name) ?? []), listDate.slice(0, 4)]);
  }
  return [...years].map(([name, found]) => `${name} ${found.join(', ')}`).join('; ');
}
