import type { PartnershipId, RecordedChange } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { fail, ok, patched, type Result } from '../../shared/index.ts';
import { patchOf, patchOfPart, type PlanPart, type PlanParts } from '../domain/plan-change.ts';
import { listPartChanges } from '../store/part-changes.ts';
import { type EditedPlan, editPlan, type EditRequest, type InvalidPlan } from './edit-plan.ts';

/** The edits that touched one record of the plan, newest first, since a file last replaced the whole
 * plan. */
export async function partHistory(
  db: Db,
  partnershipId: PartnershipId,
  part: PlanPart,
): Promise<RecordedChange[]> {
  return listPartChanges(db, partnershipId, part, { limit: HISTORY_SHOWN });
}

const HISTORY_SHOWN = 200;

/** Puts one record of the plan back as it was right after a revision. */
export async function restorePart(
  db: Db,
  request: EditRequest,
  { part, revision }: { readonly part: PlanPart; readonly revision: number },
): Promise<Result<EditedPlan, 'not-in-history' | InvalidPlan>> {
  const later = await listPartChanges(db, request.partnershipId, part, { after: revision });
  return editPlan<'not-in-history'>(db, request, (plan) => {
    if (later.length === 0) return fail('not-in-history');
    return ok(asBefore(plan, part, later));
  });
}

/** The plan with one record as it was before the given changes, the newest of them first. */
export function asBefore(
  plan: PlanParts,
  part: PlanPart,
  changes: readonly Pick<RecordedChange, 'before'>[],
): PlanParts {
  return changes.reduce((earlier, { before }) => {
    const patch = patchOf(before);
    const ofPart = patch && patchOfPart(patch, part);
    return ofPart ? patched(earlier, ofPart) : earlier;
  }, plan);
}
