import type { Slab } from './flow.ts';
import { breakLines, type Line } from './lines.ts';
import type { Fields, Heading, Lines, List, ListItem, Paragraph, Text } from './paper.ts';
import { tagWithin, type Tag } from './pen.ts';
import { headingStyle, INK, textStyle, WRITING_LINE, type TypeStyle } from './styles.ts';
import type { Ruler } from './typeface.ts';

/** Where a block is set. */
export interface Column {
  readonly x: number;
  readonly width: number;
  readonly scale: number;
  readonly ruler: Ruler;
  /** What it is read as a part of. */
  readonly tag: Tag | undefined;
}

const LABEL_GAP = 3;

export function headingSlabs({ level, text }: Heading, column: Column): Slab[] {
  const style = headingStyle(level, column.scale);
  const tag = tagWithin(column.tag, `H${level}`);
  const title = plainText(text);
  return lineSlabs(text, style, column, tag).map((slab, index) => ({
    ...slab,
    withNext: true,
    draw: (pen, top) => {
      if (index === 0) pen.bookmark(title, level);
      slab.draw(pen, top);
    },
  }));
}

export function paragraphSlabs({ text, style = 'body' }: Paragraph, column: Column): Slab[] {
  const tag = column.tag && tagWithin(column.tag, 'P');
  return lineSlabs(text, textStyle(style, column.scale), column, tag);
}

export function listSlabs({ ordered, items, style = 'body' }: List, column: Column): Slab[] {
  const type = textStyle(style, column.scale);
  const list = tagWithin(column.tag, 'L', { numbered: ordered });
  const labels = items.map((_, index) => (ordered ? `${index + 1}.` : '•'));
  const cut = ordered && style !== 'small' ? 'bold' : 'regular';
  const widths = labels.map((label) => column.ruler.width(label, cut, type.size));
  const indent = Math.max(...widths) + LABEL_GAP * (ordered ? 2 : 1.5);
  return items.flatMap((item, index) => {
    const tag = tagWithin(list, 'LI');
    const label: Line = [
      {
        text: `${labels[index]!} `,
        x: 0,
        width: widths[index]!,
        cut,
        size: type.size,
        label: false,
        raised: 0,
        href: undefined,
      },
    ];
    const number = tagWithin(tag, 'Lbl');
    const [first, ...rest] = itemSlabs(item, type, column, indent, tagWithin(tag, 'LBody'));
    if (!first) return [];
    const labelled: Slab = {
      ...first,
      before: index === 0 ? 0 : item.lines ? 10 : 1.5 * column.scale,
      draw: (pen, top) => {
        pen.text(label, column.x, top + baselineOf(type), type.color, number);
        first.draw(pen, top);
      },
    };
    return [labelled, ...rest];
  });
}

function itemSlabs(
  { text, lines = 0 }: ListItem,
  style: TypeStyle,
  column: Column,
  indent: number,
  tag: Tag,
): Slab[] {
  const body = { ...column, x: column.x + indent, width: column.width - indent };
  const words = lineSlabs(text, style, body, tag);
  if (lines === 0) return words;
  // A question stays with the room to answer it.
  return [...words, ...writingLines(lines, body)].map((slab, index, all) => ({
    ...slab,
    before: 0,
    withNext: index < all.length - 1,
  }));
}

/** Names with lines beside each other, as one line. */
export function fieldSlabs({ fields }: Fields, { x, width, scale, ruler, tag }: Column): Slab[] {
  const style = textStyle('small', scale);
  const parts = fields.reduce((sum, { share }) => sum + share, 0);
  const part = tagWithin(tag, 'P');
  const height = WRITING_LINE + 5;
  const gap = 16;
  let left = x;
  const placed = fields.map(({ label, share }) => {
    const from = left;
    left += (width * share) / parts;
    const line = breakLines(`${label}: `, style, width, ruler);
    const labelWidth = ruler.width(`${label}: `, 'regular', style.size);
    return { line, from, rule: from + labelWidth, to: left - gap };
  });
  return [
    {
      before: style.before,
      height,
      draw: (pen, top) => {
        placed.forEach(({ line, from, rule, to }, index) => {
          pen.text(line[0] ?? [], from, top + height - 2, style.color, part);
          const end = index === placed.length - 1 ? x + width : to;
          pen.rule(rule, end, top + height, INK.strongLine, 0.6);
        });
      },
    },
  ];
}

/** Empty lines to write on. */
export function writingSlabs({ count }: Lines, column: Column): Slab[] {
  return writingLines(count, column).map((slab, index) => ({ ...slab, withNext: index < 2 }));
}

function writingLines(count: number, { x, width }: Column): Slab[] {
  return Array.from({ length: count }, () => ({
    before: 0,
    height: WRITING_LINE,
    draw: (pen, top) => pen.rule(x, x + width, top + WRITING_LINE - 1, INK.strongLine, 0.6),
  }));
}

/** The lines of a text. No line stands alone at the foot or the head of a page. */
export function lineSlabs(
  text: Text,
  style: TypeStyle,
  column: Pick<Column, 'x' | 'width' | 'ruler'>,
  tag: Tag | undefined,
): Slab[] {
  const lines = breakLines(text, style, column.width, column.ruler);
  return lines.map((line, index) => ({
    before: index === 0 ? style.before : 0,
    height: style.leading,
    withNext: lines.length > 1 && (index === 0 || index === lines.length - 2),
    draw: (pen, top) => pen.text(line, column.x, top + baselineOf(style), style.color, tag),
  }));
}

/** From the top of a line to where its letters stand: Plex is 1.025 em above and 0.275 em below. */
export function baselineOf({ size, leading }: TypeStyle): number {
  return (leading - 1.3 * size) / 2 + 1.025 * size;
}

function plainText(text: Text): string {
  if (typeof text === 'string') return text;
  return text
    .filter(({ look }) => look !== 'label')
    .map((run) => run.text)
    .join('')
    .trim();
}
