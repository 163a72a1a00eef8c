import { type Selectable, sql } from 'kysely';
import type { PartnershipId } from '../../access/index.ts';
import type { FundingSource, Pin } from '../../engine/index.ts';
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
import type { Uncertainty } from './tables.ts';

/** The funding sources of a partnership's plan, in the order they were given. */
export async function listSources(db: Db, partnershipId: PartnershipId): Promise<FundingSource[]> {
  const rows = await db
    .selectFrom('funding_source')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.source_id,
    name: row.name,
    kind: row.kind,
    status: row.status,
    priority: row.priority,
    amounts: row.amounts,
    ...row.uncertainty,
    ...optional('earmark', row.earmark),
    ...optional('maxShare', row.max_share),
    ...optional('shareGroup', row.share_group),
    ...optional('x', row.free_data),
  }));
}

/** The pins of a partnership's plan, in the order they were given. */
export async function listPins(db: Db, partnershipId: PartnershipId): Promise<Pin[]> {
  const rows = await db
    .selectFrom('funding_pin')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    source: row.source_id,
    activity: row.activity_id,
    kind: row.kind,
    year: row.year,
    amount: row.amount,
    ...optional('x', row.free_data),
  }));
}

/** Removes all sources and pins. */
export async function deleteFunding(tx: Tx, partnershipId: PartnershipId): Promise<void> {
  await deletePins(tx, partnershipId);
  await tx.deleteFrom('funding_source').where('partnership_id', '=', partnershipId).execute();
}

/** Adds sources, and the pins that hold their money; the pins' activities must be there. */
export async function insertFunding(
  tx: Tx,
  partnershipId: PartnershipId,
  sources: readonly FundingSource[],
  pins: readonly Pin[],
): Promise<void> {
  const placed = sources.map((part, position) => ({ part, position }));
  await insertRows(tx, 'funding_source', sourceRows(partnershipId, placed));
  await insertPins(tx, partnershipId, pins);
}

/** Stores what has changed of the sources. A removed source's pins go with it. */
export async function saveSources(
  tx: Tx,
  partnershipId: PartnershipId,
  { saved, removed }: ListChanges<FundingSource>,
): Promise<void> {
  await tx
    .deleteFrom('funding_source')
    .where('partnership_id', '=', partnershipId)
    .where('source_id', '=', sql<string>`any(${removed}::text[])`)
    .execute();
  const key = ['partnership_id', 'source_id'] as const;
  await upsertRows(tx, 'funding_source', key, sourceRows(partnershipId, saved));
}

/** Removes all pins. */
export async function deletePins(tx: Tx, partnershipId: PartnershipId): Promise<void> {
  await tx.deleteFrom('funding_pin').where('partnership_id', '=', partnershipId).execute();
}

/** Adds pins; their sources and activities must be there. */
export async function insertPins(
  tx: Tx,
  partnershipId: PartnershipId,
  pins: readonly Pin[],
): Promise<void> {
  await insertRows(
    tx,
    'funding_pin',
    pins.map((pin, position) => ({
      partnership_id: partnershipId,
      position,
      source_id: pin.source,
      activity_id: pin.activity,
      kind: pin.kind,
      year: pin.year,
      amount: pin.amount,
      free_data: orNull(pin.x),
    })),
  );
}

function sourceRows(
  partnershipId: PartnershipId,
  placed: ListChanges<FundingSource>['saved'],
): Selectable<Tables['funding_source']>[] {
  return placed.map(({ part, position }) => ({
    partnership_id: partnershipId,
    source_id: part.id,
    position,
    name: part.name,
    kind: part.kind,
    status: part.status,
    priority: part.priority,
    amounts: part.amounts,
    earmark: orNull(part.earmark),
    max_share: orNull(part.maxShare),
    share_group: orNull(part.shareGroup),
    uncertainty: uncertaintyOf(part),
    free_data: orNull(part.x),
  }));
}

function uncertaintyOf({ probability, group, range }: FundingSource): Uncertainty | null {
  if (probability === undefined && group === undefined && range === undefined) return null;
  return {
    ...(probability === undefined ? {} : { probability }),
    ...(group === undefined ? {} : { group }),
    ...(range === undefined ? {} : { range }),
  };
}
