import type { Term } from './request.ts';

/** A word of the vocabulary that fits what was typed. */
export interface FittingWord {
  readonly word: string;
  readonly stem: string;
}

/** What the vocabulary knows of a word that was typed. */
export interface TermMatch {
  readonly term: Term;
  /** Stop words are too common to look for. */
  readonly isStopWord: boolean;
  /** The stems that mean the same: "forankre" and "forankring". */
  readonly stems: readonly string[];
  /** Words of these stems, and words that begin as the term does. */
  readonly words: readonly FittingWord[];
  /** Whether compounds are made of it. */
  readonly isPart: boolean;
  /** What the term is made of when it is a compound: the stems that mean each part. */
  readonly parts: readonly (readonly string[])[];
}

/** Danish words that are too common to look for and that PostgreSQL knows only by æ, ø and å. */
const FOLDED_STOP_WORDS = new Set(
  (
    'paa naar saa ogsaa vaere vaeret saadan faar gaar ' +
    'hvordan hvorfor hvornaar hvilke hvilken hvilket'
  ).split(' '),
);

/** Whether a folded Danish word is too common to look for, besides those that the index leaves out. */
export function isStopWord(word: string): boolean {
  return FOLDED_STOP_WORDS.has(word);
}

const SHORTEST_BEGINNING = 3;
const MOST_BEGINNINGS = 30;

/** Whether anything that can be found has the word. */
export function isFound({ words, isPart, parts }: TermMatch): boolean {
  return words.length > 0 || isPart || parts.length > 1;
}

/** What the whole-text index is asked: every term when `all`, else any of them. Made of words that
 * hold letters and figures only; undefined when there is nothing to look for. */
export function indexQuery(matches: readonly TermMatch[], how: 'all' | 'any'): string | undefined {
  const asked = matches.filter(({ isStopWord }) => !isStopWord).map(alternatives);
  if (asked.length === 0) return undefined;
  return asked.map((some) => `(${some.join(' | ')})`).join(how === 'all' ? ' & ' : ' | ');
}

function alternatives({ term: { word }, stems, words, parts }: TermMatch): string[] {
  const isBeginning = word.length >= SHORTEST_BEGINNING;
  const shorter = words
    .filter((one) => isBeginning && one.word.startsWith(word) && !one.stem.startsWith(word))
    .map(({ stem }) => stem)
    .slice(0, MOST_BEGINNINGS);
  return [
    ...new Set([...stems, ...shorter].map(quoted)),
    ...(isBeginning ? [`${quoted(word)}:*`] : stems.length === 0 ? [quoted(word)] : []),
    ...(parts.length > 1 ? [`(${parts.map(anyOf).join(' & ')})`] : []),
  ];
}

function anyOf(lexemes: readonly string[]): string {
  return `(${lexemes.map(quoted).join(' | ')})`;
}

function quoted(lexeme: string): string {
  return `'${lexeme.replace(/[^\p{L}\p{N}\p{M}]/gu, '')}'`;
}

/** Titles that say just what was typed: the words in a row, or another form of the only word. */
export function titlesOf(matches: readonly TermMatch[]): readonly string[] {
  const asked = matches.filter((match) => !match.isStopWord);
  const typed = asked.map(({ term }) => term.word).join(' ');
  const [only, ...others] = asked;
  if (!only || others.length > 0) return [typed];
  const forms = only.words.filter(({ stem }) => only.stems.includes(stem)).map(({ word }) => word);
  return [typed, ...forms];
}

const SHORTEST_IN_COMPOUND = 4;

/** Which words of a text were looked for: their forms, what begins so, and what is composed of them. */
export function hitsOf(matches: readonly TermMatch[]): (word: string) => boolean {
  const asked = matches.filter((match) => !match.isStopWord);
  const words = new Set(asked.flatMap((match) => match.words.map(({ word }) => word)));
  for (const { term } of asked) words.add(term.word);
  const terms = asked.map(({ term }) => term.word);
  const beginnings = terms.filter(({ length }) => length >= SHORTEST_BEGINNING);
  const inside = asked
    .flatMap(({ term, stems, parts }) => [term.word, ...stems, ...parts.flat()])
    .filter(({ length }) => length >= SHORTEST_IN_COMPOUND);
  return (word) =>
    words.has(word) ||
    beginnings.some((one) => word.startsWith(one) || word.endsWith(one)) ||
    inside.some((part) => word.includes(part, SHORTEST_BEGINNING));
}
