import type { Result } from '../../shared/index.ts';
import type { Plan } from '../model/index.ts';
import type { PlanProblem } from './problem.ts';

/** The plan that a file holds: text, UTF-8 bytes, or JSON that is already read. */
export function parsePlanFile(_input: unknown): Result<Plan, readonly PlanProblem[]> {
  throw new Error('parsePlanFile is being written');
}
