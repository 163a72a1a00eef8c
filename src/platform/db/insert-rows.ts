import { type Selectable, sql } from 'kysely';
import type { Tables, Tx } from './database.ts';

/** Inserts any number of rows with one statement and one parameter. Each row names every column of
 * the table; a `jsonb` column takes any value as it is. */
export async function insertRows<Table extends keyof Tables>(
  tx: Tx,
  table: Table,
  rows: readonly Selectable<Tables[Table]>[],
): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into ${sql.table(table)}
    select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)`.execute(
    tx,
  );
}

/** Inserts rows as `insertRows` does; a row whose key is there already takes the new values. */
export async function upsertRows<Table extends keyof Tables>(
  tx: Tx,
  table: Table,
  key: readonly (keyof Selectable<Tables[Table]> & string)[],
  rows: readonly Selectable<Tables[Table]>[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const values = Object.keys(first).filter(
    (column) => !(key as readonly string[]).includes(column),
  );
  const keyColumns = sql.join(key.map((column) => sql.ref(column)));
  const assignments = sql.join(
    values.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
  );
  await sql`insert into ${sql.table(table)}
    select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${keyColumns}) do update set ${assignments}`.execute(tx);
}

/** What an optional part of a record is in its `jsonb` column. */
export function orNull<Value>(value: Value | undefined): Value | null {
  return value === undefined ? null : value;
}

/** The optional part of a record under its name, left out when the column is null. */
export function optional<Name extends string, Value>(
  name: Name,
  value: Value | null,
): { [Key in Name]?: Value } {
  return value === null ? {} : ({ [name]: value } as { [Key in Name]: Value });
}
