import { type Kysely, sql } from 'kysely';
import { describe, expect } from 'vitest';
import { databaseTest, type TestDatabase } from '../../../tests/database.ts';
import { SILENT_LOG } from '../log/index.ts';
import type { Db } from './database.ts';
import { byFileName, migrate, type MigrationFile } from './migrate.ts';
import { openServer } from './open.ts';

const makeTable = (name: string): MigrationFile => ({
  up: async (db: Kysely<unknown>) => {
    await sql`create table ${sql.table(name)} (id bigint primary key)`.execute(db);
  },
});

const first = { '2026-01-01-0001-first': makeTable('first') };
const both = { ...first, '2026-02-01-0001-second': makeTable('second') };

async function tables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_name not like 'kysely%' order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** Two handles as two processes have them; PGlite has one connection, which both use. */
function twoHandles({ owner: db, url }: TestDatabase): {
  handles: Db[];
  close: () => Promise<void>;
} {
  if (!url) return { handles: [db, db], close: async () => {} };
  const other = openServer(url, SILENT_LOG);
  return { handles: [db, other.owner], close: other.close };
}

describe('migrating', () => {
  let db: Db;
  databaseTest.beforeEach(async ({ database }) => {
    db = database.owner;
    await sql`drop schema public cascade`.execute(db);
    await sql`create schema public`.execute(db);
  });

  databaseTest('runs what is missing in the order of the names', async () => {
    expect(await migrate(db, first)).toEqual({ ok: true, value: ['2026-01-01-0001-first'] });
    expect(await migrate(db, both)).toEqual({ ok: true, value: ['2026-02-01-0001-second'] });
    expect(await migrate(db, both)).toEqual({ ok: true, value: [] });
    expect(await tables(db)).toEqual(['first', 'second']);
  });

  databaseTest('a database of a newer program is refused and left alone', async () => {
    await migrate(db, both);
    expect(await migrate(db, first)).toEqual({
      ok: false,
      error: { kind: 'newer', unknown: ['2026-02-01-0001-second'] },
    });
    expect(await tables(db)).toEqual(['first', 'second']);
  });

  databaseTest('one that fails leaves the database as it was', async () => {
    const failing: MigrationFile = {
      up: async (handle) => {
        await makeTable('half').up(handle);
        throw new Error('does not work');
      },
    };
    const migrating = migrate(db, { ...first, '2026-03-01-0001-failing': failing });
    await expect(migrating).rejects.toThrow('does not work');
    expect(await tables(db)).toEqual([]);
    expect(await migrate(db, first)).toMatchObject({ ok: true });
  });

  databaseTest('two processes at the same time run each migration once', async ({ database }) => {
    const { handles, close } = twoHandles(database);
    const results = await Promise.all(handles.map((handle) => migrate(handle, both)));
    await close();
    const ran = results.flatMap((result) => (result.ok ? result.value : ['failed']));
    expect(ran.toSorted()).toEqual(Object.keys(both));
    expect(await tables(db)).toEqual(['first', 'second']);
  });

  databaseTest('names are those of the files', () => {
    const file = makeTable('any');
    expect(byFileName({ '/migrations/2026-01-01-0001-any.ts': file })).toEqual({
      '2026-01-01-0001-any': file,
    });
  });
});
