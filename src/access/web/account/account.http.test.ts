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
import { localDate } from '../../../shared/index.ts';
import { renderPage } from '../../../ui/index.ts';
import type { Person } from '../../domain/person.ts';
import {
  appCode,
  PASSWORD,
  signedIn,
  somebody,
  type TestIdentity,
  testIdentity,
} from '../../identity/identity-for-tests.ts';
import { verifyPassword } from '../../identity/password.ts';
import { makePartnership } from '../../testing/people.ts';
import { LETTER_PATHS } from '../paths.ts';
import { privacyRoutes } from '../privacy/routes.tsx';
import { accountRoutes } from './routes.tsx';

const ORIGIN = 'http://localhost';
const PROOF = { 'bekraeft-adgangskode': PASSWORD };
const HOUR_MS = 60 * 60 * 1000;

interface World extends TestIdentity {
  readonly database: TestDatabase;
  readonly logged: string[];
  /** Somebody at a browser without script. */
  readonly visitor: (cookies?: Map<string, string>) => Visitor;
  /** Moves the clock of the pages. */
  readonly later: (ms: number) => void;
}

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
      let shift = 0;
      const now = () => new Date(Date.now() + shift);
      const made = testIdentity(database.db, { now });
      const logged: string[] = [];
      const log = createLog({ level: 'debug', write: (line) => logged.push(line), now });
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
        mount: (mounted) => {
          mounted.route('/', privacyRoutes());
          mounted.route(
            '/',
            accountRoutes({
              db: database.db,
              keeper: database.keeper,
              identity: made.identity,
              limits,
              now,
              today: () => localDate(now().toISOString().slice(0, 10)),
              peoplePath: (id) => `/samarbejder/${id}/personer`,
              isPassword: async (personId, password) => {
                const row = await database.db
                  .selectFrom('account')
                  .select('password')
                  .where('person_id', '=', personId)
                  .executeTakeFirst();
                return row?.password ? verifyPassword(row.password, password) : false;
              },
            }),
          );
        },
      });
      await use({
        ...made,
        database,
        logged,
        later: (ms) => {
          shift = ms;
        },
        visitor: () => new Visitor((path, init) => app.request(path, init)),
      });
      await database.close();
    },
    { scope: 'file' },
  ],
});

/** Somebody with a password, signed in. */
async function inside(world: World): Promise<{ person: Person; visitor: Visitor }> {
  const person = await somebody(world);
  return { person, visitor: await browserOf(world, person) };
}

async function browserOf(world: World, person: Person): Promise<Visitor> {
  const visitor = world.visitor();
  const browser = await signedIn(world, person);
  visitor.cookies.set('helhed.session_token', browser.cookie('session_token')!);
  return visitor;
}

/** Somebody without a password, signed in just now. */
async function insideWithout(world: World): Promise<{ person: Person; visitor: Visitor }> {
  const email = `uden-${Math.random()}@eksempel.dk`;
  const made = await world.identity.createPerson({ email, name: 'En konto', verified: true });
  if (!made.ok) throw new Error(made.error);
  const person = made.value;
  const started = await world.identity.startSession(person.id, new Headers({ host: 'localhost' }));
  if (!started.ok) throw new Error('No session');
  const visitor = world.visitor();
  for (const cookie of started.value) {
    const [name = '', value = ''] = cookie.split(';')[0]!.split(/=(.*)/s);
    visitor.cookies.set(name, value);
  }
  return { person, visitor };
}

async function pageOf(response: Response, status = 200): Promise<string> {
  const html = await response.text();
  expect(response.status, html.slice(0, 3000)).toBe(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
  await expectValidHtml(html);
  return html;
}

function goesTo(response: Response): string | null {
  expect(response.status).toBe(303);
  return response.headers.get('location');
}

async function mailsTo({ database }: World, email: string) {
  return database.owner
    .selectFrom('mail')
    .select(['subject', 'body_text'])
    .where('recipient', '=', email)
    .orderBy('created_at')
    .execute();
}

describe('one’s own account', () => {
  test('is for who has signed in', async ({ world }) => {
    const stranger = world.visitor();
    for (const path of ['', '/sikkerhed', '/to-trin', '/data', '/data.json', '/slet']) {
      expect(goesTo(await stranger.get(`/min-konto${path}`))).toBe(
        `/log-ind?til=${encodeURIComponent(`/min-konto${path}`)}`,
      );
    }
    expect(goesTo(await stranger.post('/min-konto/navn', { navn: 'x' }))).toBe(
      '/log-ind?til=%2Fmin-konto',
    );
  });

  test('shows name, address, language and partnerships', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const partnership = await makePartnership(world.database.owner, [[person.id, 'guest']]);
    await world.database.owner
      .updateTable('membership')
      .set({ ends_on: localDate('2030-06-30') })
      .where('person_id', '=', person.id)
      .execute();
    const html = await pageOf(await visitor.get('/min-konto'));
    expect(html).toContain(person.email);
    expect(html).toContain(partnership.name);
    expect(html).toContain('30. juni 2030');
    expect(html).toContain(`/samarbejder/${partnership.id}/personer`);
    const english = await pageOf(await visitor.get('/en/min-konto'));
    expect(english).toContain('My partnerships');
  });

  test('takes a name at once, and keeps what was typed when it is wrong', async ({ world }) => {
    const { person, visitor } = await inside(world);
    expect(goesTo(await visitor.post('/min-konto/navn', { navn: ' Nyt navn ' }))).toBe(
      '/min-konto',
    );
    expect((await world.identity.personOf(person.id))?.name).toBe('Nyt navn');
    const long = 'a'.repeat(101);
    const html = await pageOf(await visitor.post('/min-konto/navn', { navn: long }), 422);
    expect(html).toContain(long);
    await pageOf(await visitor.post('/min-konto/navn', { navn: ' ' }), 422);
    await pageOf(await visitor.post('/min-konto/navn'), 422);
  });

  test('takes a language of mails, and no other than there are', async ({ world }) => {
    const { visitor } = await inside(world);
    expect(goesTo(await visitor.post('/min-konto/sprog', { sprog: 'en' }))).toBe('/min-konto');
    await pageOf(await visitor.post('/min-konto/sprog', { sprog: 'tlh' }), 422);
  });
});

describe('another address', () => {
  test('is taken by the link in its mail, and needs the password', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const mail = `ny-${person.email}`;
    const without = await pageOf(await visitor.post('/min-konto/mail', { mail }), 422);
    expect(without).toContain(mail);
    const wrong = { mail, 'bekraeft-adgangskode': 'forkert adgangskode' };
    await pageOf(await visitor.post('/min-konto/mail', wrong), 422);
    expect(await mailsTo(world, mail)).toEqual([]);

    expect(goesTo(await visitor.post('/min-konto/mail', { mail, ...PROOF }))).toBe('/min-konto');
    expect(await pageOf(await visitor.get('/min-konto'))).toContain('Du har bedt om at skifte');
    const [letter] = await mailsTo(world, mail);
    const path = /http:\/\/localhost(\/min-konto\/ny-mail\/\S+)/.exec(letter!.body_text!)![1]!;
    const [notice] = await mailsTo(world, person.email);
    expect(notice!.body_text).not.toContain('/ny-mail/');

    const reader = world.visitor();
    expect(await pageOf(await reader.get(path))).toContain(mail);
    expect((await world.identity.personOf(person.id))?.email).toBe(person.email);
    expect(goesTo(await reader.post(path))).toBe('/log-ind');
    expect((await world.identity.personOf(person.id))?.email).toBe(mail);

    await pageOf(await reader.get(path), 410);
    await pageOf(await reader.post(path), 410);
    expect(world.logged.join('\n')).not.toContain(path);
  });

  test('that another account has is answered like any other', async ({ world }) => {
    const taken = await somebody(world);
    const { visitor } = await inside(world);
    const answer = await visitor.post('/min-konto/mail', { mail: taken.email, ...PROOF });
    expect(goesTo(answer)).toBe('/min-konto');
    expect(await pageOf(await visitor.get('/min-konto'))).toContain('Du har bedt om at skifte');
    const [letter] = await mailsTo(world, taken.email);
    expect(letter!.body_text).not.toContain('/ny-mail/');
  });

  test('can be taken back', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const mail = `fortrudt-${person.email}`;
    await visitor.post('/min-konto/mail', { mail, ...PROOF });
    const [letter] = await mailsTo(world, mail);
    const path = /(\/min-konto\/ny-mail\/\S+)/.exec(letter!.body_text!)![1]!;
    expect(goesTo(await visitor.post('/min-konto/mail/fortryd'))).toBe('/min-konto');
    await pageOf(await visitor.get(path), 410);
  });

  test('must be an address', async ({ world }) => {
    const { visitor } = await inside(world);
    const html = await pageOf(
      await visitor.post('/min-konto/mail', { mail: 'ikke en adresse', ...PROOF }),
      422,
    );
    expect(html).toContain('ikke en adresse');
    await pageOf(await world.visitor().get('/min-konto/ny-mail/x'), 410);
  });
});

describe('security', () => {
  test('changes the password to who knows the old one', async ({ world }) => {
    const { person, visitor } = await inside(world);
    await pageOf(await visitor.get('/min-konto/sikkerhed'));
    const change = (current: string, next: string) =>
      visitor.post('/min-konto/sikkerhed/adgangskode', {
        'nuvaerende-adgangskode': current,
        'ny-adgangskode': next,
      });
    const next = 'fire gule både ved molen';
    expect(await pageOf(await change('forkert adgangskode', next), 422)).toContain('er forkert');
    expect(await pageOf(await change(PASSWORD, 'kort'), 422)).toContain('mindst 12 tegn');
    await pageOf(await change('', ''), 422);
    expect(goesTo(await change(PASSWORD, next))).toBe('/min-konto/sikkerhed');
    const again = { email: person.email, password: next, headers: new Headers() };
    expect((await world.identity.signInWithPassword(again)).ok).toBe(true);
  });

  test('stops who guesses at the password', async ({ world }) => {
    const { visitor } = await inside(world);
    const guess = () =>
      visitor.post('/min-konto/mail', { mail: 'a@eksempel.dk', 'bekraeft-adgangskode': 'nej' });
    for (let tries = 0; tries < 10; tries += 1) expect((await guess()).status).toBe(422);
    expect((await guess()).status).toBe(429);
  });

  test('lets who has no password choose one soon after signing in', async ({ world }) => {
    const { person, visitor } = await insideWithout(world);
    const fields = { 'ny-adgangskode': PASSWORD };
    world.later(2 * HOUR_MS);
    try {
      const html = await pageOf(await visitor.get('/min-konto/sikkerhed'));
      expect(html).toContain('Log ind igen');
      await pageOf(await visitor.post('/min-konto/sikkerhed/adgangskode', fields), 422);
      expect(await world.identity.hasPassword(person.id)).toBe(false);
    } finally {
      world.later(0);
    }
    expect(goesTo(await visitor.post('/min-konto/sikkerhed/adgangskode', fields))).toBe(
      '/min-konto/sikkerhed',
    );
    expect(await world.identity.hasPassword(person.id)).toBe(true);
  });

  test('asks to sign in again, and comes back', async ({ world }) => {
    const { visitor } = await insideWithout(world);
    const answer = await visitor.post('/min-konto/log-ind-igen', { til: '/min-konto/slet' });
    expect(goesTo(answer)).toBe('/log-ind?til=%2Fmin-konto%2Fslet');
    expect(visitor.cookies.has('helhed.session_token')).toBe(false);
    const { visitor: another } = await insideWithout(world);
    const elsewhere = await another.post('/min-konto/log-ind-igen', { til: 'https://x.example' });
    expect(goesTo(elsewhere)).toBe('/log-ind?til=%2Fmin-konto');
  });

  test('ends the other sessions, one or all', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const [second, third] = [await browserOf(world, person), await browserOf(world, person)];
    const html = await pageOf(await visitor.get('/min-konto/sikkerhed'));
    const ids = [...html.matchAll(/name="session" value="([^"]+)"/g)].map(([, id]) => id!);
    expect(ids).toHaveLength(2);
    await visitor.post('/min-konto/sikkerhed/enheder', { session: ids[0]! });
    const left = await world.identity.listSessions(person.id);
    expect(left).toHaveLength(2);
    expect(goesTo(await visitor.post('/min-konto/sikkerhed/enheder/andre'))).toBe(
      '/min-konto/sikkerhed',
    );
    expect(goesTo(await second.get('/min-konto'))).toContain('/log-ind');
    expect(goesTo(await third.get('/min-konto'))).toContain('/log-ind');
    await pageOf(await visitor.get('/min-konto'));
  });

  test('ends nobody else’s session', async ({ world }) => {
    const another = await inside(world);
    const [session] = await world.identity.listSessions(another.person.id);
    const { visitor } = await inside(world);
    for (const id of [session!.id, 'findes-ikke', '']) {
      expect(goesTo(await visitor.post('/min-konto/sikkerhed/enheder', { session: id }))).toBe(
        '/min-konto/sikkerhed',
      );
    }
    await pageOf(await another.visitor.get('/min-konto'));
  });

  test('renames and removes a passkey of one’s own, and of nobody else', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const another = await inside(world);
    const row = {
      public_key: 'k',
      counter: 0,
      device_type: 'singleDevice',
      backed_up: false,
      transports: null,
      aaguid: null,
      created_at: new Date(),
      name: 'Telefon',
    };
    for (const who of [person, another.person]) {
      await world.database.owner
        .insertInto('passkey')
        .values({ ...row, passkey_id: `n-${who.id}`, credential_id: who.id, person_id: who.id })
        .execute();
    }
    const path = `/min-konto/adgangsnoegle/n-${person.id}`;
    expect(await pageOf(await visitor.get(path))).toContain('Telefon');
    expect((await another.visitor.get(path)).status).toBe(404);
    expect((await another.visitor.post(`${path}/navn`, { navn: 'Min' })).status).toBe(404);
    expect((await another.visitor.post(`${path}/fjern`, PROOF)).status).toBe(404);
    await visitor.post(`${path}/navn`, { navn: 'Bærbar' });
    expect(await pageOf(await visitor.get('/min-konto/sikkerhed'))).toContain('Bærbar');
    await pageOf(await visitor.post(`${path}/fjern`), 422);
    expect(goesTo(await visitor.post(`${path}/fjern`, PROOF))).toBe('/min-konto/sikkerhed');
    expect(await world.identity.listPasskeys(person.id)).toEqual([]);
  });

  test('gives what a browser needs to make a passkey, and takes no nonsense', async ({ world }) => {
    const { visitor } = await inside(world);
    const options = await visitor.post('/min-konto/adgangsnoegle-spoerg');
    expect(options.status).toBe(200);
    expect(await options.json()).toMatchObject({ challenge: expect.any(String) });
    for (const credential of ['', '{', '{"id":1}']) {
      await pageOf(await visitor.post('/min-konto/adgangsnoegle', { credential }), 422);
    }
  });
});

describe('the second factor', () => {
  test('is turned on by picture, key and code, and off again', async ({ world }) => {
    const { person, visitor } = await inside(world);
    await pageOf(await visitor.get('/min-konto/to-trin'));
    await pageOf(await visitor.post('/min-konto/to-trin'), 422);
    const scan = await pageOf(await visitor.post('/min-konto/to-trin', PROOF));
    expect(scan).toContain('<svg');
    const secret = /name="secret" value="([A-Z2-7]+)"/.exec(scan)![1]!;
    const codes = /name="backup-secret" value="([^"]+)"/.exec(scan)![1]!;
    const hidden = { secret, 'backup-secret': codes };
    const again = await pageOf(
      await visitor.post('/min-konto/to-trin/bekraeft', { ...hidden, kode: '12' }),
      422,
    );
    expect(again).toContain(secret);
    const kode = appCode(secret);
    const shown = await pageOf(
      await visitor.post('/min-konto/to-trin/bekraeft', { ...hidden, kode }),
    );
    for (const code of codes.split(' ')) expect(shown).toContain(code);
    expect((await world.identity.signInMethods(person.id)).secondFactor).toBe(true);

    await pageOf(await visitor.get('/min-konto/to-trin'));
    const renewed = await pageOf(await visitor.post('/min-konto/to-trin/koder', PROOF));
    expect(renewed).not.toContain(codes.split(' ')[0]);
    await pageOf(await visitor.post('/min-konto/to-trin/fra'), 422);
    expect(goesTo(await visitor.post('/min-konto/to-trin/fra', PROOF))).toBe(
      '/min-konto/sikkerhed',
    );
    expect((await world.identity.signInMethods(person.id)).secondFactor).toBe(false);
  });

  test('shows nothing that was put into the form by another', async ({ world }) => {
    const { visitor } = await inside(world);
    await visitor.post('/min-konto/to-trin', PROOF);
    const answer = await visitor.post('/min-konto/to-trin/bekraeft', {
      secret: '<script>',
      'backup-secret': 'ond kode!',
      kode: '000000',
    });
    expect(goesTo(answer)).toBe('/min-konto/to-trin');
  });
});

describe('what is stored about me', () => {
  test('can be read and taken along, and is mine alone', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const another = await somebody(world);
    expect(await pageOf(await visitor.get('/min-konto/data'))).toContain(person.email);
    const file = await visitor.get(`/min-konto/data.json?person=${another.id}`);
    expect(file.headers.get('content-type')).toContain('application/json');
    expect(file.headers.get('content-disposition')).toContain('attachment');
    const text = await file.text();
    expect(JSON.parse(text)).toMatchObject({ person: { id: person.id } });
    expect(text).not.toContain(another.email);
    expect(text).not.toContain('scrypt$');
    expect((await visitor.get(`/min-konto/data/${another.id}`)).status).toBe(404);
  });
});

describe('the end of an account', () => {
  test('comes with a word, a password and a receipt', async ({ world }) => {
    const { person, visitor } = await inside(world);
    await pageOf(await visitor.get('/min-konto/slet'));
    await pageOf(await visitor.post('/min-konto/slet', PROOF), 422);
    await pageOf(await visitor.post('/min-konto/slet', { ord: 'SLET' }), 422);
    await pageOf(await visitor.post('/min-konto/slet', { ord: 'DELETE', ...PROOF }), 422);
    expect(await world.identity.personOf(person.id)).toBeDefined();
    const html = await pageOf(await visitor.post('/min-konto/slet', { ord: ' slet ', ...PROOF }));
    expect(html).toContain('Kvittering');
    expect(html).not.toContain(person.email);
    expect(await world.identity.personOf(person.id)).toBeUndefined();
    expect(visitor.cookies.has('helhed.session_token')).toBe(false);
  });

  test('cannot come twice', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const second = await browserOf(world, person);
    await visitor.post('/min-konto/slet', { ord: 'slet', ...PROOF });
    const again = await second.post('/min-konto/slet', { ord: 'slet', ...PROOF });
    expect(goesTo(again)).toBe('/log-ind?til=%2Fmin-konto');
  });

  test('waits until the only owner has found another', async ({ world }) => {
    const { person, visitor } = await inside(world);
    const partnership = await makePartnership(world.database.owner, [[person.id, 'owner']]);
    const html = await pageOf(await visitor.get('/min-konto/slet'));
    expect(html).toContain(partnership.name);
    expect(html).toContain(`/samarbejder/${partnership.id}/personer`);
    expect(html).not.toContain('for altid');
    await pageOf(await visitor.post('/min-konto/slet', { ord: 'slet', ...PROOF }), 422);
    expect(await world.identity.personOf(person.id)).toBeDefined();
  });
});

describe('the register of personal data', () => {
  test('is open to all, in both languages', async ({ world }) => {
    for (const path of ['/personoplysninger', '/en/personoplysninger']) {
      const response = await world.visitor().get(path);
      expect(response.status).toBe(200);
      const html = await response.text();
      await expectValidHtml(html);
      expect(html).toContain('user_agent');
    }
  });
});
