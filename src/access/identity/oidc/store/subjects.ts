import { id } from '../../../../shared/index.ts';
import type { Db } from '../../../../platform/db/index.ts';
import type { PersonId } from '../../../domain/person.ts';
import './tables.ts';

/** Someone as a provider knows them. */
export interface Subject {
  readonly issuer: string;
  readonly subject: string;
}

/** The person that a provider's subject is. */
export interface LinkedPerson {
  readonly personId: PersonId;
  readonly gaveAdministrator: boolean;
}

/** The person of a subject, noting that they are here; undefined when it is linked to none. */
export async function useSubject(
  db: Db,
  { issuer, subject }: Subject,
  at: Date,
): Promise<LinkedPerson | undefined> {
  const row = await db
    .updateTable('oidc_subject')
    .set({ last_used_at: at })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .returning(['person_id', 'gave_administrator'])
    .executeTakeFirst();
  return row && { personId: id(row.person_id), gaveAdministrator: row.gave_administrator };
}

/** Links a subject to a person; a subject that is linked already stays as it is. */
export async function linkSubject(
  db: Db,
  { issuer, subject }: Subject,
  personId: PersonId,
  at: Date,
): Promise<void> {
  await db
    .insertInto('oidc_subject')
    .values({
      issuer,
      subject,
      person_id: personId,
      gave_administrator: false,
      linked_at: at,
      last_used_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Notes whether the provider's rules have made the person an administrator. */
export async function setGaveAdministrator(
  db: Db,
  { issuer, subject }: Subject,
  gave: boolean,
): Promise<void> {
  await db
    .updateTable('oidc_subject')
    .set({ gave_administrator: gave })
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .execute();
}
