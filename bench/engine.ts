import { evaluate, type Evaluation, type Plan } from '../src/engine/index.ts';
import { makePlan, type PlanShape } from './engine-plans.ts';

/** One line of the bench: what was done, the goal, what was measured. */
export interface BenchRow {
  readonly work: string;
  readonly goal: number;
  readonly measured: number;
  readonly unit: 'ms' | 's';
  readonly holds: boolean;
}

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

/** Measures `evaluate` with all its answers read, on plans with scarce and with plentiful money. */
export async function engineRows(): Promise<BenchRow[]> {
  return [
    row('evaluate 60 activities × 10 sources × 6 years, scarce', 1, SMALL, 400),
    row('evaluate 60 activities × 10 sources × 6 years, plenty', 1, { ...SMALL, money: 2 }, 400),
    row('evaluate 5,000 activities × 400 sources × 10 years, scarce', 150, LARGE, 9),
    row('evaluate 5,000 × 400 × 10, just enough', 150, { ...LARGE, money: 1 }, 9),
    row('evaluate 5,000 × 400 × 10, plenty', 150, { ...LARGE, money: 2 }, 9),
  ];
}

function row(work: string, goal: number, shape: PlanShape, runs: number): BenchRow {
  const plan = makePlan(shape, 7);
  const measured = median(Array.from({ length: runs }, () => timed(plan)));
  return { work, goal, measured, unit: 'ms', holds: measured <= goal };
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
