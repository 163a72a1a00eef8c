import { type Kysely, sql } from 'kysely';

/** A letter asks one receiver: its link answers for no other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table handover_request add column receiver_id text`.execute(db);
}
