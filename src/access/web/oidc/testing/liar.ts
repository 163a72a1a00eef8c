import { createHmac } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { CLIENT } from './municipality.ts';
import { startServer } from './server.ts';

type Key = Parameters<SignJWT['sign']>[0];

/** What a token is made from. */
export interface Told {
  readonly issuer: string;
  readonly nonce: string;
  /** The claims that would be right. */
  readonly claims: JWTPayload;
  /** The key that the provider publishes. */
  readonly key: Key;
  /** A key that it does not publish. */
  readonly otherKey: Key;
}

/** A provider that says whatever a test makes it say. */
export interface Liar {
  readonly issuer: string;
  /** The ID token; undefined: none. */
  idToken: (told: Told) => Promise<string | undefined> | string | undefined;
  /** Answers in the place of a part, by path; true when it did. */
  instead: (path: string, response: ServerResponse) => boolean;
  /** Alters the description. */
  describe: (description: Record<string, unknown>) => Record<string, unknown>;
  /** The nonce that the next token is about. */
  nonce: string;
  /** Paths that were asked for. */
  readonly asked: string[];
  /** Signs with the published key. */
  readonly sign: (claims: JWTPayload, header?: { alg?: string; typ?: string }) => Promise<string>;
  readonly signWithOther: (claims: JWTPayload) => Promise<string>;
  readonly rightClaims: () => JWTPayload;
  readonly truth: () => void;
  readonly stop: () => Promise<void>;
}

const KEY_ID = 'nøgle-1';

/** Starts a provider that tells the truth until told otherwise. */
export async function startLiar(): Promise<Liar> {
  const server = await startServer();
  const { privateKey, publicKey } = await generateKeyPair('ES256', { extractable: true });
  const other = await generateKeyPair('ES256', { extractable: true });
  const published = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'ES256', use: 'sig' };

  const liar: Liar = {
    issuer: server.origin,
    idToken: () => undefined,
    instead: () => false,
    describe: (description) => description,
    nonce: '',
    asked: [],
    sign: (claims, header) => signed(privateKey, claims, header),
    signWithOther: (claims) => signed(other.privateKey, claims),
    rightClaims: () => ({
      iss: server.origin,
      aud: CLIENT.id,
      sub: 'medarbejder-1',
      iat: now(),
      exp: now() + 300,
    }),
    truth: () => {
      liar.idToken = ({ claims, key }) => signed(key, claims);
      liar.instead = () => false;
      liar.describe = (description) => description;
    },
    stop: server.stop,
  };
  liar.truth();

  const parts: Record<string, () => unknown> = {
    '/.well-known/openid-configuration': () =>
      liar.describe({
        issuer: server.origin,
        authorization_endpoint: `${server.origin}/authorize`,
        token_endpoint: `${server.origin}/token`,
        jwks_uri: `${server.origin}/jwks`,
        id_token_signing_alg_values_supported: ['ES256'],
        token_endpoint_auth_methods_supported: ['client_secret_basic'],
      }),
    '/jwks': () => ({ keys: [published] }),
    '/token': async () => ({
      access_token: 'adgang',
      token_type: 'Bearer',
      id_token: await liar.idToken({
        issuer: server.origin,
        nonce: liar.nonce,
        key: privateKey,
        otherKey: other.privateKey,
        claims: {
          ...liar.rightClaims(),
          nonce: liar.nonce,
          name: 'Redaktør',
          email: 'redaktoer@havnby.example',
          email_verified: true,
        },
      }),
    }),
  };
  server.answerWith((request, response) => {
    const path = request.url!.split('?')[0]!;
    liar.asked.push(path);
    if (liar.instead(path, response)) return;
    void Promise.resolve(parts[path]?.()).then((body) => {
      if (body === undefined) return response.writeHead(404).end();
      return response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify(body));
    });
  });
  return liar;
}

/** Signs claims as an ID token. */
export function signed(
  key: Key,
  claims: JWTPayload,
  { alg = 'ES256', typ }: { alg?: string; typ?: string } = {},
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg, kid: KEY_ID, ...(typ !== undefined && { typ }) })
    .sign(key);
}

/** A token in the form of a signed one, signed by nobody. */
export function unsigned(claims: JWTPayload): string {
  return `${part({ alg: 'none' })}.${part(claims)}.`;
}

/** A token signed with a secret that both sides know. */
export function signedWithSecret(claims: JWTPayload): string {
  const text = `${part({ alg: 'HS256' })}.${part(claims)}`;
  return `${text}.${createHmac('sha256', CLIENT.secret).update(text).digest('base64url')}`;
}

function part(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
