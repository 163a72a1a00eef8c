import { type Selectable, sql } from 'kysely';
import type { Organisation } from '../../engine/index.ts';
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
  const placed = organisations.map((part, position) => ({ part, position }));
  await insertRows(tx, 'organisation', organisationRows(partnershipId, placed));
}

/** Stores organisations that are new or changed. */
export async function saveOrganisations(
  tx: Tx,
  partnershipId: PartnershipId,
  { saved }: Pick<ListChanges<Organisation>, 'saved'>,
): Promise<void> {
  const key = ['partnership_id', 'organisation_id'] as const;
  await upsertRows(tx, 'organisation', key, organisationRows(partnershipId, saved));
}

/** Removes organisations by id; nothing may refer to one. */
export async function removeOrganisations(
  tx: Tx,
  partnershipId: PartnershipId,
  ids: readonly string[],
): Promise<void> {
  await tx
    .deleteFrom('organisation')
    .where('partnership_id', '=', partnershipId)
    .where('organisation_id', '=', sql<string>`any(${ids}::text[])`)
    .execute();
}

function organisationRows(
  partnershipId: PartnershipId,
  placed: ListChanges<Organisation>['saved'],
): Selectable<Tables['organisation']>[] {
  return placed.map(({ part, position }) => ({
    partnership_id: partnershipId,
    organisation_id: part.id,
    position,
    name: part.name,
    kind: part.kind,
    free_data: orNull(part.x),
  }));
}
