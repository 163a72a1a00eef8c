import { SEARCH_KINDS, type SearchKind } from '../index.ts';
import { KIND_WORDS, SEARCH_NAME, type SearchQuery } from './paths.ts';

/** What an address asks for, with nothing absent. */
export type AskedSearch = Required<SearchQuery>;

const LAST_PAGE = 15;

/** Reads an address; what is not known is left out. */
export function readSearchQuery(words: URLSearchParams): AskedSearch {
  const asked = new Set(words.getAll('slags'));
  return {
    text: words.get(SEARCH_NAME) ?? '',
    kinds: SEARCH_KINDS.filter((kind) => asked.has(KIND_WORDS[kind])),
    page: pageOf(words.get('side') ?? ''),
  };
}

function pageOf(text: string): number {
  return /^\d{1,3}$/.test(text) ? Math.min(Math.max(Number(text), 1), LAST_PAGE) : 1;
}

/** The search with a kind chosen besides, or no longer. */
export function toggled({ text, kinds }: AskedSearch, kind: SearchKind): SearchQuery {
  return {
    text,
    kinds: kinds.includes(kind) ? kinds.filter((one) => one !== kind) : [...kinds, kind],
  };
}
