import type { SearchKind, SearchLanguage } from '../domain/index.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    search_document: {
      kind: SearchKind;
      id: string;
      language: SearchLanguage;
      path: string;
      title: string;
      /** The title's folded words, for titles that are what was typed. */
      title_key: string;
      summary: string;
      body: string;
      /** Title, names and summary, by which most results are weighed. */
      head: string;
      whole: string;
      hash: string;
    };
    search_word: {
      language: SearchLanguage;
      word: string;
      stem: string;
      documents: number;
      shown: string;
      parts: string[];
      part_stems: string[];
      trigrams: string[];
    };
    search_state: { id: number; fingerprint: string };
  }
}
