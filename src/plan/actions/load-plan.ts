import { listOrganisations, type PartnershipId } from '../../access/index.ts';
import { listActivities } from '../../activities/index.ts';
import { listPlanAreas } from '../../areas/index.ts';
import { listPins, listSources } from '../../funding/index.ts';
import type { Db } from '../../platform/db/index.ts';
import type { PlanParts } from '../domain/plan-change.ts';
import { findFrame } from '../store/frame.ts';

/** Puts the parts of a partnership's plan together; undefined when it has no plan yet. A fixed
 * number of queries, whatever the size of the plan. */
export async function loadPlan(
  db: Db,
  partnershipId: PartnershipId,
): Promise<PlanParts | undefined> {
  const frame = await findFrame(db, partnershipId);
  if (!frame) return undefined;
  return {
    ...frame,
    organisations: await listOrganisations(db, partnershipId),
    areas: await listPlanAreas(db, partnershipId),
    activities: await listActivities(db, partnershipId),
    funding: await listSources(db, partnershipId),
    pins: await listPins(db, partnershipId),
  };
}
