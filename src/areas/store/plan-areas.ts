import type { PartnershipId } from '../../access/index.ts';
import type { Area } from '../../engine/index.ts';
import { type Db, insertRows, optional, orNull, type Tx } from '../../platform/db/index.ts';
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

/** Replaces all areas of a plan. Figures of areas that stay, by id, stay too. */
export async function replacePlanAreas(
  tx: Tx,
  partnershipId: PartnershipId,
  areas: readonly Area[],
): Promise<void> {
  const figures = await tx
    .selectFrom('plan_area_figure')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .execute();
  await tx.deleteFrom('plan_area').where('partnership_id', '=', partnershipId).execute();
  await insertRows(
    tx,
    'plan_area',
    areas.map((area, position) => ({
      partnership_id: partnershipId,
      area_id: area.id,
      position,
      name: area.name,
      municipality: orNull(area.municipality),
      residents: orNull(area.residents),
      kind: orNull(area.kind),
      needs: area.needs,
      free_data: orNull(area.x),
    })),
  );
  const kept = new Set(areas.map((area) => area.id));
  await insertRows(
    tx,
    'plan_area_figure',
    figures.filter((figure) => kept.has(figure.area_id)),
  );
}
