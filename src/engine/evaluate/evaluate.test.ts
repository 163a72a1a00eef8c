import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { fromOre, NO_MONEY, type Share } from '../../shared/index.ts';
import { COST_KINDS, FUNDING_STATUSES, type Plan } from '../model/index.ts';
import { aPlan, aScenario, aSource, anActivity, anOption } from '../testing/builders.ts';
import { planArbitrary } from '../testing/plan-arbitrary.ts';
import type { Balance, Evaluation } from './answers.ts';
import { applyScenario } from './apply-scenario.ts';
import { sumBalances } from './base.ts';
import { evaluate } from './evaluate.ts';
import { evaluationToJson } from './evaluation-json.ts';

// Thousands of plans take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const plans = planArbitrary({ activities: 6, sources: 6, years: 3, kinds: 3, amount: 1000 });
/** Pins come before the greatest total: one that more money lets be honoured may use up a share
 * group's cap, or a need that others could pay, and leave a larger gap than without it. What more
 * money always gives holds for plans without pins only. */
const unpinned = plans.map((plan): Plan => ({ ...plan, pins: [] }));
const RUNS = { numRuns: 150 };

/** Everything that a plan's evaluation says, apart from the plan itself. */
function answersOf(evaluation: Evaluation) {
  const { plan, count: _, explainGap, ...answers } = evaluation;
  const explained = plan.activities.flatMap(({ id }) =>
    evaluation.years.map(({ year }) => explainGap(id, year)),
  );
  explained.sort((a, b) => (a.activity < b.activity ? -1 : a.activity > b.activity ? 1 : 0));
  return { ...answers, explained };
}

function shuffled(plan: Plan, seed: number): Plan {
  const mix = <Item>(list: readonly Item[]): Item[] =>
    list
      .map((item, at) => ({ item, key: Math.sin(seed * 31 + at * 17) }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  return {
    ...plan,
    areas: mix(plan.areas).map((area) => ({ ...area, needs: mix(area.needs) })),
    activities: mix(plan.activities).map((activity) => ({
      ...activity,
      effortAreas: mix(activity.effortAreas),
      options: activity.options.map((option) => ({
        ...option,
        costs: mix(option.costs),
        carried: mix(option.carried),
        reach: mix(option.reach),
        staff: mix(option.staff),
      })),
    })),
    funding: mix(plan.funding).map((source) => ({ ...source, amounts: mix(source.amounts) })),
    pins: mix(plan.pins),
  };
}

function expectBalanced(balance: Balance): void {
  const { cost, carried, financed, gap } = balance;
  expect(carried + financed + gap).toBe(cost);
  for (const part of [cost, carried, financed, gap]) expect(part).toBeGreaterThanOrEqual(0);
}

describe('every evaluation', () => {
  test('loses and creates no øre, by activity, year, kind and plan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const { total, years, activities, flows, costs } = evaluate(plan);
        expectBalanced(total);
        for (const year of years) {
          expectBalanced(year);
          expect(sumBalances(Object.values(year.byKind))).toEqual(sumBalances([year]));
          const parts = activities.map((activity) =>
            activity.years.find((y) => y.year === year.year)!,
          );
          expect(sumBalances(parts)).toEqual(sumBalances([year]));
        }
        for (const activity of activities) {
          for (const year of activity.years) {
            expectBalanced(year);
            const paid = flows.filter((f) => f.activity === activity.id && f.year === year.year);
            expect(paid.reduce((sum, { amount }) => sum + amount, 0)).toBe(year.financed);
          }
        }
        expect(sumBalances(activities.map((activity) => activity.total))).toEqual(total);
        for (const list of [
          costs.byYear,
          costs.byKind,
          costs.byActivity,
          costs.byArea,
          costs.byOwner,
        ]) {
          expect(list.reduce((sum, { amount }) => sum + amount, 0)).toBe(total.cost);
        }
      }),
      RUNS,
    );
  });

  test('keeps amounts, caps, needs and scopes, and uses each source as its flows say', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const evaluation = evaluate(plan);
        for (const { years, id } of evaluation.sources) {
          for (const { year, used, available } of years) {
            expect(used).toBeLessThanOrEqual(available);
            const flows = evaluation.flows.filter((f) => f.source === id && f.year === year);
            expect(flows.reduce((sum, { amount }) => sum + amount, 0)).toBe(used);
          }
        }
        for (const { used, cap } of evaluation.rules) expect(used).toBeLessThanOrEqual(cap);
        for (const { source, activity, kind, year, amount } of evaluation.flows) {
          expect(amount).toBeGreaterThan(0);
          const explained = evaluation
            .explainGap(activity, year)
            .kinds.find((k) => k.kind === kind)!;
          const reason = explained.sources.find((one) => one.source === source)!;
          expect(reason.paid).toBe(amount);
          expect(['outside-earmark', 'not-counted', 'no-money-this-year']).not.toContain(
            reason.reason.code,
          );
        }
      }),
      RUNS,
    );
  });

  test('leaves a gap only where every source in scope is used up or capped', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const evaluation = evaluate(plan);
        for (const { id, years } of evaluation.activities) {
          for (const { year, gap } of years) {
            const explained = evaluation.explainGap(id, year);
            expect(explained.gap).toBe(gap);
            for (const kind of explained.kinds.filter((one) => one.gap > 0)) {
              const codes = kind.sources.map(({ reason }) => reason.code);
              expect(codes).not.toContain('nothing-missing');
            }
          }
        }
      }),
      RUNS,
    );
  });

  test('does not depend on the order of any list', () => {
    fc.assert(
      fc.property(plans, fc.integer(), (plan, seed) => {
        expect(answersOf(evaluate(shuffled(plan, seed)))).toEqual(answersOf(evaluate(plan)));
      }),
      RUNS,
    );
  });

  test('gives the odd øre of a tie to the area whose id is first, with decimal persons too', () => {
    const reach = (area: string, persons: number) => ({
      area,
      effortArea: 'beskaeftigelse',
      persons,
      firstYear: 2026,
      lastYear: 2026,
    });
    const option = anOption({
      costs: [{ year: 2026, kind: 'salary', amount: fromOre(100) }],
      reach: [reach('a2', 0.1), reach('a1', 0.7)],
    });
    const { byArea } = evaluate(aPlan({ activities: [anActivity({ options: [option] })] })).costs;
    expect(byArea.map(({ area, amount }) => [area, amount])).toEqual([
      ['a1', 88],
      ['a2', 12],
    ]);
  });

  test('never has a larger total gap with more money', () => {
    fc.assert(
      fc.property(unpinned, fc.integer({ min: 1, max: 500 }), fc.nat(), (plan, more, pick) => {
        fc.pre(plan.funding.length > 0);
        const richer = plan.funding.map((source, at) =>
          at === pick % plan.funding.length
            ? { ...source, amounts: [...source.amounts, { year: 2027, amount: fromOre(more) }] }
            : source,
        );
        expect(evaluate({ ...plan, funding: richer }).total.gap).toBeLessThanOrEqual(
          evaluate(plan).total.gap,
        );
      }),
      RUNS,
    );
  });

  test('counts more statuses without a larger total gap', () => {
    fc.assert(
      fc.property(unpinned, (plan) => {
        const all = evaluate(plan, { count: FUNDING_STATUSES });
        expect(all.total.cost).toBe(evaluate(plan).total.cost);
        expect(evaluate(plan, { count: FUNDING_STATUSES }).total.gap).toBeLessThanOrEqual(
          evaluate(plan).total.gap,
        );
      }),
      RUNS,
    );
  });

  test('splits an entry in two without changing an answer, under a scenario too', () => {
    fc.assert(
      fc.property(plans, fc.integer({ min: 0, max: 20_000 }), (plan, level) => {
        const scenario = aScenario({
          level: Object.fromEntries(plan.activities.map(({ id }) => [id, level as Share])),
          costIndex: { 2027: 10_201 as Share },
        });
        const halved: Plan = {
          ...plan,
          activities: plan.activities.map((activity) => ({
            ...activity,
            options: activity.options.map((option) => ({
              ...option,
              costs: option.costs.flatMap((cost) => {
                const part = Math.floor(cost.amount / 3);
                return [
                  { ...cost, amount: fromOre(part) },
                  { ...cost, amount: fromOre(cost.amount - part) },
                ];
              }),
            })),
          })),
        };
        expect(answersOf(evaluate(halved, { scenario }))).toEqual(
          answersOf(evaluate(plan, { scenario })),
        );
      }),
      RUNS,
    );
  });
});

describe('a scenario', () => {
  test('without differences equals the plan', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const same = evaluate(plan, { scenario: aScenario() });
        expect(answersOf(same)).toEqual(answersOf(evaluate(plan)));
        expect(same.plan).toEqual(plan);
      }),
      RUNS,
    );
  });

  test('evaluated equals the plan it makes, evaluated', () => {
    fc.assert(
      fc.property(plans, fc.nat(20_000), fc.nat(20_000), (plan, level, factor) => {
        const scenario = aScenario({
          level: { [plan.activities[0]!.id]: level as Share },
          costIndex: { 2026: 10_150 as Share, 2028: 9_000 as Share },
          funding: Object.fromEntries(
            plan.funding.slice(0, 2).map(({ id }) => [id, { factor: factor as Share }]),
          ),
        });
        expect(answersOf(evaluate(applyScenario(plan, scenario)))).toEqual(
          answersOf(evaluate(plan, { scenario })),
        );
      }),
      RUNS,
    );
  });

  test('with factor 0 for a source equals one where it is rejected', () => {
    fc.assert(
      fc.property(plans, fc.nat(), (plan, pick) => {
        fc.pre(plan.funding.length > 0);
        const { id } = plan.funding[pick % plan.funding.length]!;
        const zero = evaluate(plan, {
          scenario: aScenario({ funding: { [id]: { factor: 0 as Share } } }),
        });
        const rejected = evaluate(plan, {
          scenario: aScenario({ funding: { [id]: { status: 'rejected' } } }),
        });
        const { sources: _, explained: __, ...answers } = answersOf(zero);
        expect(answersOf(rejected)).toMatchObject(answers);
      }),
      RUNS,
    );
  });

  test('that the plan does not have is refused', () => {
    expect(() => evaluate(aPlan(), { scenario: 'sc9' })).toThrow(RangeError);
  });

  test('may use ids that every object knows', () => {
    const plan = aPlan({ activities: [anActivity({ id: 'constructor' })] });
    expect(evaluate(plan, { scenario: aScenario() }).activities[0]!.option).toBe('o1');
  });
});

describe('an evaluation of a small plan', () => {
  test('of nothing is nothing', () => {
    const { total, years, warnings } = evaluate(aPlan());
    expect(total).toEqual({ cost: 0, carried: 0, financed: 0, gap: 0 });
    expect(years[0]).toMatchObject({ reach: 0, coverage: 0, fte: 0, sources: [], rules: [] });
    expect(warnings).toEqual([]);
  });

  test('explains who pays, who may not and who has nothing left', () => {
    const costs = [{ year: 2026, kind: 'salary', amount: fromOre(100) }] as const;
    const money = [{ year: 2026, amount: fromOre(30) }];
    const plan = aPlan({
      activities: [anActivity({ options: [anOption({ costs })] })],
      funding: [
        aSource({ id: 'capped', amounts: money, maxShare: 1000 as Share }),
        aSource({ id: 'empty' }),
        aSource({ id: 'idea', amounts: money, status: 'idea' }),
        aSource({ id: 'other', amounts: money, earmark: { areas: ['a1'], costKinds: ['rent'] } }),
        aSource({ id: 'used', amounts: money }),
      ],
    });
    const { gap, kinds } = evaluate(plan).explainGap('i1', 2026);
    expect(gap).toBe(60);
    expect(kinds[0]!.sources).toEqual([
      { source: 'capped', paid: 10, reason: { code: 'capped', shareGroup: 'capped', cap: 10 } },
      { source: 'empty', paid: 0, reason: { code: 'no-money-this-year' } },
      { source: 'idea', paid: 0, reason: { code: 'not-counted', status: 'idea' } },
      {
        source: 'other',
        paid: 0,
        reason: { code: 'outside-earmark', parts: ['areas', 'costKinds'] },
      },
      { source: 'used', paid: 30, reason: { code: 'exhausted', available: 30 } },
    ]);
  });

  test('refuses to explain what is not there', () => {
    const evaluation = evaluate(aPlan({ activities: [anActivity()] }));
    expect(() => evaluation.explainGap('i9', 2026)).toThrow(RangeError);
    expect(() => evaluation.explainGap('i1', 2027)).toThrow(RangeError);
  });

  test('reads equal ids by code unit, not by alphabet', () => {
    const ids = ['b', 'A', 'å', 'a', 'Z'];
    const plan = aPlan({ activities: ids.map((id) => anActivity({ id })) });
    expect(evaluate(plan).activities.map(({ id }) => id)).toEqual(['A', 'Z', 'a', 'b', 'å']);
  });

  test('holds amounts as large as a whole state exactly', () => {
    const amount = fromOre(900_719_925_474_099);
    const plan = aPlan({
      activities: [
        anActivity({ options: [anOption({ costs: [{ year: 2026, kind: 'rent', amount }] })] }),
      ],
      funding: [aSource({ amounts: [{ year: 2026, amount: fromOre(amount - 1) }] })],
    });
    const { total, activities } = evaluate(plan);
    expect(total.gap).toBe(1);
    expect(activities[0]!.firstUncovered).toEqual({ year: 2026, month: 12 });
  });
});

test('answers for other programs can be written as JSON and hold every kind of cost', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const json = evaluationToJson(evaluate(plan));
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      expect(json.years.every(({ kinds }) => COST_KINDS.every((kind) => kind in kinds))).toBe(true);
    }),
    { numRuns: 50 },
  );
  expect(evaluationToJson(evaluate(aPlan())).total.cost).toBe(NO_MONEY);
});
