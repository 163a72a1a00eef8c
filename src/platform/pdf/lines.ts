import type { Run, Text } from './paper.ts';
import type { TypeStyle } from './styles.ts';
import type { Cut, Ruler } from './typeface.ts';

/** A stretch of a line in one look, from `x` to the right of where the line begins. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly cut: Cut;
  readonly size: number;
  readonly label: boolean;
  /** How much higher than the rest of its line it stands: small beside large. */
  readonly raised: number;
  readonly href: string | undefined;
}

export type Line = readonly Piece[];

/** Room between the frame of a label and its text. */
export const LABEL_ROOM = 4;

const LABEL_SIZE = 8;

interface Word {
  readonly text: string;
  readonly look: Omit<Piece, 'text' | 'x' | 'width'>;
}

/** Text as lines no wider than `width`. A word that is too long alone is cut. */
export function breakLines(text: Text, style: TypeStyle, width: number, ruler: Ruler): Line[] {
  const lines: Word[][] = [[]];
  let used = 0;
  for (const word of wordsOf(text, style, width, ruler)) {
    const needed = widthOf({ ...word, text: word.text.trimEnd() }, ruler);
    if (used > 0 && used + needed > width + 0.01) {
      lines.push([]);
      used = 0;
    }
    const placed = used === 0 ? atStart(word, lines) : word;
    lines.at(-1)!.push(placed);
    used += widthOf(placed, ruler);
  }
  return lines
    .filter((words) => words.some(({ text: word }) => word !== ''))
    .map((words) => joined(words, ruler));
}

/** A line begins with no space: the one before keeps it, so that words stay apart when read aloud. */
function atStart(word: Word, lines: Word[][]): Word {
  const text = word.text.trimStart();
  const line = lines.at(-2);
  const last = line?.at(-1);
  if (line && last && text !== word.text && !last.text.endsWith(' ')) {
    line[line.length - 1] = { ...last, text: `${last.text} ` };
  }
  return { ...word, text };
}

function wordsOf(text: Text, style: TypeStyle, width: number, ruler: Ruler): Word[] {
  const runs: readonly Run[] = typeof text === 'string' ? [{ text }] : text;
  return runs.flatMap((run) => {
    const look = lookOf(run, style);
    const printable = ruler.printable(run.text);
    // A label is never broken.
    const parts = look.label ? [printable] : (printable.match(/ ?[^ ]+ ?| /g) ?? []);
    return parts.flatMap((part) => fitting({ text: part, look }, width, ruler));
  });
}

function lookOf({ look, href }: Run, style: TypeStyle): Word['look'] {
  const label = look === 'label';
  const size = label ? Math.min(LABEL_SIZE, style.size) : style.size;
  const bold = look === 'strong' || (style.bold && !label);
  return {
    cut: bold ? 'bold' : look === 'emphasis' ? 'italic' : 'regular',
    size,
    label,
    raised: (style.size - size) * 0.2,
    href,
  };
}

/** A word in as many parts as it takes for each to fit. */
function fitting(word: Word, width: number, ruler: Ruler): Word[] {
  if (widthOf({ ...word, text: word.text.trimEnd() }, ruler) <= width) return [word];
  const characters = Array.from(word.text);
  if (characters.length < 2) return [word];
  const middle = Math.ceil(characters.length / 2);
  return [characters.slice(0, middle), characters.slice(middle)].flatMap((part) =>
    fitting({ ...word, text: part.join('') }, width, ruler),
  );
}

function widthOf({ text, look }: Word, ruler: Ruler): number {
  return ruler.width(text, look.cut, look.size) + (look.label ? 2 * LABEL_ROOM : 0);
}

/** Neighbours of the same look become one piece. */
function joined(words: readonly Word[], ruler: Ruler): Line {
  const stretches: Word[] = [];
  for (const word of words) {
    const last = stretches.at(-1);
    if (last && !word.look.label && sameLook(last.look, word.look)) {
      stretches[stretches.length - 1] = { ...last, text: last.text + word.text };
    } else stretches.push(word);
  }
  let x = 0;
  return stretches.map((stretch) => {
    const width = widthOf(stretch, ruler);
    const piece = { ...stretch.look, text: stretch.text, x, width };
    x += width;
    return piece;
  });
}

function sameLook(one: Word['look'], other: Word['look']): boolean {
  return (
    one.cut === other.cut &&
    one.size === other.size &&
    one.label === other.label &&
    one.href === other.href
  );
}
