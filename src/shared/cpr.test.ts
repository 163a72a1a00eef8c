import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cprLikeIn } from './cpr.ts';

const two = (number: number) => String(number).padStart(2, '0');

const birthday = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
  .map((date) => [date.getUTCDate(), date.getUTCMonth() + 1, date.getUTCFullYear() % 100].map(two));

const fourDigits = fc
  .integer({ min: 0, max: 9999 })
  .map((number) => String(number).padStart(4, '0'));

describe('what looks like a CPR number', () => {
  test('is found however day and number are put together', () => {
    const joints = fc.constantFrom('', ' ', '-', ' - ', '–', '\u00A0', '\u2011', '\u200B');
    const around = fc.constantFrom('', ' ', '\n', ', ', '(', ') ', 'CPR:', ' og ', 'nr.');
    fc.assert(
      fc.property(birthday, fourDigits, joints, around, around, (day, four, joint, left, right) => {
        expect(cprLikeIn(`${left}${day.join('')}${joint}${four}${right}`)).toBeDefined();
      }),
    );
  });

  test.each([
    '01 01 90 1234',
    '01 01 90-1234',
    '01-01-90-1234',
    'Beboer 3 010190-1234',
    'cpr010190-1234',
    'Navn;010190-1234;Havnby',
    '010190-1234,020290-1234',
    '290200-1234',
    '290204-1234',
    '０１０１９０-１２３４',
    'Ring til 20304050 om 010190 1234.',
  ])('is found in »%s«', (text) => {
    expect(cprLikeIn(text)).toBeDefined();
  });

  test('is told as it stands', () => {
    expect(cprLikeIn('Kontakt Ea, 0101901234, om det')).toBe('0101901234');
    expect(cprLikeIn('320190-1234 og 010190\u20131234')).toBe('010190-1234');
  });
});

describe('what is something else', () => {
  test.each([
    ['an amount', '1.012.201.234 kr.'],
    ['an amount with øre', '0101901234,50'],
    ['a phone number', '20 10 30 40'],
    ['a phone number with country', '+45 2010 3040'],
    ['an EAN number', '5790001012345'],
    ['an EAN number in groups', '5790 0010 1234 5'],
    ['a CVR number', 'CVR 01019012'],
    ['a production unit', 'P-nummer: 1003388394'],
    ['a production unit', 'p-nr. 1003388394'],
    ['an id', '7e010190-1234-4abc-8def-0123456789ab'],
    ['an id', 'c0ffee0101901234'],
    ['an id', '0101901234abc'],
    ['a day and an amount', '01.01.27 2500 kr.'],
    ['a day and an amount', '01-01-27 2500 kr.'],
    ['a period', '2027-2030'],
    ['a day that is none', '310290-1234'],
    ['a day that is none', '290201-1234'],
    ['a month that is none', '011390-1234'],
    ['day zero', '000190-1234'],
    ['a longer number', '12-010190-1234'],
    ['a longer number', '010190-12345'],
    ['a longer number', '010190-1234-5'],
    ['a shorter number', '010190-123'],
    ['figures', '010190 personer, 1234 boliger'],
  ])('%s: %s', (_what, text) => {
    expect(cprLikeIn(text)).toBeUndefined();
  });

  test('no number of any other length', () => {
    const digits = fc.stringMatching(/^(\d{1,9}|\d{11,30})$/);
    fc.assert(
      fc.property(digits, (number) => {
        expect(cprLikeIn(`Der er ${number} af dem.`)).toBeUndefined();
      }),
    );
  });

  test('no amount as it is written', () => {
    const kroner = fc.integer({ min: 0, max: 100_000_000_000 });
    fc.assert(
      fc.property(kroner, (amount) => {
        expect(cprLikeIn(`${amount.toLocaleString('da-DK')} kr.`)).toBeUndefined();
        expect(cprLikeIn(`DKK ${amount.toLocaleString('en-GB')}`)).toBeUndefined();
      }),
    );
  });

  test('a long text is read in a moment', () => {
    const started = performance.now();
    for (const part of ['01 ', '0', '0a', '010190-', 'p-nr 1003388394 ']) {
      expect(cprLikeIn(part.repeat(1_000_000 / part.length))).toBeUndefined();
    }
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
