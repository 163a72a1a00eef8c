import { expect, test, vi } from 'vitest';
import { DEFAULT_COUNT, evaluate } from '../src/engine/index.ts';
import { allocateSlowly } from '../src/engine/testing/slow-allocation.ts';
import { makePlan } from './engine-plans.ts';

// Thousands of plans take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

test.each([0.5, 0.8, 0.95, 1, 1.1, 1.5])(
  'made-up plans with %f of the money they need get the flow of the plain network',
  (money) => {
    for (const [activities, sources, earmarks] of [
      [60, 10, 10],
      [60, 10, 4],
      [40, 30, 12],
    ] as const) {
      const shape = { activities, sources, earmarks, money, optionsPerActivity: 1, areas: 3 };
      const steady = sources === 30;
      const plan = makePlan({ ...shape, years: 3, steady, hard: !steady }, 12);
      const { flows } = evaluate(plan);
      for (const year of [2026, 2027, 2028]) {
        const found = flows
          .filter((flow) => flow.year === year)
          .map(({ source, activity, kind, amount }) => [`${source}|${activity}|${kind}`, amount]);
        expect(found).toEqual([...allocateSlowly(plan, year, DEFAULT_COUNT).flows]);
      }
    }
  },
);
