import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import { hasSolver, OTHER_SOLVERS, solveElsewhere } from '../../../tests/other-solvers.ts';
import { loadSolver } from '../../platform/solver/index.ts';
import { toKroner } from '../../shared/index.ts';
import { evaluate, type Evaluation } from '../evaluate/index.ts';
import { optionInForce, type Plan } from '../model/index.ts';
import { parsePlanFile } from '../plan-file/index.ts';
import { aScenario } from '../testing/builders.ts';
import { EQUAL_VALUES, optimiseExhaustively } from '../testing/optimise-oracle.ts';
import { plainModel, VALUE_SCALE } from '../testing/plain-model.ts';
import { optimise, type Optimum } from './index.ts';

// Other solvers are processes of their own.
vi.setConfig({ testTimeout: 120_000 });

const FOLDER = new URL('../../../examples/optimise/', import.meta.url);
const DEMO = new URL('../../../demo/havnby.plan.json', import.meta.url);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json') && !name.endsWith('.expected.json'))
  .map((name) => name.replace(/\.json$/, ''));
const solve = await loadSolver();

/** Counts a choice as whole within a hundred-thousandth, which is more than is missing there. */
const TOO_FINE: Readonly<Partial<Record<string, string>>> = { glpsol: '20-a-quarter-krone-short' };

/** What an `*.expected.json` holds: the best choice of the plan and under its scenarios. */
interface ExpectedOptima {
  readonly optima: readonly ExpectedOptimum[];
}

interface ExpectedOptimum {
  readonly scenario?: string;
  readonly status: Optimum['status'];
  readonly value: number | null;
  /** Kroner. */
  readonly cost: number | null;
  readonly chosen: Readonly<Record<string, string>>;
}

function planAt(url: URL): Plan {
  const parsed = parsePlanFile(readFileSync(url, 'utf8'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function planOf(name: string): Plan {
  return planAt(new URL(`${name}.json`, FOLDER));
}

function expectedOf(name: string): readonly ExpectedOptimum[] {
  const text = readFileSync(new URL(`${name}.expected.json`, FOLDER), 'utf8');
  return (JSON.parse(text) as ExpectedOptima).optima;
}

function questionOf(plan: Plan, scenario: string | undefined) {
  const assumptions = plan.scenarios.find(({ id }) => id === scenario);
  return assumptions ? { assumptions } : {};
}

test.each(names)('%s has the best choice worked out by hand', (name) => {
  const plan = planOf(name);
  for (const { scenario, status, value, cost, chosen } of expectedOf(name)) {
    const found = optimise(plan, questionOf(plan, scenario), solve);
    expect(found).toMatchObject({ status, chosen });
    expect(found.cost === null ? null : toKroner(found.cost)).toBe(cost);
    if (value === null) expect(found.value).toBeNull();
    else expect(found.value).toBeCloseTo(value, 9);
  }
});

test.each(names)('%s has that of trying every choice', (name) => {
  const plan = planOf(name);
  for (const { scenario, value, cost, chosen } of expectedOf(name)) {
    const best = optimiseExhaustively(plan, questionOf(plan, scenario));
    expect(best === undefined ? null : toKroner(best.cost)).toBe(cost);
    if (value !== null) expect(best!.value).toBeCloseTo(value, 9);
    expect(best?.chosen ?? {}).toEqual(chosen);
  }
});

test('our solver finds the same by the plain model, of the demo plan too', () => {
  for (const plan of [...names.map(planOf), planAt(DEMO)]) {
    const { value } = optimise(plan, {}, solve);
    const plain = solve(plainModel(plan)!, { timeLimit: 60, gap: 0 });
    expect(plain.status).toBe(value === null ? 'infeasible' : 'optimal');
    if (value !== null) expectEqualValues(-plain.objective! / VALUE_SCALE, value);
  }
});

test.for(OTHER_SOLVERS)('%s agrees on every named plan', async (solver, { skip }) => {
  skip(!hasSolver(solver), `${solver} is not installed`);
  for (const name of names.filter((one) => one !== TOO_FINE[solver])) {
    const plan = planOf(name);
    for (const { scenario, value, cost } of expectedOf(name)) {
      const question = questionOf(plan, scenario);
      const best = await solveElsewhere(solver, plainModel(plan, question)!, { seconds: 30 });
      expect(best.status, name).toBe(value === null ? 'infeasible' : 'optimal');
      if (value === null || cost === null) continue;
      expectEqualValues(-best.objective! / VALUE_SCALE, value);
      if (scenario !== undefined) continue;
      const least = plainModel(plan, { atLeast: value - EQUAL_VALUES / 2 })!;
      const cheapest = await solveElsewhere(solver, least, { seconds: 30 });
      expect(cheapest.objective! * 1e6).toBeCloseTo(cost, 0);
    }
  }
});

test.for(OTHER_SOLVERS)('%s agrees on the demo plan', async (solver, { skip }) => {
  skip(!hasSolver(solver), `${solver} is not installed`);
  const plan = planAt(DEMO);
  const { value } = optimise(plan, {}, solve);
  const best = await solveElsewhere(solver, plainModel(plan)!, { seconds: 60 });
  expect(best.status).toBe('optimal');
  expectEqualValues(-best.objective! / VALUE_SCALE, value!);
});

test('the best choice of the demo plan beats every scenario made by hand, with the same money', () => {
  const plan = planAt(DEMO);
  for (const assumptions of [aScenario(), ...plan.scenarios]) {
    const best = optimise(plan, { assumptions }, solve);
    expect(best.status).toBe('optimal');
    const byHand = coveragePaid(evaluate(plan, { scenario: assumptions }));
    expect(best.value!, assumptions.id).toBeGreaterThan(byHand);
  }
});

/** Coverage by weight, mean of the years, of what is paid in full. */
function coveragePaid({ plan, years, activities }: Evaluation): number {
  const needs = plan.areas.flatMap(({ id, needs: own }) => own.map((need) => ({ id, need })));
  const weights = needs.reduce((sum, { need }) => sum + need.weight, 0);
  const yearly = years.map(({ year }) => {
    const reach = activities
      .filter((activity) => activity.years.every((one) => one.year !== year || one.gap === 0))
      .map(({ id }) => plan.activities.find((activity) => activity.id === id)!)
      .flatMap((activity) => optionInForce(activity).reach)
      .filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear);
    return needs.reduce((sum, { id, need: { effortArea, weight, target } }) => {
      const persons = reach
        .filter((entry) => entry.area === id && entry.effortArea === effortArea)
        .reduce((total, entry) => total + entry.persons, 0);
      return sum + (weight / weights) * Math.min(1, persons / target);
    }, 0);
  });
  return yearly.reduce((sum, coverage) => sum + coverage, 0) / years.length;
}

function expectEqualValues(one: number, other: number): void {
  expect(Math.abs(one - other)).toBeLessThanOrEqual(EQUAL_VALUES);
}
