import type { z } from 'zod';
import type { Plan } from '../model/index.ts';
import { duplicates } from './duplicates.ts';
import { horizonProblems } from './horizon.ts';
import { rangeProblems, shareGroupProblems, totalProblems } from './money-rules.ts';
import type { PlanProblem } from './problem.ts';
import { unknownReferences } from './references.ts';
import { requirementProblems } from './requires.ts';

/** A rule of the whole plan. */
export type PlanRule = (plan: Plan) => Iterable<PlanProblem>;

const ON_IDS_AND_YEARS: readonly PlanRule[] = [
  duplicates,
  horizonProblems,
  unknownReferences,
  requirementProblems,
];

const ON_FIGURES: readonly PlanRule[] = [shareGroupProblems, rangeProblems, totalProblems];

/** The rules that hold whatever the issues leave open: figures are compared only when each of them
 * could be read. */
export function rulesFor(issues: readonly z.core.$ZodRawIssue[]): readonly PlanRule[] {
  const figuresRead = issues.every(({ code }) => code === 'unrecognized_keys');
  return figuresRead ? [...ON_IDS_AND_YEARS, ...ON_FIGURES] : ON_IDS_AND_YEARS;
}
