import { expect, test, vi } from 'vitest';
import { optimise } from '../src/engine/index.ts';
import { anActivity, anOption, aPlan, aSource } from '../src/engine/testing/builders.ts';
import { loadSolver } from '../src/platform/solver/index.ts';
import { fromKroner } from '../src/shared/index.ts';
import { CHOICES_400, makeChoicePlan } from './optimise-plans.ts';

vi.setConfig({ testTimeout: 120_000 });

const solve = await loadSolver();

const DEAR = anOption({
  id: 'dear',
  costs: [{ year: 2026, kind: 'other', amount: fromKroner(100) }],
});
const FREE = anOption({ id: 'free', approach: 'close' });

test('a plan without an activity has nothing to choose and nothing to pay', () => {
  expect(optimise(aPlan(), {}, solve)).toMatchObject({ status: 'optimal', cost: 0, chosen: {} });
});

test('one activity without money gets the option that costs nothing', () => {
  const plan = aPlan({ activities: [anActivity({ options: [DEAR, FREE], chosen: 'dear' })] });
  const found = optimise(plan, {}, solve);
  expect(found).toMatchObject({ status: 'optimal', cost: 0, chosen: { i1: 'free' } });
});

test('one activity that only costs money cannot be had without money', () => {
  const activity = anActivity({ options: [DEAR], chosen: 'dear' });
  expect(optimise(aPlan({ activities: [activity] }), {}, solve).status).toBe('infeasible');
  const funding = [aSource({ amounts: [{ year: 2026, amount: fromKroner(100) }] })];
  expect(optimise(aPlan({ activities: [activity], funding }), {}, solve)).toMatchObject({
    status: 'optimal',
    chosen: { i1: 'dear' },
  });
});

test('limits that contradict each other are told as such', () => {
  const plan = aPlan({ activities: [anActivity({ options: [DEAR, FREE], chosen: 'dear' })] });
  const limits = { mustKeep: ['i1'], mustClose: ['i1'] };
  expect(optimise(plan, { limits }, solve).status).toBe('infeasible');
});

test('a thousand activities that are stopped at once say so and claim nothing', () => {
  const plan = makeChoicePlan({ ...CHOICES_400, activities: 1000 }, 1);
  expect(optimise(plan, { stopped: () => true }, solve)).toMatchObject({
    status: 'time-limit',
    value: null,
    relativeGap: null,
    chosen: {},
  });
});

test('a thousand activities give a choice for each, and how far it may be from the best', () => {
  const plan = makeChoicePlan({ ...CHOICES_400, activities: 1000 }, 1);
  const found = optimise(plan, { timeLimit: 60, gap: 0.05 }, solve);
  expect(Object.keys(found.chosen)).toHaveLength(1000);
  expect(found.value).toBeGreaterThan(0);
  expect(found.bound! - found.value!).toBeLessThanOrEqual(0.05 * found.value! + 1e-9);
});
