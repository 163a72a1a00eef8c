import type { Selectable } from 'kysely';
import type { PartnershipId } from '../../access/index.ts';
import type { Scenario } from '../../engine/index.ts';
import {
  type Db,
  insertRows,
  optional,
  orNull,
  type Tables,
  type Tx,
} from '../../platform/db/index.ts';
import './tables.ts';

/** The scenarios of a partnership, in the order they were given. */
export async function listScenarios(db: Db, partnershipId: PartnershipId): Promise<Scenario[]> {
  const rows = await db
    .selectFrom('scenario')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .orderBy('scenario_id')
    .execute();
  return rows.map(toScenario);
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
    scenarios.map((scenario, position) => toRow(partnershipId, scenario, position)),
  );
}

/** Puts a new scenario behind those there are. Its id must be free. */
export async function appendScenario(
  tx: Tx,
  partnershipId: PartnershipId,
  scenario: Scenario,
): Promise<void> {
  const last = await tx
    .selectFrom('scenario')
    .select('position')
    .where('partnership_id', '=', partnershipId)
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst();
  await insertRows(tx, 'scenario', [toRow(partnershipId, scenario, (last?.position ?? -1) + 1)]);
}

/** Puts a scenario in the place of the one with its id. */
export async function putScenario(
  tx: Tx,
  partnershipId: PartnershipId,
  scenario: Scenario,
): Promise<void> {
  const position = await deleteScenario(tx, partnershipId, scenario.id);
  await insertRows(tx, 'scenario', [toRow(partnershipId, scenario, position ?? 0)]);
}

/** Removes a scenario. Answers with the place it had; undefined when there was none. */
export async function deleteScenario(
  tx: Tx,
  partnershipId: PartnershipId,
  scenarioId: string,
): Promise<number | undefined> {
  const removed = await tx
    .deleteFrom('scenario')
    .where('partnership_id', '=', partnershipId)
    .where('scenario_id', '=', scenarioId)
    .returning('position')
    .executeTakeFirst();
  return removed?.position;
}

function toScenario(row: Selectable<Tables['scenario']>): Scenario {
  return {
    id: row.scenario_id,
    name: row.name,
    choose: row.choose,
    level: row.level,
    costIndex: row.cost_index,
    funding: row.funding,
    ...optional('x', row.free_data),
  };
}

function toRow(
  partnershipId: PartnershipId,
  scenario: Scenario,
  position: number,
): Selectable<Tables['scenario']> {
  return {
    partnership_id: partnershipId,
    scenario_id: scenario.id,
    position,
    name: scenario.name,
    choose: scenario.choose,
    level: scenario.level,
    cost_index: scenario.costIndex,
    funding: scenario.funding,
    free_data: orNull(scenario.x),
  };
}
