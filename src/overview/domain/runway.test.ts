import { describe, expect, test } from 'vitest';
import { evaluate } from '../../engine/index.ts';
import { anActivity, anOption, aPlan, aSource } from '../../engine/testing/builders.ts';
import { fromKroner } from '../../shared/index.ts';
import { focusYear, headlineOf, paidInFull } from './runway.ts';

const YEARS = [2026, 2027, 2028, 2029];

/** A plan that costs 1,000 kr. a year and has the given kroner a year. */
function planWithMoney(...amounts: number[]) {
  const perYear = (kroner: number[]) =>
    YEARS.map((year, index) => ({ year, amount: fromKroner(kroner[index]!) }));
  return aPlan({
    lastYear: 2029,
    activities: [
      anActivity({
        options: [
          anOption({
            costs: perYear([1000, 1000, 1000, 1000]).map((cost) => ({ ...cost, kind: 'salary' })),
            staff: [
              {
                role: 'carry-out',
                placement: 'local',
                fte: 1.5,
                firstYear: 2026,
                lastYear: 2029,
                noticeMonths: 3,
              },
            ],
          }),
        ],
      }),
    ],
    funding: [aSource({ amounts: perYear(amounts) })],
  });
}

describe('the headline', () => {
  test('says that the money lasts when no year has a gap', () => {
    const evaluation = evaluate(planWithMoney(1000, 1000, 1000, 1000));
    expect(headlineOf(evaluation)).toEqual({ kind: 'covered', lastYear: 2029 });
    expect(focusYear(evaluation)).toBe(2029);
  });

  test('names the one year that has a gap', () => {
    const evaluation = evaluate(planWithMoney(1000, 400, 1000, 1000));
    expect(headlineOf(evaluation)).toEqual({
      kind: 'one-year',
      year: 2027,
      gap: fromKroner(600),
    });
  });

  test('gives the mean of a gap that lasts, and the small one before it', () => {
    const evaluation = evaluate(planWithMoney(1000, 900, 200, 400));
    expect(headlineOf(evaluation)).toEqual({
      kind: 'steady',
      from: 2028,
      mean: fromKroner(700),
      earlier: { year: 2027, gap: fromKroner(100) },
    });
    expect(focusYear(evaluation)).toBe(2028);
  });

  test('says "up to" when the gap closes again', () => {
    const evaluation = evaluate(planWithMoney(1000, 200, 300, 1000));
    expect(headlineOf(evaluation)).toEqual({ kind: 'up-to', from: 2027, most: fromKroner(800) });
    expect(focusYear(evaluation)).toBe(2027);
  });
});

test('an activity that lacks a single øre is not counted as paid in full', () => {
  const evaluation = evaluate(planWithMoney(1000, 999.99, 0, 0));
  expect(paidInFull(evaluation, 2026)).toMatchObject({ activities: 1, fte: 1.5, ftePlanned: 1.5 });
  expect(paidInFull(evaluation, 2027)).toMatchObject({
    activities: 0,
    activitiesPlanned: 1,
    fte: 0,
    ftePlanned: 1.5,
  });
});
