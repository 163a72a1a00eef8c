/// <reference types="vite/types/importMeta.d.ts" />
import { parse } from 'yaml';
import type { Language } from '../../platform/i18n/index.ts';
import sourcesText from '../../../content/themes/sources.yaml?raw';
import {
  languageFaults,
  readTheme,
  readThemeSources,
  themeSetFaults,
  type Theme,
  type ThemeSet,
} from '../domain/index.ts';
import { splitFrontMatter } from './front-matter.ts';

const files = import.meta.glob<string>('/content/themes/*.{da,en}.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let loaded: Readonly<Record<Language, ThemeSet>> | undefined;

/** The themes of a language: today those that are shipped. The one place to ask for newer ones. */
export function themeSet(language: Language): ThemeSet {
  loaded ??= loadThemes();
  return loaded[language];
}

/** The theme of an address. */
export function findTheme(language: Language, slug: string): Theme | undefined {
  return themeSet(language).themes.find((theme) => theme.slug === slug);
}

/** Every shipped theme, read and checked. A fault in them is ours and throws. */
function loadThemes(): Readonly<Record<Language, ThemeSet>> {
  const sources = readThemeSources(parse(sourcesText));
  const sets = {
    da: { themes: themesIn('da'), sources },
    en: { themes: themesIn('en'), sources },
  };
  const faults = [
    ...themeSetFaults(sets.da),
    ...themeSetFaults(sets.en),
    ...languageFaults(sets.da.themes, sets.en.themes),
  ];
  if (faults.length > 0) throw new Error(`content/themes: ${faults.join('; ')}`);
  return sets;
}

function themesIn(language: Language): Theme[] {
  return Object.entries(files)
    .flatMap(([path, file]) => {
      const match = /([^/]+)\.(da|en)\.md$/.exec(path);
      if (match?.[2] !== language) return [];
      const { head, body } = splitFrontMatter(file);
      return [readTheme(match[1]!, head, body)];
    })
    .toSorted((a, b) => a.order - b.order);
}
