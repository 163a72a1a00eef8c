import type { TextStyle } from './paper.ts';

/** A4 in points, and where the text stands on it. */
export const PAGE = { width: 595.28, height: 841.89, left: 56, right: 56, top: 48, bottom: 58 };

/** The width of the text. */
export const MEASURE = PAGE.width - PAGE.left - PAGE.right;

/** The height that text may take on a page. */
export const ROOM = PAGE.height - PAGE.top - PAGE.bottom;

/** As on screen; every one is dark enough on white when it carries text. */
export const INK = {
  text: '#1b2527',
  soft: '#566063',
  accent: '#0b4a50',
  link: '#0b5a62',
  caution: '#855700',
  line: '#ddd8cf',
  strongLine: '#a8a297',
};

/** A line that is written on by hand, and its distance to the next. */
export const WRITING_LINE = 23;

/** Type: its size and the distance from line to line, in points. */
export interface TypeStyle {
  readonly size: number;
  readonly leading: number;
  readonly bold: boolean;
  readonly color: string;
  /** White above and below. */
  readonly before: number;
  readonly after: number;
}

const TEXT: Readonly<Record<TextStyle, TypeStyle>> = {
  body: { size: 9.6, leading: 13, bold: false, color: INK.text, before: 0, after: 4 },
  lead: { size: 11.5, leading: 16, bold: false, color: INK.text, before: 3, after: 6 },
  small: { size: 8, leading: 11, bold: false, color: INK.soft, before: 0, after: 4 },
  eyebrow: { size: 9, leading: 12, bold: true, color: INK.accent, before: 0, after: 2 },
};

const HEADINGS: Readonly<Record<1 | 2 | 3, TypeStyle>> = {
  1: { size: 20, leading: 24.5, bold: true, color: INK.text, before: 0, after: 3 },
  2: { size: 13, leading: 17, bold: true, color: INK.text, before: 13, after: 5 },
  3: { size: 10.5, leading: 14, bold: true, color: INK.text, before: 8, after: 3 },
};

export function textStyle(style: TextStyle, scale: number): TypeStyle {
  return scaled(TEXT[style], scale);
}

export function headingStyle(level: 1 | 2 | 3, scale: number): TypeStyle {
  return scaled(HEADINGS[level], scale);
}

function scaled(style: TypeStyle, scale: number): TypeStyle {
  return {
    ...style,
    size: style.size * scale,
    leading: style.leading * scale,
    before: style.before * scale,
    after: style.after * scale,
  };
}
