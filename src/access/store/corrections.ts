import { sql } from 'kysely';
import { id } from '../../shared/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { PersonId } from '../domain/person.ts';
import './person-tables.ts';

/** Gives a person another name; answers whether it is another. */
export async function setName(
  tx: Tx,
  personId: PersonId,
  name: string,
  at: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set({ name, updated_at: at })
    .where('person_id', '=', personId)
    .where('name', '<>', name)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Gives a person an address that they have shown to be theirs, and takes back every link that was
 * mailed to the one before. */
export async function setEmail(tx: Tx, personId: PersonId, email: string, at: Date): Promise<void> {
  await tx
    .updateTable('person')
    .set({ email, email_verified: true, updated_at: at })
    .where('person_id', '=', personId)
    .execute();
  await sql`delete from verification where value like '%:' || ${personId}::text`.execute(tx);
}

/** The language of the mails that a person did not ask for on a page. */
export async function mailLanguageOf(db: Db | Tx, personId: PersonId): Promise<Language> {
  const row = await db
    .selectFrom('person')
    .select('mail_language')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.mail_language ?? 'da';
}

/** Sets the language of mails. */
export async function setMailLanguage(
  db: Db,
  personId: PersonId,
  language: Language,
): Promise<void> {
  await db
    .updateTable('person')
    .set({ mail_language: language })
    .where('person_id', '=', personId)
    .execute();
}

/** An address that waits for its owner. */
interface NewEmailChange {
  readonly personId: PersonId;
  readonly email: string;
  readonly tokenHash: string;
  readonly at: Date;
  readonly expiresAt: Date;
}

/** Notes the address that a person wants, instead of one noted before. */
export async function insertEmailChange(
  tx: Tx,
  { personId, email, tokenHash, at, expiresAt }: NewEmailChange,
): Promise<void> {
  const wish = { email, token_hash: tokenHash, requested_at: at, expires_at: expiresAt };
  await tx
    .insertInto('email_change')
    .values({ person_id: personId, ...wish })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(wish))
    .execute();
}

/** The address that a person waits for. */
export async function findEmailChange(
  db: Db,
  personId: PersonId,
  at: Date,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('email_change')
    .select('email')
    .where('person_id', '=', personId)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row?.email;
}

/** Forgets the address that a person waits for. */
export async function deleteEmailChange(db: Db, personId: PersonId): Promise<void> {
  await db.deleteFrom('email_change').where('person_id', '=', personId).execute();
}

/** The address behind a link that works. */
export async function peekEmailChange(
  db: Db,
  tokenHash: string,
  at: Date,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('email_change')
    .select('email')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row?.email;
}

/** Uses up a link that works. */
export async function takeEmailChange(
  tx: Tx,
  tokenHash: string,
  at: Date,
): Promise<{ readonly personId: PersonId; readonly email: string } | undefined> {
  const row = await tx
    .deleteFrom('email_change')
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .returning(['person_id', 'email'])
    .executeTakeFirst();
  return row && { personId: id(row.person_id), email: row.email };
}
