import type { Position, Shape } from './shape.ts';

/** Something of a map with what is told of it. */
export interface Drawn {
  readonly id: string;
  readonly properties: Readonly<Record<string, string | number | null>>;
  readonly shape?: Shape;
  readonly place?: Position;
}

/** GeoJSON (RFC 7946) that other programs read, in longitude and latitude. */
export function writeGeoJson(drawn: readonly Drawn[]): string {
  const features = drawn.map(({ id, properties, shape, place }) => ({
    type: 'Feature',
    id,
    properties,
    geometry: shape
      ? { type: 'MultiPolygon', coordinates: shape }
      : place
        ? { type: 'Point', coordinates: place }
        : null,
  }));
  return `${JSON.stringify({ type: 'FeatureCollection', features }, null, 1)}\n`;
}
