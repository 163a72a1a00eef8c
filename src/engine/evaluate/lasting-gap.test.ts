import { expect, test } from 'vitest';
import { fromOre } from '../../shared/index.ts';
import { focusYear, lastingGap } from './lasting-gap.ts';

const FIRST = 2026;

function yearsWith(...gaps: number[]) {
  return gaps.map((gap, index) => ({ year: FIRST + index, gap: fromOre(gap) }));
}

test.for([
  ['no gap', [0, 0, 0], [], 2028],
  ['a gap that lasts', [0, 10, 9, 10], [2027, 2028, 2029], 2027],
  ['a small gap before a lasting one', [0, 4, 10, 9], [2028, 2029], 2028],
  ['a gap of exactly half before', [5, 10, 10], [2027, 2028], 2027],
  ['a gap that closes', [0, 10, 10, 0], [], 2027],
  ['a gap that dips in between', [10, 1, 10, 10], [2028, 2029], 2028],
] as const)('%s', ([, gaps, lasting, focus]) => {
  const years = yearsWith(...gaps);
  expect(lastingGap(years).map(({ year }) => year)).toEqual(lasting);
  const plan = { lastYear: FIRST + gaps.length - 1 };
  expect(focusYear({ years, plan } as unknown as Parameters<typeof focusYear>[0])).toBe(focus);
});
