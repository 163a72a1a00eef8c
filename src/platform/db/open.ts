import type { PGlite } from '@electric-sql/pglite';
import { createPgConfig } from '@electric-sql/pglite/node-postgres';
import { sql } from 'kysely';
import pg from 'pg';
import type { DatabaseConfig } from '../config/index.ts';
import type { Log } from '../log/index.ts';
import type { Db } from './database.ts';
import { openFolder } from './folder.ts';
import { columnTypes } from './parsers.ts';
import { handleOn } from './scope.ts';
import { APP_ROLE, KEEPER_ROLE } from './walls.ts';

/** An open database, seen by three roles, and how to close it. */
export interface OpenDatabase {
  /** All usual work: row-level security binds it; without a scope it sees no workspace. */
  readonly db: Db;
  /** Jobs and administration: sees every partnership. */
  readonly keeper: Db;
  /** Migrations: the user that connected, who owns the tables. */
  readonly owner: Db;
  /** Throws when the database does not answer. */
  readonly check: () => Promise<void>;
  /** Waits for running queries, then closes. */
  readonly close: () => Promise<void>;
}

const SERVER_CONNECTIONS = 10;
const OWNER_CONNECTIONS = 4;
const SERVER_WAIT_MS = 10_000;

/** Opens the configured database. Throws when it cannot be reached. For a folder, hold its lock;
 * `image` is a packed empty database that a new folder starts from. */
export async function openDatabase(
  config: DatabaseConfig,
  log: Log,
  image?: string,
): Promise<OpenDatabase> {
  if (config.kind === 'folder') return openPglite(await openFolder(config.path, image), log);
  return openServer(config.url, log, config.ownerUrl);
}

/** The database of a PGlite that is already running; closing closes it too. */
export function openPglite(pglite: PGlite, log: Log): OpenDatabase {
  const pool = new pg.Pool({
    ...createPgConfig(pglite),
    max: 1,
    idleTimeoutMillis: 0,
    types: columnTypes,
  });
  pool.on('error', (error) => log.error('database connection lost', error));
  const opened = openPool(pool);
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await pglite.close();
    },
  };
}

/** The database of a PostgreSQL server. Nothing is sent before the first query. With an owner's
 * address, usual work signs in as somebody who owns nothing and cannot become the owner. */
export function openServer(url: string, log: Log, ownerUrl = url): OpenDatabase {
  const pool = serverPool(url, SERVER_CONNECTIONS, log);
  if (ownerUrl === url) return openPool(pool);
  const owners = openPool(serverPool(ownerUrl, OWNER_CONNECTIONS, log));
  return {
    ...owners,
    db: handleOn(pool, APP_ROLE),
    close: async () => {
      await pool.end();
      await owners.close();
    },
  };
}

function serverPool(url: string, max: number, log: Log): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: SERVER_WAIT_MS,
    application_name: 'helhed',
    types: columnTypes,
  });
  pool.on('error', (error) => log.error('database connection lost', error));
  return pool;
}

function openPool(pool: pg.Pool): OpenDatabase {
  const owner = handleOn(pool, 'none');
  return {
    db: handleOn(pool, APP_ROLE),
    keeper: handleOn(pool, KEEPER_ROLE),
    owner,
    check: async () => {
      await sql`select 1`.execute(owner);
    },
    close: () => pool.end(),
  };
}
