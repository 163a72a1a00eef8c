import type { Selectable } from 'kysely';
import type { PartnershipId } from '../../access/index.ts';
import { type Db, optional, type Tables, type Tx } from '../../platform/db/index.ts';
import { id } from '../../shared/index.ts';
import type { HandoverRequest, HandoverRequestAnswer } from '../domain/handover/request.ts';
import './handover-tables.ts';

/** Keeps a letter that was sent to a receiver. */
export async function insertHandoverRequest(
  tx: Tx,
  request: HandoverRequest & { readonly email: string },
  tokenHash: string,
): Promise<void> {
  await tx
    .insertInto('handover_request')
    .values({
      partnership_id: request.partnershipId,
      request_id: request.id,
      activity_id: request.activity,
      option_id: request.option,
      receiver_id: request.receiver ?? null,
      email: request.email,
      token_hash: tokenHash,
      asked_by: request.askedBy ?? null,
      asked_at: request.askedAt,
      expires_at: request.expiresAt,
      answered_at: null,
      answer: null,
      note: null,
    })
    .execute();
}

/** The letters about one activity's handover, the latest first. */
export async function listHandoverRequests(
  db: Db | Tx,
  partnershipId: PartnershipId,
  activity: string,
): Promise<HandoverRequest[]> {
  const rows = await db
    .selectFrom('handover_request')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('activity_id', '=', activity)
    .orderBy('asked_at', 'desc')
    .orderBy('request_id')
    .limit(20)
    .execute();
  return rows.map(fromRow);
}

/** Takes back every letter about an option that nobody has answered; answers how many there were. */
export async function withdrawHandoverRequests(
  tx: Tx,
  {
    partnershipId,
    activity,
    option,
    at,
  }: Pick<HandoverRequest, 'partnershipId' | 'activity' | 'option'> & { readonly at: Date },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('handover_request')
    .set({ answer: 'withdrawn', answered_at: at })
    .where('partnership_id', '=', partnershipId)
    .where('activity_id', '=', activity)
    .where('option_id', '=', option)
    .where('answer', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}

/** The letter whose link carries the token, answered or not. */
export async function findHandoverRequest(
  db: Db,
  partnershipId: PartnershipId,
  tokenHash: string,
): Promise<HandoverRequest | undefined> {
  const row = await byToken(db, partnershipId, tokenHash).executeTakeFirst();
  return row && fromRow(row);
}

/** The same, locked until the transaction ends. */
export async function lockHandoverRequest(
  tx: Tx,
  partnershipId: PartnershipId,
  tokenHash: string,
): Promise<HandoverRequest | undefined> {
  const row = await byToken(tx, partnershipId, tokenHash).forUpdate().executeTakeFirst();
  return row && fromRow(row);
}

/** Records how a letter was answered; its link gives nothing any more. */
export async function answerHandoverRequest(
  tx: Tx,
  { partnershipId, id: requestId }: Pick<HandoverRequest, 'partnershipId' | 'id'>,
  { answer, at, note }: { answer: HandoverRequestAnswer; at: Date; note?: string },
): Promise<void> {
  await tx
    .updateTable('handover_request')
    .set({ answer, answered_at: at, note: note === undefined || note === '' ? null : note })
    .where('partnership_id', '=', partnershipId)
    .where('request_id', '=', requestId)
    .where('answer', 'is', null)
    .execute();
}

function byToken(db: Db | Tx, partnershipId: PartnershipId, tokenHash: string) {
  return db
    .selectFrom('handover_request')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('token_hash', '=', tokenHash);
}

function fromRow(row: Selectable<Tables['handover_request']>): HandoverRequest {
  return {
    partnershipId: id(row.partnership_id),
    id: row.request_id,
    activity: row.activity_id,
    option: row.option_id,
    ...optional('receiver', row.receiver_id),
    askedAt: row.asked_at,
    expiresAt: row.expires_at,
    ...optional('email', row.email),
    ...(row.asked_by !== null && { askedBy: id<'person'>(row.asked_by) }),
    ...optional('answeredAt', row.answered_at),
    ...optional('answer', row.answer),
    ...optional('note', row.note),
  };
}
