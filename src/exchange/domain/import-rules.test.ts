import { describe, expect, test } from 'vitest';
import {
  type Earmark,
  evaluate,
  type Plan,
  parsePlanFile,
  writePlanFile,
} from '../../engine/index.ts';
import { anActivity, anOption, aPlan, aSource } from '../../engine/testing/builders.ts';
import { fromKroner } from '../../shared/index.ts';
import { earmarkLimit, importProblems } from './import-rules.ts';

const problemsOf = (plan: Plan) => importProblems(JSON.parse(writePlanFile(plan)), plan);
const withEarmarks = (earmarks: readonly Earmark[], parts: Partial<Plan> = {}) =>
  aPlan({
    ...parts,
    funding: earmarks.map((earmark, at) => aSource({ id: `s${at}`, earmark })),
  });
const different = (count: number): Earmark[] =>
  Array.from({ length: count }, (_, at) => ({ activities: [`i${at}`] }));

describe('a plan with many earmarks', () => {
  test.each([
    [1, 800],
    [3, 800],
    [6, 632],
    [10, 489],
    [15, 400],
  ])('of %i years may have %i different ones', (years, limit) => {
    const lastYear = 2026 + years - 1;
    expect(earmarkLimit(years)).toBe(limit);
    expect(problemsOf(withEarmarks(different(limit), { lastYear }))).toEqual([]);
    expect(problemsOf(withEarmarks(different(limit + 1), { lastYear }))).toEqual([
      { path: '$.funding', code: 'too-many-earmarks', earmarks: limit + 1, limit, years },
    ]);
  });

  test('may have many more sources, if they serve the same', () => {
    const turned = [{ activities: ['a', 'b'] }, { activities: ['b', 'a', 'a'], areas: [] }];
    const sources = Array.from({ length: 5000 }, (_, at) => turned[at % 2]!);
    expect(problemsOf(withEarmarks(sources))).toEqual([]);
  });
});

/** Each source for a handful of activities, that others pay too: the slowest kind of plan known. */
function slowPlan(activities: number, sources: number, years: number): Plan {
  let state = 1;
  const draw = (below: number) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const everyYear = (kroner: () => number) =>
    Array.from({ length: years }, (_, at) => ({ year: 2026 + at, amount: fromKroner(kroner()) }));
  const mean = Math.floor((activities * 460_000 * 0.95) / sources);
  return aPlan({
    lastYear: 2026 + years - 1,
    activities: Array.from({ length: activities }, (_, at) => {
      const costs = everyYear(() => 10_000 + draw(900_000));
      const option = anOption({ costs: costs.map((cost) => ({ ...cost, kind: 'salary' })) });
      return anActivity({ id: `i${at}`, priority: 1 + (at % 5), options: [option] });
    }),
    funding: Array.from({ length: sources }, (_, at) =>
      aSource({
        id: `s${at}`,
        amounts: everyYear(() => draw(2 * mean)),
        earmark: { activities: Array.from({ length: 10 }, () => `i${draw(activities)}`) },
      }),
    ),
  });
}

describe('a plan that is let in', () => {
  test.each([
    [5000, 800, 3],
    [5000, 489, 10],
    [2000, 800, 1],
  ])(
    'of %i activities and %i different earmarks in %i years is evaluated in seconds',
    (activities, sources, years) => {
      const plan = slowPlan(activities, sources, years);
      expect(problemsOf(plan)).toEqual([]);
      const started = performance.now();
      expect(evaluate(plan).years).toHaveLength(years);
      // One to two seconds on two idle cores; several times that where others use them too.
      expect(performance.now() - started).toBeLessThan(10_000);
    },
    30_000,
  );
});

describe('a text that looks like a CPR number', () => {
  const CPR = '010190-1234';

  test('is found wherever it stands, and told by its place alone', () => {
    const plan = aPlan({
      title: `Sag om ${CPR}`,
      activities: [anActivity({ name: 'Fritidsjob', options: [anOption({ name: '0101901234' })] })],
    });
    const problems = problemsOf(plan);
    expect(problems).toEqual([
      { path: '$.title', code: 'cpr-like' },
      { path: '$.activities[0].options[0].name', code: 'cpr-like' },
    ]);
    expect(JSON.stringify(problems)).not.toContain('1234');
  });

  test('is found in free data, as a key too', () => {
    const file = JSON.parse(writePlanFile(aPlan())) as Record<string, unknown>;
    file.x = { deep: [{ note: CPR }], [CPR]: 1 };
    const parsed = parsePlanFile(JSON.stringify(file));
    expect(parsed.ok).toBe(true);
    expect(importProblems(file, aPlan())).toEqual([
      { path: '$.x.deep[0].note', code: 'cpr-like' },
      { path: '$.x', code: 'cpr-like' },
    ]);
  });

  test('is told of a hundred times at most', () => {
    const many = { x: Array.from({ length: 500 }, () => CPR) };
    expect(importProblems(many, aPlan())).toHaveLength(100);
  });
});
