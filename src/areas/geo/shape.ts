/** A place as longitude and latitude (WGS84), in degrees. */
export type Position = readonly [lon: number, lat: number];

/** A closed line: its last place is its first. */
export type Ring = readonly Position[];

/** One outline and the holes in it. */
export type Outline = readonly Ring[];

/** Omrids: what an area covers, one outline or more. The coordinates of a GeoJSON MultiPolygon. */
export type Shape = readonly Outline[];

/** The smallest upright box around places. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** The box around all places; undefined when there are none. */
export function boxOf(places: Iterable<Position>): Box | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon, lat] of places) {
    if (lon < west) west = lon;
    if (lon > east) east = lon;
    if (lat < south) south = lat;
    if (lat > north) north = lat;
  }
  return west === Infinity ? undefined : { west, south, east, north };
}

/** Every place of a shape. */
export function* placesOf(shape: Shape): Iterable<Position> {
  for (const outline of shape) for (const ring of outline) yield* ring;
}

/** How many places a shape has. */
export function countPlaces(shape: Shape): number {
  return shape.reduce(
    (sum, outline) => sum + outline.reduce((all, ring) => all + ring.length, 0),
    0,
  );
}

/** Twice the area of a ring in its own units; positive when it runs against the clock. */
export function signedArea(ring: Ring): number {
  let sum = 0;
  // Counted from the first place: far from zero, digits would be lost.
  const [x0, y0] = ring[0] ?? [0, 0];
  for (let at = 1; at < ring.length; at++) {
    const [x1, y1] = ring[at - 1]!;
    const [x2, y2] = ring[at]!;
    sum += (x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0);
  }
  return sum;
}

/** Whether a place lies inside an outline and in none of its holes. */
export function isInside([x, y]: Position, outline: Outline): boolean {
  let inside = false;
  for (const ring of outline) {
    for (let at = 1; at < ring.length; at++) {
      const [x1, y1] = ring[at - 1]!;
      const [x2, y2] = ring[at]!;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
  return inside;
}

/** A place well inside the largest outline of a shape, where its label can stand. */
export function labelPlace(shape: Shape): Position | undefined {
  const largest = shape.toSorted((a, b) => outerArea(b) - outerArea(a))[0];
  const box = largest && boxOf(largest[0] ?? []);
  if (!largest || !box) return undefined;
  const middle = centroid(largest[0]!);
  if (isInside(middle, largest)) return middle;
  const [, lat] = middle;
  const cuts = crossings(largest, isBetween(lat, box) ? lat : (box.south + box.north) / 2);
  return widestGap(cuts) ?? largest[0]![0];
}

function outerArea(outline: Outline): number {
  return Math.abs(signedArea(outline[0] ?? []));
}

function isBetween(lat: number, { south, north }: Box): boolean {
  return lat > south && lat < north;
}

function centroid(ring: Ring): Position {
  const [x0, y0] = ring[0]!;
  let [x, y, sum] = [0, 0, 0];
  for (let at = 1; at < ring.length; at++) {
    const [x1, y1] = [ring[at - 1]![0] - x0, ring[at - 1]![1] - y0];
    const [x2, y2] = [ring[at]![0] - x0, ring[at]![1] - y0];
    const cross = x1 * y2 - x2 * y1;
    sum += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  return sum === 0 ? ring[0]! : [x0 + x / (3 * sum), y0 + y / (3 * sum)];
}

/** Where the outline crosses a latitude, from west to east. */
function crossings(outline: Outline, lat: number): { xs: number[]; lat: number } {
  const xs: number[] = [];
  for (const ring of outline) {
    for (let at = 1; at < ring.length; at++) {
      const [x1, y1] = ring[at - 1]!;
      const [x2, y2] = ring[at]!;
      if (y1 > lat !== y2 > lat) xs.push(((x2 - x1) * (lat - y1)) / (y2 - y1) + x1);
    }
  }
  return { xs: xs.sort((a, b) => a - b), lat };
}

function widestGap({ xs, lat }: { xs: readonly number[]; lat: number }): Position | undefined {
  let best: { width: number; place: Position } | undefined;
  for (let at = 1; at < xs.length; at += 2) {
    const [from, to] = [xs[at - 1]!, xs[at]!];
    if (!best || to - from > best.width) best = { width: to - from, place: [(from + to) / 2, lat] };
  }
  return best?.place;
}
