import { sql } from 'kysely';
import type { PersonId } from '../../access/index.ts';
import { type Db, insertRows, orNull, type Tx } from '../../platform/db/index.ts';
import { id } from '../../shared/index.ts';
import type { RequestId, SparringRequest, Step } from '../domain/index.ts';
import type { SparringRequestTable } from './tables.ts';

/** One step that was taken with a request: when, by whom, and what was written. */
export interface Entry {
  readonly step: Step;
  readonly at: Date;
  /** Undefined for the one who asked, and for somebody who is gone. */
  readonly by: PersonId | undefined;
  readonly subject: string;
  readonly text: string;
}

/** Stores a request that came in; answers whether its token is new. */
export async function insertRequest(
  tx: Tx,
  request: SparringRequest,
  tokenHash: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('sparring_request')
    .values({
      ...toRow(request),
      topics: sql`${JSON.stringify(request.ask.topics)}::jsonb`,
      token_hash: tokenHash,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Every request, the newest first. */
export async function listRequests(keeper: Db): Promise<SparringRequest[]> {
  const rows = await keeper
    .selectFrom('sparring_request')
    .selectAll()
    .orderBy('received_at', 'desc')
    .orderBy('request_id')
    .execute();
  return rows.map(fromRow);
}

/** The request with a receipt number. */
export async function findRequest(
  db: Db | Tx,
  requestId: RequestId,
): Promise<SparringRequest | undefined> {
  const row = await db
    .selectFrom('sparring_request')
    .selectAll()
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** The request of a token. */
export async function findRequestByToken(
  db: Db | Tx,
  tokenHash: string,
): Promise<SparringRequest | undefined> {
  const row = await db
    .selectFrom('sparring_request')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** Has others wait who would change the request. */
export async function lockRequest(tx: Tx, requestId: RequestId): Promise<void> {
  await sql`select from sparring_request where request_id = ${requestId} for update`.execute(tx);
}

/** Stores how far a request has come. What was asked for never changes. */
export async function updateHandling(tx: Tx, request: SparringRequest): Promise<void> {
  const { revision, state, owner_id, answered_on, agreed_on, agreed_words, outcome, closed_at } =
    toRow(request);
  await tx
    .updateTable('sparring_request')
    .set({ revision, state, owner_id, answered_on, agreed_on, agreed_words, outcome, closed_at })
    .where('request_id', '=', request.id)
    .execute();
}

/** Deletes a request with all that was written about it; answers how many entries went with it. */
export async function deleteRequest(tx: Tx, requestId: RequestId): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('sparring_entry')
    .where('request_id', '=', requestId)
    .executeTakeFirst();
  await tx.deleteFrom('sparring_request').where('request_id', '=', requestId).execute();
  return Number(numDeletedRows);
}

/** The numbers of requests that were closed, or came in, before these moments; rows that another
 * process has in hand are left to it. */
export async function dueRequests(
  tx: Tx,
  { closedBefore, receivedBefore }: { closedBefore: Date; receivedBefore: Date },
): Promise<RequestId[]> {
  const { rows } = await sql<{ request_id: string }>`
    select request_id from sparring_request
    where closed_at < ${closedBefore} or received_at < ${receivedBefore}
    order by request_id limit 500 for update skip locked`.execute(tx);
  return rows.map((row) => id(row.request_id));
}

/** Adds what was done to the record of a request. */
export async function insertEntry(
  tx: Tx,
  requestId: RequestId,
  { step, at, by, subject, text }: Entry,
): Promise<void> {
  const { count } = await tx
    .selectFrom('sparring_entry')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('request_id', '=', requestId)
    .executeTakeFirstOrThrow();
  await insertRows(tx, 'sparring_entry', [
    {
      request_id: requestId,
      number: count + 1,
      step,
      at,
      person_id: orNull(by),
      subject,
      body_text: text,
    },
  ]);
}

/** What was done with a request, in its order. */
export async function listEntries(db: Db | Tx, requestId: RequestId): Promise<Entry[]> {
  const rows = await db
    .selectFrom('sparring_entry')
    .selectAll()
    .where('request_id', '=', requestId)
    .orderBy('number')
    .execute();
  return rows.map((row) => ({
    step: row.step,
    at: row.at,
    by: row.person_id === null ? undefined : id(row.person_id),
    subject: row.subject,
    text: row.body_text,
  }));
}

function toRow(request: SparringRequest): Omit<SparringRequestTable, 'token_hash'> {
  const { ask } = request;
  return {
    request_id: request.id,
    revision: request.revision,
    kind: ask.kind,
    topics: ask.topics,
    own_topic: ask.ownTopic,
    place: ask.place,
    wish: ask.wish,
    wanted_time: ask.wantedTime,
    name: ask.name,
    email: ask.email,
    organisation: ask.organisation,
    language: request.language,
    received_at: request.receivedAt,
    received_on: request.receivedOn,
    answer_by: request.answerBy,
    state: request.state,
    owner_id: orNull(request.owner),
    answered_on: orNull(request.answeredOn),
    agreed_on: orNull(request.agreedOn),
    agreed_words: request.agreedWords,
    outcome: request.outcome,
    closed_at: orNull(request.closedAt),
  };
}

function fromRow(row: SparringRequestTable): SparringRequest {
  return {
    id: id(row.request_id),
    revision: row.revision,
    ask: {
      kind: row.kind,
      topics: row.topics,
      ownTopic: row.own_topic,
      place: row.place,
      wish: row.wish,
      wantedTime: row.wanted_time,
      name: row.name,
      email: row.email,
      organisation: row.organisation,
    },
    language: row.language,
    receivedAt: row.received_at,
    receivedOn: row.received_on,
    answerBy: row.answer_by,
    state: row.state,
    owner: row.owner_id === null ? undefined : id(row.owner_id),
    answeredOn: row.answered_on ?? undefined,
    agreedOn: row.agreed_on ?? undefined,
    agreedWords: row.agreed_words,
    outcome: row.outcome,
    closedAt: row.closed_at ?? undefined,
  };
}
