export { type ComputeRun, createRunRound, RUNS } from './actions/runs/do-runs.ts';
export { deleteRunsKeptLongEnough } from './actions/runs/keep-runs.ts';
export { createRunDesk, type RunDesk } from './actions/runs/run-desk.ts';
export { listScenarios, replaceScenarios } from './store/scenarios.ts';
