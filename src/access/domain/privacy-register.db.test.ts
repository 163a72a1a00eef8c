import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { databaseTest } from '../../../tests/database.ts';
import type { Db } from '../../platform/db/index.ts';
import { PRIVACY_REGISTER, type RegisteredTable } from './privacy-register.ts';

const REGISTERED = PRIVACY_REGISTER.flatMap(({ tables }) => tables);

/** Names of columns that speak of persons. */
const PERSON_LIKE =
  /(^|_)(e?mail|recipient|phone|telephone|mobile|ip|user_agent|person|first_name|last_name|full_name|person_name|contact|invited_by|created_by|subject_id|sid)(_|$)/;

/** Columns that look so and say nothing about anybody. */
const NOBODY = new Set<string>([]);

interface Column {
  readonly table: string;
  readonly column: string;
}

async function columns(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' order by 1, 2`.execute(db);
  return rows;
}

/** Columns that point at a person. */
async function pointers(db: Db): Promise<Column[]> {
  const { rows } = await sql<Column>`
    select conrelid::regclass::text as "table", attname as "column"
    from pg_constraint
    join pg_attribute on attrelid = conrelid and attnum = any(conkey)
    where contype = 'f' and confrelid = 'person'::regclass`.execute(db);
  return rows;
}

function listed(table: string): RegisteredTable | undefined {
  return REGISTERED.find((each) => each.table === table);
}

function allColumns({ personal, secret = [], plain = [] }: RegisteredTable): string[] {
  return [...personal, ...secret, ...plain];
}

describe('the register of personal data', () => {
  databaseTest('names every table that points at a person', async ({ db }) => {
    const missing = (await pointers(db)).filter(
      ({ table, column }) => !listed(table)?.personal.includes(column),
    );
    expect(missing).toEqual([]);
  });

  databaseTest('names every column whose name speaks of a person', async ({ db }) => {
    const missing = (await columns(db)).filter(
      ({ table, column }) =>
        PERSON_LIKE.test(column) &&
        !NOBODY.has(`${table}.${column}`) &&
        !(listed(table) && allColumns(listed(table)!).includes(column)),
    );
    expect(missing).toEqual([]);
  });

  databaseTest('lists each column of its tables once, and no others', async ({ db }) => {
    const all = await columns(db);
    for (const registered of REGISTERED) {
      const real = all.filter(({ table }) => table === registered.table);
      expect(allColumns(registered).toSorted(), registered.table).toEqual(
        real.map(({ column }) => column).toSorted(),
      );
    }
  });

  databaseTest(
    'finds persons where they are, also in a table that is not listed',
    async ({ db }) => {
      await sql`create table newcomer (guest_id text, phone_number text,
      host text references person)`.execute(db);
      const found = [...(await columns(db)), ...(await pointers(db))].filter(
        ({ table, column }) => table === 'newcomer' && PERSON_LIKE.test(column),
      );
      expect(found).toEqual([{ table: 'newcomer', column: 'phone_number' }]);
      expect(await pointers(db)).toContainEqual({ table: 'newcomer', column: 'host' });
      await sql`drop table newcomer`.execute(db);
    },
  );
});
