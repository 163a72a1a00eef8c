import { type Kysely, sql } from 'kysely';
import { openTable } from '../src/platform/db/walls.ts';

/** How often something has been done lately; keys are hashed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table rate_limit (
      rule text not null,
      key text not null,
      count integer not null,
      ends_at timestamptz not null,
      primary key (rule, key)
    )`.execute(db);
  await sql`create index rate_limit_ends_at on rate_limit (ends_at)`.execute(db);
  await openTable(db, 'rate_limit');
}
