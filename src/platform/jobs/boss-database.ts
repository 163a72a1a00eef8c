import { CompiledQuery, sql } from 'kysely';
import type PgBoss from 'pg-boss';
import type { Db } from '../db/index.ts';

/** pg-boss writes some of its transactions as one text. Sent as it is, one that fails would leave
 * the connection in a broken transaction, and PGlite has no other connection. */
const TRANSACTION = /^\s*BEGIN;(?<statements>[^]*)COMMIT;\s*$/;

/** Making a queue makes a table; two processes that do so at once wait for each other. */
const MAKES_TABLE = /\.create_queue\(/;
const MAKING_LOCK = 7_205_171_104;

/** Our database as pg-boss wants it. */
export function bossDatabase(db: Db): PgBoss.Db {
  return {
    executeSql: async (text: string, values?: unknown[]) => {
      const statements = TRANSACTION.exec(text)?.groups?.statements;
      if (statements !== undefined) return db.transaction().execute((tx) => run(tx, statements));
      if (!MAKES_TABLE.test(text)) return run(db, text, values);
      return db.transaction().execute(async (tx) => {
        await sql`select pg_advisory_xact_lock(${MAKING_LOCK})`.execute(tx);
        return run(tx, text, values);
      });
    },
  };
}

async function run(db: Db, text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
  return { rows };
}
