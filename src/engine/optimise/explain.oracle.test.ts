import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { loadSolver } from '../../platform/solver/index.ts';
import { fromOre, type Money } from '../../shared/index.ts';
import type { Limits, Plan } from '../model/index.ts';
import { choicePlanArbitrary } from '../testing/choice-plan-arbitrary.ts';
import { onlyLimits, proposed, withMore, type Limited } from '../testing/limit-changes.ts';
import { judgeChoice, optimiseExhaustively } from '../testing/optimise-oracle.ts';
import type { BindingLimit, Conflict, NotKept, Optimum } from './answers.ts';
import { explainOptimum, optimise } from './index.ts';

// Each explanation is checked by trying every choice again and again.
vi.setConfig({ testTimeout: 240_000 });

const solve = await loadSolver();

const SMALL = { activities: 4, options: 2, sources: 3, years: 2, pins: false };
/** A gain below this is none; two values may each be off by half of it. */
const NO_GAIN = 2e-6;

function bestValue({ plan, limits }: Limited): number | undefined {
  return optimiseExhaustively(plan, { limits })?.value;
}

function limitedOf(plan: Plan): Limited {
  return { plan, limits: plan.limits ?? {} };
}

test('limits that bind give just what they are said to give', () => {
  fc.assert(
    fc.property(choicePlanArbitrary(SMALL), (plan) => {
      const best = optimise(plan, {}, solve);
      if (best.value === null) return;
      const { binding } = explainOptimum(plan, best, {}, solve);
      for (const one of binding) expectGain(plan, best.value, one);
      expectAllMoneyNamed(plan, best.value, binding);
    }),
    { numRuns: 80 },
  );
});

function expectGain(plan: Plan, value: number, one: BindingLimit): void {
  const after = bestValue(withMore(limitedOf(plan), one))!;
  expect(one.gain).toBeGreaterThan(0);
  expect(one.proved).toBe(true);
  expect(Math.abs(after - value - one.gain), JSON.stringify(one)).toBeLessThanOrEqual(NO_GAIN);
}

/** Every source and year that a value rises with is among those that bind. */
function expectAllMoneyNamed(plan: Plan, value: number, binding: readonly BindingLimit[]): void {
  const counted = plan.limits?.count ?? ['granted', 'pledged'];
  for (const { id, status, amounts } of plan.funding) {
    if (!counted.includes(status)) continue;
    for (const { year } of amounts.filter(({ amount }) => amount > 0)) {
      const limit = { limit: 'source', source: id, year } as const;
      const more = { unit: 'money', amount: fromOre(10_000_000) } as const;
      const one = { limit, more, gain: 0, proved: true };
      if (bestValue(withMore(limitedOf(plan), one))! - value <= NO_GAIN) continue;
      expect(binding.map((each) => each.limit)).toContainEqual(limit);
    }
  }
}

test('an activity that is closed would come in with just the money that is said, and displace what is said', () => {
  fc.assert(
    fc.property(choicePlanArbitrary({ ...SMALL, pins: true }), (plan) => {
      const best = optimise(plan, {}, solve);
      if (best.value === null) return;
      const { notKept } = explainOptimum(plan, best, {}, solve);
      expect(notKept.map(({ activity }) => activity).sort()).toEqual(closedIn(plan, best));
      for (const one of notKept) {
        expectAdded(plan, best, one);
        expectInstead(plan, best, one);
      }
    }),
    { numRuns: 120 },
  );
});

function closedIn(plan: Plan, { chosen }: Optimum): string[] {
  return plan.activities
    .filter(({ id, options }) => {
      const option = options.find((one) => one.id === chosen[id])!;
      return option.approach === 'close' && options.some(({ approach }) => approach !== 'close');
    })
    .map(({ id }) => id)
    .sort();
}

function keptOptions(plan: Plan, activity: string): string[] {
  const { options } = plan.activities.find(({ id }) => id === activity)!;
  return options.filter(({ approach }) => approach !== 'close').map(({ id }) => id);
}

/** By year, what is missing beyond what may be missing; undefined when another limit breaks. */
function missingWith(plan: Plan, { chosen }: Optimum, activity: string, option: string) {
  const { broken, evaluation } = judgeChoice(plan, { ...chosen, [activity]: option });
  if (broken.some((limit) => !limit.startsWith('gap of'))) return undefined;
  const extra = evaluation.years
    .map(({ year, gap }) => ({ year, amount: gap - (plan.limits?.maxGap?.[year] ?? 0) }))
    .filter(({ amount }) => amount > 0);
  return { extra, total: extra.reduce((sum, { amount }) => sum + amount, 0) };
}

function expectAdded(plan: Plan, best: Optimum, { activity, added }: NotKept): void {
  const totals = keptOptions(plan, activity)
    .map((option) => missingWith(plan, best, activity, option)?.total)
    .filter((total) => total !== undefined);
  if (!added) {
    expect(totals).toEqual([]);
    return;
  }
  expect(added.total).toBe(Math.min(...totals));
  const chosen = { ...best.chosen, [activity]: added.option };
  expect(missingWith(plan, best, activity, added.option)?.extra).toEqual(added.extra);
  expect(judgeChoice(plan, chosen, { limits: withGaps(plan, added.extra) }).broken).toEqual([]);
  for (const { year, amount } of added.extra) {
    const less = [...added.extra, { year, amount: fromOre(-1) }];
    expect(amount).toBeGreaterThan(0);
    expect(judgeChoice(plan, chosen, { limits: withGaps(plan, less) }).broken).toHaveLength(1);
  }
}

/** Money from outside, given as leave to lack it. */
function withGaps(
  { limits = {} }: Plan,
  extra: readonly { readonly year: number; readonly amount: Money }[],
): Limits {
  const maxGap: Record<number, Money> = { ...limits.maxGap };
  for (const { year, amount } of extra) maxGap[year] = fromOre((maxGap[year] ?? 0) + amount);
  return { ...limits, maxGap };
}

function expectInstead(plan: Plan, best: Optimum, { activity, instead }: NotKept): void {
  const mustKeep = [...(plan.limits?.mustKeep ?? []), activity];
  const limits = { ...plan.limits, mustKeep };
  const other = optimiseExhaustively(plan, { limits });
  if (!instead) {
    expect(other).toBeUndefined();
    return;
  }
  expect(instead.proved).toBe(true);
  expect(Math.abs(best.value! - other!.value - instead.loss)).toBeLessThanOrEqual(NO_GAIN);
  const displaced = instead.displaced.map((one) => [one.activity, one.to] as const);
  for (const one of instead.displaced) expect(best.chosen[one.activity]).toBe(one.from);
  const chosen = {
    ...best.chosen,
    ...Object.fromEntries(displaced),
    [activity]: instead.option,
  };
  const { broken, choice } = judgeChoice(plan, chosen, { limits });
  expect(broken).toEqual([]);
  expect(Math.abs(choice.value - other!.value)).toBeLessThanOrEqual(NO_GAIN);
}

test('limits in conflict cannot hold together, and without any one of them the rest can', () => {
  fc.assert(
    fc.property(choicePlanArbitrary({ ...SMALL, activities: 5 }), (plan) => {
      const best = optimise(plan, {}, solve);
      if (best.status !== 'infeasible') return;
      const { conflict } = explainOptimum(plan, best, {}, solve);
      expectSmallest(plan, conflict!);
      expectProposals(plan, conflict!);
    }),
    { numRuns: 300 },
  );
});

function expectSmallest(plan: Plan, { limits, smallest }: Conflict): void {
  const limited = limitedOf(plan);
  expect(smallest).toBe(true);
  expect(limits.length).toBeGreaterThan(0);
  expect(bestValue(onlyLimits(limited, limits)), JSON.stringify(limits)).toBeUndefined();
  for (const left of limits) {
    const others = limits.filter((one) => one !== left);
    const rest = bestValue(onlyLimits(limited, others));
    expect(rest, `${JSON.stringify(limits)} without ${JSON.stringify(left)}`).toBeDefined();
  }
}

function expectProposals(plan: Plan, { proposals }: Conflict): void {
  for (const proposal of proposals) {
    const { limit, amount } = proposal;
    expect(bestValue(proposed(limitedOf(plan), proposal)), JSON.stringify(proposal)).toBeDefined();
    if (amount === undefined || (limit.limit !== 'max-gap' && limit.limit !== 'max-cost')) continue;
    // One øre less does not suffice.
    const less = bestValue(proposed(limitedOf(plan), proposal, 1));
    expect(less, `${JSON.stringify(proposal)} is too much`).toBeUndefined();
  }
}
