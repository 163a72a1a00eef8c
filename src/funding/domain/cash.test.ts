import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../engine/index.ts';
import { planArbitrary } from '../../engine/testing/plan-arbitrary.ts';
import { fromKroner, sumMoney } from '../../shared/index.ts';
import { cliffPlan, cliffPlanWith } from '../testing/cliff-plan.ts';
import { cashView } from './cash.ts';
import { PAYMENT_PLANS } from './source-data.ts';

describe('the money by quarter', () => {
  test('adds up to the year’s cost, and to what comes, to the øre', () => {
    const size = { activities: 3, sources: 3, years: 3, kinds: 3, amount: 77 };
    const plans = fc.record({
      plan: planArbitrary(size),
      payments: fc.constantFrom(...PAYMENT_PLANS),
      month: fc.integer({ min: 1, max: 12 }),
    });
    fc.assert(
      fc.property(plans, ({ plan, payments, month }) => {
        const evaluation = evaluate({
          ...plan,
          funding: plan.funding.map((source) => ({ ...source, x: { payments } })),
          activities: plan.activities.map((activity) => ({
            ...activity,
            options: activity.options.map((option) => ({
              ...option,
              costs: option.costs.map((cost, at) => (at % 2 ? cost : { ...cost, x: { month } })),
            })),
          })),
        });
        const { quarters, afterPlan } = cashView(evaluation);
        for (const { year, cost, carried } of evaluation.years) {
          const ofYear = quarters.filter((one) => one.year === year);
          expect(sumMoney(ofYear.map(({ expense }) => expense))).toBe(cost - carried);
        }
        const came = sumMoney(quarters.map(({ income }) => income)) + afterPlan;
        expect(came).toBe(evaluation.total.financed);
        const { gap } = evaluation.total;
        expect((quarters.at(-1)?.balance ?? 0) + afterPlan + gap).toBe(0);
      }),
    );
  });

  test('names the quarter in which most is lacking, and says what is assumed', () => {
    const { quarters, lowest, payments } = cashView(evaluate(cliffPlan()));
    expect(quarters).toHaveLength(12);
    expect(lowest).toMatchObject({ year: 2028, quarter: 4, balance: fromKroner(-250_000) });
    expect(payments.map(({ plan, assumed }) => [plan, assumed])).toEqual([
      ['even', true],
      ['even', true],
    ]);
  });

  test('shows money that comes in arrears as lacking until it comes', () => {
    const report = { kind: 'report', date: '2027-05-15' };
    const late = cliffPlanWith({ kommunen: { x: { payments: 'yearly', deadlines: [report] } } });
    const { quarters, afterPlan, payments } = cashView(evaluate(late));
    expect(payments).toContainEqual({
      source: 'kommunen',
      plan: 'yearly',
      assumed: false,
      month: 6,
    });
    expect(quarters[3]!.balance).toBe(fromKroner(-300_000));
    expect(quarters[5]!.income).toBe(fromKroner(375_000));
    expect(afterPlan).toBe(fromKroner(350_000));
  });

  test('puts a cost in the month that it names', () => {
    const plan = cliffPlan();
    const [club, ...others] = plan.activities;
    const option = club!.options[0]!;
    const costs = option.costs.map((cost) => ({ ...cost, x: { month: 11 } }));
    const activities = [{ ...club!, options: [{ ...option, costs }] }, ...others];
    const [first, , , last] = cashView(evaluate({ ...plan, activities })).quarters;
    expect([first!.expense, last!.expense]).toEqual([fromKroner(50_000), fromKroner(450_000)]);
  });
});
