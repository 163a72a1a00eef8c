import { id, type Result, fail, ok } from '../../shared/index.ts';
import { type Db, optional, type Tx } from '../../platform/db/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import type { Partnership, PartnershipId, Situation } from '../domain/partnership.ts';
import './tables.ts';

/** The partnership, or undefined when there is none with this id. */
export async function findPartnership(
  db: Db,
  partnershipId: string,
): Promise<Partnership | undefined> {
  const row = await selectPartnerships(db)
    .where('partnership_id', '=', partnershipId)
    .executeTakeFirst();
  return row && toPartnership(row);
}

/** All partnerships that the handle may see: a person's own, or, for the keeper, every one. */
export async function listPartnerships(db: Db): Promise<Partnership[]> {
  const rows = await selectPartnerships(db).orderBy('partnership_id').execute();
  return rows.map(toPartnership);
}

/** The columns of a partnership, as `toPartnership` reads them. */
export function selectPartnerships(db: Db) {
  return db
    .selectFrom('partnership')
    .select([
      'partnership.partnership_id',
      'partnership.name',
      'partnership.demo',
      'partnership.revision',
      'partnership.situation',
      'partnership.grant_ends_on',
      'partnership.archived_at',
      'partnership.delete_after',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectPartnerships>['execute']>>[number];

/** A row as a partnership. */
export function toPartnership(row: Row): Partnership {
  return {
    id: id(row.partnership_id),
    name: row.name,
    demo: row.demo,
    revision: row.revision,
    ...optional('situation', row.situation),
    ...optional('grantEndsOn', row.grant_ends_on),
    ...optional('archivedAt', row.archived_at),
    ...optional('deleteAfter', row.delete_after),
  };
}

/** A partnership that is to be. */
export interface NewPartnership {
  readonly id: PartnershipId;
  readonly name: string;
  readonly demo: boolean;
  readonly createdAt: Date;
  readonly situation?: Situation;
  readonly grantEndsOn?: LocalDate;
}

/** Creates an empty partnership; fails when the id is taken. */
export async function insertPartnership(
  tx: Tx,
  partnership: NewPartnership,
): Promise<Result<undefined, 'taken'>> {
  const inserted = await tx
    .insertInto('partnership')
    .values({
      partnership_id: partnership.id,
      name: partnership.name,
      demo: partnership.demo,
      revision: 0,
      created_at: partnership.createdAt,
      situation: partnership.situation ?? null,
      grant_ends_on: partnership.grantEndsOn ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n ? ok(undefined) : fail('taken');
}
