import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateOf, type LocalDate } from './local-date.ts';
import { contains, overlaps, period } from './period.ts';

const day = fc.integer({ min: 1, max: 28 }).map((date) => dateOf(2026, 2, date));
const periods = fc.tuple(day, day).map(([a, b]) => (a < b ? period(a, b) : period(b, a)));
const february = Array.from({ length: 28 }, (_, at): LocalDate => dateOf(2026, 2, at + 1));

test('a period contains both its ends and what lies between', () => {
  fc.assert(
    fc.property(periods, day, (span, one) => {
      expect(contains(span, span.from) && contains(span, span.to)).toBe(true);
      expect(contains(span, one)).toBe(one >= span.from && one <= span.to);
    }),
  );
});

test('two periods overlap when they share a day, whichever is named first', () => {
  fc.assert(
    fc.property(periods, periods, (a, b) => {
      const shared = february.some((one) => contains(a, one) && contains(b, one));
      expect(overlaps(a, b)).toBe(shared);
      expect(overlaps(b, a)).toBe(shared);
    }),
  );
});

test('a period that ends before it starts is refused', () => {
  expect(() => period(dateOf(2026, 2, 2), dateOf(2026, 2, 1))).toThrow(RangeError);
});
