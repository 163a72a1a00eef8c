/** A word of a text and where it stands. */
export interface Token {
  /** The word as it is compared: a-z, digits and letters of other scripts. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const LONGEST_WORD = 40;

/** Letters that Danes also write with two: "boern" is "børn", "Århus" is "Aarhus". */
const PAIRS: readonly (readonly [letter: string, pair: string])[] = [
  ['æ', 'ae'],
  ['ä', 'ae'],
  ['ø', 'oe'],
  ['ö', 'oe'],
  ['å', 'aa'],
  ['ß', 'ss'],
];

/** A word as it is compared: small letters without marks; æ as ae, ø as oe, å as aa. */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  // nearly every word, and there are many of them
  if (/^[a-z0-9]*$/.test(lower)) return lower.slice(0, LONGEST_WORD);
  if (/^[a-z0-9æøå]*$/.test(lower)) return inPairs(lower).slice(0, LONGEST_WORD);
  const unmarked = inPairs(lower.normalize('NFC')).normalize('NFD').replace(/\p{M}/gu, '');
  // once more for what was a letter below its marks, as in ǽ
  return inPairs(unmarked.normalize('NFC')).slice(0, LONGEST_WORD);
}

function inPairs(word: string): string {
  return PAIRS.reduce((folded, [letter, pair]) => folded.replaceAll(letter, pair), word);
}

/** The words of a text in their order, and where they stand. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: found, index }) => {
    const word = foldWord(found);
    return word === '' ? [] : [{ word, start: index, end: index + found.length }];
  });
}

/** The words of a text in their order. */
export function wordsIn(text: string): string[] {
  return tokensOf(text).map(({ word }) => word);
}

/** A folded word without what stands for æ, ø and å: as it is typed where the keys are missing. */
export function withoutPairs(word: string): string {
  return word.replaceAll('ae', 'a').replaceAll('oe', 'o').replaceAll('aa', 'a');
}
