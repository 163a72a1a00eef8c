import { test as base, expect } from 'vitest';
import { freshDatabase, type TestDatabase } from '../../../../../tests/database.ts';
import { expectValidHtml } from '../../../../../tests/html.ts';
import {
  createLimits,
  createWebServer,
  LIMIT_RULES,
  NO_ASSETS,
} from '../../../../platform/http/index.ts';
import { createLog } from '../../../../platform/log/index.ts';
import { localDate } from '../../../../shared/index.ts';
import { renderPage } from '../../../../ui/index.ts';
import type { Person } from '../../../domain/person.ts';
import {
  PASSWORD,
  signedIn,
  somebody,
  type TestIdentity,
  testIdentity,
} from '../../../identity/identity-for-tests.ts';
import { verifyPassword } from '../../../identity/password.ts';
import { LETTER_PATHS } from '../../paths.ts';
import { privacyRoutes } from '../../privacy/routes.tsx';
import { accountRoutes } from '../routes.tsx';

const ORIGIN = 'http://localhost';
/** What shows that it is the owner of the account. */
export const PROOF = { 'bekraeft-adgangskode': PASSWORD };

/** The pages on a database of their own. */
export interface World extends TestIdentity {
  readonly database: TestDatabase;
  readonly logged: string[];
  readonly visitor: () => Visitor;
  /** How often the pages have asked for mail to be sent. */
  readonly nudges: () => number;
  /** Moves the clock of the pages. */
  readonly later: (ms: number) => void;
}

/** Somebody at a browser without script. */
export class Visitor {
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

/** `test` with the pages of one's own account (`world`), shared by one file's tests. */
export const test = base.extend<{ world: World }>({
  world: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const database = await freshDatabase();
      let shift = 0;
      let nudges = 0;
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
              nudgeMail: () => {
                nudges += 1;
              },
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
        nudges: () => nudges,
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
export async function inside(world: World): Promise<{ person: Person; visitor: Visitor }> {
  const person = await somebody(world);
  return { person, visitor: await browserOf(world, person) };
}

/** Another browser of somebody's. */
export async function browserOf(world: World, person: Person): Promise<Visitor> {
  const visitor = world.visitor();
  const browser = await signedIn(world, person);
  visitor.cookies.set('helhed.session_token', browser.cookie('session_token')!);
  return visitor;
}

/** Somebody without a password, signed in just now. */
export async function insideWithout(world: World): Promise<{ person: Person; visitor: Visitor }> {
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

/** The page that was answered, which is valid and kept nowhere. */
export async function pageOf(response: Response, status = 200): Promise<string> {
  const html = await response.text();
  expect(response.status, html.slice(0, 3000)).toBe(status);
  expect(response.headers.get('cache-control')).toBe('no-store');
  await expectValidHtml(html);
  return html;
}

/** Where an answer sends the browser. */
export function goesTo(response: Response): string | null {
  expect(response.status).toBe(303);
  return response.headers.get('location');
}

/** The mails to an address, the oldest first. */
export async function mailsTo({ database }: World, email: string) {
  return database.owner
    .selectFrom('mail')
    .select(['subject', 'body_text'])
    .where('recipient', '=', email)
    .orderBy('created_at')
    .execute();
}
