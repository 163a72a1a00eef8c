import { expect, test } from 'vitest';
import { readTypedDate } from './typed-date.ts';

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
