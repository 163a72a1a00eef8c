import type { Plan } from '../model/index.ts';
import type { EvaluateOptions, Evaluation } from './answers.ts';

/** The answers of a plan, or of the plan under a scenario. Pure. */
export function evaluate(_plan: Plan, _options: EvaluateOptions = {}): Evaluation {
  throw new Error('evaluate is being written');
}
