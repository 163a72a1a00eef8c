import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely, PostgresPool } from 'kysely';

/** The transaction that the running code stands in, until it ends. */
const current = new AsyncLocalStorage<{ open: boolean }>();

/** A pool that refuses another connection to code that stands in a transaction: PGlite has one
 * connection and would wait for itself forever. Refused on every database, so tests find it. */
export function guardedPool(pool: PostgresPool): PostgresPool {
  return {
    end: () => pool.end(),
    connect: async () => {
      if (current.getStore()?.open) {
        throw new Error(
          'A query was sent outside the running transaction. Pass the transaction (Tx) on to it.',
        );
      }
      return pool.connect();
    },
  };
}

/** Makes the handle's transactions known to the guard. */
export function guardTransactions<Schema>(db: Kysely<Schema>): Kysely<Schema> {
  const begin = db.transaction.bind(db);
  db.transaction = () => guardedBuilder(begin());
  return db;
}

type Builder<Schema> = ReturnType<Kysely<Schema>['transaction']>;

function guardedBuilder<Schema>(builder: Builder<Schema>): Builder<Schema> {
  const execute = builder.execute.bind(builder);
  const setAccessMode = builder.setAccessMode.bind(builder);
  const setIsolationLevel = builder.setIsolationLevel.bind(builder);
  builder.setAccessMode = (mode) => guardedBuilder(setAccessMode(mode));
  builder.setIsolationLevel = (level) => guardedBuilder(setIsolationLevel(level));
  builder.execute = (work) =>
    execute(async (tx) => {
      const transaction = { open: true };
      try {
        return await current.run(transaction, () => work(tx));
      } finally {
        transaction.open = false;
      }
    });
  return builder;
}
