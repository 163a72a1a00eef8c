import { expect, test } from 'vitest';
import { philox } from './philox.ts';

type Words4 = readonly [number, number, number, number];

function drawn(counter: Words4, key: readonly [number, number]): string[] {
  const words = new Uint32Array(4);
  philox(words, counter, key);
  return [...words].map((word) => word.toString(16).padStart(8, '0'));
}

// The known answers that come with the authors' Random123.
test('the generator gives the published words', () => {
  expect(drawn([0, 0, 0, 0], [0, 0])).toEqual(['6627e8d5', 'e169c58d', 'bc57ac4c', '9b00dbd8']);
  const ones = 0xffffffff;
  expect(drawn([ones, ones, ones, ones], [ones, ones])).toEqual([
    '408f276d',
    '41c83b0e',
    'a20bc7c6',
    '6d5451fd',
  ]);
  expect(drawn([0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0])).toEqual(
    ['d16cfe09', '94fdcceb', '5001e420', '24126ea1'],
  );
});
