import type { Term } from './term.ts';

/** A word of a text that a term explains. */
export interface ExplainedWord {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

/** Finds the words of a text that terms explain, in their order. */
export type ExplainWords = (text: string) => readonly ExplainedWord[];

/** A finder of whole words and their inflected forms; the longest form wins. */
export function explainWords(terms: readonly Term[], language: 'da' | 'en'): ExplainWords {
  const byForm = new Map(
    terms.flatMap((term) => term[language].forms.map((form) => [form.toLowerCase(), term])),
  );
  if (byForm.size === 0) return () => [];
  const forms = [...byForm.keys()].toSorted((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})(?![\\p{L}\\p{N}]|-\\p{L})`,
    'giu',
  );
  return (text) =>
    [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
      const term = byForm.get(found.toLowerCase());
      return term ? [{ term, start: index, end: index + found.length }] : [];
    });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
