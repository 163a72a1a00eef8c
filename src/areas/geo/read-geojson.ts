import { cprLikeIn, fail, ok, type Result } from '../../shared/index.ts';
import { checkFeature, type RawFeature } from './check-feature.ts';
import { type GeoProblem, type Place, shortened } from './problem.ts';
import { projectionOf, type ReadProjection } from './projection.ts';
import { boxOf, type Position, type Shape } from './shape.ts';
import { fromUtm32 } from './utm32.ts';

/** Largest map file that is read, in bytes. */
export const MAX_MAP_BYTES = 5 * 1024 * 1024;
const MOST_FEATURES = 5000;
const MOST_PLACES = 200_000;
const LONGEST_TEXT = 120;

/** A feature of a map file with its outline in longitude and latitude. */
export interface MapFeature {
  /** Its place in the file, from 1. */
  readonly number: number;
  /** Plain texts and numbers that the file tells of it. */
  readonly properties: Readonly<Record<string, string>>;
  readonly shape: Shape;
}

/** A map file that was read without fault. */
export interface MapFile {
  readonly features: readonly MapFeature[];
  readonly projection: ReadProjection;
}

/** Reads GeoJSON: a geometry, a feature or a collection, of polygons. Answers with outlines in
 * longitude and latitude, whatever of the known projections they came in, or with everything that
 * is wrong, by feature and place. */
export function readGeoJson(bytes: Uint8Array): Result<MapFile, readonly GeoProblem[]> {
  const json = readJson(bytes, MAX_MAP_BYTES);
  if (!json.ok) return json;
  const features = rawFeatures(json.value);
  if (!features.ok) return features;
  const checked = features.value.map(checkFeature);
  const problems = checked.flatMap((one) => (one.ok ? [] : one.error));
  if (problems.length > 0) return fail(shortened(problems));
  const read = checked.flatMap((one) => (one.ok ? [one.value] : []));
  const located = locate(read, crsOf(json.value));
  if (!located.ok) return located;
  const hidden = read.flatMap(({ number, properties }) => cprLike({ feature: number }, properties));
  return hidden.length > 0 ? fail(shortened(hidden)) : located;
}

/** The JSON of a file, or why it cannot be read at all. */
export function readJson(bytes: Uint8Array, limit: number): Result<unknown, readonly GeoProblem[]> {
  if (bytes.length > limit) return fail([{ code: 'too-large', bytes: bytes.length, limit }]);
  if (bytes.length === 0) return fail([{ code: 'empty-file' }]);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail([{ code: 'not-text' }]);
  }
  if (text.trim() === '') return fail([{ code: 'empty-file' }]);
  try {
    return ok(JSON.parse(text) as unknown);
  } catch {
    return fail([{ code: 'not-json' }]);
  }
}

const GEOMETRIES = new Set([
  'Polygon',
  'MultiPolygon',
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'GeometryCollection',
]);

function rawFeatures(json: unknown): Result<readonly RawFeature[], readonly GeoProblem[]> {
  const { type, features } = asRecord(json);
  if (type === 'Feature') return withinReason([rawFeature(json, 1)]);
  if (typeof type === 'string' && GEOMETRIES.has(type)) {
    return withinReason([{ number: 1, geometry: json, properties: {} }]);
  }
  if (type !== 'FeatureCollection' || !Array.isArray(features)) {
    return fail([{ code: 'not-geojson', type: typeof type === 'string' ? type : null }]);
  }
  if (features.length === 0) return fail([{ code: 'no-features' }]);
  if (features.length > MOST_FEATURES) {
    return fail([{ code: 'too-many-features', count: features.length, limit: MOST_FEATURES }]);
  }
  return withinReason(features.map((feature, at) => rawFeature(feature, at + 1)));
}

function withinReason(
  raw: readonly RawFeature[],
): Result<readonly RawFeature[], readonly GeoProblem[]> {
  const count = raw.reduce((sum, { geometry }) => sum + countPairs(geometry), 0);
  if (count > MOST_PLACES) return fail([{ code: 'too-many-places', count, limit: MOST_PLACES }]);
  return ok(raw);
}

function rawFeature(json: unknown, number: number): RawFeature {
  const { geometry, properties, id } = asRecord(json);
  return { number, geometry, properties: plainProperties({ ...asRecord(properties), id }) };
}

/** Texts and numbers; what has no short text of its own is left out. */
function plainProperties(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string' && typeof value !== 'number') continue;
    plain[name.slice(0, LONGEST_TEXT)] = String(value).replaceAll('\0', '').slice(0, LONGEST_TEXT);
  }
  return plain;
}

/** How many places stand in a geometry, without believing anything of it. */
function countPairs(geometry: unknown): number {
  const { type, coordinates } = asRecord(geometry);
  const depth = type === 'Polygon' ? 1 : 2;
  const lists = Array.isArray(coordinates) ? (coordinates.flat(depth) as unknown[]) : [];
  return lists.length;
}

/** What the file says of its projection, in the way of the older GeoJSON. */
function crsOf(json: unknown): string | undefined {
  const { name } = asRecord(asRecord(asRecord(json)['crs'])['properties']);
  return typeof name === 'string' ? name.slice(0, LONGEST_TEXT) : undefined;
}

function locate(
  features: readonly MapFeature[],
  crs: string | undefined,
): Result<MapFile, readonly GeoProblem[]> {
  const box = boxOf(allPlaces(features))!;
  const sample = features[0]!.shape[0]![0]![0]!;
  const projection = projectionOf(box, crs);
  switch (projection.kind) {
    case 'wgs84':
      return ok({ features, projection: 'wgs84' });
    case 'swapped':
      return ok({ features: moved(features, ([a, b]) => [b, a]), projection: 'swapped' });
    case 'utm32':
      return ok({ features: moved(features, fromUtm32), projection: 'utm32' });
    case 'other':
      return fail(otherProjection(features, projection.name, sample));
    case 'contradiction':
      return fail([{ code: 'projection-contradiction', named: projection.named, sample }]);
  }
}

/** A single place that is out of range, among places that are not, is a slip; else it is all of the
 * file that is in another projection. */
function otherProjection(
  features: readonly MapFeature[],
  name: string | null,
  sample: Position,
): GeoProblem[] {
  const isFar = ([lon, lat]: Position) => Math.abs(lon) > 180 || Math.abs(lat) > 90;
  const far = features.filter(({ shape }) => shape.flat(2).some(isFar));
  if (name !== null || far.length * 2 > features.length) {
    const places = countFar(features, isFar);
    if (name !== null || places.far * 2 > places.all) {
      return [{ code: 'other-projection', name, sample }];
    }
  }
  return shortened(
    far.map(({ number, shape }) => ({
      code: 'out-of-range' as const,
      place: { feature: number },
      at: shape.flat(2).find(isFar)!,
    })),
  );
}

function countFar(features: readonly MapFeature[], isFar: (place: Position) => boolean) {
  const places = [...allPlaces(features)];
  return { far: places.filter(isFar).length, all: places.length };
}

function* allPlaces(features: readonly MapFeature[]): Iterable<Position> {
  for (const { shape } of features)
    for (const outline of shape) for (const ring of outline) yield* ring;
}

function moved(
  features: readonly MapFeature[],
  move: (place: Position) => Position,
): readonly MapFeature[] {
  return features.map((feature) => ({
    ...feature,
    shape: feature.shape.map((outline) => outline.map((ring) => ring.map(move))),
  }));
}

function cprLike(place: Place, properties: Readonly<Record<string, string>>): GeoProblem[] {
  return Object.entries(properties)
    .filter(([name, value]) => cprLikeIn(value) !== undefined || cprLikeIn(name) !== undefined)
    .map(([property]) => ({
      code: 'cpr-like',
      place,
      property: cprLikeIn(property) ? '' : property,
    }));
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
