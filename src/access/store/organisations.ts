import type { Organisation } from '../../engine/index.ts';
import { type Db, insertRows, optional, orNull, type Tx } from '../../platform/db/index.ts';
import type { PartnershipId } from '../domain/partnership.ts';
import './tables.ts';

/** The organisations of a partnership, in the order they were given. */
export async function listOrganisations(
  db: Db,
  partnershipId: PartnershipId,
): Promise<Organisation[]> {
  const rows = await db
    .selectFrom('organisation')
    .select(['organisation_id', 'name', 'kind', 'free_data'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.organisation_id,
    name: row.name,
    kind: row.kind,
    ...optional('x', row.free_data),
  }));
}

/** Removes all organisations; nothing may refer to one. */
export async function deleteOrganisations(tx: Tx, partnershipId: PartnershipId): Promise<void> {
  await tx.deleteFrom('organisation').where('partnership_id', '=', partnershipId).execute();
}

/** Adds organisations. */
export async function insertOrganisations(
  tx: Tx,
  partnershipId: PartnershipId,
  organisations: readonly Organisation[],
): Promise<void> {
  await insertRows(
    tx,
    'organisation',
    organisations.map((organisation, position) => ({
      partnership_id: partnershipId,
      organisation_id: organisation.id,
      position,
      name: organisation.name,
      kind: organisation.kind,
      free_data: orNull(organisation.x),
    })),
  );
}
