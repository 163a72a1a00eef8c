import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromKroner } from '../../shared/index.ts';
import { anActivity, anOption, aPlan, aSource } from '../testing/builders.ts';
import { planArbitrary } from '../testing/plan-arbitrary.ts';
import { wholePlanArbitrary } from '../testing/whole-plan-arbitrary.ts';
import { evaluate, evaluationToJson, explanationsToJson } from './index.ts';

const plans = planArbitrary({ activities: 6, sources: 6, years: 3, kinds: 3, amount: 1000 });

/** In øre or hundred-millionths, so that what adds can be compared exactly. */
function units(values: readonly number[], scale: number): number {
  return values.reduce((sum, value) => sum + Math.round(value * scale), 0);
}

test('what is laid out by area, owner and post is the sum of what each activity has there', () => {
  fc.assert(
    fc.property(fc.oneof(plans, wholePlanArbitrary()), (plan) => {
      const json = evaluationToJson(evaluate(plan));
      for (const area of json.areas) {
        expect(units([area.cost], 100)).toBe(
          units(
            area.years.map(({ cost }) => cost),
            100,
          ),
        );
        for (const { cost, activities } of area.years) {
          const parts = activities.map((part) => part.cost);
          expect(units([cost], 100)).toBe(units(parts, 100));
        }
      }
      for (const { fte, activities } of json.posts) {
        const parts = activities.map((part) => part.fte);
        expect(units([fte], 1e8)).toBe(units(parts, 1e8));
      }
      const owned = json.owners.flatMap(({ activities }) => activities);
      expect(owned.sort()).toEqual(plan.activities.map(({ id }) => id).sort());
    }),
    { numRuns: 100 },
  );
});

test('cost by area stands with the persons that it was laid out by', () => {
  const reach = (area: string, persons: number, firstYear: number) => ({
    area,
    effortArea: 'beskaeftigelse',
    persons,
    firstYear,
    lastYear: 2026,
  });
  const costs = [2026, 2027].map((year) => {
    return { year, kind: 'salary' as const, amount: fromKroner(400) };
  });
  const plan = aPlan({
    lastYear: 2027,
    activities: [
      anActivity({
        id: 'i1',
        options: [anOption({ costs, reach: [reach('a1', 30, 2026), reach('a2', 10, 2026)] })],
      }),
      anActivity({ id: 'i2', options: [anOption({ costs })] }),
    ],
  });
  const { areas } = evaluationToJson(evaluate(plan));
  expect(areas.map(({ area, years }) => ({ area, year: years[0] }))).toEqual([
    {
      area: 'a1',
      year: {
        year: 2026,
        cost: 300,
        persons: 30,
        activities: [{ activity: 'i1', persons: 30, cost: 300 }],
      },
    },
    {
      area: 'a2',
      year: {
        year: 2026,
        cost: 100,
        persons: 10,
        activities: [{ activity: 'i1', persons: 10, cost: 100 }],
      },
    },
    {
      area: null,
      year: {
        year: 2026,
        cost: 400,
        persons: 0,
        activities: [{ activity: 'i2', persons: 0, cost: 400 }],
      },
    },
  ]);
  expect(areas[0]!.years[1]).toMatchObject({ cost: 300, persons: 0 });
});

test('posts stand with their activities, in each area by its part of the persons', () => {
  const reach = ['a1', 'a2'].map((area, at) => ({
    area,
    effortArea: 'beskaeftigelse',
    persons: 10 + 20 * at,
    firstYear: 2026,
    lastYear: 2026,
  }));
  const staff = {
    role: 'support',
    placement: 'local',
    fte: 1,
    firstYear: 2026,
    lastYear: 2026,
    noticeMonths: 3,
  } as const;
  const plan = aPlan({
    activities: [
      anActivity({ id: 'i1', options: [anOption({ reach, staff: [staff, staff] })] }),
      anActivity({ id: 'i2', options: [anOption({ reach: [reach[0]!], staff: [staff] })] }),
    ],
  });
  const { posts } = evaluationToJson(evaluate(plan));
  expect(posts).toMatchObject([
    {
      area: 'a1',
      fte: 1.5,
      activities: [
        { activity: 'i1', fte: 0.5 },
        { activity: 'i2', fte: 1 },
      ],
    },
    { area: 'a2', fte: 1.5, activities: [{ activity: 'i1', fte: 1.5 }] },
  ]);
});

test('every gap is explained, and every cost when it is asked for', () => {
  fc.assert(
    fc.property(plans, (plan) => {
      const evaluation = evaluate(plan);
      const years = evaluation.activities.flatMap(({ id, years: all }) =>
        all.map(({ year, cost, gap }) => ({ at: `${id} ${year}`, cost, gap })),
      );
      const places = (given: ReturnType<typeof explanationsToJson>) => {
        expect(given.explanationsLeftOut).toBe(0);
        return given.explanations.map(({ activity, year }) => `${activity} ${year}`);
      };
      const withGap = years.filter(({ gap }) => gap > 0).map(({ at }) => at);
      const withCost = years.filter(({ cost }) => cost > 0).map(({ at }) => at);
      expect(places(explanationsToJson(evaluation))).toEqual(withGap);
      const all = explanationsToJson(evaluation, { all: true });
      expect(places(all)).toEqual(withCost);
      for (const { cost, carried, financed, gap, kinds } of all.explanations) {
        expect(units([carried, financed, gap], 100)).toBe(units([cost], 100));
        for (const key of ['cost', 'carried', 'financed', 'gap'] as const) {
          const sum = kinds.map((kind) => kind[key]);
          expect(units(sum, 100)).toBe(units([{ cost, carried, financed, gap }[key]], 100));
        }
        for (const kind of kinds) {
          const paid = kind.sources.map((source) => source.paid);
          expect(units(paid, 100)).toBe(units([kind.financed], 100));
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('a reason stands with its amount in kroner, and one activity can be asked for', () => {
  const cost = (amount: number) => {
    return [{ year: 2026, kind: 'salary' as const, amount: fromKroner(amount) }];
  };
  const plan = aPlan({
    activities: [
      anActivity({ id: 'i1', options: [anOption({ costs: cost(500) })] }),
      anActivity({ id: 'i2', priority: 9, options: [anOption({ costs: cost(500) })] }),
    ],
    funding: [aSource({ id: 's1', amounts: [{ year: 2026, amount: fromKroner(800) }] })],
  });
  const evaluation = evaluate(plan);
  const { explanations } = explanationsToJson(evaluation);
  expect(explanations).toEqual([
    {
      activity: 'i2',
      year: 2026,
      cost: 500,
      carried: 0,
      financed: 300,
      gap: 200,
      kinds: [
        {
          kind: 'salary',
          cost: 500,
          carried: 0,
          financed: 300,
          gap: 200,
          sources: [{ source: 's1', paid: 300, reason: { code: 'exhausted', available: 800 } }],
        },
      ],
    },
  ]);
  const asked = explanationsToJson(evaluation, { activity: 'i1' });
  expect(asked.explanations).toMatchObject([{ activity: 'i1', year: 2026, gap: 0 }]);
});

test('of more gaps than can be written the largest are explained, the others counted', () => {
  const activities = Array.from({ length: 400 }, (_, at) =>
    anActivity({
      id: `i${at}`,
      options: [
        anOption({ costs: [{ year: 2026, kind: 'salary', amount: fromKroner(1000 + at) }] }),
      ],
    }),
  );
  const funding = Array.from({ length: 400 }, (_, at) => aSource({ id: `s${at}`, amounts: [] }));
  const { explanations, explanationsLeftOut } = explanationsToJson(
    evaluate(aPlan({ activities, funding })),
  );
  expect(explanations).toHaveLength(250);
  expect(explanationsLeftOut).toBe(150);
  expect(Math.min(...explanations.map(({ gap }) => gap))).toBe(1150);
});
