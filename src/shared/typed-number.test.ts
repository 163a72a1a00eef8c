import { describe, expect, test } from 'vitest';
import { readTypedNumber } from './typed-number.ts';

describe('A typed number', () => {
  test.each([
    ['410000', 410_000],
    ['410.000', 410_000],
    ['1.234.567 kr.', 1_234_567],
    ['kr. 1 234 567', 1_234_567],
    ['410.000,00', 410_000],
    ['1,234,567', 1_234_567],
    ['0', 0],
    ['75 pct.', 75],
  ])('%s is %d', (text, value) => {
    expect(readTypedNumber(text, { maximum: 1e9 })).toEqual({ ok: true, value });
  });

  test.each([
    ['tolv', 'not-a-number'],
    ['1.23.456', 'not-a-number'],
    ['410,000', 'two-readings'],
    ['-5', 'below'],
    ['12,5', 'not-whole'],
    ['2.000.000.000', 'above'],
    ['=1+1', 'not-a-number'],
    ['1e5', 'not-a-number'],
  ])('%s is none: %s', (text, code) => {
    expect(readTypedNumber(text, { maximum: 1e9 })).toMatchObject({ error: { code } });
  });

  test('has decimals where they are asked for', () => {
    const bounds = { maximum: 100, decimals: 4 };
    expect(readTypedNumber('0,5', bounds)).toMatchObject({ value: 0.5 });
    expect(readTypedNumber('1.25', bounds)).toMatchObject({ value: 1.25 });
    expect(readTypedNumber('0,12345', bounds)).toMatchObject({
      error: { code: 'too-many-decimals' },
    });
  });
});
