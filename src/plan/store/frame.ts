import type { PartnershipId } from '../../access/index.ts';
import type { Plan } from '../../engine/index.ts';
import { type Db, insertRows, optional, orNull, type Tx } from '../../platform/db/index.ts';
import './tables.ts';

/** The plan without its parts: title, horizon, taxonomy and the optimiser's limits. */
export type PlanFrame = Pick<
  Plan,
  'title' | 'firstYear' | 'lastYear' | 'taxonomy' | 'limits' | 'x'
>;

/** The frame of a partnership's plan; undefined when it has no plan yet. */
export async function findFrame(
  db: Db,
  partnershipId: PartnershipId,
): Promise<PlanFrame | undefined> {
  const row = await db
    .selectFrom('plan')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .executeTakeFirst();
  return (
    row && {
      title: row.title,
      firstYear: row.first_year,
      lastYear: row.last_year,
      taxonomy: row.taxonomy,
      ...optional('limits', row.limits),
      ...optional('x', row.free_data),
    }
  );
}

/** A plan's frame alone. */
export function frameOf({ title, firstYear, lastYear, taxonomy, limits, x }: PlanFrame): PlanFrame {
  return {
    title,
    firstYear,
    lastYear,
    taxonomy,
    ...(limits && { limits }),
    ...(x !== undefined && { x }),
  };
}

/** Puts a frame in the place of the one there was, if any. */
export async function replaceFrame(
  tx: Tx,
  partnershipId: PartnershipId,
  frame: PlanFrame,
): Promise<void> {
  await tx.deleteFrom('plan').where('partnership_id', '=', partnershipId).execute();
  await insertRows(tx, 'plan', [
    {
      partnership_id: partnershipId,
      title: frame.title,
      first_year: frame.firstYear,
      last_year: frame.lastYear,
      taxonomy: frame.taxonomy,
      limits: orNull(frame.limits),
      free_data: orNull(frame.x),
    },
  ]);
}
