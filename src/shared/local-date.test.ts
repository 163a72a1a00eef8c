import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateOf, daysInMonth, endOfMonth, isLocalDate, localDate, partsOf } from './local-date.ts';

const days = fc
  .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.nat(30))
  .map(([year, month, day]) => ({ year, month, day: (day % daysInMonth(year, month)) + 1 }));

describe('a date', () => {
  test('is a real day of the calendar, written in full', () => {
    for (const text of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01']) {
      expect(isLocalDate(text)).toBe(true);
    }
    for (const text of [
      '2023-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '2026-1-1',
      '26-01-01',
      '2026-01-01T00:00',
      ' 2026-01-01',
      '2026-01-01\n',
      '',
    ]) {
      expect(isLocalDate(text)).toBe(false);
      expect(() => localDate(text)).toThrow(RangeError);
    }
  });

  test('comes back from its parts as it went', () => {
    fc.assert(
      fc.property(days, ({ year, month, day }) => {
        expect(partsOf(dateOf(year, month, day))).toEqual({ year, month, day });
      }),
    );
  });

  test('compares as text in the order of days', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const inOrder = a.year - b.year || a.month - b.month || a.day - b.day;
        const [first, second] = [dateOf(a.year, a.month, a.day), dateOf(b.year, b.month, b.day)];
        expect(first < second ? -1 : first > second ? 1 : 0).toBe(Math.sign(inOrder));
      }),
    );
  });

  test('agrees with the calendar of the language on the length of months', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 9999 }),
        fc.integer({ min: 1, max: 12 }),
        (year, month) => {
          expect(daysInMonth(year, month)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
        },
      ),
    );
  });
});

describe('the end of a month', () => {
  test('lies so many months before or after', () => {
    expect(endOfMonth(2027, 12, -4)).toBe('2027-08-31');
    expect(endOfMonth(2028, 6, -4)).toBe('2028-02-29');
    expect(endOfMonth(2027, 6, -4)).toBe('2027-02-28');
    expect(endOfMonth(2026, 1, -1)).toBe('2025-12-31');
    expect(endOfMonth(2026, 11, 14)).toBe('2028-01-31');
  });

  test('is reached in one step or in two', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -200, max: 200 }),
        fc.integer({ min: -200, max: 200 }),
        (day, a, b) => {
          fc.pre(day.year > 100 && day.year < 9900);
          const half = partsOf(endOfMonth(day.year, day.month, a));
          expect(endOfMonth(half.year, half.month, b)).toBe(endOfMonth(day.year, day.month, a + b));
        },
      ),
    );
  });
});
