import type { PartnershipId } from '../../access/index.ts';
import type { Scenario } from '../../engine/index.ts';
import { type Db, insertRows, optional, orNull, type Tx } from '../../platform/db/index.ts';
import './tables.ts';

/** The scenarios of a partnership, in the order they were given. */
export async function listScenarios(db: Db, partnershipId: PartnershipId): Promise<Scenario[]> {
  const rows = await db
    .selectFrom('scenario')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.scenario_id,
    name: row.name,
    choose: row.choose,
    level: row.level,
    costIndex: row.cost_index,
    funding: row.funding,
    ...optional('x', row.free_data),
  }));
}

/** Puts scenarios in the place of those there were. */
export async function replaceScenarios(
  tx: Tx,
  partnershipId: PartnershipId,
  scenarios: readonly Scenario[],
): Promise<void> {
  await tx.deleteFrom('scenario').where('partnership_id', '=', partnershipId).execute();
  await insertRows(
    tx,
    'scenario',
    scenarios.map((scenario, position) => ({
      partnership_id: partnershipId,
      scenario_id: scenario.id,
      position,
      name: scenario.name,
      choose: scenario.choose,
      level: scenario.level,
      cost_index: scenario.costIndex,
      funding: scenario.funding,
      free_data: orNull(scenario.x),
    })),
  );
}
