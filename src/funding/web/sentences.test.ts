import { describe, expect, test } from 'vitest';
import { fromKroner } from '../../shared/index.ts';
import { effortAreaName } from '../../plan/index.ts';
import { cliffPlan } from '../testing/cliff-plan.ts';
import type { GapChange } from '../domain/index.ts';
import { effectSentence, headlineText } from './sentences.ts';
import { earmarkLines, shortEarmark, shortName, yearsWords } from './words.ts';

const changes = (...kroner: number[]): GapChange[] =>
  kroner.map((amount, at) => ({
    year: 2026 + at,
    before: fromKroner(0),
    after: fromKroner(0),
    change: fromKroner(amount),
  }));

const effect = (...kroner: number[]) => ({
  years: changes(...kroner),
  change: fromKroner(kroner.reduce((sum, amount) => sum + amount, 0)),
  losing: [],
  gaining: [],
});

describe('the consequence in words', () => {
  test('names the one year in which the gap changes', () => {
    expect(effectSentence(effect(0, -650_000), 'da')).toBe('Manglen i 2027 falder med 650.000 kr.');
    expect(effectSentence(effect(0, 650_000), 'en')).toBe('The gap in 2027 grows by DKK 650,000.');
  });

  test('names up to four years, and the sum of more', () => {
    expect(effectSentence(effect(-1000, -2000, -3000), 'da')).toBe(
      'Manglen falder med 1.000 kr. i 2026, 2.000 kr. i 2027 og 3.000 kr. i 2028.',
    );
    expect(effectSentence(effect(1e6, 1e6, 1e6, 1e6, 2e6), 'da')).toBe(
      'Manglen vokser i alt med 6,0 mio. kr. i 2026–2030.',
    );
  });

  test('says once what is the same every year', () => {
    expect(effectSentence(effect(0, -2_200_000, -2_200_000, -2_200_000), 'da')).toBe(
      'Manglen falder med 2.200.000 kr. om året i 2027–2029.',
    );
    expect(effectSentence(effect(5000, 5000), 'en')).toBe(
      'The gap grows by DKK 5,000 a year in 2026 and 2027.',
    );
  });

  test('says when nothing changes', () => {
    expect(effectSentence(effect(0, 0), 'da')).toBe('Manglen er den samme.');
  });
});

describe('the headline in words', () => {
  const from = { year: 2028, month: 1 };

  test.each([
    [{ kind: 'no-cost' } as const, 'Planen har ingen omkostninger endnu'],
    [{ kind: 'covered', lastYear: 2031 } as const, 'Pengene dækker hele planen til og med 2031'],
    [
      { kind: 'steady', from, mean: fromKroner(2_400_000), same: true } as const,
      'Pengene rækker ikke fra januar 2028: der mangler 2,4 mio. kr. om året',
    ],
    [
      { kind: 'steady', from, mean: fromKroner(2_400_000), same: false } as const,
      'Pengene rækker ikke fra januar 2028: der mangler i gennemsnit 2,4 mio. kr. om året',
    ],
    [
      { kind: 'up-to', from, most: fromKroner(2_400_000) } as const,
      'Pengene rækker ikke fra januar 2028: der mangler op til 2,4 mio. kr. om året',
    ],
  ])('says what the money amounts to: %o', (headline, words) => {
    expect(headlineText(headline, 'da')).toBe(words);
  });
});

describe('words', () => {
  const plan = cliffPlan();

  test('of an earmark name every part, and count many activities', () => {
    const earmark = {
      areas: ['soeparken'],
      effortAreas: ['beskaeftigelse'],
      costKinds: ['rent'],
    } as const;
    expect(earmarkLines(plan, earmark, 'da')).toEqual([
      { term: 'boligområde', names: ['Søparken'] },
      { term: 'indsatsområde', names: [effortAreaName(plan, 'da', 'beskaeftigelse')] },
      { term: 'omkostningstype', names: ['lokaler'] },
    ]);
    const many = {
      areas: ['soeparken'],
      activities: ['klub', 'a', 'b', 'c'],
      costKinds: ['rent'],
    } as const;
    expect(shortEarmark(plan, many, 'da')).toEqual(['Søparken', '4 indsatser', 'lokaler']);
    expect(shortEarmark(plan, undefined, 'en')).toEqual(['everything in the plan']);
  });

  test('of years join those that follow each other', () => {
    expect(yearsWords('da', [2026, 2027, 2028])).toBe('2026–2028');
    expect(yearsWords('da', [2026, 2028])).toBe('2026 og 2028');
    expect(yearsWords('da', [2026])).toBe('2026');
    expect(yearsWords('da', [])).toBe('');
  });

  test('that are long are cut', () => {
    expect(shortName('x'.repeat(200))).toHaveLength(80);
  });
});
