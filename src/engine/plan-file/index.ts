export { describeProblem } from './describe.ts';
export { parsePlanFile } from './parse.ts';
export type { PlanProblem, ProblemCode, ReferenceTarget, RuleParams } from './problem.ts';
export { writePlanFile } from './write.ts';
