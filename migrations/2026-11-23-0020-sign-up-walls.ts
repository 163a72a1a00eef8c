import { type Kysely, sql } from 'kysely';
import { APP_ROLE } from '../src/platform/db/walls.ts';

/** Usual work counts the seats of an event; who sits there is the keeper's to know. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `revoke all on event_standing, event_sign_up, event_sign_up_link from ${APP_ROLE}`,
  `grant select (event_id, closed_at) on event_standing to ${APP_ROLE}`,
  `grant select (event_id, seat_at, cancelled_at) on event_sign_up to ${APP_ROLE}`,
];
