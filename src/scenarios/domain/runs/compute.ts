import {
  explainOptimum,
  frontier,
  optimise,
  stressWays,
  type OptimiseOptions,
  type Scenario,
} from '../../../engine/index.ts';
import { fail, ok, type Result, type Solve } from '../../../shared/index.ts';
import type { RunInput, RunProblem, RunProgress, RunRequest, RunResult } from './run.ts';

/** What a computation may ask and tell while it is at work. */
export interface ComputeControl {
  readonly solve: Solve;
  /** Asked often: true ends the work with the best found. */
  readonly stopped: () => boolean;
  readonly onProgress: (progress: RunProgress) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly clock: () => number;
}

/** The part of its time that a best plan may take to be found; the rest is for explaining it. */
const FINDING = 0.75;

/** Computes a run, in one go: the thread does nothing else meanwhile. */
export function computeRun(
  input: RunInput,
  control: ComputeControl,
): Result<RunResult, RunProblem> {
  const { request } = input;
  switch (request.kind) {
    case 'optimise':
      return ok(bestPlan(input, request, control));
    case 'frontier':
      return ok(curve(input, request, control));
    case 'stress':
      return stressed(input, request, control);
  }
}

type Asked<Kind> = Extract<RunRequest, { kind: Kind }>;

function bestPlan(
  { plan, scenarios }: RunInput,
  { base, limits, timeLimit }: Asked<'optimise'>,
  { solve, stopped, onProgress, clock }: ComputeControl,
): RunResult {
  const began = clock();
  const within = (seconds: number): OptimiseOptions => ({
    limits,
    timeLimit: Math.max(0, seconds - (clock() - began) / 1000),
    ...assumptionsOf(base, scenarios),
    stopped: () => stopped() || clock() - began > seconds * 1000,
  });
  const optimum = optimise(plan, { ...within(timeLimit * FINDING), onProgress }, solve);
  const rest = within(timeLimit);
  const explanation = rest.timeLimit! > 0 ? explainOptimum(plan, optimum, rest, solve) : null;
  return { kind: 'optimise', optimum, explanation };
}

function curve(
  { plan, scenarios }: RunInput,
  { base, limits, points, timeLimit }: Asked<'frontier'>,
  { solve, stopped, onProgress, clock }: ComputeControl,
): RunResult {
  const began = clock();
  const options = {
    limits,
    timeLimit,
    ...assumptionsOf(base, scenarios),
    stopped: () => stopped() || clock() - began > timeLimit * 1000,
    onProgress,
  };
  return { kind: 'frontier', points: frontier(plan, points, options, solve) };
}

function stressed(
  { plan, scenarios }: RunInput,
  { ways, draws, seed }: Asked<'stress'>,
  { stopped, onProgress }: ComputeControl,
): Result<RunResult, RunProblem> {
  const asked = ways.map((way, index) => ({ key: String(index), ...scenarioOf(way, scenarios) }));
  const options = { draws, seed, stopped, onProgress: (done: number) => onProgress({ done }) };
  const stress = stressWays(plan, asked, options);
  if (!stress.ok) return fail({ code: 'cannot-draw', problems: stress.error });
  const { answers, ranking } = stress.value;
  return ok({
    kind: 'stress',
    answers: answers.map(({ key, answer }) => ({ way: ways[Number(key)]!, answer })),
    ranking: ways.length > 1 ? ranking : null,
  });
}

function assumptionsOf(base: string | null, scenarios: readonly Scenario[]) {
  const { scenario } = scenarioOf(base, scenarios);
  return scenario ? { assumptions: scenario } : {};
}

function scenarioOf(way: string | null, scenarios: readonly Scenario[]): { scenario?: Scenario } {
  const scenario = scenarios.find(({ id }) => id === way);
  return scenario ? { scenario } : {};
}
