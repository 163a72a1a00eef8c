import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import type { DatabaseConfig } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import type { Db, Tables } from './database.ts';
import { openFolder } from './folder.ts';
import { columnTypes } from './parsers.ts';
import { guardedPool, guardTransactions } from './transaction-guard.ts';

/** An open database and how to close it. */
export interface OpenDatabase {
  readonly db: Db;
  /** Throws when the database does not answer. */
  readonly check: () => Promise<void>;
  /** Waits for running queries, then closes. */
  readonly close: () => Promise<void>;
}

const SERVER_CONNECTIONS = 10;
const SERVER_WAIT_MS = 10_000;

/** Opens the configured database. Throws when it cannot be reached. For a folder, hold its lock;
 * `image` is a packed empty database that a new folder starts from. */
export async function openDatabase(
  config: DatabaseConfig,
  log: Log,
  image?: string,
): Promise<OpenDatabase> {
  if (config.kind === 'folder') return openPglite(await openFolder(config.path, image), log);
  return openServer(config.url, log);
}

/** The database of a PGlite that is already running; closing closes it too. */
export function openPglite(pglite: PGlite, log: Log): OpenDatabase {
  const pool = new pg.Pool({
    ...createPgConfig(pglite),
    max: 1,
    idleTimeoutMillis: 0,
    types: columnTypes,
  });
  const { db, check, close } = openPool(pool, log);
  return {
    db,
    check,
    close: async () => {
      await close();
      await pglite.close();
    },
  };
}

/** The database of a PostgreSQL server. Nothing is sent before the first query. */
export function openServer(url: string, log: Log): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    max: SERVER_CONNECTIONS,
    connectionTimeoutMillis: SERVER_WAIT_MS,
    application_name: 'helhed',
    types: columnTypes,
  });
  return openPool(pool, log);
}

function openPool(pool: pg.Pool, log: Log): OpenDatabase {
  pool.on('error', (error) => log.error('database connection lost', error));
  const dialect = new PostgresDialect({ pool: guardedPool(pool) });
  const db = guardTransactions(new Kysely<Tables>({ dialect }));
  return {
    db,
    check: async () => {
      await sql`select 1`.execute(db);
    },
    close: () => db.destroy(),
  };
}
