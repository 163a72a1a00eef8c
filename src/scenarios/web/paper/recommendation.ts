import { cprLikeIn } from '../../../shared/index.ts';

/** Signs of a recommendation that the paper has room for. */
export const MOST_SIGNS = 300;

/** An indstilling as an address gives it. */
export interface AskedRecommendation {
  /** As it was typed, in one line. */
  readonly typed: string;
  /** What the paper shows; absent when there is none or it cannot be shown. */
  readonly shown?: string;
  readonly problem?: 'too-long' | 'cpr';
}

/** Reads the recommendation of an address: one line of at most {@link MOST_SIGNS} signs without
 * anything like a CPR number. */
export function readRecommendation(words: URLSearchParams): AskedRecommendation {
  const typed = (words.get('anbefaling') ?? '')
    .normalize('NFC')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  if (typed === '') return { typed };
  if ([...typed].length > MOST_SIGNS) return { typed, problem: 'too-long' };
  if (cprLikeIn(typed) !== undefined) return { typed, problem: 'cpr' };
  return { typed, shown: typed };
}
