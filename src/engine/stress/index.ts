export * from './answers.ts';
export { assumptions, isCertain, type Assumption } from './assumptions.ts';
export { stress, stressWays, type StressWay } from './stress.ts';
export { stressToJson } from './stress-json.ts';
