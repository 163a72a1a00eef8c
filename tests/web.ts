import { loadDemo } from '../demo/index.ts';
import { createApp } from '../src/app/server.ts';
import { NO_ASSETS } from '../src/platform/http/index.ts';
import type { Db } from '../src/platform/db/index.ts';
import { SILENT_LOG, type Log } from '../src/platform/log/index.ts';
import { localDate } from '../src/shared/index.ts';
import { freshDatabase } from './database.ts';
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
  /** Any request, as it is. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
}

const ORIGIN = 'http://localhost';

/** The whole app on a database. */
export function testWeb(db: Db, log: Log = SILENT_LOG): TestWeb {
  const now = () => new Date(`${TEST_DAY}T12:00:00Z`);
  const { app } = createApp({ db, log, assets: NO_ASSETS, now, today: () => TEST_DAY });
  const request = async (path: string, init: RequestInit = {}) => app.request(path, init);
  return {
    request,
    get: (path, headers = {}) => request(path, { headers }),
    post: (path, sent, headers = {}) =>
      request(path, {
        method: 'POST',
        body: isFields(sent) ? formOf(sent) : sent,
        headers: { origin: ORIGIN, ...headers },
      }),
  };
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

/** `test` with the app (`web`) on a database with the demo world, shared by one file's tests. */
export const webTest = test.extend<{ db: Db; web: TestWeb }>({
  db: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const { db, close } = await freshDatabase();
      await db.transaction().execute(loadDemo);
      await use(db);
      await close();
    },
    { scope: 'file' },
  ],
  web: [async ({ db }, use) => use(testWeb(db)), { scope: 'file' }],
});
