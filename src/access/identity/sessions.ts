import type { Db, Tx } from '../../platform/db/index.ts';
import type { Person, PersonId } from '../domain/person.ts';
import { rawCookie, setCookie, signedCookie } from './cookies.ts';
import { PERSON_COLUMNS, toPerson } from './people.ts';
import { sessionHash } from './session-hash.ts';
import {
  cookieKind,
  FRESH_SECONDS,
  type IdentitySettings,
  RENEWAL_SECONDS,
  SESSION_SECONDS,
} from './settings.ts';
import { isOwnId } from './typed-text.ts';

/** Who a request comes from. */
export interface SignedIn {
  readonly person: Person;
  readonly sessionId: string;
  readonly startedAt: Date;
  readonly expiresAt: Date;
  /** To be set on the answer: the session was prolonged. */
  readonly cookies?: readonly string[];
}

/** A place where somebody is signed in. */
export interface OpenSession {
  readonly id: string;
  readonly startedAt: Date;
  /** When it was last prolonged, which happens at most once a day. */
  readonly usedAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string | undefined;
}

/** Who a request comes from: one query. None for a session that ended, whose person is locked or
 * erased, or of a person of the demo while it is off. Prolongs a session that is in use. */
export async function readSession(
  settings: IdentitySettings,
  headers: Headers,
): Promise<SignedIn | undefined> {
  const kind = cookieKind(settings.baseUrl, 'session');
  const token = signedCookie(headers, kind.name, settings.secret);
  if (token === undefined) return undefined;
  const row = await sessionRow(settings, token);
  if (!row) return undefined;
  const signedIn = {
    person: toPerson(row),
    sessionId: row.session_id,
    startedAt: row.started_at,
    expiresAt: row.expires_at,
  };
  const used = secondsBetween(settings.now(), row.expires_at);
  if (used > SESSION_SECONDS - RENEWAL_SECONDS) return signedIn;
  const expiresAt = await prolong(settings, row.session_id);
  const value = rawCookie(headers, kind.name)!;
  return { ...signedIn, expiresAt, cookies: [setCookie(kind, value, SESSION_SECONDS)] };
}

function sessionRow({ db, demo, now }: IdentitySettings, token: string) {
  const query = db
    .selectFrom('session')
    .innerJoin('person', 'person.person_id', 'session.person_id')
    .select([...PERSON_COLUMNS, 'session_id', 'expires_at', 'session.created_at as started_at'])
    .where('token', '=', sessionHash(token))
    .where('expires_at', '>', now())
    .where('locked_at', 'is', null)
    .where('erased_at', 'is', null);
  return (demo ? query : query.where('demo', '=', false)).executeTakeFirst();
}

async function prolong({ db, now }: IdentitySettings, sessionId: string): Promise<Date> {
  const expiresAt = new Date(now().getTime() + SESSION_SECONDS * 1000);
  await db
    .updateTable('session')
    .set({ expires_at: expiresAt, updated_at: now() })
    .where('session_id', '=', sessionId)
    .execute();
  return expiresAt;
}

function secondsBetween(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 1000;
}

/** Whether somebody has just signed in, so that they may change how they sign in. */
export function isFresh({ startedAt }: SignedIn, now: Date): boolean {
  return secondsBetween(startedAt, now) < FRESH_SECONDS;
}

/** Where a person is signed in, the latest first. */
export async function listSessions(
  { db, now }: IdentitySettings,
  personId: PersonId,
): Promise<OpenSession[]> {
  const rows = await db
    .selectFrom('session')
    .select(['session_id', 'created_at', 'updated_at', 'expires_at', 'user_agent'])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now())
    .orderBy('created_at', 'desc')
    .orderBy('session_id')
    .execute();
  return rows.map((row) => ({
    id: row.session_id,
    startedAt: row.created_at,
    usedAt: row.updated_at,
    expiresAt: row.expires_at,
    userAgent: row.user_agent || undefined,
  }));
}

/** Ends one session of a person; answers whether there was one. */
export async function revokeSession(
  db: Db | Tx,
  personId: PersonId,
  sessionId: string,
): Promise<boolean> {
  if (!isOwnId(sessionId)) return false;
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('person_id', '=', personId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Ends all sessions of a person but the one to keep. */
export async function revokeOtherSessions(
  db: Db | Tx,
  personId: PersonId,
  keep: string | undefined,
): Promise<void> {
  let query = db.deleteFrom('session').where('person_id', '=', personId);
  if (keep !== undefined) query = query.where('session_id', '<>', keep);
  await query.execute();
}

/** Ends the session of a request; the cookies take it from the browser. */
export async function signOut(
  settings: IdentitySettings,
  headers: Headers,
): Promise<readonly string[]> {
  const kind = cookieKind(settings.baseUrl, 'session');
  const token = signedCookie(headers, kind.name, settings.secret);
  if (token !== undefined) {
    await settings.db.deleteFrom('session').where('token', '=', sessionHash(token)).execute();
  }
  return (['session', 'challenge', 'passkey'] as const).map((cookie) =>
    setCookie(cookieKind(settings.baseUrl, cookie), '', 0),
  );
}

/** Removes sessions and tokens that have run out; answers how many. For a nightly job. */
export async function removeExpired({ db, now }: IdentitySettings): Promise<number> {
  const removed = await Promise.all([
    db.deleteFrom('session').where('expires_at', '<', now()).executeTakeFirst(),
    db.deleteFrom('verification').where('expires_at', '<', now()).executeTakeFirst(),
  ]);
  return removed.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
}
