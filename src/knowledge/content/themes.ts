/// <reference types="vite/types/importMeta.d.ts" />
import { parse } from 'yaml';
import sourcesText from '../../../content/themes/sources.yaml?raw';
import {
  readThemeSources,
  SHARED_THEME_FIELDS,
  themeKind,
  type EditableKind,
  type ThemeContent,
  type ThemeSource,
} from '../domain/index.ts';
import { splitFrontMatter } from './front-matter.ts';

const files = import.meta.glob<string>('/content/themes/*.{da,en}.md', {
  query: '?raw',
  import: 'default',
  eager: true,
});

let sources: ReadonlyMap<string, ThemeSource> | undefined;
let contents: ReadonlyMap<string, unknown> | undefined;

/** The register of sources that the themes cite. */
export function shippedThemeSources(): ReadonlyMap<string, ThemeSource> {
  sources ??= readThemeSources(parse(sourcesText));
  return sources;
}

/** Themes as they are edited, with those that are shipped. */
export const themes: EditableKind<ThemeContent> = {
  ...themeKind,
  shipped: () => (contents ??= contentsOf(files)),
};

/** The content of each theme by its slug, from its two files. Throws when the files do not agree. */
export function contentsOf(
  texts: Readonly<Record<string, string>>,
): ReadonlyMap<string, unknown> {
  const slugs = Object.keys(texts).flatMap((path) => /([^/]+)\.da\.md$/.exec(path)?.[1] ?? []);
  if (Object.keys(texts).length !== 2 * slugs.length) {
    throw new Error('content/themes: a theme stands in one language only');
  }
  const fileOf = (slug: string, language: string) => {
    const found = Object.entries(texts).find(([path]) => path.endsWith(`/${slug}.${language}.md`));
    if (!found) throw new Error(`content/themes: ${slug} is missing in ${language}`);
    return apart(found[1]);
  };
  return new Map(
    slugs.map((slug) => {
      const [da, en] = [fileOf(slug, 'da'), fileOf(slug, 'en')];
      if (JSON.stringify(da.shared) !== JSON.stringify(en.shared)) {
        throw new Error(`content/themes: ${slug} differs between the languages`);
      }
      return [slug, { shared: da.shared, da: da.text, en: en.text }];
    }),
  );
}

/** A file's head apart: what both languages share, and what this one says. */
function apart(file: string) {
  const { head, body } = splitFrontMatter(file);
  const entries = Object.entries(head as Record<string, unknown>);
  const isShared = (name: string) => (SHARED_THEME_FIELDS as readonly string[]).includes(name);
  return {
    shared: Object.fromEntries(
      SHARED_THEME_FIELDS.map((name) => [name, (head as Record<string, unknown>)[name]]).filter(
        ([, value]) => value !== undefined,
      ),
    ),
    text: { ...Object.fromEntries(entries.filter(([name]) => !isShared(name))), text: body.trim() },
  };
}
