import { fail, ok, type Result } from '../../shared/index.ts';
import { findCrossing } from './crossing.ts';
import type { FeatureProblem, Place } from './problem.ts';
import { type Outline, type Position, type Ring, type Shape, signedArea } from './shape.ts';

/** A feature as it stands in a file, unread. */
export interface RawFeature {
  readonly number: number;
  readonly geometry: unknown;
  readonly properties: Readonly<Record<string, string>>;
}

type Checked<Value> = Result<Value, readonly FeatureProblem[]>;

/** A ring needs three places and the first again. */
const FEWEST_PLACES = 4;

/** Reads one feature's outline, or says what is wrong with it and where. The coordinates are as they
 * stand, in any projection. */
export function checkFeature(feature: RawFeature): Checked<RawFeature & { shape: Shape }> {
  const place: Place = { feature: feature.number, ...named(feature.properties) };
  const { geometry } = feature;
  if (typeof geometry !== 'object' || geometry === null) {
    return fail([{ code: 'no-geometry', place }]);
  }
  const { type, coordinates } = geometry as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' && type !== 'MultiPolygon') {
    const told = typeof type === 'string' ? type.slice(0, 40) : '';
    return fail([{ code: 'other-geometry', place, type: told }]);
  }
  const outlines = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(outlines) || outlines.length === 0) {
    return fail([{ code: 'no-geometry', place }]);
  }
  const checked = outlines.map((outline: unknown, at) =>
    checkOutline(outline, outlines.length > 1 ? { ...place, outline: at + 1 } : place),
  );
  const problems = checked.flatMap((one) => (one.ok ? [] : one.error));
  if (problems.length > 0) return fail(problems);
  const shape = checked.flatMap((one) => (one.ok ? [one.value] : []));
  return ok({ ...feature, shape });
}

/** Checks a shape that was drawn or typed, of longitude and latitude. */
export function checkShape(shape: unknown): Checked<Shape> {
  const geometry = { type: 'MultiPolygon', coordinates: shape };
  const checked = checkFeature({ number: 1, geometry, properties: {} });
  return checked.ok ? ok(checked.value.shape) : checked;
}

/** What files call their features most often, to say which one is meant. */
const NAMES = /^(navn|name|titel|title|byomraade|omraade|område|distrikt_?navn|afdeling)$/i;

/** The name of a feature by the property that most likely holds it. */
export function nameOf(properties: Readonly<Record<string, string>>): string | undefined {
  const found = Object.entries(properties).find(([key, value]) => NAMES.test(key) && value !== '');
  return found?.[1];
}

function named(properties: Readonly<Record<string, string>>): Pick<Place, 'name'> {
  const name = nameOf(properties);
  return name === undefined ? {} : { name };
}

function checkOutline(outline: unknown, place: Place): Checked<Outline> {
  if (!Array.isArray(outline) || outline.length === 0)
    return fail([{ code: 'no-geometry', place }]);
  const rings = outline.map((ring: unknown, at) =>
    checkRing(ring, outline.length > 1 ? { ...place, ring: at + 1 } : place),
  );
  const problems = rings.flatMap((ring) => (ring.ok ? [] : ring.error));
  if (problems.length > 0) return fail(problems);
  const read = rings.flatMap((ring) => (ring.ok ? [ring.value] : []));
  const crossing = findCrossing(read);
  if (crossing?.kind === 'too-many') return fail([{ code: 'too-tangled', place }]);
  if (crossing) return fail([{ code: 'self-crossing', place, at: crossing.at }]);
  // Asked last: a bow tie has none either, and crossing is what is wrong with it.
  return read.some((ring) => signedArea(ring) === 0)
    ? fail([{ code: 'no-extent', place }])
    : ok(read);
}

function checkRing(ring: unknown, place: Place): Checked<Ring> {
  if (!Array.isArray(ring)) return fail([{ code: 'no-geometry', place }]);
  const places: Position[] = [];
  for (const pair of ring as unknown[]) {
    const read = asPosition(pair);
    if (!read) return fail([{ code: 'not-a-number', place, value: told(pair) }]);
    places.push(read);
  }
  if (places.length < FEWEST_PLACES) {
    return fail([{ code: 'too-few-places', place, count: places.length }]);
  }
  const [first, last] = [places[0]!, places.at(-1)!];
  if (first[0] !== last[0] || first[1] !== last[1]) return fail([{ code: 'not-closed', place }]);
  return ok(places);
}

/** Heights are left out. */
function asPosition(pair: unknown): Position | undefined {
  if (!Array.isArray(pair)) return undefined;
  const [x, y] = pair as unknown[];
  return isNumber(x) && isNumber(y) ? [x, y] : undefined;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A few signs of what stood in the place of a pair, which may lie deeper than can be written out. */
function told(value: unknown): string {
  try {
    return (JSON.stringify(value) ?? '').slice(0, 40);
  } catch {
    return '[';
  }
}
