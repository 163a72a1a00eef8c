import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ceilDecimal,
  compareDecimals,
  decimal,
  decimalGap,
  floorDecimal,
  parseDecimal,
  timesDecimal,
} from './index.ts';

const whole = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n });
const scaled = fc.tuple(whole, fc.integer({ min: 0, max: 12 })).map(([units, scale]) => {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const cut = digits.length - scale;
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}${scale ? `.${digits.slice(cut)}` : ''}`;
});

describe('decimals', () => {
  it('are written in one way only', () => {
    expect(decimal('043.70')).toBe('43.7');
    expect(decimal('-0.0')).toBe('0');
    expect(decimal(0.78)).toBe('0.78');
  });

  it('are not made of anything else', () => {
    for (const text of ['', '.5', '5.', '1,5', '1e3', ' 1', '+1', 'NaN'])
      expect(parseDecimal(text)).toBeUndefined();
    expect(() => decimal('abc')).toThrow(RangeError);
  });

  it('multiply exactly where binary numbers do not', () => {
    expect(3 * 0.7 === 2.1).toBe(false);
    expect(timesDecimal(decimal('3'), decimal('0.7'))).toBe('2.1');
    expect(timesDecimal(decimal('3'), decimal('0.78'))).toBe('2.34');
  });

  it('compare without rounding', () => {
    expect(compareDecimals(decimal('40.00000000000000000001'), decimal('40'))).toBeGreaterThan(0);
    expect(compareDecimals(decimal('40.0'), decimal('40'))).toBe(0);
  });

  it('survive writing and reading', () => {
    fc.assert(
      fc.property(scaled, (text) => {
        const value = decimal(text);
        expect(parseDecimal(value)).toBe(value);
      }),
    );
  });

  it('have a gap that is the same from both sides', () => {
    fc.assert(
      fc.property(scaled, scaled, (a, b) => {
        expect(decimalGap(decimal(a), decimal(b))).toBe(decimalGap(decimal(b), decimal(a)));
      }),
    );
  });

  it('lie between their floor and their ceiling', () => {
    fc.assert(
      fc.property(scaled, (text) => {
        const value = decimal(text);
        const [floor, ceil] = [floorDecimal(value), ceilDecimal(value)];
        expect(compareDecimals(decimal(String(floor)), value)).toBeLessThanOrEqual(0);
        expect(compareDecimals(decimal(String(ceil)), value)).toBeGreaterThanOrEqual(0);
        expect(ceil - floor).toBeLessThanOrEqual(1);
      }),
    );
  });
});
