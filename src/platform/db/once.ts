import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/** Does a named piece of work once in the life of a database: it and its mark in one transaction;
 * another process that comes meanwhile waits. Answers whether the work was done now. */
export async function once(
  db: Db,
  name: string,
  work: (tx: Tx) => Promise<unknown>,
): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql`
      insert into done_once (name) values (${name}) on conflict do nothing returning name`.execute(
      tx,
    );
    if (rows.length === 0) return false;
    await work(tx);
    return true;
  });
}
