import { describe, expect, test } from 'vitest';
import { areaBetween, fillDown, placeAfter, placeBlock, placesIn } from './area.ts';

const SIZE = { rows: 5, columns: 4 };

describe('a key', () => {
  test.each<[string, boolean, [number, number]]>([
    ['ArrowUp', false, [1, 1]],
    ['ArrowDown', false, [3, 1]],
    ['ArrowLeft', false, [2, 0]],
    ['ArrowRight', false, [2, 2]],
    ['ArrowUp', true, [0, 1]],
    ['ArrowRight', true, [2, 3]],
    ['Home', false, [2, 0]],
    ['End', false, [2, 3]],
    ['Home', true, [0, 0]],
    ['End', true, [4, 3]],
    ['PageUp', false, [0, 1]],
    ['PageDown', false, [4, 1]],
  ])('%s (control: %s) leads to %j', (key, control, [row, column]) => {
    const from = { row: 2, column: 1 };
    expect(placeAfter(key, from, SIZE, { control, page: 3 })).toEqual({ row, column });
  });

  test('never leads out of the grid', () => {
    const first = { row: 0, column: 0 };
    const last = { row: 4, column: 3 };
    const usual = { control: false, page: 3 };
    for (const key of ['ArrowUp', 'ArrowLeft', 'PageUp', 'Home']) {
      expect(placeAfter(key, first, SIZE, usual)).toEqual(first);
    }
    for (const key of ['ArrowDown', 'ArrowRight', 'PageDown', 'End']) {
      expect(placeAfter(key, last, SIZE, usual)).toEqual(last);
    }
  });

  test('that types does not move', () => {
    const from = { row: 0, column: 0 };
    expect(placeAfter('7', from, SIZE, { control: false, page: 1 })).toBeUndefined();
  });
});

test('a block is the same from whichever corner it is drawn', () => {
  const [a, b] = [
    { row: 3, column: 0 },
    { row: 1, column: 2 },
  ];
  expect(areaBetween(a, b)).toEqual(areaBetween(b, a));
  expect(placesIn(areaBetween(a, b))).toHaveLength(9);
});

describe('a pasted block', () => {
  const selected = { top: 3, left: 2, bottom: 4, right: 3 };

  test('starts at the first corner, and what falls outside is counted', () => {
    const block = [
      ['1', '2', '3'],
      ['4', '5', '6'],
      ['7', '8', '9'],
    ];
    const { placed, outside } = placeBlock(block, selected, SIZE);
    expect(placed.map(({ value }) => value)).toEqual(['1', '2', '4', '5']);
    expect(placed[0]).toEqual({ row: 3, column: 2, value: '1' });
    expect(outside).toBe(5);
  });

  test('of one text fills the selection', () => {
    const { placed } = placeBlock([['0']], selected, SIZE);
    expect(placed.map(({ value }) => value)).toEqual(['0', '0', '0', '0']);
  });
});

test('filling down takes the first row of a block, and the row above a single one', () => {
  const block = fillDown({ top: 1, left: 0, bottom: 3, right: 1 });
  expect(block).toHaveLength(4);
  expect(block.every(({ from }) => from.row === 1)).toBe(true);
  const one = fillDown({ top: 1, left: 2, bottom: 1, right: 2 });
  expect(one).toEqual([{ row: 1, column: 2, from: { row: 0, column: 2 } }]);
  expect(fillDown({ top: 0, left: 0, bottom: 0, right: 0 })).toEqual([]);
});
