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
