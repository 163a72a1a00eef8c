import { randomBytes } from 'node:crypto';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  ClientError,
  fetchUserInfo,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../../platform/i18n/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import type { Discover, Discovered } from './discovery.ts';
import { type OidcProblem, problemOf } from './problem.ts';
import type { Provider } from './provider.ts';
import { type Claims, claimValues } from './rules.ts';
import { deleteExpired, insertSignIn, takeSignIn } from './store/sign-ins.ts';
import type { OidcSurroundings } from './surroundings.ts';

/** How long someone may take to sign in at the provider. */
export const SIGN_IN_SECONDS = 600;

/** What the browser keeps while someone is at the provider, encrypted. */
const underWaySchema = z.strictObject({
  id: z.string(),
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  language: z.enum(LANGUAGES),
});

/** A sign-in that someone has under way at a provider. */
export type UnderWay = z.infer<typeof underWaySchema>;

/** Someone whom a provider has vouched for. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  /** The provider's id of its session. */
  readonly sid: string | undefined;
  readonly claims: Claims;
  readonly idToken: string;
}

const PURPOSE = 'sign-in';

type Protocol = Pick<OidcSurroundings, 'db' | 'vault' | 'now'> & { readonly discover: Discover };

/** Begins a sign-in: the address at the provider, and what the browser is to keep until it is back. */
export async function beginSignIn(
  { db, vault, now, discover }: Protocol,
  provider: Provider,
  {
    redirectUri,
    returnTo,
    language,
  }: { redirectUri: string; returnTo: string; language: Language },
): Promise<{ address: string; keep: string }> {
  const { configuration } = await discover(provider);
  const underWay: UnderWay = {
    id: randomBytes(32).toString('base64url'),
    provider: provider.id,
    state: randomState(),
    nonce: randomNonce(),
    verifier: randomPKCECodeVerifier(),
    returnTo,
    language,
  };
  await deleteExpired(db, now());
  await insertSignIn(db, underWay.id, new Date(now().getTime() + SIGN_IN_SECONDS * 1000));
  const address = buildAuthorizationUrl(configuration, {
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: provider.scopes.join(' '),
    state: underWay.state,
    nonce: underWay.nonce,
    code_challenge: await calculatePKCECodeChallenge(underWay.verifier),
    code_challenge_method: 'S256',
    ui_locales: language,
  });
  return { address: address.href, keep: vault.seal(PURPOSE, JSON.stringify(underWay)) };
}

/** The sign-in that a browser has under way; undefined when what it kept is not ours. */
export function readUnderWay(
  { vault }: Pick<Protocol, 'vault'>,
  kept: string | undefined,
): UnderWay | undefined {
  const text = kept === undefined ? undefined : vault.open(PURPOSE, kept);
  if (text === undefined) return undefined;
  const read = underWaySchema.safeParse(JSON.parse(text));
  return read.success ? read.data : undefined;
}

/** Takes the provider's answer: state, once only, code, PKCE, and an ID token whose signature,
 * issuer, audience, times and nonce are right. */
export async function takeAnswer(
  { db, now, discover }: Protocol,
  provider: Provider,
  underWay: UnderWay,
  answer: URL,
): Promise<Result<Vouched, OidcProblem>> {
  if (underWay.provider !== provider.id || answer.searchParams.get('state') !== underWay.state) {
    return fail('not-valid');
  }
  if (!(await takeSignIn(db, underWay.id, now()))) return fail('not-valid');
  return vouchedFor(await discover(provider), provider, underWay, answer);
}

async function vouchedFor(
  discovered: Discovered,
  provider: Provider,
  { state, nonce, verifier }: UnderWay,
  answer: URL,
): Promise<Result<Vouched, OidcProblem>> {
  const tokens = await authorizationCodeGrant(discovered.configuration, answer, {
    expectedState: state,
    expectedNonce: nonce,
    pkceCodeVerifier: verifier,
    idTokenExpected: true,
  });
  const told = tokens.claims();
  if (!told || tokens.id_token === undefined) return fail('not-valid');
  const claims = await completeClaims(discovered, provider, told, tokens.access_token);
  return ok({
    issuer: discovered.issuer,
    subject: told.sub,
    sid: typeof told.sid === 'string' ? told.sid : undefined,
    claims,
    idToken: tokens.id_token,
  });
}

/** Many providers put no more than the subject in the ID token; the rest is asked for. An address
 * and what is said of it are taken from one place. */
async function completeClaims(
  { configuration }: Discovered,
  provider: Provider,
  told: Claims & { readonly sub: string },
  accessToken: string,
): Promise<Claims> {
  const wanted = [
    'email',
    'name',
    ...provider.rules.map(({ claim }) => claim),
    ...Object.values(provider.speaking ?? {}),
  ];
  const missing = wanted.some((claim) => claimValues(told, claim).length === 0);
  if (!missing || configuration.serverMetadata().userinfo_endpoint === undefined) return told;
  const more = await fetchUserInfo(configuration, accessToken, told.sub);
  if (told.email === undefined) return { ...more, ...told };
  const { email: _email, email_verified: _verified, ...rest } = more;
  return { ...rest, ...told };
}

/** Runs what asks a provider, and turns its errors into problems; our own faults are thrown on. */
export async function asking<Value>(
  { log }: Pick<OidcSurroundings, 'log'>,
  provider: Provider,
  work: () => Promise<Result<Value, OidcProblem>>,
): Promise<Result<Value, OidcProblem>> {
  try {
    const done = await work();
    if (!done.ok) log.info('oidc sign-in refused', { provider: provider.id, problem: done.error });
    return done;
  } catch (error) {
    const problem = problemOf(error);
    if (problem === undefined) throw error;
    log.warn('oidc sign-in failed', { provider: provider.id, problem, reason: reasonOf(error) });
    return fail(problem);
  }
}

/** Codes of the library and of the network; nothing that the provider has written. */
export function reasonOf(error: unknown): string {
  const cause = error instanceof ClientError ? error.cause : undefined;
  return [error, cause].flatMap((one) => (one instanceof Error ? [nameOf(one)] : [])).join(' / ');
}

function nameOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  const reason = 'reason' in error && typeof error.reason === 'string' ? error.reason : undefined;
  return reason ?? (typeof code === 'string' ? code : error.name);
}
