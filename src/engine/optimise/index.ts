export * from './answers.ts';
export { explainOptimum } from './explain.ts';
export { frontier, MOST_POINTS } from './frontier.ts';
export { optimise } from './optimise.ts';
