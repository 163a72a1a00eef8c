import { createHash } from 'node:crypto';
import type { Db } from '../../../../platform/db/index.ts';
import './tables.ts';

/** What is stored of a value that only its holder may know. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

/** Notes that a sign-in is under way. */
export async function insertSignIn(db: Db, signIn: string, expiresAt: Date): Promise<void> {
  await db
    .insertInto('oidc_sign_in')
    .values({ sign_in_hash: hashOf(signIn), expires_at: expiresAt })
    .execute();
}

/** Ends a sign-in that is under way; false when there is none, it is over, or it was ended before. */
export async function takeSignIn(db: Db, signIn: string, now: Date): Promise<boolean> {
  const taken = await db
    .deleteFrom('oidc_sign_in')
    .where('sign_in_hash', '=', hashOf(signIn))
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return taken.numDeletedRows === 1n;
}

/** Notes a log-out at the provider that is under way. */
export async function insertLeaving(
  db: Db,
  { leaving, provider, idToken, expiresAt }: Leaving & { leaving: string; expiresAt: Date },
): Promise<void> {
  await db
    .insertInto('oidc_leaving')
    .values({
      leaving_hash: hashOf(leaving),
      provider_id: provider,
      id_token: idToken,
      expires_at: expiresAt,
    })
    .execute();
}

/** Whose log-out it is at which provider; the token is encrypted. */
interface Leaving {
  readonly provider: string;
  readonly idToken: string;
}

/** Ends a log-out that is under way. */
export async function takeLeaving(
  db: Db,
  leaving: string,
  now: Date,
): Promise<Leaving | undefined> {
  return db
    .deleteFrom('oidc_leaving')
    .where('leaving_hash', '=', hashOf(leaving))
    .where('expires_at', '>', now)
    .returning(['provider_id as provider', 'id_token as idToken'])
    .executeTakeFirst();
}

/** Notes that a log-out token has been used; false when it had been before. */
export async function insertLogOutToken(
  db: Db,
  { issuer, tokenId, expiresAt }: { issuer: string; tokenId: string; expiresAt: Date },
): Promise<boolean> {
  const inserted = await db
    .insertInto('oidc_log_out_token')
    .values({ issuer, token_id: tokenId, expires_at: expiresAt })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

/** Lets a log-out token be used again, when what it asked for could not be done. */
export async function deleteLogOutToken(db: Db, issuer: string, tokenId: string): Promise<void> {
  await db
    .deleteFrom('oidc_log_out_token')
    .where('issuer', '=', issuer)
    .where('token_id', '=', tokenId)
    .execute();
}

/** Removes what is over. */
export async function deleteExpired(db: Db, now: Date): Promise<void> {
  for (const table of ['oidc_sign_in', 'oidc_leaving', 'oidc_log_out_token'] as const) {
    await db.deleteFrom(table).where('expires_at', '<=', now).execute();
  }
}
