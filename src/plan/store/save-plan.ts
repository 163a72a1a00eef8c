import { removeOrganisations, saveOrganisations, type PartnershipId } from '../../access/index.ts';
import { saveActivities } from '../../activities/index.ts';
import { savePlanAreas } from '../../areas/index.ts';
import { deletePins, insertPins, saveSources } from '../../funding/index.ts';
import { insertRows, type Tx } from '../../platform/db/index.ts';
import { isEqual, listChanges } from '../../shared/index.ts';
import { patchOf, type PlanParts, type PlanSide, touchedParts } from '../domain/plan-change.ts';
import { frameOf, replaceFrame } from './frame.ts';

/** Stores what two versions of a plan differ in, and nothing else. */
export async function savePlan(
  tx: Tx,
  partnershipId: PartnershipId,
  before: PlanParts,
  after: PlanParts,
): Promise<void> {
  const organisations = listChanges(before.organisations, after.organisations);
  const pinsMove = !isEqual(before.pins, after.pins);
  if (pinsMove) await deletePins(tx, partnershipId);
  if (!isEqual(frameOf(before), frameOf(after))) await replaceFrame(tx, partnershipId, after);
  await saveOrganisations(tx, partnershipId, organisations);
  await savePlanAreas(tx, partnershipId, listChanges(before.areas, after.areas));
  await saveActivities(tx, partnershipId, listChanges(before.activities, after.activities));
  await saveSources(tx, partnershipId, listChanges(before.funding, after.funding));
  await removeOrganisations(tx, partnershipId, organisations.removed);
  if (pinsMove) await insertPins(tx, partnershipId, after.pins);
}

/** Notes which records an edit touched, for the history of each. */
export async function noteTouchedParts(
  tx: Tx,
  partnershipId: PartnershipId,
  { before, revision }: { readonly before: PlanSide; readonly revision: number },
): Promise<void> {
  await insertRows(
    tx,
    'plan_part_change',
    touchedParts(patchOf(before)!).map(({ list, id }) => ({
      partnership_id: partnershipId,
      list,
      part_id: id,
      revision,
    })),
  );
}
