import { fail, ok, type Result } from '../../shared/index.ts';
import { checkShape } from './check-feature.ts';
import type { FeatureProblem, Place } from './problem.ts';
import { DENMARK, isWithin, projectionOf } from './projection.ts';
import { boxOf, type Position, type Shape } from './shape.ts';
import { readPlace } from './read-place.ts';
import { fromUtm32 } from './utm32.ts';

/** What is wrong with a list of places that somebody typed. */
export type PointsProblem =
  | { readonly code: 'no-places' }
  | { readonly code: 'too-many'; readonly limit: number }
  | { readonly code: 'not-a-place'; readonly line: number; readonly text: string }
  | { readonly code: 'swapped' }
  | { readonly code: 'outside-denmark' }
  | {
      readonly code: 'shape';
      readonly problem: FeatureProblem['code'];
      readonly place: Place;
      readonly at?: Position;
    };

/** A shape that was typed, and whether it was in metres (UTM32). */
export interface TypedShape {
  readonly shape: Shape;
  readonly isConverted: boolean;
}

const MOST_LINES = 2000;
const LONGEST_LINE = 80;

/** Reads places one a line, `longitude; latitude` or metres of UTM32. An empty line ends an outline
 * and begins the next. An outline is closed by itself. */
export function readPoints(text: string): Result<TypedShape, readonly PointsProblem[]> {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  if (lines.every((line) => line === '')) return fail([{ code: 'no-places' }]);
  if (lines.length > MOST_LINES) return fail([{ code: 'too-many', limit: MOST_LINES }]);
  const problems: PointsProblem[] = [];
  const outlines: Position[][] = [[]];
  lines.forEach((line, at) => {
    if (line === '') return void outlines.push([]);
    const place = readPlace(line);
    if (place) outlines.at(-1)!.push(place);
    else problems.push({ code: 'not-a-place', line: at + 1, text: line.slice(0, LONGEST_LINE) });
  });
  if (problems.length > 0) return fail(problems.slice(0, 20));
  return located(outlines.filter((outline) => outline.length > 0).map(closed));
}

function closed(outline: readonly Position[]): readonly Position[] {
  const [first, last] = [outline[0]!, outline.at(-1)!];
  return first[0] === last[0] && first[1] === last[1] ? outline : [...outline, first];
}

function located(rings: readonly (readonly Position[])[]): Result<TypedShape, PointsProblem[]> {
  const checked = checkShape(rings.map((ring) => [ring]));
  if (!checked.ok) {
    return fail(
      checked.error.map((one) => ({
        code: 'shape' as const,
        problem: one.code,
        place: one.place,
        ...('at' in one && { at: one.at }),
      })),
    );
  }
  const shape = checked.value;
  const box = boxOf(shape.flat(2))!;
  const { kind } = projectionOf(box, undefined);
  if (kind === 'swapped') return fail([{ code: 'swapped' }]);
  if (kind === 'utm32') {
    const moved = shape.map((outline) => outline.map((ring) => ring.map(fromUtm32)));
    return ok({ shape: rounded(moved), isConverted: true });
  }
  if (!isWithin(box, DENMARK)) return fail([{ code: 'outside-denmark' }]);
  return ok({ shape: rounded(shape), isConverted: false });
}

/** About a centimetre. */
const DIGITS = 1e7;

/** A shape without digits that nobody can measure. */
export function rounded(shape: Shape): Shape {
  const round = (value: number) => Math.round(value * DIGITS) / DIGITS;
  return shape.map((outline) =>
    outline.map((ring) => ring.map(([lon, lat]): Position => [round(lon), round(lat)])),
  );
}

/** The edges of a shape as text that `readPoints` reads again; holes are left out. */
export function writePoints(shape: Shape): string {
  return shape
    .map((outline) => (outline[0] ?? []).map(([lon, lat]) => `${lon}; ${lat}`).join('\n'))
    .join('\n\n');
}
