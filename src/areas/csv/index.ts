export * from './date.ts';
export { decodeText } from './decode.ts';
export * from './figure-file.ts';
export * from './list-file.ts';
export { explainCsvNotice, explainCsvProblem, ruleInWords } from './messages.ts';
export * from './number.ts';
export * from './problem.ts';
export * from './plan-cells.ts';
export * from './write-figures.ts';
