export * from './date.ts';
export * from './figure-file.ts';
export * from './list-file.ts';
export { explainCsvNotice, explainCsvProblem } from './messages.ts';
export * from './number.ts';
export * from './problem.ts';
