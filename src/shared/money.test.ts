import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromKroner, fromOre, NO_MONEY, splitMoney, sumMoney, toKroner } from './money.ts';

const MOST = Number.MAX_SAFE_INTEGER;
const money = fc.integer({ min: 0, max: MOST }).map(fromOre);
const weights = fc
  .array(fc.oneof(fc.nat(100), fc.double({ min: 0, max: 1e9, noNaN: true })), {
    minLength: 1,
    maxLength: 8,
  })
  .filter((list) => list.some((weight) => weight > 0));

/** Numerator and denominator of a finite number, exactly. */
function fraction(value: number): readonly [bigint, bigint] {
  let [whole, denominator] = [value, 1n];
  while (!Number.isInteger(whole)) {
    whole *= 2;
    denominator *= 2n;
  }
  return [BigInt(whole), denominator];
}

describe('money', () => {
  test('is whole øre within the safe range', () => {
    for (const wrong of [0.5, Number.NaN, Infinity, MOST + 1]) {
      expect(() => fromOre(wrong)).toThrow(RangeError);
    }
    expect(fromOre(-MOST)).toBe(-MOST);
  });

  test('has one zero', () => {
    expect(Object.is(fromOre(-0), NO_MONEY)).toBe(true);
  });

  test('comes back from kroner as it went', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (ore) => {
        expect(fromKroner(toKroner(fromOre(ore)))).toBe(ore);
      }),
    );
  });

  test('refuses kroner with more than two decimals', () => {
    expect(fromKroner(19.99)).toBe(1999);
    expect(() => fromKroner(0.001)).toThrow(RangeError);
    expect(() => fromKroner(Number.NaN)).toThrow(RangeError);
  });

  test('adds exactly, and refuses a sum beyond the safe range', () => {
    expect(sumMoney([])).toBe(0);
    expect(sumMoney([fromOre(MOST - 1), fromOre(1)])).toBe(MOST);
    expect(() => sumMoney([fromOre(MOST), fromOre(1)])).toThrow(RangeError);
  });
});

describe('splitting money', () => {
  test('loses and creates no øre, however large the amount and odd the weights', () => {
    fc.assert(
      fc.property(money, weights, (amount, list) => {
        const parts = splitMoney(amount, list);
        expect(parts.reduce((sum, part) => sum + BigInt(part), 0n)).toBe(BigInt(amount));
      }),
    );
  });

  test('gives each part less than one øre more or less than its exact share', () => {
    fc.assert(
      fc.property(money, weights, (amount, list) => {
        const exact = list.map(fraction);
        const scale = exact.reduce(
          (most, [, denominator]) => (denominator > most ? denominator : most),
          1n,
        );
        const whole = exact.map(([numerator, denominator]) => numerator * (scale / denominator));
        const total = whole.reduce((sum, weight) => sum + weight, 0n);
        splitMoney(amount, list).forEach((part, at) => {
          const off = BigInt(part) * total - BigInt(amount) * whole[at]!;
          expect(off < total && off > -total).toBe(true);
        });
      }),
    );
  });

  test('gives the odd øre to the largest remainders, of equals to the earlier part', () => {
    expect(splitMoney(fromOre(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(splitMoney(fromOre(10), [1, 2, 1])).toEqual([3, 5, 2]);
    expect(splitMoney(fromOre(7), [0.1, 0.2, 0.4])).toEqual([1, 2, 4]);
    expect(splitMoney(fromOre(MOST), [MOST, MOST])).toEqual([(MOST + 1) / 2, (MOST - 1) / 2]);
  });

  test('gives nothing to a weight of zero', () => {
    expect(splitMoney(fromOre(5), [0, 3, 0])).toEqual([0, 5, 0]);
  });

  test('manages weights of every size', () => {
    expect(splitMoney(fromOre(9), [Number.MAX_VALUE, Number.MIN_VALUE])).toEqual([9, 0]);
  });

  test('needs weights above zero and an amount of zero or more', () => {
    for (const wrong of [[], [0], [-1, 2], [Number.NaN, 1], [Infinity]]) {
      expect(() => splitMoney(fromOre(1), wrong)).toThrow(RangeError);
    }
    expect(() => splitMoney(fromOre(-1), [1])).toThrow(RangeError);
  });
});
