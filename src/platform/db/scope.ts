import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type { Db, Tables } from './database.ts';
import { guardedPool, guardTransactions } from './transaction-guard.ts';
import type { APP_ROLE, KEEPER_ROLE } from './walls.ts';

/** Which rows a handle's queries are about. */
export interface Scope {
  readonly partnership?: string;
  /** Whose own memberships may be read besides. */
  readonly person?: string;
}

/** What a connection acts as; `none` is the user that connected, who owns the tables. */
type ActsAs = typeof APP_ROLE | typeof KEEPER_ROLE | 'none';

interface Origin {
  readonly pool: PostgresPool;
  readonly actsAs: ActsAs;
}

const origins = new WeakMap<Db, Origin>();

/** A handle whose every query runs in a role and a scope. */
export function handleOn(pool: PostgresPool, actsAs: ActsAs, scope: Scope = {}): Db {
  const dialect = new PostgresDialect({ pool: guardedPool(actingPool(pool, actsAs, scope)) });
  const db = guardTransactions(new Kysely<Tables>({ dialect }));
  origins.set(db, { pool, actsAs });
  return db;
}

/** The same database in another scope. Cheap: connections are shared. Throws for a transaction. */
export function scoped(db: Db, scope: Scope): Db {
  const origin = origins.get(db);
  if (!origin) throw new Error('Only an open database has scopes, a transaction has its own');
  return handleOn(origin.pool, origin.actsAs, scope);
}

/** How each connection stands; one that is not here has just been opened. */
const standing = new WeakMap<PostgresPoolClient, string>();

/** Puts a connection in its role and scope before it is used; nothing is sent when it stands there
 * already. */
function actingPool(pool: PostgresPool, actsAs: ActsAs, scope: Scope): PostgresPool {
  const settings = [actsAs, scope.partnership ?? '', scope.person ?? ''];
  const wanted = settings.join('\n');
  return {
    end: () => pool.end(),
    connect: async () => {
      const client = await pool.connect();
      if (standing.get(client) === wanted) return client;
      try {
        standing.delete(client);
        await client.query(SETTINGS, settings);
        standing.set(client, wanted);
      } catch (error) {
        client.release();
        throw error;
      }
      return client;
    },
  };
}

const SETTINGS = `select set_config('role', $1, false),
  set_config('helhed.partnership', $2, false), set_config('helhed.person', $3, false)`;
