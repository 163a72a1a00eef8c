import { id, type Result, fail, ok } from '../../shared/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import type { Partnership, PartnershipId } from '../domain/partnership.ts';
import './tables.ts';

/** The partnership, or undefined when there is none with this id. */
export async function findPartnership(
  db: Db,
  partnershipId: string,
): Promise<Partnership | undefined> {
  const row = await db
    .selectFrom('partnership')
    .select(['partnership_id', 'name', 'demo', 'revision'])
    .where('partnership_id', '=', partnershipId)
    .executeTakeFirst();
  return row && { ...row, id: id(row.partnership_id) };
}

/** All partnerships. */
export async function listPartnerships(db: Db): Promise<Partnership[]> {
  const rows = await db
    .selectFrom('partnership')
    .select(['partnership_id', 'name', 'demo', 'revision'])
    .orderBy('partnership_id')
    .execute();
  return rows.map((row) => ({ ...row, id: id(row.partnership_id) }));
}

/** Creates an empty partnership; fails when the id is taken. */
export async function insertPartnership(
  tx: Tx,
  partnership: { id: PartnershipId; name: string; demo: boolean; createdAt: Date },
): Promise<Result<undefined, 'taken'>> {
  const inserted = await tx
    .insertInto('partnership')
    .values({
      partnership_id: partnership.id,
      name: partnership.name,
      demo: partnership.demo,
      revision: 0,
      created_at: partnership.createdAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n ? ok(undefined) : fail('taken');
}
