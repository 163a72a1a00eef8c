import { describe, expect, test } from 'vitest';
import { readAmount, readCount, readDay, readShare, readText, readYear, yearIn } from './values.ts';

describe('an amount as Danes write it', () => {
  test.for([
    ['650000', 650_000],
    ['650.000', 650_000],
    ['1.234.567', 1_234_567],
    ['1.234.567,00', 1_234_567],
    ['650 000 kr.', 650_000],
    ['kr. 650.000,-', 650_000],
    ['DKK 12', 12],
    ['1\u00a0250,00', 1250],
    ['0', 0],
    ['12,5', 13],
    ['1,234.50', 1235],
  ] as const)('%s is %d kroner', ([text, kroner]) => {
    expect(readAmount({ text }, 'kr')).toMatchObject({ ok: true, value: { kroner } });
  });

  test.for(['', ' ', '-', '–', '..', '…', 'n/a'])('"%s" is no amount, and not zero', (text) => {
    expect(readAmount({ text }, 'kr')).toEqual({ ok: true, value: undefined });
  });

  test.for([
    ['mange', 'number'],
    ['12a', 'number'],
    ['1.23.456', 'number'],
    ['1,234', 'two-readings'],
    ['-5', 'not-negative'],
    ['(650.000)', 'not-negative'],
    ['650.000-', 'not-negative'],
    ['(650.000', 'number'],
    ['650 t.kr.', 'unit-in-cell'],
    ['1,2 mio. kr.', 'unit-in-cell'],
    ['999999999999', 'too-large'],
  ] as const)('%s breaks the rule %s', ([text, error]) => {
    expect(readAmount({ text }, 'kr')).toEqual({ ok: false, error });
  });

  test.for([
    ['650', 'tkr', 650_000],
    ['650 t.kr.', 'tkr', 650_000],
    ['1.250', 'tkr', 1_250_000],
    ['1,250', 'tkr', 1250],
    ['1,2', 'mio', 1_200_000],
    ['1,2 mio. kr.', 'mio', 1_200_000],
  ] as const)('%s in a column of %s is %d kroner', ([text, unit, kroner]) => {
    expect(readAmount({ text }, unit)).toMatchObject({ ok: true, value: { kroner } });
  });

  test('of a formula is its result; without one it is a fault, as is an error or a date', () => {
    const read = readAmount({ number: 5, formula: true }, 'kr');
    expect(read).toEqual({ ok: true, value: { kroner: 5, rounded: false } });
    expect(readAmount({ formula: true }, 'kr')).toEqual({ ok: false, error: 'no-result' });
    expect(readAmount({ error: '#REF!' }, 'kr')).toEqual({ ok: false, error: 'formula-error' });
    const date = { date: '2027-01-01' as never };
    expect(readAmount(date, 'kr')).toEqual({ ok: false, error: 'is-date' });
  });

  test('with øre is rounded and says so', () => {
    const read = readAmount({ number: 99.6 }, 'kr');
    expect(read).toEqual({ ok: true, value: { kroner: 100, rounded: true } });
  });
});

test.for([
  ['2027', 2027],
  ['Budget 2027', 2027],
  ['År 2027', 2027],
  ['2027 (t.kr.)', 2027],
  ['2027 i alt', undefined],
  ['Afdeling 2027 B', undefined],
] as const)('the heading %s stands for %s', ([text, year]) => {
  expect(yearIn(text)).toBe(year);
});

test('years, days, counts and shares are read as they are written', () => {
  expect(readYear({ date: '2027-05-01' as never })).toEqual({ ok: true, value: 2027 });
  expect(readDay({ text: '31-12-2027' })).toEqual({ ok: true, value: '2027-12-31' });
  expect(readDay({ text: 'snart' })).toEqual({ ok: false, error: 'date' });
  expect(readCount({ text: '0,75' }, { most: 10, decimals: 4 })).toEqual({ ok: true, value: 0.75 });
  expect(readCount({ text: '2,5' }, { most: 10, decimals: 0 })).toEqual({
    ok: false,
    error: 'whole',
  });
  expect(readShare({ text: '75 %' }, 1)).toEqual({ ok: true, value: 0.75 });
  expect(readShare({ number: 0.5 }, 1)).toEqual({ ok: true, value: 0.5 });
  expect(readShare({ number: 75 }, 1)).toEqual({ ok: false, error: 'share' });
  expect(readText({ text: '  Fritids   job ' })).toEqual({ ok: true, value: 'Fritids job' });
});
