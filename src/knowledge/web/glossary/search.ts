import { LANGUAGES } from '../../../platform/i18n/index.ts';
import type { SearchDocument, SearchSource } from '../../../search/index.ts';
import { glossary } from '../../index.ts';
import { termPath } from '../paths.ts';

/** The terms of the glossary, to be searched. */
export const glossarySearch: SearchSource = () =>
  LANGUAGES.flatMap((language) =>
    glossary().map(({ id, da, [language]: { term, also, text, more } }): SearchDocument => ({
      kind: 'term',
      id,
      language,
      path: termPath(id),
      title: term,
      names: language === 'da' ? also : [...also, da.term],
      summary: text,
      body: more ?? '',
    })),
  );
