import { evaluate, type Evaluation, type Plan } from '../src/engine/index.ts';
import { makePlan, type PlanShape } from './engine-plans.ts';
import type { BenchRow } from './row.ts';

const SMALL: PlanShape = {
  activities: 60,
  optionsPerActivity: 1,
  sources: 10,
  earmarks: 10,
  areas: 3,
  years: 6,
  money: 0.8,
};

const LARGE: PlanShape = {
  activities: 5000,
  optionsPerActivity: 1,
  sources: 400,
  earmarks: 60,
  areas: 40,
  years: 10,
  money: 0.8,
};

/** Goals in milliseconds for a plan of 60 × 10 × 6 and for one of 5,000 × 400 × 10. */
const GOALS = { small: 1, large: 150 };

/** Measures `evaluate` with all its answers read: on budgets that repeat from year to year, and on
 * years of their own; with too little money (where it is hardest to spread) and with plenty. What
 * is called hard is beyond what the goal is about. */
export async function engineRows(): Promise<BenchRow[]> {
  const small = 'evaluate 60 activities × 10 sources × 6 years';
  const large = 'evaluate 5,000 activities × 400 sources (60 earmarks) × 10 years';
  return [
    row(`${small}, budgets that repeat`, GOALS.small, { ...SMALL, steady: true }, 1000),
    row(`${small}, years of their own`, GOALS.small, SMALL, 1000),
    row(`${small}, plenty of money`, GOALS.small, { ...SMALL, money: 2 }, 1000),
    row(`${small}, hard`, undefined, { ...SMALL, hard: true }, 1000),
    row(`${large}, budgets that repeat`, GOALS.large, { ...LARGE, steady: true }, 15),
    row(`${large}, years of their own`, GOALS.large, LARGE, 15),
    row(`${large}, plenty of money`, GOALS.large, { ...LARGE, money: 2 }, 15),
    row(`${large}, hard`, undefined, { ...LARGE, hard: true }, 15),
  ];
}

function row(work: string, goal: number | undefined, shape: PlanShape, runs: number): BenchRow {
  const plan = asRead(makePlan(shape, 7));
  for (let warm = 0; warm < Math.ceil(runs / 5); warm += 1) timed(plan);
  const measured = median(Array.from({ length: runs }, () => timed(plan)));
  if (goal === undefined) return { work, measured, unit: 'ms' };
  return { work, goal, measured, unit: 'ms', holds: measured <= goal };
}

/** The plan in objects such as a file or a database gives. */
function asRead(plan: Plan): Plan {
  return JSON.parse(JSON.stringify(plan)) as Plan;
}

function timed(plan: Plan): number {
  const start = performance.now();
  readAll(evaluate(plan));
  return performance.now() - start;
}

/** Answers are laid out when they are read; the measure is of all of them. */
function readAll(answer: Evaluation): number {
  return (
    answer.years.length +
    answer.activities.length +
    answer.flows.length +
    answer.costs.byArea.length +
    answer.sources.length +
    answer.posts.length +
    answer.endingPosts.length +
    answer.warnings.length
  );
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
