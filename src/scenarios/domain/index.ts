export { computeRun } from './runs/compute.ts';
export { longestSeconds } from './runs/rules.ts';
export type { RunInput, RunProblem, RunProgress, RunResult } from './runs/run.ts';
