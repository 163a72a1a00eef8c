import type { Box, Position, Ring, Shape } from './shape.ts';

/** A place on the drawing: to the right and down. */
export type Point = readonly [x: number, y: number];

/** The part of the earth that a drawing shows, in Mercator's projection as all web maps. */
export interface MapFrame {
  readonly width: number;
  readonly height: number;
  /** Where a place stands on the drawing. */
  readonly project: (place: Position) => Point;
  /** The place at a point of the drawing. */
  readonly unproject: (point: Point) => Position;
}

/** How a reader looks at a map: moved and closer than the whole of it. */
export interface Look {
  readonly centre: Position;
  /** 1 shows everything, 2 twice as large. */
  readonly zoom: number;
}

export const LARGEST_ZOOM = 32;
const MARGIN = 0.04;
/** A map of one small place still shows some hundred metres around it. */
const SMALLEST_EXTENT = 0.002;
const STEEPEST = 85;

/** Fits a box into a drawing of the given size; closer when a look asks for it. */
export function frameOf(
  box: Box,
  { width, height }: { readonly width: number; readonly height: number },
  look?: Look,
): MapFrame {
  const [left, top] = mercator([box.west, box.north]);
  const [right, bottom] = mercator([box.east, box.south]);
  const across = Math.max(right - left, SMALLEST_EXTENT) * (1 + 2 * MARGIN);
  const down = Math.max(bottom - top, SMALLEST_EXTENT) * (1 + 2 * MARGIN);
  const zoom = look ? Math.min(Math.max(look.zoom, 1), LARGEST_ZOOM) : 1;
  const scale = Math.min(width / across, height / down) * zoom;
  const [x0, y0] = look ? mercator(look.centre) : [(left + right) / 2, (top + bottom) / 2];
  return {
    width,
    height,
    project: (place) => {
      const [x, y] = mercator(place);
      return [width / 2 + (x - x0) * scale, height / 2 + (y - y0) * scale];
    },
    unproject: ([x, y]) =>
      unmercator([x0 + (x - width / 2) / scale, y0 + (y - height / 2) / scale]),
  };
}

/** Degrees along the equator to the right, as many degrees down. */
function mercator([lon, lat]: Position): Point {
  const steep = (Math.min(Math.max(lat, -STEEPEST), STEEPEST) * Math.PI) / 180;
  return [lon, (-Math.log(Math.tan(Math.PI / 4 + steep / 2)) * 180) / Math.PI];
}

function unmercator([x, y]: Point): Position {
  return [x, ((2 * Math.atan(Math.exp((-y * Math.PI) / 180)) - Math.PI / 2) * 180) / Math.PI];
}

/** The `d` of an SVG path: the shape on the drawing, without what is smaller than the eye sees.
 * Empty when nothing of it is in the drawing. */
export function pathOf(shape: Shape, frame: MapFrame, tolerance = 0.4): string {
  return shape
    .map((outline) => outline.map((ring) => ringPath(ring, frame, tolerance)).join(''))
    .join('');
}

function ringPath(ring: Ring, frame: MapFrame, tolerance: number): string {
  const points = ring.slice(0, -1).map(frame.project);
  if (isOutside(points, frame)) return '';
  const kept = simplified(points, tolerance);
  if (kept.length < 3) return '';
  return `M${kept.map(([x, y]) => `${short(x)} ${short(y)}`).join('L')}Z`;
}

function isOutside(points: readonly Point[], { width, height }: MapFrame): boolean {
  return (
    points.every(([x]) => x < 0) ||
    points.every(([x]) => x > width) ||
    points.every(([, y]) => y < 0) ||
    points.every(([, y]) => y > height)
  );
}

function short(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** A closed line without the points that lie nearer than the tolerance to the line between those
 * that are kept (Douglas and Peucker). The two points farthest apart are always kept. */
export function simplified(points: readonly Point[], tolerance: number): readonly Point[] {
  if (points.length <= 3) return points;
  const far = farthestFrom(points, points[0]!);
  const keep = new Set([0, far]);
  keepBetween(points, 0, far, tolerance, keep);
  keepBetween([...points, points[0]!], far, points.length, tolerance, keep);
  keep.delete(points.length);
  if (keep.size < 3) keep.add(farthestFromLine(points, 0, far));
  return points.filter((_, at) => keep.has(at));
}

function farthestFrom(points: readonly Point[], [x0, y0]: Point): number {
  let best = 0;
  let distance = -1;
  points.forEach(([x, y], at) => {
    const here = (x - x0) ** 2 + (y - y0) ** 2;
    if (here > distance) [best, distance] = [at, here];
  });
  return best;
}

function farthestFromLine(points: readonly Point[], from: number, to: number): number {
  let best = from === 0 ? 1 : 0;
  let distance = -1;
  points.forEach((point, at) => {
    const here = distanceTo(point, points[from]!, points[to]!);
    if (at !== from && at !== to && here > distance) [best, distance] = [at, here];
  });
  return best;
}

/** Adds the places of the points between two that must be kept. Lines may be long: no recursion. */
function keepBetween(
  points: readonly Point[],
  from: number,
  to: number,
  tolerance: number,
  keep: Set<number>,
): void {
  const open: [number, number][] = [[from, to]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [first, last] = next;
    let worst = tolerance;
    let split = -1;
    for (let at = first + 1; at < last; at++) {
      const distance = distanceTo(points[at]!, points[first]!, points[last]!);
      if (distance > worst) [worst, split] = [distance, at];
    }
    if (split < 0) continue;
    keep.add(split);
    open.push([first, split], [split, last]);
  }
}

function distanceTo([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
