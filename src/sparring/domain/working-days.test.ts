import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate } from '../../shared/index.ts';
import { easter, isWorkingDay, workingDaysAfter, workingDaysBetween } from './working-days.ts';

describe('Easter Sunday', () => {
  test.each([
    [1961, '1961-04-02'],
    [2000, '2000-04-23'],
    [2019, '2019-04-21'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2038, '2038-04-25'],
  ])('of %i is %s', (year, date) => {
    expect(easter(year)).toBe(date);
  });
});

describe('a working day', () => {
  test.each([
    '2026-01-01',
    '2026-04-02', // Maundy Thursday
    '2026-04-03',
    '2026-04-06',
    '2026-05-14', // Ascension Day
    '2026-05-25', // Whit Monday
    '2026-06-05',
    '2026-12-24',
    '2026-12-25',
    '2026-12-31',
    '2026-11-21', // Saturday
    '2026-11-22',
  ])('is not %s', (date) => {
    expect(isWorkingDay(localDate(date))).toBe(false);
  });

  test.each(['2026-05-01', '2026-05-15', '2026-11-23', '2026-04-07', '2026-12-30'])(
    'is %s, also what used to be Great Prayer Day',
    (date) => {
      expect(isWorkingDay(localDate(date))).toBe(true);
    },
  );
});

describe('the day that an answer is promised for', () => {
  test.each([
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-12-22', 5, '2027-01-04'],
    ['2026-04-01', 1, '2026-04-07'],
  ])('%s and %i working days: %s', (since, days, day) => {
    expect(workingDaysAfter(localDate(since), days)).toBe(day);
  });

  test('is so many working days away, and is one', () => {
    const dates = fc.integer({ min: 0, max: 5000 }).map((n) => addDays(localDate('2024-01-01'), n));
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (since, days) => {
        const day = workingDaysAfter(since, days);
        expect(isWorkingDay(day)).toBe(true);
        expect(workingDaysBetween(since, day)).toBe(days);
      }),
    );
  });
});
