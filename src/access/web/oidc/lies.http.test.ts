import { afterAll, beforeAll, beforeEach, describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import {
  type Liar,
  signed,
  signedWithSecret,
  startLiar,
  type Told,
  unsigned,
} from './testing/liar.ts';
import { startServer } from './testing/server.ts';
import { type App, providerAt, type World, worldTest as test } from './testing/world.ts';

const START = '/log-ind/oidc/standard';

let liar: Liar;

beforeAll(async () => {
  liar = await startLiar();
});

beforeEach(() => liar.truth());

afterAll(() => liar.stop());

function appOf(world: World): App {
  return world.app(providerAt(liar.issuer));
}

/** Signs in with whatever token the provider gives. */
async function signIn(app: App) {
  const browser = app.browser();
  const started = await browser.request(START);
  const asked = new URL(started.headers.get('location')!).searchParams;
  liar.nonce = asked.get('nonce')!;
  const answer = new URLSearchParams({ code: 'kode', state: asked.get('state')! });
  const arrived = await browser.go(`${START}/retur?${answer.toString()}`);
  return { ...arrived, person: await app.whoIs(browser) };
}

const soon = () => Math.floor(Date.now() / 1000);

const LIES: readonly [string, (told: Told) => Promise<string | undefined> | string | undefined][] =
  [
    ['is for another app', ({ key, claims }) => signed(key, { ...claims, aud: 'en-anden' })],
    [
      'is for other apps too, and given to one of them',
      ({ key, claims }) => signed(key, { ...claims, aud: ['helhed', 'en-anden'], azp: 'en-anden' }),
    ],
    [
      'is from another provider',
      ({ key, claims }) => signed(key, { ...claims, iss: 'https://evil.example' }),
    ],
    [
      'has run out',
      ({ key, claims }) => signed(key, { ...claims, iat: soon() - 900, exp: soon() - 600 }),
    ],
    ['never runs out', ({ key, claims: { exp: _exp, ...claims } }) => signed(key, claims)],
    [
      'does not say when it was made',
      ({ key, claims: { iat: _iat, ...claims } }) => signed(key, claims),
    ],
    ['is about nobody', ({ key, claims: { sub: _sub, ...claims } }) => signed(key, claims)],
    [
      'is signed with a key that is not published',
      ({ otherKey, claims }) => signed(otherKey, claims),
    ],
    ['is signed by nobody', ({ claims }) => unsigned(claims)],
    ['is signed with the shared secret', ({ claims }) => signedWithSecret(claims)],
    [
      'has been altered',
      async ({ key, claims }) => {
        const [head, , signature] = (await signed(key, claims)).split('.');
        const other = Buffer.from(JSON.stringify({ ...claims, sub: 'direktøren' })).toString(
          'base64url',
        );
        return `${head}.${other}.${signature}`;
      },
    ],
    ['has no nonce', ({ key, claims: { nonce: _nonce, ...claims } }) => signed(key, claims)],
    ['has another nonce', ({ key, claims }) => signed(key, { ...claims, nonce: 'en-anden' })],
    ['is no token', () => 'sludder'],
    ['is not there', () => undefined],
  ];

describe('an ID token', () => {
  test('that is right lets in', async ({ world }) => {
    const { person, text } = await signIn(appOf(world));
    expect(person).toBeDefined();
    expect(text).toBe('here: da /');
  });

  test.for(LIES)('that %s lets nobody in', async ([, lie], { world }) => {
    liar.idToken = lie;
    const { person, response, text } = await signIn(appOf(world));
    expect(person).toBeUndefined();
    expect(response.status).toBe(400);
    expect(text).toContain('Svaret kunne ikke bruges');
  });
});

describe('an answer', () => {
  test('works once only, though the provider takes its code again', async ({ world }) => {
    const app = appOf(world);
    const browser = app.browser();
    const started = await browser.request(START);
    const asked = new URL(started.headers.get('location')!).searchParams;
    liar.nonce = asked.get('nonce')!;
    const answer = `${START}/retur?code=kode&state=${asked.get('state')}`;
    const kept = browser.jar('http://localhost').get('helhed-oidc')!;
    const copies = [app.browser(), app.browser(), app.browser()];
    for (const copy of copies) copy.jar('http://localhost').set('helhed-oidc', kept);
    const arrived = await Promise.all(copies.map((copy) => copy.go(answer)));
    expect(arrived.map(({ response }) => response.status).toSorted((a, b) => a - b)).toEqual([
      200, 400, 400,
    ]);
  });
});

type Trouble = Liar['instead'];

const TOKEN_TROUBLES: readonly [string, Trouble, status: number, title: string][] = [
  [
    'fails',
    (_path, response) => Boolean(response.writeHead(500).end('<h1>Traceback</h1>')),
    503,
    'Havnby Kommune svarer ikke',
  ],
  [
    'breaks off',
    (_path, response) => Boolean(response.destroy()),
    503,
    'Havnby Kommune svarer ikke',
  ],
  [
    'answers with a page',
    (_path, response) =>
      Boolean(response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Velkommen</h1>')),
    503,
    'Havnby Kommune svarer ikke',
  ],
  [
    'does not know the app',
    (_path, response) =>
      Boolean(
        response
          .writeHead(401, { 'content-type': 'application/json' })
          .end('{"error":"invalid_client","error_description":"<b>nøglen</b>"}'),
      ),
    503,
    'Login med Havnby Kommune er sat forkert op',
  ],
  [
    'does not know the code',
    (_path, response) =>
      Boolean(
        response
          .writeHead(400, { 'content-type': 'application/json' })
          .end('{"error":"invalid_grant"}'),
      ),
    400,
    'Svaret kunne ikke bruges',
  ],
];

describe('when the code is handed in, a provider that', () => {
  test.for(TOKEN_TROUBLES)('%s is told', async ([, trouble, status, title], { world }) => {
    liar.instead = (path, response) => path === '/token' && trouble(path, response);
    const { person, response, text } = await signIn(appOf(world));
    expect(person).toBeUndefined();
    expect(response.status).toBe(status);
    expect(text).toContain(title);
    expect(text).not.toMatch(/Traceback|Velkommen|nøglen/);
    await expectValidHtml(text);
  });

  test('publishes no keys is told', async ({ world }) => {
    liar.instead = (path, response) => path === '/jwks' && Boolean(response.writeHead(500).end());
    const { person, response } = await signIn(appOf(world));
    expect(person).toBeUndefined();
    expect(response.status).toBe(503);
  });
});

const json = (text: string): Trouble => {
  return (_path, response) =>
    Boolean(response.writeHead(200, { 'content-type': 'application/json' }).end(text));
};

const DISCOVERY_TROUBLES: readonly [string, Trouble][] = [
  ['fails', (_path, response) => Boolean(response.writeHead(500).end())],
  ['is not found', (_path, response) => Boolean(response.writeHead(404).end())],
  ['is sludder', json('sludder')],
  ['is a list', json('[]')],
  ['is without limit', json(`{"issuer":"${'x'.repeat(700_000)}"}`)],
  [
    'is elsewhere',
    (_path, response) =>
      Boolean(response.writeHead(302, { location: `${liar.issuer}/elsewhere` }).end()),
  ],
];

const BAD_DESCRIPTIONS: readonly [string, Record<string, unknown>][] = [
  ['is another provider’s', { issuer: 'https://evil.example' }],
  ['names no keys', { jwks_uri: undefined }],
  ['names no place to go', { authorization_endpoint: undefined }],
  ['names a script as the place to go', { authorization_endpoint: 'javascript:alert(1)' }],
  ['names a place without https', { token_endpoint: 'http://havnby.example/token' }],
  ['names a log-out that is a script', { end_session_endpoint: 'javascript:alert(1)' }],
];

describe('a provider whose description', () => {
  test.for(DISCOVERY_TROUBLES)('%s is not gone to', async ([, trouble], { world }) => {
    liar.instead = (path, response) => path.startsWith('/.well-known/') && trouble(path, response);
    await expectUnreachable(appOf(world));
    expect(liar.asked).not.toContain('/elsewhere');
  });

  test.for(BAD_DESCRIPTIONS)('%s is not gone to', async ([, change], { world }) => {
    liar.describe = (description) => ({ ...description, ...change });
    await expectUnreachable(appOf(world));
  });

  test('comes back is gone to again at once', async ({ world }) => {
    const app = appOf(world);
    liar.instead = (_path, response) => Boolean(response.writeHead(500).end());
    await expectUnreachable(app);
    liar.truth();
    expect((await signIn(app)).person).toBeDefined();
  });

  test('is known is not asked for it again within the hour', async ({ world }) => {
    const app = appOf(world);
    const asked = () => liar.asked.filter((path) => path.startsWith('/.well-known/')).length;
    await signIn(app);
    const before = asked();
    await signIn(app);
    expect(asked()).toBe(before);
    world.clock.now = new Date(world.clock.now.getTime() + 61 * 60_000);
    await signIn(app);
    expect(asked()).toBe(before + 1);
    world.clock.now = new Date();
  });
});

describe('a provider that', () => {
  test('is not there is told', async ({ world }) => {
    const gone = await startServer();
    await gone.stop();
    await expectUnreachable(world.app(providerAt(gone.origin)));
  });

  test('keeps silent is waited for five seconds', async ({ world }) => {
    liar.instead = () => true;
    const began = Date.now();
    await expectUnreachable(appOf(world));
    expect(Date.now() - began).toBeGreaterThan(4500);
    expect(Date.now() - began).toBeLessThan(8000);
  });

  test('speaks for ever is cut off after five seconds', async ({ world }) => {
    const timers: NodeJS.Timeout[] = [];
    liar.instead = (_path, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      timers.push(setInterval(() => response.write(' '), 200));
      return true;
    };
    const began = Date.now();
    await expectUnreachable(appOf(world));
    expect(Date.now() - began).toBeLessThan(8000);
    for (const timer of timers) clearInterval(timer);
  });

  test('is asked without https is not asked', async ({ world }) => {
    await expectUnreachable(world.app(providerAt('http://havnby.example')));
  });
});

async function expectUnreachable(app: App): Promise<void> {
  const { response, text, url } = await app.browser().go(START);
  expect(url.pathname).toBe(`${START}/fejl/unreachable`);
  expect(response.status).toBe(503);
  expect(text).toContain('Havnby Kommune svarer ikke');
}
