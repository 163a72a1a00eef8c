import { setTimeout as pause } from 'node:timers/promises';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { PersonId } from '../domain/person.ts';
import { onlyCookies, signedCookie } from './cookies.ts';
import { answered, type Answered, type Engine } from './engine.ts';
import { entranceOf, markVerified, tidyEmail } from './people.ts';
import { revokeOtherSessions } from './sessions.ts';
import { cookieKind, type IdentitySettings, LINK_MINUTES } from './settings.ts';
import { issueToken, messageKey, peekToken, useToken } from './tokens.ts';

/** How a way in ended: inside, or at the door of the second factor. */
export interface Entry {
  readonly step: 'signed-in' | 'second-factor';
  readonly cookies: readonly string[];
}

/** `refused` says nothing of whether the account exists; `unverified` only somebody hears who knew
 * the password. */
export type PasswordRefusal = 'refused' | 'unverified';

/** Somebody who asks for a link by mail. */
export interface LinkRequest {
  readonly email: string;
  readonly language: Language;
  /** The site that the link is to lead to. */
  readonly origin: string;
  readonly returnPath?: string | undefined;
}

/** Takes address and password. An unknown address costs as much time as a wrong password. */
export async function signInWithPassword(
  engine: Engine,
  { email, password, headers }: { email: string; password: string; headers: Headers },
): Promise<Result<Entry, PasswordRefusal>> {
  const call = engine.api.signInEmail({
    body: { email: email.trim().toLowerCase(), password },
    headers: onlyCookies(headers, []),
    returnHeaders: true,
  });
  const entered = await answered(call);
  if (entered.ok) return ok(entryOf(entered.value));
  return fail(entered.error === 'EMAIL_NOT_VERIFIED' ? 'unverified' : 'refused');
}

function entryOf({ answer, cookies }: Answered<object>): Entry {
  const step = 'twoFactorRedirect' in answer ? 'second-factor' : 'signed-in';
  return { step, cookies: step === 'signed-in' ? cookies : withoutSession(cookies) };
}

/** No session is at hand before the second step; what takes an old one away may stay. */
function withoutSession(cookies: readonly string[]): readonly string[] {
  return cookies.filter((cookie) => !/\.session_token=[^;]/.test(cookie));
}

/** `no-sign-in`: the first step is missing or too long ago. `wait`: too many wrong codes. */
export type CodeRefusal = 'wrong-code' | 'no-sign-in' | 'wait';

const CODE_PROBLEMS: Readonly<Record<string, CodeRefusal>> = {
  INVALID_CODE: 'wrong-code',
  INVALID_BACKUP_CODE: 'wrong-code',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'no-sign-in',
  ACCOUNT_TEMPORARILY_LOCKED: 'wait',
};

/** Takes the code of the second step, from an app or one of the backup codes, after a first step in
 * the same browser. Five tries per sign-in, ten in a row per account; a code works once. */
export async function secondFactor(
  settings: IdentitySettings,
  engine: Engine,
  { code: typed, headers }: { code: string; headers: Headers },
): Promise<Result<Entry, CodeRefusal>> {
  const { name } = cookieKind(settings.baseUrl, 'challenge');
  const challenge = signedCookie(headers, name, settings.secret);
  const held = challenge ? await engine.tokens.findVerificationValue(challenge) : null;
  if (!held || !(await entranceOf(settings.db, { id: held.value }, settings.demo))) {
    return fail('no-sign-in');
  }
  const asked = { headers: onlyCookies(headers, [name]), returnHeaders: true } as const;
  const code = typed.replaceAll(/\s/g, '');
  if (!isAppCode(code)) {
    const body = { code: asBackupCode(code) };
    return codeAnswer(await answered(engine.api.verifyBackupCode({ body, ...asked })));
  }
  if (!(await claimCode(engine, held.value, code))) return fail('wrong-code');
  return codeAnswer(await answered(engine.api.verifyTOTP({ body: { code }, ...asked })));
}

function codeAnswer(result: Result<Answered<object>, string>): Result<Entry, CodeRefusal> {
  if (!result.ok) return fail(CODE_PROBLEMS[result.error] ?? 'no-sign-in');
  return ok({ step: 'signed-in', cookies: result.value.cookies });
}

export function isAppCode(code: string): boolean {
  return /^\d{6}$/.test(code);
}

/** Backup codes are shown as `abcde-FGHIJ`; the dash may be left out. */
function asBackupCode(code: string): string {
  return /^[a-zA-Z0-9]{10}$/.test(code) ? `${code.slice(0, 5)}-${code.slice(5)}` : code;
}

const CODE_LIFETIME_MS = 2 * 60 * 1000;

/** A code from an app is good for up to a minute and a half; who has looked over a shoulder may not
 * use it again. Answers whether this is its first use. */
export function claimCode(engine: Engine, personId: string, code: string): Promise<boolean> {
  return engine.tokens.reserveVerificationValue({
    identifier: `used-code:${personId}:${code}`,
    value: 'used',
    expiresAt: new Date(Date.now() + CODE_LIFETIME_MS),
  });
}

/** Every request for mail takes at least this long, so that time does not tell who has an account. */
const SAME_TIME_MS = 200;

/** Does work that must not be told by its duration. */
export async function inSameTime(work: Promise<void>): Promise<void> {
  await Promise.all([work, pause(SAME_TIME_MS)]);
}

/** Sends a link to sign in, to a known address; the answer is the same for every address, and no
 * account is made. */
export async function requestMagicLink(
  settings: IdentitySettings,
  engine: Engine,
  request: LinkRequest,
): Promise<void> {
  await inSameTime(sendLink(settings, engine, request));
}

async function sendLink(
  settings: IdentitySettings,
  engine: Engine,
  { email: typed, language, origin, returnPath }: LinkRequest,
): Promise<void> {
  const email = tidyEmail(typed);
  const entrance = email && (await entranceOf(settings.db, { email }, settings.demo));
  if (!entrance) return;
  const { id, name } = entrance.person;
  const expiresAt = minutesFromNow(LINK_MINUTES);
  const token = await issueToken(engine, 'magic-link', id, expiresAt);
  await settings.mail({
    kind: 'magic-link',
    to: entrance.person.email,
    name,
    language,
    token,
    minutes: LINK_MINUTES,
    expiresAt,
    origin,
    key: messageKey(token),
    ...(returnPath === undefined ? {} : { returnPath }),
  });
}

export function minutesFromNow(minutes: number): Date {
  return new Date(Date.now() + minutes * 60 * 1000);
}

/** Whether a link to sign in works; it goes on working. */
export async function isMagicLink(engine: Engine, token: string): Promise<boolean> {
  return (await peekToken(engine, 'magic-link', token)) !== undefined;
}

/** Signs in whoever holds a link that was mailed; the second factor follows where there is one. */
export async function useMagicLink(
  settings: IdentitySettings,
  engine: Engine,
  { token, headers }: { token: string; headers: Headers },
): Promise<Result<Entry, 'not-valid'>> {
  const personId = await useToken(engine, 'magic-link', token);
  if (personId === undefined) return fail('not-valid');
  await trustAddress(settings, personId);
  return signInPerson(engine, personId, headers);
}

/** Marks an address as read by its owner. Who set a password on an account before that may not have
 * been the owner: it and its sessions are taken away. */
async function trustAddress(
  { db, now, demo }: IdentitySettings,
  personId: PersonId,
): Promise<void> {
  const entrance = await entranceOf(db, { id: personId }, demo);
  if (!entrance || entrance.verified) return;
  await db.deleteFrom('account').where('person_id', '=', personId).execute();
  await revokeOtherSessions(db, personId, undefined);
  await markVerified(db, personId, now());
}

async function signInPerson(
  engine: Engine,
  personId: PersonId,
  headers: Headers,
): Promise<Result<Entry, 'not-valid'>> {
  const call = engine.api.signInPerson({
    body: { personId },
    headers: onlyCookies(headers, []),
    returnHeaders: true,
  });
  const entered = await answered(call);
  return entered.ok ? ok(entryOf(entered.value)) : fail('not-valid');
}

/** Signs in a person whom another has vouched for: an identity provider, an invitation that was just
 * accepted, the demo. Asks for no second factor. Fails for who may not be signed in. */
export async function startSession(
  engine: Engine,
  personId: PersonId,
  headers: Headers,
): Promise<Result<readonly string[], 'not-allowed'>> {
  const call = engine.api.startSession({
    body: { personId },
    headers: onlyCookies(headers, []),
    returnHeaders: true,
  });
  const started = await answered(call);
  return started.ok ? ok(started.value.cookies) : fail('not-allowed');
}
