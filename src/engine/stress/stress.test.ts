import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromOre, toShare, WHOLE, type Share } from '../../shared/index.ts';
import { evaluate } from '../evaluate/index.ts';
import type { FundingSource, Plan } from '../model/index.ts';
import { aPlan, anActivity, anOption, aScenario, aSource } from '../testing/builders.ts';
import { planArbitrary } from '../testing/plan-arbitrary.ts';
import { assumptions } from './assumptions.ts';
import type { StressAnswer, StressOptions } from './answers.ts';
import { stream, triangular } from './stream.ts';
import { stress, stressWays } from './stress.ts';

const SIZE = { activities: 5, sources: 5, years: 2, kinds: 3, amount: 40 };

function answerOf(plan: Plan, options: Partial<StressOptions> = {}): StressAnswer {
  const stressed = stress(plan, { draws: 60, seed: 7, ...options });
  if (!stressed.ok) throw new Error(JSON.stringify(stressed.error));
  return stressed.value;
}

/** Plans whose sources are uncertain in every way; one group among them. */
const uncertain = fc
  .record({
    plan: planArbitrary(SIZE),
    pinned: fc.boolean(),
    chances: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 7, maxLength: 7 }),
    ranges: fc.array(
      fc.option(fc.array(fc.integer({ min: 0, max: 15_000 }), { minLength: 3, maxLength: 3 })),
      { minLength: 7, maxLength: 7 },
    ),
    grouped: fc.subarray([0, 1, 2, 3, 4]),
  })
  .map(({ plan, pinned, chances, ranges, grouped }): Plan => {
    const funding = plan.funding.map((source, at): FundingSource => {
      const [low, likely, high] = (ranges[at] ?? []).toSorted((a, b) => a - b) as Share[];
      const isGrouped = grouped.includes(at);
      return {
        ...source,
        probability: chances[isGrouped ? 0 : at] as Share,
        ...(isGrouped && { group: 'g' }),
        ...(ranges[at] && { range: { low: low!, likely: likely!, high: high! } }),
      };
    });
    return { ...plan, funding, pins: pinned ? plan.pins : [] };
  });

/** Draw `d` as a scenario: what came is granted with its factor, the rest rejected. */
function drawAsScenario(plan: Plan, seed: number, draw: number) {
  const read = assumptions(plan);
  if (!read.ok) throw new Error('not uncertain in every way');
  const funding = read.value.map(({ id, certain, probability, luck, range }) => {
    const here = certain ? probability > 0 : stream(seed, luck)(draw) < probability / WHOLE;
    const factor = range ? triangular(range, stream(seed, `range ${id}`)(draw)) : WHOLE;
    return [id, { status: here ? 'granted' : 'rejected', factor: factor as Share }] as const;
  });
  return aScenario({ funding: Object.fromEntries(funding) });
}

function slowly(plan: Plan, seed: number, draws: number) {
  const found = Array.from({ length: draws }, (_, draw) =>
    evaluate(plan, { scenario: drawAsScenario(plan, seed, draw) }),
  );
  const part = (holds: (one: (typeof found)[number]) => boolean) =>
    found.filter(holds).length / draws;
  return {
    total: found.map(({ total }) => total.gap).toSorted((a, b) => a - b),
    years: found[0]!.years.map((_, y) => found.map(({ years }) => years[y]!.gap)),
    covered: part(({ activities }) => activities.every(({ total }) => total.gap === 0)),
    activities: found[0]!.activities.map(({ id }, a) => ({
      id,
      covered: part(({ activities }) => activities[a]!.total.gap === 0),
    })),
  };
}

function meanOf(values: readonly number[]): number {
  return Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

describe('a stresstest', () => {
  test('is what evaluating each draw by itself gives', () => {
    fc.assert(
      fc.property(uncertain, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (plan, seed) => {
        const draws = 20;
        const answer = answerOf(plan, { seed, draws });
        const slow = slowly(plan, seed, draws);
        expect(answer.years.map(({ mean }) => mean)).toEqual(slow.years.map(meanOf));
        expect(answer.total).toMatchObject({
          mean: meanOf(slow.total),
          p5: slow.total[0],
          p25: slow.total[4],
          p50: slow.total[9],
          p75: slow.total[14],
          p95: slow.total[18],
        });
        expect(answer.covered).toBe(slow.covered);
        expect(answer.activities).toEqual(slow.activities);
      }),
      { numRuns: 100 },
    );
  });

  test('does not depend on the order of lists, and more draws keep those before', () => {
    fc.assert(
      fc.property(uncertain, (plan) => {
        const turned: Plan = {
          ...plan,
          activities: plan.activities.toReversed(),
          funding: plan.funding.toReversed(),
          pins: plan.pins.toReversed(),
        };
        const answer = answerOf(plan);
        expect(answerOf(turned)).toEqual(answer);
        const stopped = answerOf(plan, { draws: 500, stopped: () => true });
        expect(stopped).toEqual(answerOf(plan, { draws: 100 }));
      }),
      { numRuns: 40 },
    );
  });

  test('with chances of 0 and 1 is the plan with these sources rejected and granted', () => {
    fc.assert(
      fc.property(planArbitrary(SIZE), fc.nat(127), (plan, coming) => {
        const comes = (at: number) => (coming >> at) % 2 === 1;
        const decided = plan.funding.map((source, at) => ({
          ...source,
          status: comes(at) ? ('granted' as const) : ('rejected' as const),
        }));
        const stated = plan.funding.map((source, at) => ({
          ...source,
          status: 'applied' as const,
          probability: (comes(at) ? WHOLE : 0) as Share,
        }));
        const { total, years } = evaluate({ ...plan, funding: decided });
        const answer = answerOf({ ...plan, funding: stated }, { draws: 3 });
        expect(answer.total).toMatchObject({ mean: total.gap, p5: total.gap, p95: total.gap });
        expect(answer.years.map(({ p50 }) => p50)).toEqual(years.map(({ gap }) => gap));
        expect(answer.histogram.reduce((sum, { draws }) => sum + draws, 0)).toBe(3);
      }),
      { numRuns: 60 },
    );
  });
});

/** Costs of 100 kr. in 2026; sources of 60 and 50 kr. that may come. */
function smallPlan(first: Partial<FundingSource> = {}, second: Partial<FundingSource> = {}): Plan {
  const money = (kroner: number) => [{ year: 2026, amount: fromOre(kroner * 100) }];
  const costs = [{ year: 2026, kind: 'salary' as const, amount: fromOre(10_000) }];
  const applied = { status: 'applied' as const, probability: toShare(0.5) };
  return aPlan({
    activities: [anActivity({ options: [anOption({ costs })] })],
    funding: [
      aSource({ id: 's1', ...applied, amounts: money(60), probability: toShare(0.3), ...first }),
      aSource({ id: 's2', ...applied, amounts: money(50), ...second }),
    ],
  });
}

describe('the figures of a stresstest', () => {
  test('are near those of trying every outcome', () => {
    const { total, covered, sources } = answerOf(smallPlan(), { draws: 20_000 });
    // 0.15 × 0 + 0.15 × 40 + 0.35 × 50 + 0.35 × 100 = 58.50 kr.
    expect(total.mean / 100).toBeCloseTo(58.5, -0.5);
    expect(covered).toBeCloseTo(0.15, 1);
    // With s1: 0.5 × 0 + 0.5 × 40; without: 0.5 × 50 + 0.5 × 100.
    expect(sources[0]!.gapIfComes! / 100).toBeCloseTo(20, -0.5);
    expect(sources[0]!.gapIfFails! / 100).toBeCloseTo(75, -0.5);
    expect(Math.abs(sources[0]!.fall! - 5500)).toBeLessThan(4 * sources[0]!.fallError!);
    expect(Math.abs(sources[1]!.fall! - 4700)).toBeLessThan(4 * sources[1]!.fallError!);
  });

  test('come or fail together in a group', () => {
    const group = { group: 'g', probability: toShare(0.5) };
    const { years, sources } = answerOf(smallPlan(group, group), { draws: 2000 });
    expect(years[0]).toMatchObject({ p5: 0, p95: 10_000 });
    expect(sources[0]!.came).toBe(sources[1]!.came);
    expect(sources[0]).toMatchObject({ gapIfComes: 0, gapIfFails: 10_000, fall: 10_000 });
  });

  test('vary with the range around its middle', () => {
    const range = { low: toShare(0.2), likely: toShare(0.5), high: toShare(1.1) };
    const plan = smallPlan({ status: 'granted', range }, { status: 'rejected' });
    const { total, sources } = answerOf(plan, { draws: 20_000 });
    // The middle of a triangle is the mean of its corners: 0.6 × 60 kr.
    expect(total.mean / 100).toBeCloseTo(64, -0.5);
    expect(total.p5).toBeGreaterThanOrEqual(3400);
    expect(sources).toMatchObject([
      { id: 's1', certain: true, probability: 1, gapIfFails: null, fall: null },
      { id: 's2', certain: true, probability: 0, came: 0, gapIfComes: null },
    ]);
  });

  test('hold for a scenario as they do for the plan it makes', () => {
    const scenario = aScenario({ id: 'x', funding: { s1: { status: 'granted' } } });
    const plan = { ...smallPlan(), scenarios: [scenario] };
    const made = smallPlan({ status: 'granted' });
    expect(answerOf(plan, { scenario: 'x' })).toEqual(answerOf(made));
    expect(() => stress(plan, { draws: 1, seed: 1, scenario: 'y' })).toThrow(RangeError);
  });
});

test('everything that keeps draws from being made is told at once', () => {
  const { probability: _, ...unstated } = aSource({ id: 's3', status: 'idea', group: 'g' });
  const plan = smallPlan({ group: 'g' }, { group: 'g' });
  const all = { ...plan, funding: [...plan.funding, unstated] };
  expect(stress(all, { draws: 0, seed: -1 })).toEqual({
    ok: false,
    error: [
      { code: 'bad-draws', draws: 0 },
      { code: 'bad-seed', seed: -1 },
      { code: 'no-probability', source: 's3', status: 'idea' },
      { code: 'group-probabilities-differ', group: 'g' },
    ],
  });
});

describe('ways under the same draws', () => {
  test('are ranked, with the source that turns the ranking', () => {
    const own = aScenario({
      id: 'own',
      funding: { s1: { status: 'rejected' }, s2: { status: 'granted' } },
    });
    const ways = [{ key: 'plan' }, { key: 'own', scenario: own }];
    const stressed = stressWays(smallPlan(), ways, { draws: 5000, seed: 3 });
    if (!stressed.ok) throw new Error('has all probabilities');
    const { ranking, answers } = stressed.value;
    expect(answers.map(({ key }) => key)).toEqual(['plan', 'own']);
    expect(ranking.order).toEqual(['own', 'plan']);
    // Own misses 50 kr.; the plan 20 kr. with s1 and 75 kr. without, 35 kr. with s2 and 82 kr. without.
    expect(ranking.turns).toMatchObject([
      { source: 's1', firstIfComes: 'plan', firstIfFails: 'own' },
      { source: 's2', firstIfComes: 'plan', firstIfFails: 'own' },
    ]);
    expect(ranking.turns[0]!.evenAt).toBeCloseTo(25 / 55, 1);
    expect(ranking.best.map(({ chance }) => chance > 0.25 && chance < 0.9)).toEqual([true, true]);
  });

  test('that are the same share the first place, and nothing turns them', () => {
    const ways = [{ key: 'a' }, { key: 'b', scenario: aScenario() }];
    const stressed = stressWays(smallPlan(), ways, { draws: 200, seed: 3 });
    expect(stressed).toMatchObject({
      value: {
        ranking: {
          order: ['a', 'b'],
          best: [
            { key: 'a', chance: 1 },
            { key: 'b', chance: 1 },
          ],
          turns: [],
        },
      },
    });
  });
});
