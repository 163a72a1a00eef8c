import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { HAVNBY, loadDemo, loadDemoPeople } from '../../../demo/index.ts';
import { databaseTest, type TestDatabase } from '../../../tests/database.ts';
import { SILENT_LOG } from '../log/index.ts';
import { openServer } from './open.ts';
import { scoped } from './scope.ts';

/** Every table with the partnership's id, and what the database says of it. */
async function workspaceTables({ owner }: TestDatabase) {
  const { rows } = await sql<{ name: string; walled: boolean; policies: string[] }>`
    select c.relname as name, c.relrowsecurity as walled,
      array(select polname::text from pg_policy where polrelid = c.oid order by 1) as policies
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'public' and c.relkind in ('r', 'p') and exists (
      select from pg_attribute a where a.attrelid = c.oid and a.attname = 'partnership_id')
    order by 1`.execute(owner);
  return rows;
}

async function rowsSeen(db: TestDatabase['db'], table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(table)}`.execute(db);
  return rows[0]!.count;
}

describe('the second wall', () => {
  let tables: string[] = [];
  databaseTest.beforeAll(async ({ database }) => {
    tables = (await workspaceTables(database)).map(({ name }) => name);
    await database.owner.transaction().execute(async (tx) => {
      await loadDemo(tx);
      await loadDemoPeople(tx);
    });
  });

  databaseTest('stands around every table of a workspace', async ({ database }) => {
    const found = await workspaceTables(database);
    expect(found.length).toBeGreaterThan(12);
    const open = found.filter(
      ({ walled, policies }) => !walled || !policies.includes('own_partnership'),
    );
    expect(open.map(({ name }) => name)).toEqual([]);
  });

  databaseTest('is found missing around a new table', async ({ database }) => {
    await sql`create table unguarded (partnership_id text, note text)`.execute(database.owner);
    const found = await workspaceTables(database);
    await sql`drop table unguarded`.execute(database.owner);
    expect(found).toContainEqual({ name: 'unguarded', walled: false, policies: [] });
  });

  databaseTest('a query without filter sees nothing without a scope', async ({ database }) => {
    for (const table of tables)
      expect([table, await rowsSeen(database.db, table)]).toEqual([table, 0]);
  });

  databaseTest(
    'a query without filter sees nothing of another partnership',
    async ({ database }) => {
      const other = scoped(database.db, { partnership: 'soebyen' });
      for (const table of tables) expect([table, await rowsSeen(other, table)]).toEqual([table, 0]);
    },
  );

  databaseTest('a query without filter sees its own partnership', async ({ database }) => {
    const own = scoped(database.db, { partnership: HAVNBY.id });
    expect(await rowsSeen(own, 'activity')).toBe(18);
    expect(await rowsSeen(own, 'partnership')).toBe(1);
  });

  databaseTest('rows of another partnership cannot be made or altered', async ({ database }) => {
    const other = scoped(database.db, { partnership: 'soebyen' });
    const values = { partnership_id: HAVNBY.id, draft_id: 'd', file_name: 'f', content: 'c' };
    const made = other
      .insertInto('plan_draft')
      .values({ ...values, created_at: new Date() })
      .execute();
    await expect(made).rejects.toThrow('row-level security');
    const altered = await other
      .updateTable('partnership')
      .set({ name: 'Ours' })
      .where('partnership_id', '=', HAVNBY.id)
      .executeTakeFirst();
    expect(altered.numUpdatedRows).toBe(0n);
  });

  databaseTest('a person sees the names of the own partnerships only', async ({ database }) => {
    const names = async (person: string) => {
      const db = scoped(database.db, { person });
      return (await db.selectFrom('partnership').select('name').execute()).map(({ name }) => name);
    };
    expect(await names('demo-konsulent')).toEqual(['Havnby']);
    expect(await names('demo-administrator')).toEqual([]);
  });

  databaseTest('recorded changes cannot be altered or removed', async ({ database }) => {
    const own = scoped(database.db, { partnership: HAVNBY.id });
    await expect(own.updateTable('change').set({ use_case: 'x' }).execute()).rejects.toThrow(
      'permission denied',
    );
    await expect(own.deleteFrom('change').execute()).rejects.toThrow('permission denied');
  });

  databaseTest('usual work makes nobody an administrator', async ({ database }) => {
    const { db } = database;
    const own = 'demo-konsulent';
    const set = (values: Record<string, unknown>) =>
      db.updateTable('person').set(values).where('person_id', '=', own).execute();
    for (const values of [
      { administrator: true },
      { knowledge_editor: true },
      { email: 'anden@havnby.example' },
      { name: 'En anden' },
      { erased_at: null },
      { demo: false },
      { person_id: 'demo-administrator' },
    ]) {
      await expect(set(values)).rejects.toThrow('permission denied');
    }
    await expect(
      sql`insert into person (person_id, administrator) values ('x', true)`.execute(db),
    ).rejects.toThrow('permission denied');
    await expect(db.deleteFrom('person').where('person_id', '=', own).execute()).rejects.toThrow(
      'permission denied',
    );
    await set({ updated_at: new Date() });
  });

  databaseTest('the role of usual work cannot pass it', async ({ database }) => {
    const { rows } = await sql<{ role: string; passes: boolean; owns: boolean }>`
      select current_user as role, rolsuper or rolbypassrls as passes,
        exists (select from pg_class where relname = 'activity' and relowner = pg_roles.oid) as owns
      from pg_roles where rolname = current_user`.execute(database.db);
    expect(rows).toEqual([{ role: 'helhed_app', passes: false, owns: false }]);
  });

  databaseTest('many scopes at once do not mix', async ({ database }) => {
    const counts = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        rowsSeen(
          scoped(database.db, { partnership: index % 2 === 0 ? HAVNBY.id : 'soebyen' }),
          'activity',
        ),
      ),
    );
    expect(counts).toEqual(counts.map((_, index) => (index % 2 === 0 ? 18 : 0)));
  });
});

describe('a user of its own for usual work', () => {
  databaseTest('sees what it should and cannot become the owner', async ({ database }) => {
    if (!database.url) return;
    const login = `login_${randomBytes(4).toString('hex')}`;
    await sql
      .raw(`create role ${login} login password 'x' in role helhed_app`)
      .execute(database.owner);
    const address = new URL(database.url);
    address.username = login;
    address.password = 'x';
    const opened = openServer(address.href, SILENT_LOG, database.url);
    const own = scoped(opened.db, { partnership: HAVNBY.id });
    expect(await rowsSeen(own, 'activity')).toBe(18);
    expect(await rowsSeen(opened.keeper, 'activity')).toBe(18);
    await expect(
      sql`select set_config('role', 'helhed_keeper', false)`.execute(own),
    ).rejects.toThrow('permission denied');
    await expect(sql`alter table activity disable row level security`.execute(own)).rejects.toThrow(
      'must be owner',
    );
    await opened.close();
    await sql.raw(`drop role ${login}`).execute(database.owner);
  });
});
