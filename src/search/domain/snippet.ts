import { tokensOf } from './fold.ts';

/** A piece of a text; `hit` when it is what was searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Whether a folded word is what was searched for. */
export type IsHit = (word: string) => boolean;

const LONGEST_SNIPPET = 220;
const BEFORE_HIT = 60;
const LONGEST_SEARCHED = 20_000;

/** A text with its hits. */
export function marked(text: string, isHit: IsHit): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { word, start, end } of tokensOf(text)) {
    if (!isHit(word)) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

/** What a result says of itself: its summary where the words stand there, else the place of the body
 * where most of them do. */
export function snippetOf(
  { summary, body }: { readonly summary: string; readonly body: string },
  isHit: IsHit,
): readonly Piece[] {
  const different = (text: string) =>
    new Set(tokensOf(text).flatMap(({ word }) => (isHit(word) ? [word] : []))).size;
  const inSummary = different(summary);
  const window = bestWindow(body, isHit);
  const shown = window !== undefined && different(window) > inSummary ? window : cut(summary, 0);
  return marked(shown, isHit);
}

/** The place of a text with the most different hits; undefined when there are none. */
function bestWindow(text: string, isHit: IsHit): string | undefined {
  const hits = tokensOf(text.slice(0, LONGEST_SEARCHED)).filter(({ word }) => isHit(word));
  let best: { start: number; score: number } | undefined;
  hits.forEach(({ start }, index) => {
    const near = new Set<string>();
    for (let next = index; next < hits.length; next += 1) {
      if (hits[next]!.end - start > LONGEST_SNIPPET - BEFORE_HIT) break;
      near.add(hits[next]!.word);
    }
    if (!best || near.size > best.score) best = { start, score: near.size };
  });
  return best && cut(text, best.start - BEFORE_HIT);
}

/** A part of a text from about a place, from word to word. */
function cut(text: string, from: number): string {
  const start = from <= 0 ? 0 : wordStart(text, from);
  const rest = text.slice(start);
  const before = start > 0 ? '… ' : '';
  if (rest.length <= LONGEST_SNIPPET) return before + rest;
  const end = rest.lastIndexOf(' ', LONGEST_SNIPPET);
  return `${before}${rest.slice(0, end > 0 ? end : LONGEST_SNIPPET).replace(/[\s,;:–-]+$/u, '')} …`;
}

/** The beginning of the sentence that a place stands in when it is near, else of the word. */
function wordStart(text: string, from: number): number {
  const sentence = text.slice(0, from + BEFORE_HIT).lastIndexOf('. ');
  if (sentence >= from - BEFORE_HIT && sentence + 2 <= from + BEFORE_HIT) return sentence + 2;
  const space = text.indexOf(' ', from);
  return space < 0 || space > from + BEFORE_HIT ? from : space + 1;
}
