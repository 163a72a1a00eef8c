import type { Ref } from '../../shared/index.ts';
import { type Db, insertRows, orNull, type Tx } from '../../platform/db/index.ts';
import type { PartnershipId } from '../domain/partnership.ts';
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
}

/** Who asks for a change: the use case's name and the moment. */
export interface ChangeRequest {
  readonly partnershipId: PartnershipId;
  /** The name of the use case, such as `activities.choose-option`. */
  readonly useCase: string;
  readonly at: Date;
}

/** What a use case answers, and what it altered if it did. */
export interface Outcome<Answer> {
  readonly answer: Answer;
  readonly change?: Change;
}

/** Runs one use case that may alter a workspace: one transaction, one revision, one recorded change.
 * The work is told the revision it starts from. Changes of one partnership wait for each other.
 * Within a transaction of the caller's it joins that. Throws when there is no such partnership. */
export async function changeWorkspace<Answer>(
  db: Db | Tx,
  request: ChangeRequest,
  work: (tx: Tx, revision: number) => Promise<Outcome<Answer>>,
): Promise<Answer> {
  return inTransaction(db, async (tx) => {
    const { revision } = await tx
      .selectFrom('partnership')
      .select('revision')
      .where('partnership_id', '=', request.partnershipId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { answer, change } = await work(tx, revision);
    if (change) await recordChange(tx, request, revision + 1, change);
    return answer;
  });
}

function inTransaction<Answer>(db: Db | Tx, work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  return db.isTransaction ? work(db as Tx) : db.transaction().execute(work);
}

async function recordChange(
  tx: Tx,
  request: ChangeRequest,
  revision: number,
  change: Change,
): Promise<void> {
  await tx
    .updateTable('partnership')
    .set({ revision })
    .where('partnership_id', '=', request.partnershipId)
    .execute();
  await insertRows(tx, 'change', [
    {
      partnership_id: request.partnershipId,
      revision,
      at: request.at,
      use_case: request.useCase,
      subject: change.subject,
      before: orNull(change.before),
      after: orNull(change.after),
    },
  ]);
}

/** The latest changes of a partnership, newest first. */
export async function listChanges(
  db: Db,
  partnershipId: PartnershipId,
  limit: number,
): Promise<RecordedChange[]> {
  return selectChanges(db, partnershipId).orderBy('revision', 'desc').limit(limit).execute();
}

/** One recorded change; undefined when the revision has none. */
export async function findChange(
  db: Db,
  partnershipId: PartnershipId,
  revision: number,
): Promise<RecordedChange | undefined> {
  return selectChanges(db, partnershipId).where('revision', '=', revision).executeTakeFirst();
}

function selectChanges(db: Db, partnershipId: PartnershipId) {
  return db
    .selectFrom('change')
    .select(['revision', 'at', 'use_case as useCase', 'subject', 'before', 'after'])
    .where('partnership_id', '=', partnershipId);
}
