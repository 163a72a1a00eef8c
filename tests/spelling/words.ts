import { FILLED_IN } from './danish-texts.ts';

/** Addresses, paths, references, commands and code are not read as words. */
const NO_WORDS =
  /https?:\S+|\b[\w.-]+@[\w.-]+|(?<![\p{L}\d])\/[\w/:.?=#-]*\w|\[@[a-z0-9-]+\]|`[^`]*`|--[a-z][\w-]*|[»"]helhed [^«"]*[«"]|\]\([^)]*\)|<[^>]*>|\b[\w-]+\.(?:dk|eu|org|com|example|json|csv|xlsx|pdf)\b/gu;

const WORD = /[\p{L}\d\uFFFC]+(?:[.'’][\p{L}\d\uFFFC]+)*/gu;

/** The words of a text that a dictionary may know: without figures, short forms of names in capital
 * letters, and halves that a message completes. What waits for its other half keeps its hyphen: `skole-` in "skole- og
 * jobområdet". */
export function wordsIn(text: string): string[] {
  const plain = text.replaceAll(NO_WORDS, ' ').replaceAll('\u00AD', '');
  return [...plain.matchAll(WORD)].flatMap(({ 0: found, index }) => {
    const word = found.replace(/['’]s?$/, '').replace(/['’](?:s|er|erne|en|et)$/, '');
    if (word.includes(FILLED_IN) || /\d/.test(word) || word.length < 2) return [];
    if (/^\p{Lu}+$/u.test(word)) return [];
    const after = plain.slice(index + found.length, index + found.length + 1);
    if (after === '-') return [`${word}-`];
    // "f.eks." and "pct." are words with their dot.
    const dotted = after === '.';
    const abbreviated = word.includes('.') || SHORTENED.has(word.toLowerCase());
    return [abbreviated && dotted ? `${word}.` : word];
  });
}

const SHORTENED = new Set([
  'pct',
  'kr',
  'nr',
  'ca',
  'mio',
  'stk',
  'kl',
  'jf',
  'maks',
  'evt',
  'inkl',
]);
