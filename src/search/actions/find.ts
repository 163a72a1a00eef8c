import type { Db, Tx } from '../../platform/db/index.ts';
import {
  closestWord,
  hitsOf,
  indexQuery,
  isFound,
  marked,
  type Piece,
  readSearch,
  type SearchKind,
  type SearchLanguage,
  type SearchPart,
  type SearchRequest,
  snippetOf,
  titlesOf,
  type Term,
  type TermMatch,
} from '../domain/index.ts';
import {
  asking,
  findDocuments,
  type FoundPage,
  matchTerms,
  wordsLike,
} from '../store/read-index.ts';
import type { IsThere } from './keep-index.ts';

export const RESULTS_PER_PAGE = 20;
/** So many of what was found are shown at most. */
export const MOST_SHOWN = 300;

/** A result (søgeresultat) with its hits. */
export interface SearchResult {
  readonly kind: SearchKind;
  readonly id: string;
  readonly path: string;
  readonly title: readonly Piece[];
  readonly snippet: readonly Piece[];
}

/** What a search answers. */
export interface SearchAnswer {
  readonly request: SearchRequest;
  /** `nothing`: no word was typed that can be looked for. `all`: what has every word. `any`: nothing
   * has, this has some. `guess`: nothing has what was typed, this has what was likely meant. */
  readonly how: 'nothing' | 'all' | 'any' | 'guess';
  /** What was likely meant, as text to search for. */
  readonly guess?: string;
  readonly counts: FoundPage['counts'];
  readonly results: readonly SearchResult[];
}

/** Where and for whom is searched. */
export interface SearchPlace {
  readonly db: Db;
  readonly language: SearchLanguage;
  readonly isThere: IsThere;
}

/** Looks for what was typed. */
export async function search(
  { db, language, isThere }: SearchPlace,
  typed: string,
  part: SearchPart,
): Promise<SearchAnswer> {
  const request = readSearch(typed);
  const nothing = { request, how: 'nothing', counts: {}, results: [] } as const;
  if (request.terms.length === 0) return nothing;
  return asking(db, async (tx) => {
    const asked = { tx, language, isThere, part };
    const matches = await matchTerms(tx, language, request.terms);
    if (matches.every(({ isStopWord }) => isStopWord)) return nothing;
    const all = await found(asked, matches, 'all');
    if (all.results.length > 0 || total(all) > 0) return { request, how: 'all', ...all };
    const guess = await guessOf(asked, matches);
    if (guess) {
      const guessed = await matchTerms(tx, language, guess.terms);
      const meant = await found(asked, guessed, 'all');
      if (total(meant) > 0) return { request, how: 'guess', guess: guess.text, ...meant };
    }
    const any = await found(asked, matches, 'any');
    return { request, how: 'any', ...(guess && { guess: guess.text }), ...any };
  });
}

interface Asked {
  readonly tx: Tx;
  readonly language: SearchLanguage;
  readonly isThere: IsThere;
  readonly part: SearchPart;
}

type Found = Pick<SearchAnswer, 'counts' | 'results'>;

async function found(
  { tx, language, isThere, part }: Asked,
  matches: readonly TermMatch[],
  how: 'all' | 'any',
): Promise<Found> {
  const query = indexQuery(matches, how);
  if (query === undefined) return { counts: {}, results: [] };
  const page = await findDocuments(tx, {
    language,
    query,
    titles: titlesOf(matches),
    part,
    perPage: RESULTS_PER_PAGE,
  });
  const isHit = hitsOf(matches);
  return {
    counts: page.counts,
    results: page.documents.filter(isThere).map((document) => ({
      kind: document.kind,
      id: document.id,
      path: document.path,
      title: marked(document.title, isHit),
      snippet: snippetOf(document, isHit),
    })),
  };
}

/** How many documents of any kind were found. */
export function total({ counts }: Pick<SearchAnswer, 'counts'>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

interface Guess {
  readonly text: string;
  readonly terms: readonly Term[];
}

const MOST_GUESSED = 4;

/** What was likely meant: each word that nothing has, replaced by the nearest that something has. */
async function guessOf(
  { tx, language }: Asked,
  matches: readonly TermMatch[],
): Promise<Guess | undefined> {
  const unknown = matches.filter((match) => !match.isStopWord && !isFound(match));
  const better = new Map<string, Term>();
  for (const { term } of unknown.slice(0, MOST_GUESSED)) {
    const candidates = await wordsLike(tx, language, term.word);
    const word = closestWord(term.word, candidates);
    const shown = candidates.find((candidate) => candidate.word === word)?.shown;
    if (word !== undefined && shown !== undefined) better.set(term.word, { word, shown });
  }
  if (better.size === 0) return undefined;
  const terms = matches.map(({ term }) => better.get(term.word) ?? term);
  return { text: terms.map(({ shown }) => shown).join(' '), terms };
}
