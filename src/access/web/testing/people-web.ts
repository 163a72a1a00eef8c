import { loadDemo, loadDemoPeople } from '../../../../demo/index.ts';
import { freshDatabase, type TestDatabase } from '../../../../tests/database.ts';
import { TEST_DAY } from '../../../../tests/web.ts';
import { assemble } from '../../../app/parts.ts';
import { createApp } from '../../../app/server.ts';
import { NO_ASSETS } from '../../../platform/http/index.ts';
import { SILENT_LOG } from '../../../platform/log/index.ts';
import { id, localDate } from '../../../shared/index.ts';
import { test } from 'vitest';

/** The app without a network, with a clock that can be moved. */
export interface PeopleWeb {
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, fields?: Record<string, string>) => Promise<Response>;
  /** The same, asked by another account; by a stranger when none is named. */
  readonly as: (account?: string) => PeopleWeb;
  /** The same, asked by the browser that got these cookies. */
  readonly with: (cookies: readonly string[]) => PeopleWeb;
  readonly clock: { now: Date };
}

const ORIGIN = 'http://localhost';

async function peopleWeb(database: TestDatabase): Promise<PeopleWeb> {
  const clock = { now: new Date(`${TEST_DAY}T12:00:00Z`) };
  const parts = await assemble({
    config: {
      baseUrl: undefined,
      demo: true,
      trustProxy: false,
      secret: 'a secret of tests that is long enough',
    },
    database,
    log: SILENT_LOG,
    assets: NO_ASSETS,
    now: () => clock.now,
    today: () => localDate(clock.now.toISOString().slice(0, 10)),
    mailSoon: () => {},
  });
  const { app } = createApp(parts);
  const sessions = new Map<string, Promise<readonly string[]>>();
  const sessionOf = (account: string) => {
    const session = sessions.get(account) ?? start(account);
    sessions.set(account, session);
    return session;
  };
  const start = async (account: string) => {
    const headers = new Headers({ host: 'localhost' });
    const started = await parts.identity.startSession(id<'person'>(account), headers);
    if (!started.ok) throw new Error(`No session for ${account}`);
    return started.value;
  };
  const asking = (cookies: () => Promise<readonly string[]>): PeopleWeb => {
    const request = async (path: string, init: RequestInit) => {
      const cookie = (await cookies()).map((whole) => whole.split(';')[0]!).join('; ');
      return app.request(path, { ...init, headers: { cookie, origin: ORIGIN } });
    };
    return {
      get: (path) => request(path, {}),
      post: (path, fields = {}) =>
        request(path, { method: 'POST', body: new URLSearchParams(fields) }),
      as: (account) => asking(async () => (account === undefined ? [] : sessionOf(account))),
      with: (given) => asking(async () => given),
      clock,
    };
  };
  return asking(() => sessionOf('demo-projektleder'));
}

/** `test` with the app, asked by the demo's owner, on a database with the demo world. */
export const peopleTest = test.extend<{ database: TestDatabase; web: PeopleWeb }>({
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
  web: [async ({ database }, use) => use(await peopleWeb(database)), { scope: 'file' }],
});
