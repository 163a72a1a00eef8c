import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/index.ts';
import type { PersonId } from '../domain/person.ts';
import '../identity/tables.ts';
import '../identity/oidc/store/tables.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    first_administrator_link: {
      /** SHA-256 of the token in the link. */
      token_hash: string;
      expires_at: Date;
    };
  }
}

/** Lets changes of who is an administrator wait for each other until the transaction ends. */
export async function lockAdministrators(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('administrators'))`.execute(tx);
}

/** How many administrators could sign in now and look after the installation, without one person.
 * Who has shown no address, passkey or identity provider of theirs cannot sign in; persons of the
 * demo only while it runs. */
export async function countAdministrators(
  db: Db | Tx,
  { demo, without }: { readonly demo: boolean; readonly without?: PersonId },
): Promise<number> {
  let query = db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('administrator', '=', true)
    .where('locked_at', 'is', null)
    .where('erased_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('email_verified', '=', true),
        eb.exists(
          eb
            .selectFrom('passkey')
            .select('passkey_id')
            .whereRef('passkey.person_id', '=', 'person.person_id'),
        ),
        eb.exists(
          eb
            .selectFrom('oidc_subject')
            .select('subject')
            .whereRef('oidc_subject.person_id', '=', 'person.person_id'),
        ),
      ]),
    );
  if (!demo) query = query.where('demo', '=', false);
  if (without !== undefined) query = query.where('person_id', '<>', without);
  return (await query.executeTakeFirstOrThrow()).count;
}

/** Makes a link's token the only one that works. */
export async function replaceLink(tx: Tx, token: string, expiresAt: Date): Promise<void> {
  await tx.deleteFrom('first_administrator_link').execute();
  await tx
    .insertInto('first_administrator_link')
    .values({ token_hash: hashOfToken(token), expires_at: expiresAt })
    .execute();
}

/** Whether a token works at a moment. */
export async function isLink(db: Db | Tx, token: string, at: Date): Promise<boolean> {
  const row = await db
    .selectFrom('first_administrator_link')
    .select('token_hash')
    .where('token_hash', '=', hashOfToken(token))
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends every link. */
export async function deleteLinks(tx: Tx): Promise<void> {
  await tx.deleteFrom('first_administrator_link').execute();
}

function hashOfToken(token: string): string {
  return createHash('sha256').update(`first-administrator:${token}`).digest('base64url');
}
