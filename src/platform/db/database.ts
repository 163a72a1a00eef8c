import type { Kysely, Transaction } from 'kysely';

/** Every table of the database. Rooms add theirs by declaration merging in their `store/tables.ts`. */
// oxlint-disable-next-line typescript/no-empty-interface typescript/no-empty-object-type
export interface Tables {}

/** The database outside a transaction. */
export type Db = Kysely<Tables>;

/** A running transaction. Inside it, only this handle may be used: PGlite has one connection. */
export type Tx = Transaction<Tables>;
