import { fail, ok, type Result } from '../../shared/index.ts';
import { onlyCookies } from './cookies.ts';
import { answered, type Engine } from './engine.ts';
import { hasPassword } from './passwords.ts';
import { isFresh, readSession, type SignedIn } from './sessions.ts';
import { cookieKind, type IdentitySettings } from './settings.ts';
import { claimCode, isAppCode } from './sign-in.ts';

/** Somebody signed in who changes their second factor; who has a password gives it. */
export interface SecondFactorRequest {
  readonly headers: Headers;
  readonly password?: string;
}

/** `sign-in-again`: there is no password to give, and the sign-in is more than an hour ago. */
export type SecondFactorRefusal =
  | 'not-signed-in'
  | 'wrong-password'
  | 'sign-in-again'
  | 'already-on'
  | 'not-on';

/** What an app needs to make codes, and the codes for the day the app is lost. */
export interface SecondFactorSecret {
  /** `otpauth:` address, for a QR code. */
  readonly uri: string;
  /** The same to be typed: base32. */
  readonly secret: string;
  /** Each works once instead of a code. Shown now and never again. */
  readonly backupCodes: readonly string[];
}

const PROBLEMS: Readonly<Record<string, SecondFactorRefusal>> = {
  INVALID_PASSWORD: 'wrong-password',
  PASSWORD_TOO_LONG: 'wrong-password',
  TOTP_ALREADY_ENABLED: 'already-on',
  TOTP_NOT_ENABLED: 'not-on',
  TWO_FACTOR_NOT_ENABLED: 'not-on',
};

function problemOf(code: string): SecondFactorRefusal {
  return PROBLEMS[code] ?? 'not-signed-in';
}

/** Begins a second factor; it is on when {@link confirmSecondFactor} has seen a code of the app. */
export async function beginSecondFactor(
  settings: IdentitySettings,
  engine: Engine,
  request: SecondFactorRequest,
): Promise<Result<SecondFactorSecret, SecondFactorRefusal>> {
  const allowed = await mayChange(settings, request);
  if (!allowed.ok) return allowed;
  const begun = await answered(
    engine.api.enableTwoFactor({
      body: { method: 'totp', ...passwordOf(request) },
      headers: sessionHeaders(settings, request.headers),
      returnHeaders: true,
    }),
  );
  if (!begun.ok) return fail(problemOf(begun.error));
  const { answer } = begun.value;
  if (!('totpURI' in answer)) throw new Error('better-auth began no second factor');
  const secret = new URL(answer.totpURI).searchParams.get('secret') ?? '';
  return ok({ uri: answer.totpURI, secret, backupCodes: answer.backupCodes });
}

/** Turns the second factor on with the first code of the app; the session's cookie changes. */
export async function confirmSecondFactor(
  settings: IdentitySettings,
  engine: Engine,
  { headers, code: typed }: { headers: Headers; code: string },
): Promise<Result<readonly string[], 'not-signed-in' | 'wrong-code' | 'not-on'>> {
  const session = await readSession(settings, headers);
  if (!session) return fail('not-signed-in');
  const code = typed.replaceAll(/\s/g, '');
  if (!isAppCode(code)) return fail('wrong-code');
  const confirmed = await answered(
    engine.api.verifyTOTP({
      body: { code },
      headers: sessionHeaders(settings, headers),
      returnHeaders: true,
    }),
  );
  if (!confirmed.ok) return fail(confirmed.error === 'TOTP_NOT_ENABLED' ? 'not-on' : 'wrong-code');
  await claimCode(engine, session.person.id, code);
  return ok(confirmed.value.cookies);
}

/** Turns the second factor off; the session's cookie changes. */
export async function turnOffSecondFactor(
  settings: IdentitySettings,
  engine: Engine,
  request: SecondFactorRequest,
): Promise<Result<readonly string[], SecondFactorRefusal>> {
  const allowed = await mayChange(settings, request);
  if (!allowed.ok) return allowed;
  const off = await answered(
    engine.api.disableTwoFactor({
      body: passwordOf(request),
      headers: sessionHeaders(settings, request.headers),
      returnHeaders: true,
    }),
  );
  return off.ok ? ok(off.value.cookies) : fail(problemOf(off.error));
}

/** Makes new backup codes; the old ones work no more. */
export async function renewBackupCodes(
  settings: IdentitySettings,
  engine: Engine,
  request: SecondFactorRequest,
): Promise<Result<readonly string[], SecondFactorRefusal>> {
  const allowed = await mayChange(settings, request);
  if (!allowed.ok) return allowed;
  const renewed = await answered(
    engine.api.generateBackupCodes({
      body: passwordOf(request),
      headers: sessionHeaders(settings, request.headers),
      returnHeaders: true,
    }),
  );
  return renewed.ok ? ok(renewed.value.answer.backupCodes) : fail(problemOf(renewed.error));
}

async function mayChange(
  settings: IdentitySettings,
  { headers, password }: SecondFactorRequest,
): Promise<Result<SignedIn, SecondFactorRefusal>> {
  const session = await readSession(settings, headers);
  if (!session) return fail('not-signed-in');
  if (await hasPassword(settings.db, session.person.id)) {
    return password ? ok(session) : fail('wrong-password');
  }
  return isFresh(session, settings.now()) ? ok(session) : fail('sign-in-again');
}

function passwordOf({ password }: SecondFactorRequest): { password?: string } {
  return password === undefined ? {} : { password };
}

function sessionHeaders({ baseUrl }: IdentitySettings, headers: Headers): Headers {
  return onlyCookies(headers, [cookieKind(baseUrl, 'session').name]);
}
