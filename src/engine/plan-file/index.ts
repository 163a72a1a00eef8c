export { describeProblem, problemLine } from './describe.ts';
export { FILE_BYTES_LIMIT as PLAN_FILE_BYTES_LIMIT } from './file-limits.ts';
export { jsonPath } from './json-path.ts';
export { planFileSchema } from './json-schema.ts';
export { parsePlanFile } from './parse.ts';
export type { PlanProblem } from './problem.ts';
export { planFileTooLarge } from './read-json.ts';
export { writePlanFile } from './write.ts';
