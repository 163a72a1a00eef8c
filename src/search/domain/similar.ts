import { withoutPairs } from './fold.ts';

/** A word that is in use, with the number of documents that use it. */
export interface UsedWord {
  readonly word: string;
  readonly documents: number;
}

const SHORTEST = 3;

/** Every three letters in a row, with the beginning and the end of the word as letters. */
export function trigramsOf(word: string): string[] {
  const padded = `  ${word} `;
  const found = new Set<string>();
  for (let at = 0; at + 3 <= padded.length; at += 1) found.add(padded.slice(at, at + 3));
  return [...found];
}

/** The word that was most likely meant: few letters away, and among such the one used most. */
export function closestWord(typed: string, candidates: readonly UsedWord[]): string | undefined {
  if (typed.length < SHORTEST) return undefined;
  const most = mostApart(typed);
  let best: (UsedWord & { apart: number }) | undefined;
  for (const candidate of candidates) {
    const apart = lettersApart(typed, candidate.word, most);
    if (apart > most) continue;
    const closer = !best || apart < best.apart;
    const usedMore = apart === best?.apart && candidate.documents > best.documents;
    if (closer || usedMore) best = { ...candidate, apart };
  }
  return best?.word;
}

function mostApart({ length }: string): number {
  if (length <= 4) return 1;
  return length <= 8 ? 2 : 3;
}

/** How many letters must be altered, left out, put in or changed round; half a letter when only æ, ø
 * and å were typed without their marks. Above `most` it may be any larger number. */
export function lettersApart(one: string, other: string, most: number): number {
  if (one === other) return 0;
  if (withoutPairs(one) === withoutPairs(other)) return 0.5;
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      let least = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1));
      const changedRound = one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (i > 1 && j > 1 && changedRound) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = above;
    above = row;
  }
  return above[other.length]!;
}
