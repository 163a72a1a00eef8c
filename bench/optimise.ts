import { hasSolver, solveElsewhere } from '../tests/other-solvers.ts';
import { optimise, type Optimum, type Plan } from '../src/engine/index.ts';
import { plainModel, VALUE_SCALE } from '../src/engine/testing/plain-model.ts';
import { loadSolver } from '../src/platform/solver/index.ts';
import type { MixedModel, Solve } from '../src/shared/index.ts';
import { CHOICES_400, CHOICES_60, makeChoicePlan, type ChoiceShape } from './optimise-plans.ts';
import type { BenchRow } from './row.ts';

/** Goals in milliseconds for 60 activities with proof, and for 400 within a thousandth. */
const GOALS = { proof: 1000, large: 10_000 };

const SEEDS = { proof: [1, 2, 3, 4, 5, 6, 7], large: [1, 2, 3], growth: [1, 2, 3] };
const LARGE_GAP = 0.001;
const GROWTH = [30, 60, 120, 240, 400];

/** How long another solver may take on one model, and on how many of the plans it is tried. */
const OTHER_SECONDS = 20;
const OTHER_PLANS = 3;

/** Measures `optimise` without explanations: the goals, on several made-up plans; `cbc` on the same
 * plans where it is installed, with the plain model and with the last one that ours was given; and how
 * the time grows with the activities. */
export async function optimiseRows(): Promise<BenchRow[]> {
  const solve = await loadSolver();
  // Reads the code of solver and engine once.
  timed(makeChoicePlan({ ...CHOICES_60, activities: 10 }, 9), 0, solve);
  return [
    ...(await goalRows(
      'optimise 60 activities × 3 options × 3 areas × 6 years, proved',
      { shape: CHOICES_60, seeds: SEEDS.proof, gap: 0, goal: GOALS.proof },
      solve,
    )),
    ...(await goalRows(
      'optimise 400 activities × 3 options × 8 areas × 6 years, gap 0.001',
      { shape: CHOICES_400, seeds: SEEDS.large, gap: LARGE_GAP, goal: GOALS.large },
      solve,
    )),
    ...GROWTH.map((activities) => growthRow(activities, solve)),
  ];
}

interface Task {
  readonly shape: ChoiceShape;
  readonly seeds: readonly number[];
  readonly gap: number;
  readonly goal: number;
}

interface Timed {
  readonly milliseconds: number;
  readonly optimum: Optimum;
  /** The last model of the search for the best value. */
  readonly model: MixedModel;
}

async function goalRows(
  work: string,
  { shape, seeds, gap, goal }: Task,
  solve: Solve,
): Promise<BenchRow[]> {
  const plans = seeds.map((seed) => makeChoicePlan(shape, seed));
  const runs = plans.map((plan) => timed(plan, gap, solve));
  const ours = runs.map(({ milliseconds }) => milliseconds);
  const done = runs.every(({ optimum }) => optimum.status === 'optimal');
  const rows: BenchRow[] = [
    {
      work: `${work}, median of ${seeds.length}`,
      goal,
      measured: median(ours),
      unit: 'ms',
      holds: done && median(ours) <= goal,
    },
    {
      work: `${work}, slowest`,
      goal,
      measured: Math.max(...ours),
      unit: 'ms',
      holds: done && Math.max(...ours) <= goal,
    },
  ];
  if (!hasSolver('cbc')) return rows;
  return [
    ...rows,
    await otherRow(
      '  cbc on the plain model',
      plans.map((plan) => plainModel(plan)!),
      gap,
      runs,
    ),
    await otherRow(
      '  cbc on our last model',
      runs.map(({ model }) => model),
      gap,
      runs,
    ),
  ];
}

/** The median of another solver on the first few plans, beside ours on the same. */
async function otherRow(
  work: string,
  models: readonly MixedModel[],
  gap: number,
  runs: readonly Timed[],
): Promise<BenchRow> {
  const times: number[] = [];
  let unfinished = 0;
  for (const [at, model] of models.slice(0, OTHER_PLANS).entries()) {
    const answer = await solveElsewhere('cbc', model, { seconds: OTHER_SECONDS, gap });
    times.push(answer.milliseconds);
    if (answer.status !== 'optimal') unfinished += 1;
    else check(runs[at]!.optimum, Math.abs(answer.objective!) / VALUE_SCALE, gap);
  }
  const ours = median(runs.slice(0, OTHER_PLANS).map(({ milliseconds }) => milliseconds));
  const late = unfinished > 0 ? `, ${unfinished} not done in ${OTHER_SECONDS} s` : '';
  const than = median(times) >= ours ? 'ours is faster' : 'OURS IS SLOWER';
  return {
    work: `${work}, median of ${times.length}${late} (${than}: ${ours.toFixed(0)} ms)`,
    measured: median(times),
    unit: 'ms',
  };
}

/** Two solvers that disagree about a value make every other figure worthless. */
function check({ value }: Optimum, other: number, gap: number): void {
  const allowed = 1e-6 + gap * Math.max(other, value ?? 0);
  if (value === null || Math.abs(value - other) > allowed) {
    throw new Error(`optimise found ${value}, cbc ${other}`);
  }
}

function growthRow(activities: number, solve: Solve): BenchRow {
  const shape = { ...CHOICES_60, activities };
  const times = SEEDS.growth.map((seed) => {
    return timed(makeChoicePlan(shape, seed), LARGE_GAP, solve).milliseconds;
  });
  return {
    work: `optimise ${activities} activities × 3 options × 3 areas, gap 0.001, median of ${times.length}`,
    measured: median(times),
    unit: 'ms',
  };
}

function timed(plan: Plan, gap: number, solve: Solve): Timed {
  let first: MixedModel | undefined;
  let last: MixedModel | undefined;
  const watched: Solve = (model, options) => {
    if (model.whole.includes(1)) {
      first ??= model;
      if (model.cost.every((cost, at) => cost === first!.cost[at])) last = model;
    }
    return solve(model, options);
  };
  const start = performance.now();
  const optimum = optimise(plan, { gap, timeLimit: 120 }, watched);
  const milliseconds = performance.now() - start;
  return { milliseconds, optimum, model: last! };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
