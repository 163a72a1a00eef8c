import { fail, ok, type Result } from '../../shared/index.ts';
import type { Plan } from '../model/index.ts';
import { MAX_PROBLEMS } from './file-limits.ts';
import { problemAt, type PlanProblem } from './problem.ts';
import { readJson } from './read-json.ts';
import { hasReadableParts, readShape, type ReadShape } from './read-shape.ts';
import { rulesFor } from './rules.ts';
import { shapeProblems } from './shape-problems.ts';

/**
 * The plan that a file holds: text, UTF-8 bytes, or JSON that is already read. Otherwise everything
 * that is wrong with it, at most a hundred problems.
 */
export function parsePlanFile(input: unknown): Result<Plan, readonly PlanProblem[]> {
  const json = readJson(input);
  if (!json.ok) return fail(atMost(MAX_PROBLEMS, json.error));
  const read = readShape(json.value);
  const problems = atMost(MAX_PROBLEMS, problemsOf(read));
  if (problems.length > 0) return fail(problems);
  const { format: _, ...plan } = read.value;
  return ok(plan);
}

function* problemsOf({ value, issues }: ReadShape): Iterable<PlanProblem> {
  const known = new Set<string>();
  for (const problem of shapeProblems(issues)) {
    known.add(problem.path);
    yield problem;
  }
  if (!hasReadableParts(issues)) return;
  for (const rule of rulesFor(issues)) {
    for (const problem of rule(value)) if (!known.has(problem.path)) yield problem;
  }
}

function atMost(limit: number, problems: Iterable<PlanProblem>): readonly PlanProblem[] {
  const kept: PlanProblem[] = [];
  for (const problem of problems) {
    if (kept.length === limit) {
      kept.push(problemAt([], 'too-many-problems', { limit }));
      break;
    }
    kept.push(problem);
  }
  return kept;
}
