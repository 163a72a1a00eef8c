import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { DEFAULT_COUNT, type Plan } from '../model/index.ts';
import { allocateExhaustively } from '../testing/exhaustive-allocation.ts';
import { planArbitrary } from '../testing/plan-arbitrary.ts';
import { allocateSlowly } from '../testing/slow-allocation.ts';
import { evaluate } from './evaluate.ts';

// Thousands of plans take a while on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

function flowsOf(plan: Plan, year: number): (readonly [string, number])[] {
  return evaluate(plan)
    .flows.filter((flow) => flow.year === year)
    .map(({ source, activity, kind, amount }) => [`${source}|${activity}|${kind}`, amount]);
}

function missingPinsOf(plan: Plan): number {
  return evaluate(plan).warnings.reduce(
    (sum, warning) => (warning.code === 'pin-not-honoured' ? sum + warning.missing : sum),
    0,
  );
}

describe('the allocation of a year', () => {
  test.each([
    { activities: 3, sources: 3, years: 1, kinds: 1, amount: 3 },
    { activities: 2, sources: 3, years: 1, kinds: 2, amount: 2 },
    { activities: 2, sources: 4, years: 1, kinds: 1, amount: 3 },
    { activities: 4, sources: 3, years: 1, kinds: 1, amount: 1 },
  ])('is the flow that trying every flow finds best, %o', (size) => {
    fc.assert(
      fc.property(planArbitrary(size), (plan) => {
        const expected = allocateExhaustively(plan, 2026, DEFAULT_COUNT);
        expect(flowsOf(plan, 2026)).toEqual([...expected.flows]);
        expect(missingPinsOf(plan)).toBe(expected.missingPins);
      }),
      { numRuns: 400 },
    );
  });

  test.each([
    { activities: 8, sources: 7, years: 1, kinds: 1, amount: 30 },
    { activities: 8, sources: 7, years: 2, kinds: 3, amount: 50 },
    { activities: 8, sources: 7, years: 1, kinds: 5, amount: 1_000_000 },
  ])('is the flow that a plain network finds variable by variable, %o', (size) => {
    fc.assert(
      fc.property(planArbitrary(size), (plan) => {
        for (let year = 2026; year <= plan.lastYear; year += 1) {
          const expected = allocateSlowly(plan, year, DEFAULT_COUNT);
          expect(flowsOf(plan, year)).toEqual([...expected.flows]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
