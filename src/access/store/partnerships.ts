import { id, type Result, fail, ok } from '../../shared/index.ts';
import { type Db, optional, type Tx } from '../../platform/db/index.ts';
import type { LocalDate } from '../../shared/index.ts';
import type { Partnership, PartnershipId, Situation } from '../domain/partnership.ts';
import type { PersonId } from '../domain/person.ts';
import type { Role } from '../domain/role.ts';
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

/** What of a partnership can be altered; what is not named stays as it is, `undefined` is nothing. */
export type PartnershipUpdate = Partial<{
  readonly name: string;
  readonly situation: Situation | undefined;
  readonly grantEndsOn: LocalDate | undefined;
  readonly archivedAt: Date | undefined;
  readonly deleteAfter: Date | undefined;
}>;

/** Alters a partnership's own facts. */
export async function updatePartnership(
  tx: Tx,
  partnershipId: PartnershipId,
  update: PartnershipUpdate,
): Promise<void> {
  await tx
    .updateTable('partnership')
    .set({
      ...(update.name !== undefined && { name: update.name }),
      ...('situation' in update && { situation: update.situation ?? null }),
      ...('grantEndsOn' in update && { grant_ends_on: update.grantEndsOn ?? null }),
      ...('archivedAt' in update && { archived_at: update.archivedAt ?? null }),
      ...('deleteAfter' in update && { delete_after: update.deleteAfter ?? null }),
    })
    .where('partnership_id', '=', partnershipId)
    .execute();
}

/** Whether an address was a partnership's once. */
export async function isFormerAddress(db: Db | Tx, address: string): Promise<boolean> {
  const row = await db
    .selectFrom('former_partnership')
    .select('address')
    .where('address', '=', address)
    .executeTakeFirst();
  return row !== undefined;
}

/** A person's part in a partnership, as a list of their own partnerships shows it. */
export interface OwnPartnership {
  readonly partnership: Partnership;
  readonly role: Role;
  readonly endsOn?: LocalDate;
}

/** The partnerships that a person takes or took part in; the handle's scope must be that person. */
export async function listOwnPartnerships(db: Db, personId: PersonId): Promise<OwnPartnership[]> {
  const rows = await selectPartnerships(db)
    .innerJoin('membership', 'membership.partnership_id', 'partnership.partnership_id')
    .select(['membership.role', 'membership.ends_on'])
    .where('membership.person_id', '=', personId)
    .orderBy('partnership.partnership_id')
    .execute();
  return rows.map((row) => ({
    partnership: toPartnership(row),
    role: row.role,
    ...optional('endsOn', row.ends_on),
  }));
}

/** A partnership of this name that the person started and owns, made after a moment: the form was
 * sent twice. The handle's scope must be that person. */
export async function findStartedSince(
  tx: Tx,
  { owner, name, since }: { owner: PersonId; name: string; since: Date },
): Promise<PartnershipId | undefined> {
  const row = await selectPartnerships(tx)
    .innerJoin('membership', 'membership.partnership_id', 'partnership.partnership_id')
    .where('membership.person_id', '=', owner)
    .where('membership.role', '=', 'owner')
    .where('partnership.name', '=', name)
    .where('partnership.created_at', '>', since)
    .whereRef('membership.joined_at', '=', 'partnership.created_at')
    .executeTakeFirst();
  return row && id(row.partnership_id);
}
