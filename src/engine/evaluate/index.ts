export * from './answers.ts';
export { applyScenario } from './apply-scenario.ts';
export { evaluate } from './evaluate.ts';
export { evaluationToJson, type EvaluationJson } from './evaluation-json.ts';
export { focusYear, lastingGap } from './lasting-gap.ts';
