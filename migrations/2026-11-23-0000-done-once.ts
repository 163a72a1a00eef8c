import { type Kysely, sql } from 'kysely';

/** Work that is done once in the life of a database, as loading the first data. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table done_once (
      name text primary key,
      done_at timestamptz not null default now()
    )`.execute(db);
}
