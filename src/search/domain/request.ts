import { tokensOf } from './fold.ts';
import type { SearchKind } from './document.ts';

/** The most signs of what was typed that are looked at. */
export const LONGEST_QUERY = 200;
const MOST_TERMS = 16;

/** What a reader asks for. */
export interface SearchRequest {
  /** What was typed, without what cannot be shown. */
  readonly text: string;
  /** The words to look for, folded, each once. */
  readonly terms: readonly Term[];
  /** More was typed than is looked at. */
  readonly cut: boolean;
}

/** A word that is looked for. */
export interface Term {
  readonly word: string;
  /** As it was typed. */
  readonly shown: string;
}

/** Which part of what was found is shown. */
export interface SearchPart {
  readonly kinds: readonly SearchKind[];
  /** From 1. */
  readonly page: number;
}

/** Reads what was typed: its words count, every other sign only separates them. */
export function readSearch(typed: string): SearchRequest {
  const whole = Array.from(
    typed
      .normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  );
  const text = whole.slice(0, LONGEST_QUERY).join('').trim();
  const terms = new Map<string, Term>();
  for (const { word, start, end } of tokensOf(text)) {
    if (isWorthLooking(word) && !terms.has(word)) {
      terms.set(word, { word, shown: text.slice(start, end) });
    }
  }
  return {
    text,
    terms: [...terms.values()].slice(0, MOST_TERMS),
    cut: whole.length > LONGEST_QUERY || terms.size > MOST_TERMS,
  };
}

/** A single letter is found everywhere; a digit may be a phase. */
function isWorthLooking(word: string): boolean {
  return word.length > 1 || /^\p{N}$/u.test(word) || !/^[a-z]$/.test(word);
}
