import { type Db, insertRows, orNull, type Tx } from '../../platform/db/index.ts';
import type { PersonId } from '../domain/person.ts';
import { FIRST_HASH } from '../domain/seal.ts';
import { hashOf, type Outcome } from './changes.ts';
import './tables.ts';

/** Who looks after the installation; absent for the program itself and the command line. */
export interface InstallationChangeRequest {
  /** The name of the use case, such as `access.lock-person`. */
  readonly useCase: string;
  readonly at: Date;
  readonly personId?: PersonId;
}

/** The name of the chain of changes that belong to no partnership. */
export const INSTALLATION_CHAIN = 'installation';

/** Runs one use case of the installation's administration: one transaction, one recorded change,
 * sealed to the one before. Needs the keeper's handle; the caller has checked the right. */
export async function changeInstallation<Answer>(
  keeper: Db,
  request: InstallationChangeRequest,
  work: (tx: Tx) => Promise<Outcome<Answer>>,
): Promise<Answer> {
  return keeper.transaction().execute(async (tx) => {
    const { answer, change } = await work(tx);
    if (!change) return answer;
    const last = await lockHead(tx);
    const entry = {
      revision: last.revision + 1,
      at: request.at,
      subject: change.subject,
      before: orNull(change.before),
      after: orNull(change.after),
    };
    const personId = request.personId ?? null;
    const { useCase } = request;
    const sealed = { ...entry, chain: INSTALLATION_CHAIN, personId, useCase };
    const hash = hashOf(sealed, last.hash);
    await tx
      .updateTable('installation_head')
      .set({ revision: entry.revision, sealed_hash: hash })
      .where('chain', '=', INSTALLATION_CHAIN)
      .execute();
    await insertRows(tx, 'installation_change', [
      { ...entry, person_id: personId, use_case: useCase, previous_hash: last.hash, hash },
    ]);
    return answer;
  });
}

/** The end of the chain; others who would add to it wait. */
async function lockHead(tx: Tx): Promise<{ revision: number; hash: string }> {
  const { revision, sealed_hash: hash } = await tx
    .selectFrom('installation_head')
    .select(['revision', 'sealed_hash'])
    .where('chain', '=', INSTALLATION_CHAIN)
    .forUpdate()
    .executeTakeFirstOrThrow();
  return { revision, hash: hash ?? FIRST_HASH };
}
