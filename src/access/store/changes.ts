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
 * Changes of one partnership wait for each other. Throws when there is no such partnership. */
export async function changeWorkspace<Answer>(
  db: Db,
  request: ChangeRequest,
  work: (tx: Tx) => Promise<Outcome<Answer>>,
): Promise<Answer> {
  return db.transaction().execute(async (tx) => {
    const { revision } = await tx
      .selectFrom('partnership')
      .select('revision')
      .where('partnership_id', '=', request.partnershipId)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const { answer, change } = await work(tx);
    if (change) await recordChange(tx, request, revision + 1, change);
    return answer;
  });
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
  const rows = await db
    .selectFrom('change')
    .select(['revision', 'at', 'use_case', 'subject', 'before', 'after'])
    .where('partnership_id', '=', partnershipId)
    .orderBy('revision', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ use_case, ...row }) => ({ ...row, useCase: use_case }));
}
