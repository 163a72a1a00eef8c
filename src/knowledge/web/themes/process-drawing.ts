import type { ThemePhase } from '../../index.ts';

/** Lying for wide screens and paper, standing for narrow ones. */
export const DRAWINGS = ['lying', 'standing'] as const;

type Kind = (typeof DRAWINGS)[number];

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Step extends Point {
  readonly number: number;
  readonly name: string;
  readonly radius: number;
  readonly anchor: 'middle' | 'start';
  readonly lines: readonly (Point & { readonly text: string })[];
}

/** Where everything of the picture stands, in the units of its view box. */
export interface Drawing {
  readonly kind: Kind;
  readonly width: number;
  readonly height: number;
  readonly path: string;
  readonly steps: readonly Step[];
  /** The ways back: a bow and the head of its arrow. */
  readonly back: readonly { readonly line: string; readonly head: string }[];
}

const RADIUS = 30;
const LINE = 23;
const GAP = 11;

/** The picture of some phases. */
export function drawingOf(phases: readonly ThemePhase[], kind: Kind): Drawing {
  const points = phases.map((_, index) => pointOf(kind, index));
  const last = points.at(-1)!;
  const bows = phases.flatMap(({ back }, index) =>
    back.map(({ to }) => bow(kind, points[index]!, points[to - 1]!)),
  );
  return {
    kind,
    width: kind === 'lying' ? 1200 : 375,
    height: kind === 'lying' ? 285 : last.y + 60,
    path: `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`,
    steps: phases.map(({ name }, index) => stepOf(kind, name, index, points[index]!)),
    back: bows,
  };
}

function pointOf(kind: Kind, index: number): Point {
  return kind === 'lying' ? { x: 120 + index * 240, y: 165 } : { x: 44, y: 44 + index * 116 };
}

function stepOf(kind: Kind, name: string, index: number, { x, y }: Point): Step {
  const lying = kind === 'lying';
  const texts = inLines(name, lying ? 20 : 18);
  const first = lying ? y + RADIUS + 34 : y + 7 - ((texts.length - 1) * LINE) / 2;
  return {
    x,
    y,
    number: index + 1,
    name,
    radius: RADIUS,
    anchor: lying ? 'middle' : 'start',
    lines: texts.map((text, row) => ({
      text,
      x: lying ? x : x + RADIUS + 16,
      y: first + row * LINE,
    })),
  };
}

/** A bow from one phase back to an earlier one: over the lying path, beside the standing one. */
function bow(kind: Kind, from: Point, to: Point): { line: string; head: string } {
  const lying = kind === 'lying';
  const along = lying ? from.x - to.x : from.y - to.y;
  const steps = Math.round(along / (lying ? 240 : 116));
  // The ends of a long bow lie outside those of a short one, so that they stand apart.
  const inset = steps > 1 ? -10 : 16;
  const reach = lying ? 50 + steps * 62 : 245 + steps * 34;
  const start = lying ? { x: from.x - inset, y: from.y - RADIUS - GAP } : side(from, -inset);
  const end = lying ? { x: to.x + inset, y: to.y - RADIUS - GAP } : side(to, inset);
  const bend = lying ? from.y - RADIUS - reach : from.x + reach;
  const first = lying ? { x: start.x - along / 5, y: bend } : { x: bend, y: start.y - along / 5 };
  const second = lying ? { x: end.x + along / 5, y: bend } : { x: bend, y: end.y + along / 5 };
  return {
    line: `M${at(start)}C${at(first)} ${at(second)} ${at(end)}`,
    head: arrowHead(second, end),
  };
}

/** A point to the right of the names of a standing phase. */
function side({ x, y }: Point, down: number): Point {
  return { x: x + 216, y: y + down };
}

function arrowHead(from: Point, tip: Point): string {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y);
  const [dx, dy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const wing = (turn: number): Point => ({
    x: tip.x - dx * 12 + turn * dy * 7,
    y: tip.y - dy * 12 - turn * dx * 7,
  });
  return `M${at(wing(1))}L${at({ x: tip.x + dx * 3, y: tip.y + dy * 3 })}L${at(wing(-1))}z`;
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}

/** Words in lines of at most so many letters, where words are not longer themselves. */
function inLines(text: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && `${line} ${word}`.length <= longest) {
      lines[lines.length - 1] = `${line} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
