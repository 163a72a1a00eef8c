import { randomUUID } from 'node:crypto';
import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import type { Browser } from './testing/browser.ts';
import { type Liar, signedWithSecret, startLiar, unsigned } from './testing/liar.ts';
import { type Municipality, startMunicipality } from './testing/municipality.ts';
import { type App, providerAt, type World, worldTest as test } from './testing/world.ts';

const START = '/log-ind/oidc/standard';

let municipality: Municipality;
let liar: Liar;
/** Who is told by the municipality's provider when somebody logs out there. */
let listening: App | undefined;

beforeAll(async () => {
  municipality = await startMunicipality((path, init) => listening!.ask(path, init));
  liar = await startLiar();
});

beforeEach(() => liar.truth());

afterAll(async () => {
  await municipality.stop();
  await liar.stop();
});

async function signInAtMunicipality(app: App, subject: string): Promise<Browser> {
  const email = `${subject}@havnby.example`;
  municipality.employees.set(subject, { email, email_verified: true });
  municipality.atTheKeyboard = subject;
  const browser = app.browser();
  await browser.go(START);
  expect(await app.whoIs(browser)).toBeDefined();
  return browser;
}

/** The newest session that began at a provider. */
async function lastSession({ database }: World) {
  return database.keeper
    .selectFrom('oidc_session')
    .innerJoin('session', 'session.session_id', 'oidc_session.session_id')
    .select(['session.session_id', 'oidc_session.sid', 'session.person_id'])
    .orderBy('started_at', 'desc')
    .executeTakeFirstOrThrow();
}

async function endSession({ database }: World, session: string): Promise<void> {
  await database.db.deleteFrom('session').where('session_id', '=', session).execute();
}

describe('logging out here', () => {
  test('leads on to the provider’s log-out, and back', async ({ world }) => {
    const app = world.app(providerAt(municipality.issuer));
    listening = app;
    const browser = await signInAtMunicipality(app, 'ud-her');
    const { session_id: session } = await lastSession(world);
    world.clock.now = new Date();
    const page = await app.oidc.leave(session);
    await endSession(world, session);
    const leaving = await browser.request(`/en${page}`);
    const text = await leaving.text();
    expect(leaving.status).toBe(200);
    expect(leaving.headers.get('cache-control')).toBe('no-store');
    expect(text).toContain('You are signed out of Helhed');
    await expectValidHtml(text);
    const there = new URL(/url=(.+)$/.exec(leaving.headers.get('refresh')!)![1]!);
    expect(there.origin).toBe(municipality.issuer);
    expect(Object.fromEntries(there.searchParams)).toMatchObject({
      post_logout_redirect_uri: 'http://localhost/log-ind/oidc/standard/udlogget',
      id_token_hint: expect.stringMatching(/^ey/),
      client_id: 'helhed',
    });
    const asked = await browser.go(there.href);
    const action = /action="([^"]+)"/.exec(asked.text)![1]!;
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)![1]!;
    const back = await browser.go(action, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(back.way.map((step) => step.pathname)).toContain('/log-ind/oidc/standard/udlogget');
    expect(back.text).toBe('here: en /');
    municipality.atTheKeyboard = undefined;
    expect((await browser.go(START)).response.status).toBe(403);
  });

  test('leads on once only', async ({ world }) => {
    const app = world.app(providerAt(municipality.issuer));
    const browser = await signInAtMunicipality(app, 'en-gang');
    const { session_id: session } = await lastSession(world);
    const page = await app.oidc.leave(session);
    expect((await browser.request(page!)).status).toBe(200);
    expect((await browser.request(page!)).status).toBe(303);
    expect(await app.oidc.leave(session)).toBeUndefined();
  });

  test('ends here where the provider has no log-out', async ({ world }) => {
    const app = world.app(providerAt(liar.issuer));
    const browser = await signInAtLiar(app, {});
    const { session_id: session } = await lastSession(world);
    const response = await browser.request((await app.oidc.leave(session))!);
    expect(response.status).toBe(303);
    expect(response.headers.get('location')).toBe('/');
  });

  test('is nothing of a provider for one who came another way', async ({ world }) => {
    expect(await world.app(providerAt(liar.issuer)).oidc.leave('ukendt')).toBeUndefined();
  });
});

describe('logging out at the provider', () => {
  test('ends the session here', async ({ world }) => {
    const app = world.app(providerAt(municipality.issuer));
    listening = app;
    const browser = await signInAtMunicipality(app, 'ud-der');
    const elsewhere = await signInAtMunicipality(app, 'bliver');
    const asked = await browser.go(`${municipality.issuer}/session/end`);
    const action = /action="([^"]+)"/.exec(asked.text)![1]!;
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)![1]!;
    await browser.go(action, {
      method: 'POST',
      body: new URLSearchParams({ xsrf, logout: 'yes' }),
    });
    expect(await app.whoIs(browser)).toBeUndefined();
    expect(await app.whoIs(elsewhere)).toBeDefined();
  });
});

const EVENT = 'http://schemas.openid.net/event/backchannel-logout';

/** The claims of a log-out token that is right. */
function logOutClaims(more: Record<string, unknown> = {}): JWTPayload {
  const { iss, aud, iat, exp } = liar.rightClaims();
  return {
    iss: iss!,
    aud: aud!,
    iat: iat!,
    exp: exp!,
    jti: randomUUID(),
    events: { [EVENT]: {} },
    ...more,
  };
}

async function signInAtLiar(app: App, claims: JWTPayload): Promise<Browser> {
  liar.idToken = (told) => liar.sign({ ...told.claims, ...claims });
  const browser = app.browser();
  const started = await browser.request(START);
  const asked = new URL(started.headers.get('location')!).searchParams;
  liar.nonce = asked.get('nonce')!;
  await browser.go(`${START}/retur?code=kode&state=${asked.get('state')}`);
  expect(await app.whoIs(browser)).toBeDefined();
  return browser;
}

async function send(app: App, token: string, path = `${START}/udlogning`): Promise<Response> {
  return app.ask(path, { method: 'POST', body: new URLSearchParams({ logout_token: token }) });
}

describe('a log-out token', () => {
  const sub = 'medarbejder-1';

  test('ends the session that it names, from whatever origin, and is answered as asked for', async ({
    world,
  }) => {
    const app = world.app(providerAt(liar.issuer));
    const one = await signInAtLiar(app, { sid: 'kontoret' });
    const two = await signInAtLiar(app, { sid: 'hjemme' });
    const token = await liar.sign(logOutClaims({ sid: 'kontoret', sub }), { typ: 'logout+jwt' });
    const response = await app.ask(`${START}/udlogning`, {
      method: 'POST',
      headers: { origin: 'https://login.example', 'sec-fetch-site': 'cross-site' },
      body: new URLSearchParams({ logout_token: token }),
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await app.whoIs(one)).toBeUndefined();
    expect(await app.whoIs(two)).toBeDefined();
  });

  test('ends all sessions of a subject when it names no session', async ({ world }) => {
    const app = world.app(providerAt(liar.issuer));
    const one = await signInAtLiar(app, { sid: 'a' });
    const two = await signInAtLiar(app, {});
    expect((await send(app, await liar.sign(logOutClaims({ sub })))).status).toBe(200);
    expect(await app.whoIs(one)).toBeUndefined();
    expect(await app.whoIs(two)).toBeUndefined();
  });

  test('works once only', async ({ world }) => {
    const app = world.app(providerAt(liar.issuer));
    const token = await liar.sign(logOutClaims({ sub }));
    expect((await send(app, token)).status).toBe(200);
    const browser = await signInAtLiar(app, {});
    expect((await send(app, token)).status).toBe(400);
    expect(await app.whoIs(browser)).toBeDefined();
  });

  test('ends sessions also when its provider has been turned off', async ({ world }) => {
    const app = world.app(providerAt(liar.issuer));
    const browser = await signInAtLiar(app, {});
    const off = world.app(providerAt(liar.issuer, { enabled: false }));
    expect((await send(off, await liar.sign(logOutClaims({ sub })))).status).toBe(200);
    expect(await app.whoIs(browser)).toBeUndefined();
  });

  const past = () => Math.floor(Date.now() / 1000) - 600;
  const BAD: readonly [string, () => Promise<string> | string][] = [
    ['signed with another key', () => liar.signWithOther(logOutClaims({ sub }))],
    ['signed by nobody', () => unsigned(logOutClaims({ sub }))],
    ['signed with the shared secret', () => signedWithSecret(logOutClaims({ sub }))],
    ['of another provider', () => liar.sign(logOutClaims({ sub, iss: 'https://evil.example' }))],
    ['for another app', () => liar.sign(logOutClaims({ sub, aud: 'en-anden' }))],
    ['that is old', () => liar.sign(logOutClaims({ sub, iat: past(), exp: past() + 9000 }))],
    ['that has run out', () => liar.sign(logOutClaims({ sub, exp: past() }))],
    [
      'from the future',
      () => liar.sign(logOutClaims({ sub, iat: past() + 7200, exp: past() + 9000 })),
    ],
    ['without an id', () => liar.sign(logOutClaims({ sub, jti: undefined }))],
    ['without the event', () => liar.sign(logOutClaims({ sub, events: {} }))],
    ['without any event', () => liar.sign(logOutClaims({ sub, events: undefined }))],
    ['without a moment', () => liar.sign(logOutClaims({ sub, iat: undefined }))],
    ['about nobody', () => liar.sign(logOutClaims())],
    ['that is an ID token', () => liar.sign({ ...liar.rightClaims(), nonce: 'n' })],
    ['with a nonce', () => liar.sign(logOutClaims({ sub, nonce: 'n' }))],
    ['of another kind', () => liar.sign(logOutClaims({ sub }), { typ: 'at+jwt' })],
    ['that is none', () => 'sludder'],
    ['without end', () => `ey${'a'.repeat(20_000)}`],
  ];

  test.for(BAD)('%s ends nothing', async ([, token], { world }) => {
    const app = world.app(providerAt(liar.issuer));
    const browser = await signInAtLiar(app, {});
    const response = await send(app, await token());
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: 'invalid_request' });
    expect(await app.whoIs(browser)).toBeDefined();
  });

  test('is asked for again later when the keys cannot be had', async ({ world }) => {
    const app = world.app(providerAt(liar.issuer));
    await signInAtLiar(app, {});
    const fresh = world.app(providerAt(liar.issuer));
    liar.instead = (path, response) => path === '/jwks' && Boolean(response.writeHead(500).end());
    const token = await liar.sign(logOutClaims({ sub }));
    expect((await send(fresh, token)).status).toBe(503);
    liar.truth();
    expect((await send(fresh, token)).status).toBe(200);
  });

  test('is refused at an unknown provider, and when it is missing', async ({ world }) => {
    const app = world.app(providerAt(liar.issuer));
    const token = await liar.sign(logOutClaims({ sub }));
    expect((await send(app, token, '/log-ind/oidc/ukendt/udlogning')).status).toBe(404);
    const empty = await app.ask(`${START}/udlogning`, {
      method: 'POST',
      body: new URLSearchParams(),
    });
    expect(empty.status).toBe(400);
  });
});
