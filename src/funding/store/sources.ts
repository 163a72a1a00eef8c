import type { PartnershipId } from '../../access/index.ts';
import type { FundingSource, FundingStatus, Pin } from '../../engine/index.ts';
import { type Db, insertRows, optional, orNull, type Tx } from '../../platform/db/index.ts';
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

/** The status of a source; undefined when there is no such source. */
export async function findStatus(
  tx: Tx,
  partnershipId: PartnershipId,
  sourceId: string,
): Promise<FundingStatus | undefined> {
  const row = await tx
    .selectFrom('funding_source')
    .select('status')
    .where('partnership_id', '=', partnershipId)
    .where('source_id', '=', sourceId)
    .executeTakeFirst();
  return row?.status;
}

/** Sets the status of a source. */
export async function updateStatus(
  tx: Tx,
  partnershipId: PartnershipId,
  sourceId: string,
  status: FundingStatus,
): Promise<void> {
  await tx
    .updateTable('funding_source')
    .set({ status })
    .where('partnership_id', '=', partnershipId)
    .where('source_id', '=', sourceId)
    .executeTakeFirstOrThrow();
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
  await tx.deleteFrom('funding_pin').where('partnership_id', '=', partnershipId).execute();
  await tx.deleteFrom('funding_source').where('partnership_id', '=', partnershipId).execute();
}

/** Adds sources, and the pins that hold their money; the pins' activities must be there. */
export async function insertFunding(
  tx: Tx,
  partnershipId: PartnershipId,
  sources: readonly FundingSource[],
  pins: readonly Pin[],
): Promise<void> {
  await insertRows(
    tx,
    'funding_source',
    sources.map((source, position) => ({
      partnership_id: partnershipId,
      source_id: source.id,
      position,
      name: source.name,
      kind: source.kind,
      status: source.status,
      priority: source.priority,
      amounts: source.amounts,
      earmark: orNull(source.earmark),
      max_share: orNull(source.maxShare),
      share_group: orNull(source.shareGroup),
      uncertainty: uncertaintyOf(source),
      free_data: orNull(source.x),
    })),
  );
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

function uncertaintyOf({ probability, group, range }: FundingSource): Uncertainty | null {
  if (probability === undefined && group === undefined && range === undefined) return null;
  return {
    ...(probability === undefined ? {} : { probability }),
    ...(group === undefined ? {} : { group }),
    ...(range === undefined ? {} : { range }),
  };
}
