import { describe, expect, it } from 'vitest';
import { barNames } from './bar-names.ts';
import { linesOf } from './lines.tsx';
import { deltaText, listed, valueText } from './words.ts';

describe('figures in words', () => {
  it('say how far they lie from the plan', () => {
    expect(deltaText('da', 'money', 41_000_000)).toBe('+410.000 kr.');
    expect(deltaText('da', 'money', -41_000_000)).toBe('−410.000 kr.');
    expect(deltaText('en', 'money', 41_000_000)).toBe('+DKK 410,000');
    expect(deltaText('da', 'people', -35)).toBe('35 færre');
    expect(deltaText('da', 'posts', 1.5)).toBe('1,5 flere');
    expect(deltaText('da', 'share', 0.032)).toBe('+3,2 procentpoint');
    expect(deltaText('da', 'count', 0)).toBe('som planen');
    expect(deltaText('da', 'share', 0.0001)).toBe('som planen');
  });

  it('never show what cannot be said as zero', () => {
    expect(valueText('da', 'share', null)).toBe('kan ikke siges');
    expect(valueText('da', 'share', 0)).toBe('0 pct.');
  });

  it('are listed as a sentence does', () => {
    expect(listed('da', ['2029'])).toBe('2029');
    expect(listed('da', ['2028', '2029', '2031'])).toBe('2028, 2029 og 2031');
  });
});

describe('names where there is little room', () => {
  it('are cut between words beside a bar, and stay different', () => {
    const long = 'Færre indsatser, samlet om børn og unge';
    expect(barNames(['Planen', long, `${long} igen`, 'Planen'])).toEqual([
      'Planen',
      'Færre indsatser, samlet om…',
      'Færre indsatser, samlet om… (2)',
      'Planen (2)',
    ]);
    expect(barNames(['x'.repeat(40)])).toEqual([`${'x'.repeat(29)}…`]);
  });

  it('are broken between words in a cell', () => {
    expect(linesOf('To hold om året sammen med sundhedsplejen', 20)).toEqual([
      'To hold om året',
      'sammen med',
      'sundhedsplejen',
    ]);
    expect(linesOf('')).toEqual(['']);
  });
});
