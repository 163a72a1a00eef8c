import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareIds, id } from './id.ts';

test('an id is the text it was made from', () => {
  expect(id<'area'>('a1')).toBe('a1');
});

test('ids stand in the order of their code units, whatever the language', () => {
  expect(['å', 'b', 'A', 'a', 'Z', 'i10', 'i2'].toSorted(compareIds)).toEqual([
    'A',
    'Z',
    'a',
    'b',
    'i10',
    'i2',
    'å',
  ]);
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(compareIds(a, b)).toBe(-compareIds(b, a) || 0);
      expect(compareIds(a, b) === 0).toBe(a === b);
    }),
  );
});
