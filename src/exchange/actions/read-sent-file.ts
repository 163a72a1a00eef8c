import { parsePlanFile, type Plan } from '../../engine/index.ts';
import { fail, type Result } from '../../shared/index.ts';
import { type ImportProblem, importProblems } from '../domain/index.ts';

/** The plan of a file that somebody sent, or everything that keeps it out. */
export function readSentFile(bytes: Uint8Array): Result<Plan, readonly ImportProblem[]> {
  const parsed = parsePlanFile(bytes);
  if (!parsed.ok) return parsed;
  const json: unknown = JSON.parse(new TextDecoder().decode(bytes));
  const problems = importProblems(json, parsed.value);
  return problems.length > 0 ? fail(problems) : parsed;
}
