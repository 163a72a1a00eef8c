import { createHash } from 'node:crypto';
import { id, type Ref } from '../../shared/index.ts';
import { type Db, insertRows, orNull, type Tx } from '../../platform/db/index.ts';
import type { PartnershipId } from '../domain/partnership.ts';
import type { PersonId } from '../domain/person.ts';
import { type Actor, Forbidden } from '../domain/rights.ts';
import { FIRST_HASH, type Sealed, sealedText } from '../domain/seal.ts';
import './tables.ts';

/** What a use case altered: the record, and how it was and is. */
export interface Change {
  readonly subject: Ref;
  readonly before: unknown;
  readonly after: unknown;
}

/** A change as it was recorded. */
export interface RecordedChange extends Change {
  readonly revision: number;
  readonly at: Date;
  readonly useCase: string;
  /** Who made it; absent for what the program did itself. */
  readonly personId?: PersonId;
}

/** Who asks for a change, the use case's name and the moment. */
export interface ChangeRequest {
  readonly partnershipId: PartnershipId;
  /** The name of the use case, such as `activities.choose-option`. */
  readonly useCase: string;
  readonly at: Date;
  readonly by: Actor;
}

/** What a use case answers, and what it altered if it did. */
export interface Outcome<Answer> {
  readonly answer: Answer;
  readonly change?: Change;
}

/** Runs one use case that may alter a workspace: one transaction, one revision, one recorded change,
 * sealed to the one before. The work is told the revision it starts from. Changes of one partnership
 * wait for each other. Within a transaction of the caller's it joins that. Throws `Forbidden` when
 * the actor may not, and when there is no such partnership in the handle's scope. */
export async function changeWorkspace<Answer>(
  db: Db | Tx,
  request: ChangeRequest,
  work: (tx: Tx, revision: number) => Promise<Outcome<Answer>>,
): Promise<Answer> {
  if (!request.by.may(request.useCase)) throw new Forbidden(request.useCase);
  return inTransaction(db, async (tx) => {
    const { revision, sealed_hash: previousHash } = await tx
      .selectFrom('partnership')
      .select(['revision', 'sealed_hash'])
      .where('partnership_id', '=', request.partnershipId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { answer, change } = await work(tx, revision);
    if (change) await recordChange(tx, request, change, { revision: revision + 1, previousHash });
    return answer;
  });
}

function inTransaction<Answer>(db: Db | Tx, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return db.isTransaction ? work(db as Tx) : db.transaction().execute(work);
}

async function recordChange(
  tx: Tx,
  { partnershipId, useCase, at, by }: ChangeRequest,
  change: Change,
  place: { readonly revision: number; readonly previousHash: string | null },
): Promise<void> {
  const previousHash = place.previousHash ?? FIRST_HASH;
  const { revision } = place;
  const personId = by.personId ?? null;
  const { subject } = change;
  const [before, after] = [orNull(change.before), orNull(change.after)];
  const entry = { chain: partnershipId, revision, at, personId, useCase, subject, before, after };
  const hash = hashOf(entry, previousHash);
  await tx
    .updateTable('partnership')
    .set({ revision, sealed_hash: hash })
    .where('partnership_id', '=', partnershipId)
    .execute();
  await insertRows(tx, 'change', [
    {
      partnership_id: partnershipId,
      revision,
      at,
      use_case: useCase,
      subject,
      before,
      after,
      person_id: personId,
      previous_hash: previousHash,
      hash,
    },
  ]);
}

/** The seal of a recorded change: SHA-256 in hexadecimal. */
export function hashOf(change: Sealed, previousHash: string): string {
  return createHash('sha256').update(sealedText(change, previousHash)).digest('hex');
}

/** The latest changes of a partnership, newest first. */
export async function listChanges(
  db: Db,
  partnershipId: PartnershipId,
  limit: number,
): Promise<RecordedChange[]> {
  const rows = await selectChanges(db, partnershipId)
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}

/** The latest change that a use case made of a record; undefined when there is none. */
export async function findLatestChange(
  db: Db,
  partnershipId: PartnershipId,
  { useCase, subject }: { readonly useCase: string; readonly subject: Ref },
): Promise<RecordedChange | undefined> {
  const row = await selectChanges(db, partnershipId)
    .where('use_case', '=', useCase)
    .where('subject', '=', subject)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && fromRow(row);
}

/** One recorded change; undefined when the revision has none. */
export async function findChange(
  db: Db,
  partnershipId: PartnershipId,
  revision: number,
): Promise<RecordedChange | undefined> {
  const row = await selectChanges(db, partnershipId)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return row && fromRow(row);
}

function selectChanges(db: Db, partnershipId: PartnershipId) {
  return db
    .selectFrom('change')
    .select(['revision', 'at', 'use_case as useCase', 'subject', 'before', 'after', 'person_id'])
    .where('partnership_id', '=', partnershipId);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectChanges>['execute']>>[number];

function fromRow({ person_id: personId, ...change }: Row): RecordedChange {
  return { ...change, ...(personId !== null && { personId: id<'person'>(personId) }) };
}
