import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { loadSolver } from '../../platform/solver/index.ts';
import { fromOre } from '../../shared/index.ts';
import type { Plan } from '../model/index.ts';
import {
  assumptionsArbitrary,
  choicePlanArbitrary,
  type ChoicePlanSize,
} from '../testing/choice-plan-arbitrary.ts';
import {
  EQUAL_VALUES,
  judgeChoice,
  optimiseExhaustively,
  type OracleQuestion,
} from '../testing/optimise-oracle.ts';
import { optimise } from './index.ts';

// Hundreds of models take a while on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

const solve = await loadSolver();

const SMALL: ChoicePlanSize = { activities: 4, options: 3, sources: 4, years: 3, pins: false };

/** What the optimiser found is what trying every choice found. */
function expectAsExhaustive(plan: Plan, question: OracleQuestion = {}): void {
  const found = optimise(plan, question, solve);
  const best = optimiseExhaustively(plan, question);
  if (!best) {
    expect(found).toMatchObject({ status: 'infeasible', value: null, cost: null, chosen: {} });
    return;
  }
  expect(found).toMatchObject({ status: 'optimal', cost: best.cost, leastCostProved: true });
  expect(Math.abs(found.value! - best.value)).toBeLessThanOrEqual(EQUAL_VALUES);
  expect(found.bound!).toBeGreaterThanOrEqual(found.value!);
  expect(found.relativeGap).toBe(0);
  const { choice, broken } = judgeChoice(plan, found.chosen, question);
  expect(broken).toEqual([]);
  expect(choice.value).toBeCloseTo(found.value!, 9);
  expect(choice.cost).toBe(found.cost);
}

test('small plans get the choice that trying every one finds', () => {
  fc.assert(
    fc.property(choicePlanArbitrary(SMALL), (plan) => expectAsExhaustive(plan)),
    { numRuns: 300 },
  );
});

test('plans with pins do too', () => {
  fc.assert(
    fc.property(choicePlanArbitrary({ ...SMALL, pins: true }), (plan) => expectAsExhaustive(plan)),
    { numRuns: 200 },
  );
});

test('so they do under what is assumed about levels, prices and money', () => {
  const asked = choicePlanArbitrary({ ...SMALL, pins: true }).chain((plan) =>
    fc.tuple(fc.constant(plan), assumptionsArbitrary(plan)),
  );
  fc.assert(
    fc.property(asked, ([plan, assumptions]) => expectAsExhaustive(plan, { assumptions })),
    { numRuns: 150 },
  );
});

test('more money never lowers the best value of a plan without pins', () => {
  const asked = choicePlanArbitrary(SMALL).chain((plan) =>
    fc.tuple(fc.constant(plan), fc.nat(plan.funding.length), fc.nat(1_000_000)),
  );
  fc.assert(
    fc.property(asked, ([plan, at, extra]) => {
      const funding = plan.funding.map((source, index) =>
        index === at
          ? { ...source, amounts: [...source.amounts, { year: 2026, amount: fromOre(extra) }] }
          : source,
      );
      const before = optimise(plan, {}, solve).value ?? -1;
      const after = optimise({ ...plan, funding }, {}, solve).value ?? -1;
      expect(after).toBeGreaterThanOrEqual(before - EQUAL_VALUES);
    }),
    { numRuns: 60 },
  );
});

test('forcing the best choice changes nothing', () => {
  fc.assert(
    fc.property(choicePlanArbitrary({ ...SMALL, pins: true }), (plan) => {
      const best = optimise(plan, {}, solve);
      if (best.status !== 'optimal') return;
      const fix = Object.entries(best.chosen).map(([activity, option]) => ({ activity, option }));
      const forced = optimise(plan, { limits: { ...plan.limits, fix } }, solve);
      expect(forced).toEqual(best);
    }),
    { numRuns: 60 },
  );
});

test('the order of lists changes neither value nor cost', () => {
  const asked = choicePlanArbitrary({ ...SMALL, pins: true }).chain((plan) =>
    fc.tuple(fc.constant(plan), shuffled(plan)),
  );
  fc.assert(
    fc.property(asked, ([plan, other]) => {
      const [one, same] = [optimise(plan, {}, solve), optimise(other, {}, solve)];
      expect(same.status).toBe(one.status);
      expect(same.cost).toBe(one.cost);
      if (one.value !== null) expect(same.value).toBeCloseTo(one.value, 6);
    }),
    { numRuns: 60 },
  );
});

function shuffled(plan: Plan): fc.Arbitrary<Plan> {
  const any = <Value>(list: readonly Value[]) =>
    fc.shuffledSubarray([...list], { minLength: list.length });
  return fc
    .record({
      areas: any(plan.areas),
      activities: any(plan.activities),
      funding: any(plan.funding),
      pins: any(plan.pins),
    })
    .map((lists) => ({
      ...plan,
      ...lists,
      activities: lists.activities.map((activity) => ({
        ...activity,
        options: activity.options.toReversed(),
      })),
    }));
}
