import type { PartnershipId } from '../../access/index.ts';
import { type Db, insertRows, orNull, type Tx } from '../../platform/db/index.ts';
import type { NeedView } from '../domain/index.ts';
import './tables.ts';

/** What each organisation sees as the needs of the areas; of one area when it is named. One query. */
export async function listNeedViews(
  db: Db,
  partnershipId: PartnershipId,
  area?: string,
): Promise<NeedView[]> {
  let query = db
    .selectFrom('plan_need_view')
    .selectAll()
    .where('partnership_id', '=', partnershipId);
  if (area !== undefined) query = query.where('area_id', '=', area);
  const rows = await query.orderBy('organisation_id').execute();
  return rows.map((row) => ({
    area: row.area_id,
    effortArea: row.effort_area,
    organisation: row.organisation_id,
    weight: Number(row.weight),
    ...(row.target !== null && { target: Number(row.target) }),
    reason: row.reason,
    statedAt: row.stated_at,
  }));
}

/** The place of a view. */
export type NeedViewPlace = Pick<NeedView, 'area' | 'effortArea' | 'organisation'>;

/** Puts a view in the place of the one there is; without a view the old one goes. */
export async function putNeedView(
  tx: Tx,
  partnershipId: PartnershipId,
  place: NeedViewPlace,
  view: NeedView | undefined,
): Promise<void> {
  await tx
    .deleteFrom('plan_need_view')
    .where('partnership_id', '=', partnershipId)
    .where('area_id', '=', place.area)
    .where('effort_area', '=', place.effortArea)
    .where('organisation_id', '=', place.organisation)
    .execute();
  if (!view) return;
  await insertRows(tx, 'plan_need_view', [
    {
      partnership_id: partnershipId,
      area_id: view.area,
      effort_area: view.effortArea,
      organisation_id: view.organisation,
      weight: String(view.weight),
      target: orNull(view.target === undefined ? undefined : String(view.target)),
      reason: view.reason,
      stated_at: view.statedAt,
    },
  ]);
}
