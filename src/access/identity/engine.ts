import { passkey } from '@better-auth/passkey';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { betterAuth } from 'better-auth/minimal';
import { twoFactor } from 'better-auth/plugins/two-factor';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/index.ts';
import { databaseAdapter } from './adapter.ts';
import { entranceOf } from './people.ts';
import { hashPassword, verifyPassword } from './password.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rules.ts';
import {
  CHALLENGE_SECONDS,
  COOKIES,
  cookiePrefix,
  FRESH_SECONDS,
  type IdentitySettings,
  isSecure,
  RENEWAL_SECONDS,
  SESSION_SECONDS,
} from './settings.ts';

const APP_NAME = 'Helhed';
const SIGN_IN_PATH = '/helhed/sign-in';

/** The parts of better-auth that we use, on our database. Nothing of it answers HTTP, counts
 * visitors or calls home. */
export async function createEngine(settings: IdentitySettings) {
  const auth = betterAuth({
    appName: APP_NAME,
    baseURL: settings.baseUrl ?? 'http://localhost',
    secrets: [{ version: 1, value: settings.secret }],
    database: databaseAdapter(settings.db),
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    session: {
      expiresIn: SESSION_SECONDS,
      updateAge: RENEWAL_SECONDS,
      freshAge: FRESH_SECONDS,
      // a session is prolonged where it is read, in one place
      disableSessionRefresh: true,
    },
    verification: { storeIdentifier: 'hashed' },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      requireEmailVerification: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    advanced: {
      cookiePrefix: cookiePrefix(settings.baseUrl),
      useSecureCookies: false,
      defaultCookieAttributes: { secure: isSecure(settings.baseUrl) },
      ipAddress: { disableIpTracking: true },
      database: { generateId: () => randomUUID() },
    },
    databaseHooks: {
      session: { create: { before: (session) => mayHaveSession(settings, session) } },
    },
    plugins: [twoFactorEverywhere(), passkeys(settings), ownSignIn()],
  });
  const context = await auth.$context;
  return { api: auth.api, tokens: context.internalAdapter };
}

/** better-auth with our plugins, seen as far as we use it. */
export type Engine = Awaited<ReturnType<typeof createEngine>>;

/** Whoever may not be signed in gets no session, however they come. */
async function mayHaveSession(
  { db, demo }: IdentitySettings,
  { userId }: { userId: string },
): Promise<boolean> {
  return (await entranceOf(db, { id: userId }, demo)) !== undefined;
}

/** The second factor is asked for after a link by mail as it is after a password. */
function twoFactorEverywhere() {
  const plugin = twoFactor({
    issuer: APP_NAME,
    allowPasswordless: true,
    twoFactorCookieMaxAge: CHALLENGE_SECONDS,
  });
  const after = plugin.hooks.after.map((hook) => ({
    ...hook,
    matcher: (context: HookContext) => context.path === SIGN_IN_PATH || hook.matcher(context),
  }));
  return { ...plugin, hooks: { after } };
}

type HookContext = Parameters<ReturnType<typeof twoFactor>['hooks']['after'][number]['matcher']>[0];

/** Passkeys prove who is there as well as what they hold, so they need no second factor. */
function passkeys({ baseUrl }: IdentitySettings) {
  return passkey({
    rpName: APP_NAME,
    rpID: baseUrl === undefined ? 'localhost' : new URL(baseUrl).hostname,
    origin: baseUrl === undefined ? null : new URL(baseUrl).origin,
    advanced: { webAuthnChallengeCookie: COOKIES.passkey },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    registration: {
      afterVerification: async ({ verification }) => {
        requirePresence(verification.registrationInfo?.userVerified);
      },
    },
    authentication: {
      afterVerification: async ({ verification }) => {
        requirePresence(verification.authenticationInfo.userVerified);
      },
    },
  });
}

function requirePresence(verified: boolean | undefined): void {
  if (!verified) throw new APIError('UNAUTHORIZED', { code: 'USER_NOT_VERIFIED' });
}

/** Two ways in that better-auth lacks: for somebody who has proved who they are by a link, where the
 * second factor follows, and for somebody whom another has vouched for, where it does not. */
function ownSignIn() {
  const body = z.object({ personId: z.string() });
  return {
    id: 'helhed',
    endpoints: {
      signInPerson: createAuthEndpoint(SIGN_IN_PATH, { method: 'POST', body }, (context) =>
        giveSession(context, context.body.personId),
      ),
      startSession: createAuthEndpoint(
        '/helhed/start-session',
        { method: 'POST', body },
        (context) => giveSession(context, context.body.personId),
      ),
    },
  };
}

type Context = Parameters<typeof setSessionCookie>[0];

async function giveSession(context: Context, personId: string) {
  const { internalAdapter } = context.context;
  const user = await internalAdapter.findUserById(personId);
  const session = user && (await internalAdapter.createSession(user.id));
  if (!user || !session) throw new APIError('UNAUTHORIZED', { code: 'NOT_ALLOWED' });
  await setSessionCookie(context, { session, user });
  return { done: true };
}

/** What better-auth answered, and the cookies to set. */
export interface Answered<Answer> {
  readonly answer: Answer;
  readonly cookies: readonly string[];
}

/** Runs a call of better-auth: a refusal becomes its code, a fault of ours is thrown.
 * `alsoRefusals` are codes of refusals that better-auth takes for faults. */
export async function answered<Answer>(
  call: Promise<{ response: Answer; headers?: Headers | null | undefined }>,
  alsoRefusals: readonly string[] = [],
): Promise<Result<Answered<Answer>, string>> {
  try {
    const { response, headers } = await call;
    return ok({ answer: response, cookies: headers?.getSetCookie() ?? [] });
  } catch (error) {
    if (
      error instanceof APIError &&
      (error.statusCode < 500 || alsoRefusals.includes(codeOf(error)))
    ) {
      return fail(codeOf(error));
    }
    throw error;
  }
}

function codeOf(error: APIError): string {
  return error.body?.code ?? String(error.status);
}
