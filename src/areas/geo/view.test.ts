import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  classOf,
  fixedClasses,
  frameOf,
  type Point,
  quantileClasses,
  readLimits,
  simplified,
  tilesOf,
} from './index.ts';

const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 });

describe('classes of a map', () => {
  test('by quantiles take every value once, in order, as evenly as equals allow', () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 3, max: 6 }), (values, count) => {
        const classes = quantileClasses(values, count);
        expect(classes.length).toBeLessThanOrEqual(count);
        expect(classes.reduce((sum, one) => sum + one.count, 0)).toBe(values.length);
        expect(classes.every((one) => one.count > 0)).toBe(true);
        const sorted = values.toSorted((a, b) => a - b).map((value) => classOf(classes, value)!);
        expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
        if (new Set(values).size === values.length && values.length >= count) {
          const sizes = classes.map((one) => one.count);
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('by fixed limits take every value once', () => {
    fc.assert(
      fc.property(
        numbers,
        fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 5 }),
        (values, limits) => {
          const classes = fixedClasses(
            values,
            limits.toSorted((a, b) => a - b),
          );
          expect(classes).toHaveLength(limits.length + 1);
          expect(classes.reduce((sum, one) => sum + one.count, 0)).toBe(values.length);
        },
      ),
    );
  });

  test('limits are read as people type them', () => {
    expect(readLimits('30,5; 10;20')).toEqual([10, 20, 30.5]);
    expect(readLimits('10 20')).toEqual([10, 20]);
    expect(readLimits('')).toBeUndefined();
    expect(readLimits('mange')).toBeUndefined();
    expect(readLimits('1;2;3;4;5;6')).toBeUndefined();
  });
});

describe('the drawing', () => {
  const box = { west: 12, south: 55.6, east: 12.6, north: 55.8 };

  test('shows all of the box, and finds the place under a point again', () => {
    const frame = frameOf(box, { width: 960, height: 600 });
    const lon = fc.double({ min: box.west, max: box.east, noNaN: true });
    const lat = fc.double({ min: box.south, max: box.north, noNaN: true });
    fc.assert(
      fc.property(lon, lat, (x, y) => {
        const [left, top] = frame.project([x, y]);
        expect(left >= 0 && left <= 960 && top >= 0 && top <= 600).toBe(true);
        const back = frame.unproject([left, top]);
        expect(back[0]).toBeCloseTo(x, 9);
        expect(back[1]).toBeCloseTo(y, 9);
      }),
    );
  });

  test('is covered by squares of a web map, each where it belongs', () => {
    const frame = frameOf(box, { width: 960, height: 640 });
    const tiles = tilesOf(frame, 'https://kort.example/{z}/{x}/{y}.png');
    expect(tiles[0]!.href).toMatch(/^https:\/\/kort\.example\/\d+\/\d+\/\d+\.png$/);
    expect(tiles.length).toBeLessThan(50);
    for (const [x, y] of [
      [0, 0],
      [480, 320],
      [959, 639],
    ] as const) {
      const over = tiles.filter(
        (one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.width,
      );
      expect(over).toHaveLength(1);
    }
    // The square of Copenhagen at this depth, as every web map numbers it.
    const copenhagen = tilesOf(
      frameOf(
        { west: 12.55, south: 55.67, east: 12.58, north: 55.69 },
        { width: 256, height: 256 },
      ),
      '{z}/{x}/{y}',
    ).map(({ href }) => href);
    expect(copenhagen).toContain('13/4381/2563');
  });

  test('keeps angles: a degree down is as much larger than one across as the latitude asks', () => {
    const frame = frameOf(box, { width: 960, height: 600 });
    const [x1, y1] = frame.project([12.3, 55.7]);
    const [x2] = frame.project([12.301, 55.7]);
    const [, y2] = frame.project([12.3, 55.699]);
    expect((y2 - y1) / (x2 - x1)).toBeCloseTo(1 / Math.cos((55.7 * Math.PI) / 180), 3);
  });

  test('leaves out no point that lies farther off than the tolerance', () => {
    const point = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.array(point, { minLength: 4, maxLength: 40 }), (points: Point[]) => {
        const kept = simplified(points, 5);
        for (const one of points) {
          const nearest = Math.min(
            ...kept.map((from, at) => distance(one, from, kept[(at + 1) % kept.length]!)),
          );
          expect(nearest).toBeLessThanOrEqual(5.000001);
        }
      }),
    );
  });
});

function distance([x, y]: Point, [x1, y1]: Point, [x2, y2]: Point): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = dx * dx + dy * dy;
  const along =
    length === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
