import { CompiledQuery } from 'kysely';
import type PgBoss from 'pg-boss';
import type { Db } from '../db/index.ts';

/** pg-boss writes some of its transactions as one text. Sent as it is, one that fails would leave
 * the connection in a broken transaction, and PGlite has no other connection. */
const TRANSACTION = /^\s*BEGIN;(?<statements>[^]*)COMMIT;\s*$/;

/** Our database as pg-boss wants it. */
export function bossDatabase(db: Db): PgBoss.Db {
  return {
    executeSql: async (text: string, values?: unknown[]) => {
      const statements = TRANSACTION.exec(text)?.groups?.statements;
      if (statements === undefined) return run(db, text, values);
      return db.transaction().execute((tx) => run(tx, statements));
    },
  };
}

async function run(db: Db, text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(text, values));
  return { rows };
}
