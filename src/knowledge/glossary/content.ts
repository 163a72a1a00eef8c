/// <reference types="vite/types/importMeta.d.ts" />
import { parse } from 'yaml';
import text from '../../../content/glossary.yaml?raw';
import { shippedThemeSources } from '../content/themes.ts';
import { type ExplainWords, explainWords } from './explained.ts';
import { readGlossary, type Term } from './term.ts';

let loaded: readonly Term[] | undefined;
const finders = new Map<'da' | 'en', ExplainWords>();

/** Ordbog: the terms of the field, as they come with the program. */
export function glossary(): readonly Term[] {
  loaded ??= readGlossary(parse(text), shippedThemeSources());
  return loaded;
}

/** Finds the words that the glossary explains in texts of a language. */
export function glossaryWords(language: 'da' | 'en'): ExplainWords {
  const known = finders.get(language) ?? explainWords(glossary(), language);
  finders.set(language, known);
  return known;
}
