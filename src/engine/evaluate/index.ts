export * from './answers.ts';
export { areaCosts } from './area-costs.ts';
export { evaluate } from './evaluate.ts';
export { evaluationToJson } from './evaluation-json.ts';
export { explanationsToJson } from './explanations-json.ts';
export { focusYear, lastingGap } from './lasting-gap.ts';
