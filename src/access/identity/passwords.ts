import { randomUUID } from 'node:crypto';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { PersonId } from '../domain/person.ts';
import type { Engine } from './engine.ts';
import { entranceOf, markVerified, personOf, tidyEmail } from './people.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { type PasswordProblem, passwordProblem } from './password-rules.ts';
import { revokeOtherSessions } from './sessions.ts';
import { type IdentitySettings, RESET_MINUTES, VERIFY_MINUTES } from './settings.ts';
import { inSameTime, type LinkRequest, minutesFromNow } from './sign-in.ts';
import { issueToken, messageKey, peekToken, useToken, withdrawTokens } from './tokens.ts';

/** Gives an account its password. Works in a transaction of the caller's, where the person was just
 * made. Ends no session. */
export async function setPassword(
  db: Db | Tx,
  personId: PersonId,
  password: string,
  at: Date,
): Promise<Result<undefined, PasswordProblem | 'unknown'>> {
  const person = await personOf(db, personId);
  if (!person) return fail('unknown');
  const problem = passwordProblem(password, person.email);
  if (problem) return fail(problem);
  await storePassword(db, personId, await hashPassword(password), at);
  await withdrawTokens(db, 'reset-password', personId);
  return ok(undefined);
}

async function storePassword(
  db: Db | Tx,
  personId: PersonId,
  password: string,
  at: Date,
): Promise<void> {
  await db
    .insertInto('account')
    .values({
      account_id: randomUUID(),
      person_id: personId,
      provider_id: 'credential',
      provider_account_id: personId,
      password,
      access_token: null,
      refresh_token: null,
      id_token: null,
      access_token_expires_at: null,
      refresh_token_expires_at: null,
      scope: null,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['provider_id', 'provider_account_id'])
        .doUpdateSet({ password, updated_at: at }),
    )
    .execute();
}

/** Whether a person has a password, and whether this is it. */
export async function isPassword(
  db: Db | Tx,
  personId: PersonId,
  password: string,
): Promise<boolean> {
  const row = await passwordRow(db, personId);
  if (row?.password) return verifyPassword(row.password, password);
  await hashPassword(password);
  return false;
}

export async function hasPassword(db: Db | Tx, personId: PersonId): Promise<boolean> {
  return Boolean((await passwordRow(db, personId))?.password);
}

function passwordRow(db: Db | Tx, personId: PersonId) {
  return db
    .selectFrom('account')
    .select('password')
    .where('person_id', '=', personId)
    .where('provider_id', '=', 'credential')
    .executeTakeFirst();
}

/** Somebody signed in who wants another password. */
export interface PasswordChange {
  readonly personId: PersonId;
  /** The session that goes on; all others end. */
  readonly sessionId: string;
  readonly current: string;
  readonly next: string;
}

/** Changes a password to a person who knows the old one; their other sessions end. */
export async function changePassword(
  { db, now }: IdentitySettings,
  { personId, sessionId, current, next }: PasswordChange,
): Promise<Result<undefined, PasswordProblem | 'wrong-password' | 'unknown'>> {
  if (!(await isPassword(db, personId, current))) return fail('wrong-password');
  const set = await setPassword(db, personId, next, now());
  if (set.ok) await revokeOtherSessions(db, personId, sessionId);
  return set;
}

/** Somebody who asks for a new password. */
export type ResetRequest = Pick<LinkRequest, 'email' | 'language' | 'origin'>;

/** Mails a link to choose a new password, to a known address; the answer is the same for every
 * address. */
export async function requestPasswordReset(
  settings: IdentitySettings,
  engine: Engine,
  request: ResetRequest,
): Promise<void> {
  await inSameTime(sendReset(settings, engine, request));
}

async function sendReset(
  settings: IdentitySettings,
  engine: Engine,
  { email: typed, language, origin }: ResetRequest,
): Promise<void> {
  const email = tidyEmail(typed);
  const entrance = email && (await entranceOf(settings.db, { email }, settings.demo));
  if (!entrance) return;
  const { id, name, email: to } = entrance.person;
  const expiresAt = minutesFromNow(RESET_MINUTES);
  const token = await issueToken(engine, 'reset-password', id, expiresAt);
  await settings.mail({
    kind: 'reset-password',
    to,
    name,
    language,
    token,
    minutes: RESET_MINUTES,
    expiresAt,
    origin,
    key: messageKey(token),
  });
}

/** Whether a link to choose a new password works; it goes on working. */
export async function isResetToken(engine: Engine, token: string): Promise<boolean> {
  return (await peekToken(engine, 'reset-password', token)) !== undefined;
}

/** Takes a new password from whoever holds the link that was mailed. All sessions of the person end;
 * they sign in with the new password, and their second factor if they have one. A password that is
 * not taken leaves the link working. */
export async function resetPassword(
  { db, now, demo }: IdentitySettings,
  engine: Engine,
  { token, password }: { token: string; password: string },
): Promise<Result<PersonId, PasswordProblem | 'not-valid'>> {
  const asked = await peekToken(engine, 'reset-password', token);
  const entrance = asked && (await entranceOf(db, { id: asked }, demo));
  if (!entrance) return fail('not-valid');
  const problem = passwordProblem(password, entrance.person.email);
  if (problem) return fail(problem);
  const personId = await useToken(engine, 'reset-password', token);
  if (personId === undefined) return fail('not-valid');
  const set = await setPassword(db, personId, password, now());
  if (!set.ok) return fail(set.error === 'unknown' ? 'not-valid' : set.error);
  await revokeOtherSessions(db, personId, undefined);
  await markVerified(db, personId, now());
  return ok(personId);
}

/** Mails a link that shows that the person reads mail at their address. */
export async function requestEmailVerification(
  settings: IdentitySettings,
  engine: Engine,
  { personId, language, origin }: { personId: PersonId; language: Language; origin: string },
): Promise<void> {
  const person = await personOf(settings.db, personId);
  if (!person) return;
  const expiresAt = minutesFromNow(VERIFY_MINUTES);
  const token = await issueToken(engine, 'verify-email', personId, expiresAt);
  await settings.mail({
    kind: 'verify-email',
    to: person.email,
    name: person.name,
    language,
    token,
    minutes: VERIFY_MINUTES,
    expiresAt,
    origin,
    key: messageKey(token),
  });
}

/** Whether a link to confirm an address works; it goes on working. */
export async function isVerifyToken(engine: Engine, token: string): Promise<boolean> {
  return (await peekToken(engine, 'verify-email', token)) !== undefined;
}

/** Takes the link of {@link requestEmailVerification}. */
export async function verifyEmail(
  { db, now }: IdentitySettings,
  engine: Engine,
  token: string,
): Promise<Result<PersonId, 'not-valid'>> {
  const personId = await useToken(engine, 'verify-email', token);
  if (personId === undefined) return fail('not-valid');
  await markVerified(db, personId, now());
  return ok(personId);
}
