import { stress, type FundingSource, type Plan } from '../src/engine/index.ts';
import { toShare } from '../src/shared/index.ts';
import { makePlan, type PlanShape } from './engine-plans.ts';
import type { BenchRow } from './row.ts';

const SHAPE: PlanShape = {
  activities: 60,
  optionsPerActivity: 1,
  sources: 10,
  earmarks: 10,
  areas: 3,
  years: 6,
  money: 0.8,
};

const DRAWS = 10_000;
const GOAL = 1000;
const RUNS = 3;

/** Measures `stress` in milliseconds: six of ten sources that come or not; the same with ranges on two
 * of them, so that no two draws have the same money; and every source uncertain with a range. */
export function stressRows(): BenchRow[] {
  const work = '60 activities × 10 sources × 6 years, 10,000 draws';
  const shape: PlanShape = { ...SHAPE, steady: true };
  return [
    row(`stress ${work}`, uncertain(shape, 6, 0), GOAL),
    row(`stress ${work}, two ranges`, uncertain(shape, 6, 2), GOAL),
    row(`stress ${work}, all with ranges, years of their own`, uncertain(SHAPE, 10, 10)),
  ];
}

/** A made-up plan whose first sources may come or not, the first of them with more or less. */
function uncertain(shape: PlanShape, sources: number, ranges: number): Plan {
  const plan = makePlan(shape, 7);
  const range = { low: toShare(0.5), likely: toShare(0.9), high: toShare(1.1) };
  const funding = plan.funding.map((source, at): FundingSource => {
    if (at >= sources) return { ...source, status: 'granted' };
    const probability = toShare(0.4 + at * 0.05);
    return { ...source, status: 'applied', probability, ...(at < ranges && { range }) };
  });
  return { ...plan, funding };
}

function row(work: string, plan: Plan, goal?: number): BenchRow {
  const times = Array.from({ length: RUNS }, () => timed(plan)).sort((a, b) => a - b);
  const measured = times[Math.floor(RUNS / 2)]!;
  if (goal === undefined) return { work, measured, unit: 'ms' };
  return { work, goal, measured, unit: 'ms', holds: measured <= goal };
}

function timed(plan: Plan): number {
  const start = performance.now();
  const answer = stress(plan, { draws: DRAWS, seed: 1 });
  if (!answer.ok) throw new Error('The made-up plan states all probabilities');
  return performance.now() - start;
}
