import { type Selectable, sql } from 'kysely';
import type { PartnershipId } from '../../access/index.ts';
import type { Area } from '../../engine/index.ts';
import {
  type Db,
  insertRows,
  optional,
  orNull,
  type Tables,
  type Tx,
  upsertRows,
} from '../../platform/db/index.ts';
import type { ListChanges } from '../../shared/index.ts';
import './tables.ts';

/** The areas of a partnership's plan with their needs, in the order they were given. */
export async function listPlanAreas(db: Db, partnershipId: PartnershipId): Promise<Area[]> {
  const rows = await db
    .selectFrom('plan_area')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.area_id,
    name: row.name,
    needs: row.needs,
    ...optional('municipality', row.municipality),
    ...optional('residents', row.residents),
    ...optional('kind', row.kind),
    ...optional('x', row.free_data),
  }));
}

/** Replaces all areas of a plan. Figures stay where they are, by area id. */
export async function replacePlanAreas(
  tx: Tx,
  partnershipId: PartnershipId,
  areas: readonly Area[],
): Promise<void> {
  await tx.deleteFrom('plan_area').where('partnership_id', '=', partnershipId).execute();
  const placed = areas.map((part, position) => ({ part, position }));
  await insertRows(tx, 'plan_area', areaRows(partnershipId, placed));
}

/** Stores areas that are new or changed, and removes those that are gone. */
export async function savePlanAreas(
  tx: Tx,
  partnershipId: PartnershipId,
  { saved, removed }: ListChanges<Area>,
): Promise<void> {
  const key = ['partnership_id', 'area_id'] as const;
  await tx
    .deleteFrom('plan_area')
    .where('partnership_id', '=', partnershipId)
    .where('area_id', '=', sql<string>`any(${removed}::text[])`)
    .execute();
  await upsertRows(tx, 'plan_area', key, areaRows(partnershipId, saved));
}

function areaRows(
  partnershipId: PartnershipId,
  placed: ListChanges<Area>['saved'],
): Selectable<Tables['plan_area']>[] {
  return placed.map(({ part: area, position }) => ({
    partnership_id: partnershipId,
    area_id: area.id,
    position,
    name: area.name,
    municipality: orNull(area.municipality),
    residents: orNull(area.residents),
    kind: orNull(area.kind),
    needs: area.needs,
    free_data: orNull(area.x),
  }));
}
