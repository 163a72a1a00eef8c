import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PGlite } from '@electric-sql/pglite';
import { inject, test } from 'vitest';
import { type Db, openPglite, openServer, type OpenDatabase } from '../src/platform/db/index.ts';
import { SILENT_LOG } from '../src/platform/log/index.ts';
import type { DatabaseTarget } from './targets/provided.ts';
import { databaseUrl, runOn } from './targets/template.ts';

/** A database of a test file's own. */
export interface TestDatabase extends OpenDatabase {
  /** Its address for further connections; PGlite has none. */
  readonly url?: string;
}

/** A fresh, migrated database without rows. Close it to remove it. */
export async function freshDatabase(): Promise<TestDatabase> {
  const target: DatabaseTarget = inject('databaseTarget');
  return target.kind === 'pglite' ? fromImage(target.image) : fromTemplate(target);
}

async function fromImage(image: string): Promise<TestDatabase> {
  const pglite = await PGlite.create({ loadDataDir: new Blob([await readFile(image)]) });
  return openPglite(pglite, SILENT_LOG);
}

async function fromTemplate({
  url,
  template,
}: {
  url: string;
  template: string;
}): Promise<TestDatabase> {
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  await runOn(url, `create database ${name} template ${template}`);
  const own = databaseUrl(url, name);
  const opened = openServer(own, SILENT_LOG);
  return {
    ...opened,
    url: own,
    close: async () => {
      await opened.close();
      await runOn(url, `drop database ${name} with (force)`);
    },
  };
}

/** `test` with a fresh database (`database`) that the tests of one file share; `db` is its owner's
 * handle, which row-level security does not bind. */
export const databaseTest = test.extend<{ database: TestDatabase; db: Db }>({
  database: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const database = await freshDatabase();
      await use(database);
      await database.close();
    },
    { scope: 'file' },
  ],
  db: [async ({ database }, use) => use(database.owner), { scope: 'file' }],
});
