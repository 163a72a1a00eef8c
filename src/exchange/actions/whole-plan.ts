import type { PartnershipId } from '../../access/index.ts';
import type { Plan } from '../../engine/index.ts';
import { loadPlan, replacePlan } from '../../plan/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { listScenarios, replaceScenarios } from '../../scenarios/index.ts';

/** The plan of a partnership with its scenarios; undefined when it has none yet. */
export async function loadWholePlan(
  db: Db,
  partnershipId: PartnershipId,
): Promise<Plan | undefined> {
  const parts = await loadPlan(db, partnershipId);
  return parts && { ...parts, scenarios: await listScenarios(db, partnershipId) };
}

/** Puts a plan with its scenarios in the place of the one a partnership has. */
export async function replaceWholePlan(
  tx: Tx,
  partnershipId: PartnershipId,
  plan: Plan,
): Promise<void> {
  await replacePlan(tx, partnershipId, plan);
  await replaceScenarios(tx, partnershipId, plan.scenarios);
}
