import { assert, constantFrom, array, boolean, double, property, record } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fillPages, roomLeft, type Slab } from './flow.ts';

const nothing = () => undefined;

function slab(height: number, more: Partial<Slab> = {}): Slab {
  return { before: 0, height, draw: nothing, ...more };
}

const anySlab = record({
  before: constantFrom(0, 4, 12),
  height: double({ min: 1, max: 100, noNaN: true }),
  withNext: boolean(),
  draw: constantFrom(nothing),
});

describe('pages that are filled', () => {
  test('lose nothing, keep the order, and hold what they show', () => {
    assert(
      property(array(anySlab, { maxLength: 60 }), (slabs) => {
        const pages = fillPages(slabs, 200);
        expect(pages.flat().map((placed) => placed.slab)).toEqual(slabs);
        for (const page of pages) {
          let lowest = 0;
          for (const { slab: placed, top } of page) {
            expect(top).toBeGreaterThanOrEqual(lowest - 1e-6);
            lowest = top + placed.height;
          }
          expect(lowest).toBeLessThanOrEqual(200 + 1e-6);
        }
      }),
    );
  });

  test('keep together what belongs together', () => {
    const heading = slab(20, { withNext: true });
    const text = slab(30);
    const pages = fillPages([slab(160), heading, text], 200);
    expect(pages.map((page) => page.map((placed) => placed.slab))).toEqual([
      [expect.anything()],
      [heading, text],
    ]);
  });

  test('begin without the white that stands above', () => {
    const [, second] = fillPages([slab(190), slab(30, { before: 12 })], 200);
    expect(second![0]!.top).toBe(0);
  });

  test('repeat the head of a table that goes on', () => {
    const head = slab(10);
    const rows = Array.from({ length: 5 }, () => slab(60, { repeated: head }));
    const pages = fillPages([head, ...rows], 200);
    expect(pages.map(([first]) => first!.slab)).toEqual([head, head]);
    expect(pages[1]![1]!.top).toBe(10);
  });

  test('show in parts what is higher than a page', () => {
    const tall = (height: number): Slab =>
      slab(height, {
        cut: (room) => (room >= 10 ? [slab(room), tall(height - room)] : undefined),
      });
    const pages = fillPages([slab(50), tall(450)], 200);
    expect(pages.map((page) => page.at(-1)!.slab.height)).toEqual([150, 200, 100]);
    expect(roomLeft(pages, 200)).toBe(100);
  });
});
