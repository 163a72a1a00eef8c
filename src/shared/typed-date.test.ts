import { expect, test } from 'vitest';
import { asTypedDate, readTypedDate } from './typed-date.ts';

test.for([
  ['2027-12-31', '2027-12-31'],
  ['31-12-2027', '2027-12-31'],
  ['1.2.2027', '2027-02-01'],
  [' 31 / 12 / 2027 ', '2027-12-31'],
] as const)('a date typed as %s is read', ([typed, date]) => {
  expect(readTypedDate(typed)).toBe(date);
});

test.for(['', 'i morgen', '31-02-2027', '2027-13-01', '31-12-27', '12/31/2027'])(
  '%s is no date',
  (typed) => {
    expect(readTypedDate(typed)).toBeUndefined();
  },
);

test('a date is shown as Danes type it, and read back as the same date', () => {
  expect(asTypedDate('2027-02-01')).toBe('01.02.2027');
  expect(readTypedDate(asTypedDate('2027-02-01'))).toBe('2027-02-01');
});

test.for(['', 'i morgen', '31-02-2027'])('what is no date stays as it was typed: »%s«', (typed) => {
  expect(asTypedDate(typed)).toBe(typed);
});
