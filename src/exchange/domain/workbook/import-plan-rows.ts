import { parsePlanFile, type PlanProblem, writePlanFile } from '../../../engine/index.ts';
import { applyRows } from './apply-rows.ts';
import type { RowProblem } from './row-reader.ts';
import { same } from './same.ts';
import type { ListRows, Manner, PlanParts } from './work.ts';

/** Rows of a file, and how they are to be put into a plan. */
export interface RowsToImport {
  readonly lists: ListRows;
  readonly manner?: Manner;
}

/** A plan with a file's rows in it, or what keeps them out. */
export interface ImportedPlan {
  readonly plan: PlanParts;
  readonly problems: readonly RowProblem[];
  /** Rules of the plan that the whole would break, when its rows can be read. */
  readonly planProblems: readonly PlanProblem[];
  readonly rounded: number;
}

/** How our own workbook is put in: one with the whole plan takes its place, and a part of it, or a
 * template, changes what it names. */
export function ownManner(lists: ListRows): Manner {
  return { scope: lists.plan ? 'whole' : 'parts', unit: 'kr', makesActivities: true };
}

/** Puts a file's rows into a plan and asks whether the plan still keeps its rules. */
export function importedPlan(
  plan: PlanParts,
  { lists, manner = ownManner(lists) }: RowsToImport,
): ImportedPlan {
  const applied = applyRows(plan, lists, manner);
  const { problems, rounded, limits } = applied;
  if (problems.length > 0) return { plan, problems, planProblems: [], rounded };
  if (applied.plan === plan && limits === undefined) {
    return { plan, problems, planProblems: [], rounded };
  }
  const file = JSON.parse(writePlanFile({ ...applied.plan, scenarios: [] })) as object;
  const read = parsePlanFile(limits === undefined ? file : { ...file, limits });
  if (!read.ok) return { plan, problems, planProblems: read.error, rounded };
  const kept =
    read.value.limits && (same(read.value.limits, plan.limits) ? plan.limits : read.value.limits);
  const after = kept ? { ...applied.plan, limits: kept } : applied.plan;
  return { plan: after, problems, planProblems: [], rounded };
}
