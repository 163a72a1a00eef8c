import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromOre } from './money.ts';
import { floorTimesShare, shareToNumber, timesShare, toShare, WHOLE, type Share } from './share.ts';

const MOST = Number.MAX_SAFE_INTEGER;
const money = fc.integer({ min: -MOST, max: MOST }).map(fromOre);
const part = fc.integer({ min: 0, max: 10_000 }).map((value) => value as Share);

describe('a share', () => {
  test('has at most four decimals and is not negative', () => {
    expect(toShare(0.75)).toBe(7500);
    expect(toShare(1.02)).toBe(10_200);
    for (const wrong of [0.000_05, -0.1, Number.NaN, Infinity]) {
      expect(() => toShare(wrong)).toThrow(RangeError);
    }
  });

  test('comes back from a number as it went', () => {
    fc.assert(
      fc.property(part, (share) => {
        expect(toShare(shareToNumber(share))).toBe(share);
      }),
    );
  });
});

describe('amount × share', () => {
  test('is rounded half up, below zero too', () => {
    const half = toShare(0.5);
    expect([1, 3, -1, -3].map((ore) => timesShare(fromOre(ore), half))).toEqual([1, 2, 0, -1]);
    expect([1, 3, -1, -3].map((ore) => floorTimesShare(fromOre(ore), half))).toEqual([
      0, 1, -1, -2,
    ]);
  });

  test('is the exact product rounded, at every size', () => {
    fc.assert(
      fc.property(money, part, (amount, share) => {
        const exact = BigInt(amount) * BigInt(share);
        const rounded = BigInt(timesShare(amount, share)) * 10_000n - exact;
        const floored = BigInt(floorTimesShare(amount, share)) * 10_000n - exact;
        expect(rounded > -5000n && rounded <= 5000n).toBe(true);
        expect(floored > -10_000n && floored <= 0n).toBe(true);
      }),
    );
  });

  test('changes nothing when the share is whole', () => {
    fc.assert(
      fc.property(money, (amount) => {
        expect(timesShare(amount, WHOLE)).toBe(amount);
      }),
    );
  });
});
