/** Whether a word can be a part of a compound. */
export type IsKnown = (word: string) => boolean;

const SHORTEST_PART = 3;
const SHORTEST_COMPOUND = 7;
const LINKS = ['', 's', 'e'] as const;

/** Short words that words begin and end with without being composed of them. */
const NEVER_PARTS = new Set(
  (
    'ind med for til fra ved mod der det den des dem sig sin som har kan men ene ere end ens ham han ' +
    'hun mis sam van und ned ude ude via var vil vor min din jer dog hos hvad over efter igen uden ' +
    'denne dette disse ville eller ogsaa blev meget ikke have ning else'
  ).split(' '),
);

/** The endings by which Danish words are inflected, the longest first. */
const ENDINGS = [
  'ernes',
  'erne',
  'ene',
  'ens',
  'ets',
  'ers',
  'ne',
  'en',
  'et',
  'er',
  's',
  'e',
  'r',
];

/** What a set of words knows as parts of others: the words, and what their inflected forms are
 * forms of. */
export function knownParts(words: Iterable<string>): IsKnown {
  const known = new Set<string>();
  for (const word of words) {
    if (!/^[a-z]+$/.test(word)) continue;
    known.add(word);
    for (const form of baseForms(word)) known.add(form);
  }
  return (word) => known.has(word) || baseForms(word).some((form) => known.has(form));
}

/** What a word may be an inflected form of. */
export function baseForms(word: string): string[] {
  return ENDINGS.filter((ending) => word.endsWith(ending) && word.length - ending.length > 3).map(
    (ending) => word.slice(0, -ending.length),
  );
}

/**
 * The parts of a Danish compound: "omraadeindsats" is "omraade" and "indsats", "fritidsjob" is
 * "fritid" and "job". Divided into as few known words as possible, with an s or e between them.
 * Empty when the word is not made of known ones.
 */
export function splitCompound(word: string, isKnown: IsKnown): readonly string[] {
  if (word.length < SHORTEST_COMPOUND || !/^[a-z]+$/.test(word)) return [];
  const parts = fewestParts(word, isKnown, 3);
  return parts && parts.length > 1 ? parts : [];
}

function fewestParts(word: string, isKnown: IsKnown, most: number): string[] | undefined {
  let best: string[] | undefined;
  for (let end = word.length - SHORTEST_PART; end >= SHORTEST_PART; end -= 1) {
    const head = word.slice(0, end);
    if (!isPart(head, isKnown) || isGenitive(head, isKnown)) continue;
    for (const link of LINKS) {
      if (!word.startsWith(link, end)) continue;
      const rest = word.slice(end + link.length);
      const split = restOf(rest, isKnown, most - 1);
      if (split && (!best || split.length + 1 < best.length)) best = [head, ...split];
      if (best?.length === 2) return best;
    }
  }
  return best;
}

/** "fritids" is "fritid" and an s between. */
function isGenitive(word: string, isKnown: IsKnown): boolean {
  return word.endsWith('s') && isPart(word.slice(0, -1), isKnown);
}

function restOf(rest: string, isKnown: IsKnown, most: number): string[] | undefined {
  if (rest.length < SHORTEST_PART) return undefined;
  if (isPart(rest, isKnown)) return [rest];
  return most > 1 ? fewestParts(rest, isKnown, most) : undefined;
}

function isPart(word: string, isKnown: IsKnown): boolean {
  return !NEVER_PARTS.has(word) && isKnown(word);
}

/** The words that would make the pieces of a word known: each piece, and its inflected forms. */
export function piecesOf(word: string): string[] {
  if (word.length < SHORTEST_COMPOUND || !/^[a-z]+$/.test(word)) return [];
  const pieces = new Set<string>();
  for (let start = 0; start <= word.length - SHORTEST_PART; start += 1) {
    for (let end = start + SHORTEST_PART; end <= word.length; end += 1) {
      if (end - start === word.length) continue;
      const piece = word.slice(start, end);
      for (const ending of ['', 'e', 'r', 'er', 'en', 'et']) pieces.add(piece + ending);
    }
  }
  return [...pieces];
}
