import {
  deleteOrganisations,
  insertOrganisations,
  type PartnershipId,
} from '../../access/index.ts';
import { deleteActivities, insertActivities } from '../../activities/index.ts';
import { replacePlanAreas } from '../../areas/index.ts';
import { deleteFunding, insertFunding } from '../../funding/index.ts';
import type { Tx } from '../../platform/db/index.ts';
import { replaceFrame } from '../store/frame.ts';
import type { PlanParts } from '../domain/plan-change.ts';

/** Puts a plan in the place of the one a partnership has, within the caller's use case. */
export async function replacePlan(
  tx: Tx,
  partnershipId: PartnershipId,
  plan: PlanParts,
): Promise<void> {
  await deleteFunding(tx, partnershipId);
  await deleteActivities(tx, partnershipId);
  await deleteOrganisations(tx, partnershipId);
  await replaceFrame(tx, partnershipId, plan);
  await insertOrganisations(tx, partnershipId, plan.organisations);
  await replacePlanAreas(tx, partnershipId, plan.areas);
  await insertActivities(tx, partnershipId, plan.activities);
  await insertFunding(tx, partnershipId, plan.funding, plan.pins);
}
