import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../engine/index.ts';
import { planArbitrary } from '../../engine/testing/plan-arbitrary.ts';
import { fromKroner, sumMoney } from '../../shared/index.ts';
import { cliffPlan, cliffPlanWith, yearly } from '../testing/cliff-plan.ts';
import { paidActivities } from './paid-activities.ts';
import { brokenYears, shareRules } from './share-rules.ts';
import { countedMoney, lastYearWithMoney, moneyOfSources } from './source-money.ts';
import { effectOf, withStatus } from './status-effect.ts';

const evaluation = evaluate(cliffPlan());
const of = (id: string) => cliffPlan().funding.find((source) => source.id === id)!;

describe('the money of the sources', () => {
  const [lbf, municipality, foundation] = moneyOfSources(evaluation);

  test('stands in the order in which it is used', () => {
    expect([lbf, municipality, foundation].map((one) => one!.source.id)).toEqual([
      'lbf',
      'kommunen',
      'nordfonden',
    ]);
  });

  test('names what is left over of money that counts', () => {
    expect(municipality!.years).toEqual([
      {
        year: 2026,
        stated: fromKroner(350_000),
        used: fromKroner(300_000),
        unused: fromKroner(50_000),
      },
      {
        year: 2027,
        stated: fromKroner(350_000),
        used: fromKroner(300_000),
        unused: fromKroner(50_000),
      },
      { year: 2028, stated: fromKroner(350_000), used: fromKroner(350_000), unused: 0 },
    ]);
    expect(municipality!.unused).toBe(fromKroner(100_000));
  });

  test('is stated but neither used nor left over while it does not count', () => {
    expect(foundation).toMatchObject({
      counted: false,
      stated: fromKroner(150_000),
      used: 0,
      unused: 0,
    });
  });

  test('adds up the sources that count only', () => {
    expect(countedMoney(moneyOfSources(evaluation)).map(({ stated }) => stated)).toEqual([
      fromKroner(650_000),
      fromKroner(650_000),
      fromKroner(350_000),
    ]);
  });

  test('adds up to what the plan says is financed, whatever the plan', () => {
    fc.assert(
      fc.property(
        planArbitrary({ activities: 4, sources: 4, years: 3, kinds: 3, amount: 50 }),
        (plan) => {
          const answer = evaluate(plan);
          const sums = countedMoney(moneyOfSources(answer));
          for (const { year, financed } of answer.years) {
            expect(sums.find((sum) => sum.year === year)?.used ?? 0).toBe(financed);
          }
        },
      ),
    );
  });

  test('ends in the last year with an amount above zero', () => {
    expect(lastYearWithMoney(of('lbf'))).toBe(2027);
    expect(lastYearWithMoney({ ...of('lbf'), amounts: yearly(0) })).toBeUndefined();
  });
});

describe('what a source pays', () => {
  test('is laid out by activity and year, with what a pin holds', () => {
    const pinned = cliffPlan({
      pins: [
        {
          source: 'kommunen',
          activity: 'klub',
          kind: 'salary',
          year: 2028,
          amount: fromKroner(20_000),
        },
      ],
    });
    const [club, office] = paidActivities(evaluate(pinned), 'kommunen');
    expect(club).toMatchObject({ activity: 'klub', amount: fromKroner(550_000) });
    expect(club!.years[2]).toEqual({
      year: 2028,
      amount: fromKroner(350_000),
      pinned: fromKroner(20_000),
    });
    expect(office).toMatchObject({ activity: 'sekretariat', amount: fromKroner(400_000) });
  });

  test('is nothing while the source does not count', () => {
    expect(paidActivities(evaluation, 'nordfonden')).toEqual([]);
  });
});

describe('the effect of a status', () => {
  const ifGranted = evaluate(cliffPlan(), { scenario: withStatus('nordfonden', 'granted') });
  const effect = effectOf(evaluation, ifGranted);

  test('is the fall of the gap, year by year', () => {
    expect(effect.years.map(({ year, change }) => [year, change])).toEqual([
      [2026, 0],
      [2027, 0],
      [2028, fromKroner(-150_000)],
    ]);
    expect(effect.change).toBe(fromKroner(-150_000));
  });

  test('names the activities that gain, the one that gains most first', () => {
    expect(effect.gaining.map(({ activity, change }) => [activity, change])).toEqual([
      ['sekretariat', fromKroner(-100_000)],
      ['klub', fromKroner(-50_000)],
    ]);
    expect(effect.losing).toEqual([]);
    expect(effect.gaining[0]).toMatchObject({
      firstUncoveredBefore: { year: 2028, month: 1 },
      firstUncoveredAfter: { year: 2028, month: 7 },
    });
  });

  test('names the activities that lose when money is lost', () => {
    const without = evaluate(cliffPlan(), { scenario: withStatus('lbf', 'rejected') });
    const lost = effectOf(evaluation, without);
    expect(lost.losing[0]).toMatchObject({ activity: 'sekretariat' });
    expect(lost.change).toBe(fromKroner(500_000));
  });

  test('is the same for the plan as for its activities', () => {
    fc.assert(
      fc.property(
        planArbitrary({ activities: 4, sources: 4, years: 2, kinds: 2, amount: 50 }),
        (plan) => {
          for (const { id } of plan.funding) {
            const now = evaluate(plan);
            const then = evaluate(plan, { scenario: withStatus(id, 'rejected') });
            const { losing, gaining, change } = effectOf(now, then);
            expect(sumMoney([...losing, ...gaining].map((one) => one.change))).toBe(change);
            expect(change).toBeGreaterThanOrEqual(0);
          }
        },
      ),
    );
  });
});

describe('the share rules', () => {
  test('hold while others pay their part', () => {
    const [rule] = shareRules(evaluation);
    expect(rule).toMatchObject({ shareGroup: 'lbf', limit: 7500 });
    expect(rule!.sources.map(({ id }) => id)).toEqual(['lbf']);
    expect(rule!.years.map(({ year, holds }) => [year, holds])).toEqual([
      [2026, true],
      [2027, true],
      [2028, true],
    ]);
    expect(brokenYears(rule!)).toEqual([]);
  });

  test('break in the years in which nobody else pays', () => {
    const alone = evaluate(cliffPlanWith({ kommunen: { status: 'rejected' } }));
    expect(brokenYears(shareRules(alone)[0]!)).toMatchObject([
      { year: 2026, missingCofinancing: fromKroner(100_000), moneyAtRisk: fromKroner(300_000) },
      { year: 2027 },
    ]);
  });
});
