import type { Box } from './shape.ts';

/** The projection that coordinates came in. `swapped` is latitude before longitude. */
export type ReadProjection = 'wgs84' | 'swapped' | 'utm32';

/** What a file's coordinates are in, or why they cannot be read. */
export type Projection =
  | { readonly kind: ReadProjection }
  /** One that is not read, by its name when it could be told. */
  | { readonly kind: 'other'; readonly name: string | null }
  /** The file names one, and its numbers are those of another. */
  | { readonly kind: 'contradiction'; readonly named: string };

/** Where Denmark lies, generously. */
export const DENMARK: Box = { west: 7.5, south: 54.3, east: 15.6, north: 58 };

const UTM32: Box = { west: 380_000, south: 6_000_000, east: 930_000, north: 6_450_000 };
const WEB_MERCATOR: Box = { west: 800_000, south: 7_200_000, east: 1_800_000, north: 7_950_000 };
const EARTH: Box = { west: -180, south: -90, east: 180, north: 90 };

const NAMES: Readonly<Record<string, string>> = {
  '3857': 'Web Mercator (EPSG:3857)',
  '900913': 'Web Mercator (EPSG:3857)',
  '25831': 'UTM31/ETRS89 (EPSG:25831)',
  '25833': 'UTM33/ETRS89 (EPSG:25833)',
  '32633': 'UTM33/WGS84 (EPSG:32633)',
  '23032': 'UTM32/ED50 (EPSG:23032)',
  '4093': 'DKTM1 (EPSG:4093)',
  '4094': 'DKTM2 (EPSG:4094)',
  '4095': 'DKTM3 (EPSG:4095)',
  '4096': 'DKTM4 (EPSG:4096)',
};

const DEGREES = new Set(['4326', '4258', 'CRS84']);
const METRES_OF_32 = new Set(['25832', '32632']);

/** Tells the projection by what the file says of it (`crs`) and by the box around its numbers. */
export function projectionOf(box: Box, crs: string | undefined): Projection {
  const code = crs === undefined ? undefined : codeOf(crs);
  if (code === undefined) return byNumbers(box);
  if (DEGREES.has(code)) {
    const found = byNumbers(box);
    if (found.kind === 'wgs84' || found.kind === 'swapped') return found;
    return { kind: 'contradiction', named: crs! };
  }
  if (METRES_OF_32.has(code)) {
    return isWithin(box, UTM32) ? { kind: 'utm32' } : { kind: 'contradiction', named: crs! };
  }
  return { kind: 'other', name: NAMES[code] ?? crs! };
}

/** `urn:ogc:def:crs:EPSG::25832`, `EPSG:25832`, `urn:ogc:def:crs:OGC:1.3:CRS84`. */
function codeOf(crs: string): string {
  return /CRS84h?$/i.test(crs) ? 'CRS84' : (/(\d+)$/.exec(crs)?.[1] ?? crs);
}

function byNumbers(box: Box): Projection {
  if (isWithin(box, EARTH)) {
    const turned = { west: box.south, south: box.west, east: box.north, north: box.east };
    return { kind: !isWithin(box, DENMARK) && isWithin(turned, DENMARK) ? 'swapped' : 'wgs84' };
  }
  if (isWithin(box, UTM32)) return { kind: 'utm32' };
  if (isWithin(box, WEB_MERCATOR)) return { kind: 'other', name: NAMES['3857']! };
  return { kind: 'other', name: null };
}

/** Whether all of a box lies in another. */
export function isWithin(inner: Box, outer: Box): boolean {
  return (
    inner.west >= outer.west &&
    inner.east <= outer.east &&
    inner.south >= outer.south &&
    inner.north <= outer.north
  );
}
