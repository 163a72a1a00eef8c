export { startRun } from './actions/runs/ask-run.ts';
export { type ComputeRun, createRunRound, RUNS } from './actions/runs/do-runs.ts';
export { deleteRunsKeptLongEnough } from './actions/runs/keep-runs.ts';
export { createRunDesk, type RunDesk } from './actions/runs/run-desk.ts';
export { writeOwnOptions, type WrittenOptions } from './actions/write-own-options.ts';
export { fitScenario } from './domain/fit.ts';
export { optionInScenario, ownOptionOf } from './domain/own-option.ts';
export { isArchived } from './domain/scenario-data.ts';
export { listScenarios, replaceScenarios } from './store/scenarios.ts';
