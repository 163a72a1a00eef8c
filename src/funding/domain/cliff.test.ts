import { describe, expect, test } from 'vitest';
import { evaluate, type Plan } from '../../engine/index.ts';
import { fromKroner } from '../../shared/index.ts';
import { cliffPlan, cliffPlanWith, yearly } from '../testing/cliff-plan.ts';
import { activitiesByEnd, compareMonths, monthBefore } from './cliff.ts';
import { coveredShare, honestPercent } from './cover.ts';
import { coverHeadline, firstUncoveredMonth } from './headline.ts';

describe('the covered share', () => {
  test('is no number where nothing costs anything', () => {
    expect(coveredShare({ cost: fromKroner(0), gap: fromKroner(0) })).toBeNull();
    expect(coveredShare({ cost: fromKroner(100), gap: fromKroner(100) })).toBe(0);
    expect(coveredShare({ cost: fromKroner(100), gap: fromKroner(25) })).toBe(0.75);
  });

  test('is never rounded to all or nothing when it is neither', () => {
    expect([0, 0.001, 0.394, 0.999, 1].map(honestPercent)).toEqual([0, 1, 39, 99, 100]);
  });
});

describe('the order in which money ends', () => {
  test('puts the first to end on top, and of those the one that lacks most', () => {
    const plan = cliffPlan();
    expect(activitiesByEnd(evaluate(plan)).map(({ id }) => id)).toEqual(['sekretariat', 'klub']);
  });

  test('puts money that does not end last', () => {
    const plan = cliffPlanWith({
      nordfonden: { status: 'granted' },
    });
    const ordered = activitiesByEnd(evaluate(plan));
    expect(ordered.at(-1)).toMatchObject({ id: 'klub' });
    expect(ordered.at(-1)!.firstUncovered).toBeUndefined();
  });

  test('compares months over the turn of a year', () => {
    expect(compareMonths({ year: 2027, month: 12 }, { year: 2028, month: 1 })).toBeLessThan(0);
    expect(compareMonths(undefined, { year: 2028, month: 1 })).toBeGreaterThan(0);
    expect(monthBefore({ year: 2028, month: 1 })).toEqual({ year: 2027, month: 12 });
    expect(monthBefore({ year: 2028, month: 7 })).toEqual({ year: 2028, month: 6 });
  });
});

describe('the headline', () => {
  const headline = (plan: Plan) => coverHeadline(evaluate(plan));
  const municipalityPays = (kroner: readonly [number, number, number]) =>
    cliffPlanWith({
      lbf: { amounts: [] },
      kommunen: { amounts: kroner.flatMap((amount, at) => yearly(amount, [2026 + at])) },
    });

  test('names the one year with a gap and the month in which it starts', () => {
    expect(headline(cliffPlan())).toEqual({
      kind: 'one-year',
      gap: fromKroner(250_000),
      from: { year: 2028, month: 1 },
    });
    expect(firstUncoveredMonth(evaluate(cliffPlan()))).toEqual({ year: 2028, month: 1 });
  });

  test('says the same of a plan that is covered', () => {
    expect(headline(municipalityPays([600_000, 600_000, 600_000]))).toEqual({
      kind: 'covered',
      lastYear: 2028,
    });
  });

  test('takes the mean of a steady gap and leaves a smaller one before it aside', () => {
    expect(headline(municipalityPays([590_000, 300_000, 200_000]))).toMatchObject({
      kind: 'steady',
      mean: fromKroner(350_000),
      same: false,
      from: { year: 2027 },
      earlier: { year: 2026, gap: fromKroner(10_000) },
    });
  });

  test('says when every year lacks the same', () => {
    expect(headline(municipalityPays([600_000, 300_000, 300_000]))).toMatchObject({
      kind: 'steady',
      same: true,
    });
  });

  test('names the greatest gap when the last year is much better', () => {
    expect(headline(municipalityPays([200_000, 300_000, 580_000]))).toMatchObject({
      kind: 'up-to',
      most: fromKroner(400_000),
      from: { year: 2026 },
    });
  });

  test('has nothing to say of a plan without costs', () => {
    expect(headline(cliffPlan({ activities: [] }))).toEqual({ kind: 'no-cost' });
  });
});
