import { loadDemo, loadDemoPeople } from '../demo/index.ts';
import { type Identity, insertMembership, type PartnershipId } from '../src/access/index.ts';
import { type AppConfig, assemble } from '../src/app/parts.ts';
import { createApp } from '../src/app/server.ts';
import { NO_ASSETS } from '../src/platform/http/index.ts';
import type { Db, OpenDatabase, Tx } from '../src/platform/db/index.ts';
import { SILENT_LOG, type Log } from '../src/platform/log/index.ts';
import { id, localDate } from '../src/shared/index.ts';
import { freshDatabase, type TestDatabase } from './database.ts';
import { test } from 'vitest';

/** The day that it is in tests. */
export const TEST_DAY = localDate('2026-11-23');

/** A form's fields, or any body, sent as a page of ours sends it. */
type Sent = Readonly<Record<string, string | readonly string[]>> | Body;

type Body = NonNullable<RequestInit['body']>;

/** The app without a network: requests are answered in this process. */
export interface TestWeb {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  readonly post: (path: string, sent: Sent, headers?: Record<string, string>) => Promise<Response>;
  /** Any request, as it is but for who asks. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  /** The same app, asked by another; by a stranger when no account is named. */
  readonly as: (account?: string) => TestWeb;
  /** What the app answers to: methods and paths, without what only stands before them. */
  readonly routes: readonly { readonly method: string; readonly path: string }[];
}

const ORIGIN = 'http://localhost';

/** Who asks unless told otherwise: the demo's owner. */
const USUAL_ACCOUNT = 'demo-projektleder';

const SECRET = 'a secret of tests that is long enough';

/** The whole app on a database, asked by a demo account. */
export async function testWeb(
  database: OpenDatabase,
  log: Log = SILENT_LOG,
  more: Partial<AppConfig> = {},
): Promise<TestWeb> {
  const parts = await assemble({
    config: {
      baseUrl: undefined,
      demo: true,
      trustProxy: false,
      secret: SECRET,
      ...more,
    },
    database,
    log,
    assets: NO_ASSETS,
    now: () => new Date(`${TEST_DAY}T12:00:00Z`),
    today: () => TEST_DAY,
    mailSoon: () => {},
  });
  const { app } = createApp(parts);
  const { identity } = parts;
  const sessions = new Map<string, Promise<string>>();
  const sessionOf = (account: string) => {
    const session = sessions.get(account) ?? startSession(identity, account);
    sessions.set(account, session);
    return session;
  };
  const as = (account?: string): TestWeb => {
    const request = async (path: string, init: RequestInit = {}) => {
      const headers = new Headers(init.headers);
      const session = account === undefined ? '' : await sessionOf(account);
      const cookies = [session, headers.get('cookie') ?? ''].filter((text) => text !== '');
      if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
      return app.request(path, { ...init, headers });
    };
    return {
      request,
      get: (path, headers = {}) => request(path, { headers }),
      post: (path, sent, headers = {}) =>
        request(path, {
          method: 'POST',
          body: isFields(sent) ? formOf(sent) : sent,
          headers: { origin: ORIGIN, ...headers },
        }),
      as,
      routes: app.routes.filter(({ method }) => method !== 'ALL'),
    };
  };
  return as(USUAL_ACCOUNT);
}

/** The cookie of a new session of an account. */
async function startSession(identity: Identity, account: string): Promise<string> {
  const started = await identity.startSession(id(account), new Headers({ host: 'localhost' }));
  if (!started.ok) throw new Error(`No session for ${account}`);
  return started.value.map((cookie) => cookie.split(';')[0]!).join('; ');
}

function isFields(sent: Sent): sent is Readonly<Record<string, string | readonly string[]>> {
  return Object.getPrototypeOf(sent) === Object.prototype;
}

function formOf(fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const item of typeof value === 'string' ? [value] : value) form.append(name, item);
  }
  return form;
}

/** Makes the account that asks unless told otherwise, and the owner of a partnership. */
export async function ownTestPartnership(tx: Tx, partnershipId: PartnershipId): Promise<void> {
  const at = new Date(0);
  await tx
    .insertInto('person')
    .values({
      person_id: USUAL_ACCOUNT,
      name: 'Projektleder',
      email: 'projektleder@havnby.example',
      email_verified: true,
      image: null,
      two_factor_enabled: false,
      administrator: false,
      knowledge_editor: false,
      demo: true,
      locked_at: null,
      erased_at: null,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await insertMembership(tx, { partnershipId, personId: id(USUAL_ACCOUNT), role: 'owner' }, at);
}

/** `test` with the app (`web`), asked by the demo's owner, on a database with the demo world, shared
 * by one file's tests; `db` is the database owner's handle. */
export const webTest = test.extend<{ database: TestDatabase; db: Db; web: TestWeb }>({
  database: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const database = await freshDatabase();
      await database.owner.transaction().execute(async (tx) => {
        await loadDemo(tx);
        await loadDemoPeople(tx);
      });
      await use(database);
      await database.close();
    },
    { scope: 'file' },
  ],
  db: [async ({ database }, use) => use(database.owner), { scope: 'file' }],
  web: [async ({ database }, use) => use(await testWeb(database)), { scope: 'file' }],
});
