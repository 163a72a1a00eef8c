export * from './answers.ts';
export { assumptions, isCertain } from './assumptions.ts';
export { stress, stressWays } from './stress.ts';
export { stressToJson } from './stress-json.ts';
