import { type Actor, findChange, type PartnershipId } from '../../access/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { changedSinceAcceptance } from '../../activities/index.ts';
import { fail, misfits, ok, patched, type Result } from '../../shared/index.ts';
import { isDecided, patchOf, type PlanParts } from '../domain/plan-change.ts';
import { type EditedPlan, editPlan, type InvalidPlan } from './edit-plan.ts';

/** Why a change cannot be undone: there is no such edit of the plan; it was a decision, which another
 * one takes back; what it changed has been changed again since, at these places; or the plan would
 * break a rule. */
export type UndoProblem =
  | { readonly kind: 'not-an-edit' }
  | { readonly kind: 'decided' }
  | { readonly kind: 'changed-since'; readonly places: readonly (readonly string[])[] }
  | InvalidPlan;

/** Takes an edit of the plan back, as long as what it changed is still as it left it. Whoever may do
 * the use case may undo it. */
export async function undoChange(
  db: Db,
  request: {
    readonly partnershipId: PartnershipId;
    readonly revision: number;
    readonly at: Date;
    readonly by: Actor;
  },
): Promise<Result<EditedPlan, UndoProblem>> {
  const { partnershipId, revision, at, by } = request;
  const change = await findChange(db, partnershipId, revision);
  const [before, after] = [patchOf(change?.before), patchOf(change?.after)];
  if (!change || !before || !after) return fail({ kind: 'not-an-edit' });
  if (isDecided(change.after)) return fail({ kind: 'decided' });
  const { useCase, subject } = change;
  return editPlan<UndoProblem>(db, { partnershipId, useCase, subject, at, by }, (plan) => {
    const places = misfits(plan, after);
    if (places.length > 0) return fail({ kind: 'changed-since', places });
    const undone = patched<PlanParts>(plan, before);
    const known = new Set(unagreedHandovers(plan).map(String));
    const unagreed = unagreedHandovers(undone).filter((place) => !known.has(String(place)));
    if (unagreed.length > 0) return fail({ kind: 'changed-since', places: unagreed });
    return ok(undone);
  });
}

/** Handovers that would count as accepted on other terms than the receiver said yes to. */
function unagreedHandovers({ activities }: PlanParts): string[][] {
  return activities.flatMap(({ id, options }) =>
    options
      .filter((option) => option.handover?.accepted && changedSinceAcceptance(option).length > 0)
      .map((option) => ['activities', id, 'options', option.id, 'handover']),
  );
}
