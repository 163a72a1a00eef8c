import type { PlanProblem } from './problem.ts';

/** A problem in words: place, value and rule. */
export function describeProblem(problem: PlanProblem, _language: 'da' | 'en'): string {
  return `${problem.path}: ${problem.code}`;
}
