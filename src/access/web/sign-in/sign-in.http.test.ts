import { test as base, describe, expect } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../../tests/database.ts';
import { expectValidHtml } from '../../../../tests/html.ts';
import {
  createLimits,
  createWebServer,
  LIMIT_RULES,
  NO_ASSETS,
} from '../../../platform/http/index.ts';
import { createLog } from '../../../platform/log/index.ts';
import { fail, id, ok } from '../../../shared/index.ts';
import { renderPage } from '../../../ui/index.ts';
import {
  appCode,
  PASSWORD,
  signedIn,
  somebody,
  type TestIdentity,
  testIdentity,
} from '../../identity/identity-for-tests.ts';
import { LETTER_PATHS } from '../paths.ts';
import { identityLetter } from './letters.ts';
import { signInRoutes } from './routes.tsx';
import type { SignInServices } from './services.ts';

const ORIGIN = 'http://localhost';
const NEXT = 'fire røde huse ved havnen';

interface World extends TestIdentity {
  readonly database: TestDatabase;
  readonly logged: string[];
  readonly visitor: (services?: Partial<SignInServices>) => Visitor;
}

/** Somebody at a browser without script. */
class Visitor {
  readonly #ask: (path: string, init: RequestInit) => Response | Promise<Response>;
  readonly cookies = new Map<string, string>();

  constructor(ask: (path: string, init: RequestInit) => Response | Promise<Response>) {
    this.#ask = ask;
  }

  get(path: string): Promise<Response> {
    return this.#request(path, {});
  }

  post(path: string, fields: Record<string, string> = {}): Promise<Response> {
    return this.#request(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  get isInside(): boolean {
    return this.cookies.has('helhed.session_token');
  }

  async #request(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers({ origin: ORIGIN, host: 'localhost' });
    const cookie = [...this.cookies].map((pair) => pair.join('=')).join('; ');
    if (cookie) headers.set('cookie', cookie);
    const response = await this.#ask(path, { ...init, headers });
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';');
      const name = pair.slice(0, pair.indexOf('='));
      const value = pair.slice(pair.indexOf('=') + 1);
      if (value === '' || /max-age=0/i.test(set)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return response;
  }
}

const test = base.extend<{ world: World }>({
  world: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const database = await freshDatabase();
      const made = testIdentity(database.db);
      const logged: string[] = [];
      const now = () => new Date();
      const log = createLog({ level: 'debug', write: (line) => logged.push(line), now });
      const visitor = (services: Partial<SignInServices> = {}) => {
        const limits = createLimits(database.db, LIMIT_RULES, { now, secret: 'x'.repeat(32) });
        const { app } = createWebServer({
          log,
          assets: NO_ASSETS,
          secretPaths: LETTER_PATHS,
          renderPage: (c, content, head) =>
            renderPage(content, head, c.get('view'), {
              assets: { styles: [], scripts: {} },
              name: 'Helhed',
              open: [],
              footer: [],
            }),
          mount: (mounted) =>
            mounted.route(
              '/',
              signInRoutes({
                db: database.db,
                now,
                identity: made.identity,
                limits,
                home: '/samarbejder',
                offered: async () => [],
                ...services,
              }),
            ),
        });
        return new Visitor((path, init) => app.request(path, init));
      };
      await use({ ...made, database, logged, visitor });
      await database.close();
    },
    { scope: 'file' },
  ],
});

async function pageOf(response: Response, status = 200): Promise<string> {
  expect(response.status).toBe(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const html = await response.text();
  await expectValidHtml(html);
  return html;
}

function goesTo(response: Response): string | null {
  expect(response.status).toBe(303);
  return response.headers.get('location');
}

describe('signing in with a password', () => {
  test('leads to the page that was asked for', async ({ world }) => {
    const { email } = await somebody(world);
    const visitor = world.visitor();
    const html = await pageOf(
      await visitor.get('/log-ind?til=/samarbejder/havnby/overblik?aar=2028'),
    );
    expect(html).toContain('value="/samarbejder/havnby/overblik?aar=2028"');
    const til = '/samarbejder/havnby/overblik?aar=2028';
    const sent = await visitor.post('/log-ind', { email, adgangskode: PASSWORD, til });
    expect(goesTo(sent)).toBe(til);
    expect(visitor.isInside).toBe(true);
    expect(goesTo(await visitor.get('/log-ind?til=/omraader'))).toBe('/omraader');
  });

  test('leads to the usual page, in the language of the reader', async ({ world }) => {
    const { email } = await somebody(world);
    const fields = { email, adgangskode: PASSWORD };
    expect(goesTo(await world.visitor().post('/log-ind', fields))).toBe('/samarbejder');
    expect(goesTo(await world.visitor().post('/en/log-ind', fields))).toBe('/en/samarbejder');
  });

  test.for([
    'https://ondt.eksempel.dk/',
    '//ondt.eksempel.dk',
    '/\\ondt.eksempel.dk',
    '/\t/ondt.eksempel.dk',
    '/..//ondt.eksempel.dk',
    '\\\\ondt.eksempel.dk',
    'javascript:alert(1)',
    ' /\n/ondt.eksempel.dk',
    '/en//ondt.eksempel.dk',
    '/en/..//ondt.eksempel.dk',
  ])('never leads away: %j', async (til, { world }) => {
    const person = await somebody(world);
    const browser = await signedIn(world, person);
    const visitor = world.visitor();
    visitor.cookies.set('helhed.session_token', browser.cookie('session_token')!);
    const to = goesTo(await visitor.get(`/log-ind?til=${encodeURIComponent(til)}`))!;
    const address = new URL(to, ORIGIN);
    expect(address.origin).toBe(ORIGIN);
    expect(to).toMatch(/^\/(?!\/)/);
  });

  test('says the same of a wrong password and an unknown address, and keeps the address', async ({
    world,
  }) => {
    const { email } = await somebody(world);
    for (const typed of [email, 'ingen@eksempel.dk']) {
      const fields = { email: typed, adgangskode: 'en helt anden adgangskode' };
      const html = await pageOf(await world.visitor().post('/log-ind', fields), 422);
      expect(html).toContain('E-mail og adgangskode passer ikke sammen.');
      expect(html).toContain(`value="${typed}"`);
      expect(html).not.toContain(fields.adgangskode);
    }
  });

  test('what is missing is said at its field', async ({ world }) => {
    const visitor = world.visitor();
    const html = await pageOf(await visitor.post('/en/log-ind', { email: 'ikke en adresse' }), 422);
    expect(html).toContain('Enter a whole e-mail address');
    expect(html).toContain('Enter your password.');
    expect((await visitor.post('/log-ind')).status).toBe(422);
  });

  test('too many attempts at one address have to wait, whether it exists or not', async ({
    world,
  }) => {
    const { email } = await somebody(world);
    for (const typed of [email, 'ingen-her@eksempel.dk']) {
      const visitor = world.visitor();
      const fields = { email: typed, adgangskode: 'en helt anden adgangskode' };
      const statuses: number[] = [];
      for (let time = 0; time < 11; time += 1) {
        statuses.push((await visitor.post('/log-ind', fields)).status);
      }
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
      const right = await visitor.post('/log-ind', { ...fields, adgangskode: PASSWORD });
      expect(right.status).toBe(429);
    }
    await world.database.owner.deleteFrom('rate_limit').execute();
  });

  test('an address that waits to be confirmed gets a letter', async ({ world }) => {
    const { email } = await somebody(world, { verified: false });
    const visitor = world.visitor();
    const fields = { email, adgangskode: PASSWORD };
    const html = await pageOf(await visitor.post('/log-ind', fields), 403);
    expect(html).toContain(email);
    const path = `/bekraeft-adresse/${world.tokenFor(email)}`;
    await pageOf(await visitor.get(path));
    await pageOf(await visitor.get(path));
    expect(goesTo(await visitor.post(path))).toBe('/log-ind');
    await pageOf(await visitor.get(path), 410);
    await pageOf(await visitor.post(path), 410);
    expect(goesTo(await visitor.post('/log-ind', fields))).toBe('/samarbejder');
  });
});

describe('the second step', () => {
  test('takes the code and goes on to the page', async ({ world }) => {
    const person = await somebody(world);
    const browser = await signedIn(world, person);
    const begun = await world.identity.beginSecondFactor({
      headers: browser.headers(),
      password: PASSWORD,
    });
    if (!begun.ok) throw new Error(begun.error);
    const first = appCode(begun.value.secret, -1);
    await world.identity.confirmSecondFactor({ headers: browser.headers(), code: first });

    const visitor = world.visitor();
    const fields = { email: person.email, adgangskode: PASSWORD, til: '/omraader' };
    const to = goesTo(await visitor.post('/log-ind', fields))!;
    expect(to).toBe('/log-ind/to-trin?til=%2Fomraader');
    expect(visitor.isInside).toBe(false);
    await pageOf(await visitor.get(to));
    const step = '/log-ind/to-trin';
    await pageOf(await visitor.post(step, { kode: '' }), 422);
    const wrong = await pageOf(await visitor.post(step, { kode: '12', til: '/omraader' }), 422);
    expect(wrong).toContain('Koden er forkert');
    expect(wrong).toContain('value="/omraader"');
    const kode = appCode(begun.value.secret);
    expect(goesTo(await visitor.post(step, { kode, til: '/omraader' }))).toBe('/omraader');
    expect(visitor.isInside).toBe(true);
  });

  test('without the first leads back', async ({ world }) => {
    const visitor = world.visitor();
    await pageOf(await visitor.get('/log-ind/to-trin'));
    expect(goesTo(await visitor.post('/log-ind/to-trin', { kode: '123456' }))).toBe('/log-ind');
  });
});

describe('a link by mail', () => {
  test('is used by a press of the button and not by opening it', async ({ world }) => {
    const { email } = await somebody(world);
    const visitor = world.visitor();
    await pageOf(await visitor.get('/log-ind/link?til=/omraader'));
    const fields = { email, til: '/omraader' };
    const sent = await pageOf(await visitor.post('/log-ind/link', fields));
    const unknown = await visitor.post('/log-ind/link', { ...fields, email: 'ukendt@eksempel.dk' });
    const tidy = (html: string) =>
      html
        .replaceAll(/nonce[^>]*/g, '')
        .replaceAll(email, '')
        .replaceAll('ukendt@eksempel.dk', '');
    expect(tidy(await pageOf(unknown))).toBe(tidy(sent));

    const letter = identityLetter(world.mails.at(-1)!);
    const address = /http:\S+/.exec(letter.text)![0];
    expect(letter.html).toContain(address.split('?')[0]);
    expect(letter.subject).toBe('Dit link til at logge ind i Helhed');
    const { pathname, search } = new URL(address);
    for (let time = 0; time < 2; time += 1) {
      expect(await pageOf(await visitor.get(pathname + search))).toContain('value="/omraader"');
      expect(visitor.isInside).toBe(false);
    }
    expect(goesTo(await visitor.post(pathname, { til: '/omraader' }))).toBe('/omraader');
    expect(visitor.isInside).toBe(true);
    expect(await pageOf(await visitor.get(pathname), 410)).toContain('/log-ind/link');
    await pageOf(await visitor.post(pathname), 410);
  });

  test('does not stand in the log', async ({ world }) => {
    const { email } = await somebody(world);
    await world.identity.requestMagicLink({ email, language: 'en', origin: ORIGIN });
    const token = world.tokenFor(email);
    const visitor = world.visitor();
    for (const path of [
      `/en/log-ind/link/${token}`,
      `/ny-adgangskode/${token}`,
      `/bekraeft-adresse/${token}`,
    ]) {
      await visitor.get(path);
    }
    expect(world.logged.join('\n')).toContain('/log-ind/link/…');
    expect(world.logged.join('\n')).not.toContain(token);
  });

  test('letters to one address have to wait after five', async ({ world }) => {
    const visitor = world.visitor();
    const email = 'mange@eksempel.dk';
    for (let time = 0; time < 5; time += 1) {
      expect((await visitor.post('/log-ind/link', { email })).status).toBe(200);
    }
    expect((await visitor.post('/glemt-adgangskode', { email: 'MANGE@eksempel.dk' })).status).toBe(
      429,
    );
    await world.database.owner.deleteFrom('rate_limit').execute();
  });
});

describe('a forgotten password', () => {
  test('is chosen anew with the link of the letter', async ({ world }) => {
    const { email } = await somebody(world);
    const visitor = world.visitor();
    await pageOf(await visitor.get('/glemt-adgangskode'));
    await pageOf(await visitor.post('/glemt-adgangskode', { email: 'forkert' }), 422);
    const sent = await pageOf(await visitor.post('/en/glemt-adgangskode', { email }));
    expect(sent).toContain('If there is an account');
    const letter = identityLetter(world.mails.at(-1)!);
    const { pathname } = new URL(/http:\S+/.exec(letter.text)![0]);
    expect(pathname).toMatch(/^\/en\/ny-adgangskode\//);
    await pageOf(await visitor.get(pathname));
    const weak = await pageOf(await visitor.post(pathname, { adgangskode: 'adgangskode123' }), 422);
    expect(weak).toContain('too easily guessed');
    const told = () =>
      world.database.owner
        .selectFrom('mail')
        .select(['subject', 'body_text'])
        .where('recipient', '=', email)
        .execute();
    expect(await told()).toEqual([]);
    expect(goesTo(await visitor.post(pathname, { adgangskode: NEXT }))).toBe('/en/log-ind');
    const [notice] = await told();
    expect(notice!.subject).toBe('Din konto i Helhed har fået en ny adgangskode');
    expect(notice!.body_text).toContain('administratoren');
    expect(notice!.body_text).not.toMatch(/https?:/);
    expect(notice!.body_text).not.toContain(NEXT);
    await pageOf(await visitor.get(pathname), 410);
    await pageOf(await visitor.post(pathname, { adgangskode: NEXT }), 410);
    expect(await told()).toHaveLength(1);
    expect(goesTo(await visitor.post('/log-ind', { email, adgangskode: NEXT }))).toBe(
      '/samarbejder',
    );
  });

  test('a link that nobody sent says so', async ({ world }) => {
    const visitor = world.visitor();
    for (const token of ['x', 'x'.repeat(500), '..%2f']) {
      await pageOf(await visitor.get(`/ny-adgangskode/${token}`), 410);
    }
  });
});

describe('other ways', () => {
  test('passkeys are offered where the address has a name', async ({ world }) => {
    const visitor = world.visitor();
    const html = await pageOf(await visitor.get('/log-ind'));
    expect(html).toMatch(/<passkey-form hidden/);
    const options = await visitor.post('/log-ind/adgangsnoegle/spoerg');
    expect(await options.json()).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
    const refused = await visitor.post('/log-ind/adgangsnoegle', { credential: '{"id":' });
    expect(await pageOf(refused, 422)).toContain('Det lykkedes ikke med adgangsnøglen');
  });

  test('providers are offered with the page to come back to', async ({ world }) => {
    const offered = async () => [{ id: 'kommune', name: 'Havnby Kommune' }];
    const html = await pageOf(await world.visitor({ offered }).get('/log-ind?til=/omraader'));
    expect(html).toContain('/log-ind/oidc/kommune?til=%2Fomraader');
    expect(html).toContain('Havnby Kommune');
  });

  test('in the demo one becomes somebody by a press, and somebody else by another', async ({
    world,
  }) => {
    const person = await somebody(world, { demo: true });
    const demo = {
      roles: async () => [{ id: 'ejer', name: 'Ejer', text: 'Må det hele.' }],
      enter: async (role: string, headers: Headers) => {
        const started = await world.identity.startSession(id(person.id), headers);
        return role === 'ejer' && started.ok ? ok(started.value) : fail('unknown' as const);
      },
    };
    const visitor = world.visitor({ demo });
    expect(await pageOf(await visitor.get('/log-ind'))).toContain('value="ejer"');
    expect(goesTo(await visitor.post('/log-ind/demo', { rolle: 'findes ikke' }))).toBe('/log-ind');
    const fields = { rolle: 'ejer', til: '/omraader' };
    expect(goesTo(await visitor.post('/log-ind/demo', fields))).toBe('/omraader');
    expect(visitor.isInside).toBe(true);
    await pageOf(await visitor.get('/log-ind'));
    expect((await world.visitor().post('/log-ind/demo', fields)).status).toBe(404);
  });
});

describe('signing out', () => {
  test('ends the session and forgets the pages', async ({ world }) => {
    const person = await somebody(world);
    const visitor = world.visitor();
    await visitor.post('/log-ind', { email: person.email, adgangskode: PASSWORD });
    const response = await visitor.post('/log-ud');
    expect(goesTo(response)).toBe('/');
    expect(response.headers.get('clear-site-data')).toBe('"cache"');
    expect(visitor.isInside).toBe(false);
    expect(await world.identity.listSessions(person.id)).toEqual([]);
    expect(goesTo(await visitor.post('/en/log-ud'))).toBe('/en');
  });

  test('leads on to the provider that the session came from', async ({ world }) => {
    const person = await somebody(world);
    const asked: string[] = [];
    const leave = async (sessionId: string) => {
      asked.push(sessionId);
      return '/log-ind/oidc/kommune/udlog?n=1';
    };
    const visitor = world.visitor({ leave });
    await visitor.post('/log-ind', { email: person.email, adgangskode: PASSWORD });
    const [session] = await world.identity.listSessions(person.id);
    expect(goesTo(await visitor.post('/log-ud'))).toBe('/log-ind/oidc/kommune/udlog?n=1');
    expect(asked).toEqual([session!.id]);
  });
});
