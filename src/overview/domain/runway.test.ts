import { expect, test } from 'vitest';
import { evaluate } from '../../engine/index.ts';
import { anActivity, anOption, aPlan, aSource } from '../../engine/testing/builders.ts';
import { fromKroner } from '../../shared/index.ts';
import { paidInFull } from './runway.ts';

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
