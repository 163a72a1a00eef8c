import type { PartnershipId } from '../../../access/index.ts';
import { type Db, insertRows, optional, orNull, type Tx } from '../../../platform/db/index.ts';
import type { ScenarioDecision } from '../../domain/adopt/decision.ts';
import './tables.ts';

/** The decisions of a partnership about its scenarios, newest first. */
export async function listDecisions(
  db: Db | Tx,
  partnershipId: PartnershipId,
): Promise<ScenarioDecision[]> {
  const rows = await db
    .selectFrom('scenario_decision')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('revision', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.decision_id,
    kind: row.kind,
    scenarioId: row.scenario_id,
    scenarioName: row.scenario_name,
    revisionBefore: row.revision_before,
    revision: row.revision,
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    reason: row.reason,
    told: row.told,
    ...optional('reverses', row.reverses),
    ...optional('personId', row.person_id),
    ...optional('role', row.role),
    ...optional('organisationId', row.organisation_id),
    recordedAt: row.recorded_at,
  }));
}

/** Adds a decision. Decisions are never altered. */
export async function insertDecision(
  tx: Tx,
  partnershipId: PartnershipId,
  decision: ScenarioDecision,
): Promise<void> {
  await insertRows(tx, 'scenario_decision', [
    {
      partnership_id: partnershipId,
      decision_id: decision.id,
      kind: decision.kind,
      scenario_id: decision.scenarioId,
      scenario_name: decision.scenarioName,
      revision_before: decision.revisionBefore,
      revision: decision.revision,
      decided_on: decision.decidedOn,
      decided_by: decision.decidedBy,
      reason: decision.reason,
      told: decision.told,
      reverses: orNull(decision.reverses),
      person_id: orNull(decision.personId),
      role: orNull(decision.role),
      organisation_id: orNull(decision.organisationId),
      recorded_at: decision.recordedAt,
    },
  ]);
}
