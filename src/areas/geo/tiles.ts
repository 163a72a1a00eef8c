import type { MapFrame } from './view-box.ts';
import type { Position } from './shape.ts';

/** A square of a web map where it stands on a drawing. */
export interface Tile {
  readonly href: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const PIXELS = 256;
const DEEPEST = 18;

/** The squares that cover a drawing, each about as large as its picture. `template` has `{z}`, `{x}`
 * and `{y}`. */
export function tilesOf(frame: MapFrame, template: string): readonly Tile[] {
  const [west, north] = frame.unproject([0, 0]);
  const [east, south] = frame.unproject([frame.width, frame.height]);
  const world = (frame.width * 360) / (east - west);
  const zoom = Math.min(Math.max(Math.round(Math.log2(world / PIXELS)), 0), DEEPEST);
  const count = 2 ** zoom;
  const [left, top] = numberOf([west, north], count);
  const [right, bottom] = numberOf([east, south], count);
  const tiles: Tile[] = [];
  for (let y = Math.max(top, 0); y <= Math.min(bottom, count - 1); y++) {
    for (let x = Math.max(left, 0); x <= Math.min(right, count - 1); x++) {
      const [across, down] = frame.project(cornerOf(x, y, count));
      tiles.push({
        href: filled(template, { z: zoom, x, y }),
        x: across,
        y: down,
        width: world / count,
      });
    }
  }
  return tiles;
}

function numberOf([lon, lat]: Position, count: number): readonly [x: number, y: number] {
  const steep = (lat * Math.PI) / 180;
  const down = (1 - Math.asinh(Math.tan(steep)) / Math.PI) / 2;
  return [Math.floor(((lon + 180) / 360) * count), Math.floor(down * count)];
}

function cornerOf(x: number, y: number, count: number): Position {
  const lat = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / count))) * 180) / Math.PI;
  return [(x / count) * 360 - 180, lat];
}

function filled(template: string, numbers: Readonly<Record<'z' | 'x' | 'y', number>>): string {
  return template.replaceAll(/\{([zxy])\}/g, (_, name: 'z' | 'x' | 'y') => String(numbers[name]));
}
