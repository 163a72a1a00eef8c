import type { Actor, PartnershipId } from '../../access/index.ts';
import type { Limits } from '../../engine/index.ts';
import { editPlan, type EditedPlan, type InvalidPlan } from '../../plan/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { ok, type Result } from '../../shared/index.ts';
import { sameLimits, settled } from '../domain/limits/question.ts';

/** Limits for the best plan that are to be the plan's own. */
export interface SaveLimits {
  readonly partnershipId: PartnershipId;
  readonly limits: Limits;
  readonly at: Date;
  readonly by: Actor;
}

/** Keeps limits in the plan, in the place of those it had. Limits that limit nothing but the usual
 * money are none. */
export async function saveLimits(
  db: Db,
  { partnershipId, limits, at, by }: SaveLimits,
): Promise<Result<EditedPlan, InvalidPlan>> {
  const subject = { room: 'scenarios', kind: 'limits', id: 'limits' };
  const request = { partnershipId, useCase: 'scenarios.save-limits', subject, at, by };
  return editPlan<never>(db, request, (plan) => {
    const { limits: before, ...rest } = plan;
    if (sameLimits(before ?? {}, limits)) return ok(plan);
    return ok(sameLimits(limits, {}) ? rest : { ...rest, limits: settled(limits) });
  });
}
