import { createRemoteJWKSet, customFetch, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../shared/index.ts';
import { DescriptionError, type Discover, type Discovered } from './discovery.ts';
import { outsideFetch, OUTSIDE_SECONDS } from './outside-fetch.ts';
import type { Provider } from './provider.ts';

/** Which sessions a provider has ended: those of one of its own sessions, or all of a subject. */
export interface LogOutToken {
  readonly issuer: string;
  readonly subject: string | undefined;
  readonly sid: string | undefined;
  /** May be used once. */
  readonly tokenId: string;
  /** Until then it must be remembered. */
  readonly expiresAt: Date;
}

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';
/** Never a shared secret: what we could have written ourselves proves nothing. */
const ALGORITHMS = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
];
const OLDEST_SECONDS = 300;
const TOLERANCE_SECONDS = 30;
const LONGEST_TOKEN = 16 * 1024;

/** OpenID Connect Back-Channel Logout 1.0, section 2.4. */
const claimsSchema = z
  .looseObject({
    iat: z.number(),
    jti: z.string().min(1).max(500),
    sub: z.string().min(1).optional(),
    sid: z.string().min(1).optional(),
    events: z.looseObject({ [EVENT]: z.looseObject({}) }),
    nonce: z.undefined().optional(),
  })
  .refine(({ sub, sid }) => sub !== undefined || sid !== undefined);

type Keys = ReturnType<typeof createRemoteJWKSet>;

/** Reads log-out tokens. Their signature is checked with the provider's published keys. */
export function createLogOutTokenReader(discover: Discover, now: () => Date) {
  const keysOf = new WeakMap<Discovered, Keys>();
  return async (provider: Provider, token: string): Promise<Result<LogOutToken, 'not-valid'>> => {
    if (token.length > LONGEST_TOKEN) return fail('not-valid');
    const discovered = await discover(provider);
    const keys = keysOf.get(discovered) ?? remoteKeys(discovered);
    keysOf.set(discovered, keys);
    return readToken(token, { keys, provider, issuer: discovered.issuer, now: now() });
  };
}

function remoteKeys({ configuration, reach }: Discovered): Keys {
  const ask = outsideFetch(reach);
  return createRemoteJWKSet(new URL(configuration.serverMetadata().jwks_uri!), {
    timeoutDuration: OUTSIDE_SECONDS * 1000,
    [customFetch]: (url, { method, signal }) =>
      ask(url, {
        body: null,
        headers: { accept: 'application/json' },
        method,
        redirect: 'manual',
        signal,
      }),
  });
}

async function readToken(
  token: string,
  { keys, provider, issuer, now }: { keys: Keys; provider: Provider; issuer: string; now: Date },
): Promise<Result<LogOutToken, 'not-valid'>> {
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      issuer,
      audience: provider.clientId,
      currentDate: now,
      maxTokenAge: OLDEST_SECONDS,
      clockTolerance: TOLERANCE_SECONDS,
    });
    const claims = claimsSchema.safeParse(payload);
    if (!claims.success || !isLogOutType(protectedHeader.typ)) return fail('not-valid');
    const { sub, sid, jti, iat } = claims.data;
    const forgottenAt = (iat + OLDEST_SECONDS + 2 * TOLERANCE_SECONDS) * 1000;
    return ok({ issuer, subject: sub, sid, tokenId: jti, expiresAt: new Date(forgottenAt) });
  } catch (error) {
    if (!(error instanceof errors.JOSEError)) throw error;
    if (isOutage(error)) throw new DescriptionError('The keys cannot be had');
    return fail('not-valid');
  }
}

/** Providers from before the type was registered send `JWT` or nothing. */
function isLogOutType(type: string | undefined): boolean {
  const plain = type?.toLowerCase().replace(/^application\//, '');
  return plain === undefined || plain === 'logout+jwt' || plain === 'jwt';
}

/** The keys could not be fetched, which says nothing about the token. */
function isOutage(error: errors.JOSEError): boolean {
  return error instanceof errors.JWKSTimeout || error.code === errors.JOSEError.code;
}
