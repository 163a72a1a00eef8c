import { type Kysely, sql } from 'kysely';
import { APP_ROLE } from '../src/platform/db/walls.ts';

/** Usual work signs people in, but makes nobody an administrator, renames nobody, gives nobody another
 * address and removes nobody: that is the keeper's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const MADE_BY_APP = [
  'person_id',
  'name',
  'email',
  'email_verified',
  'image',
  'two_factor_enabled',
  'demo',
  'locked_at',
  'erased_at',
  'created_at',
  'updated_at',
];

const SET_BY_APP = [
  'email_verified',
  'two_factor_enabled',
  'locked_at',
  'mail_language',
  'seen_at',
  'updated_at',
];

const STATEMENTS = [
  `revoke insert, update, delete on person from ${APP_ROLE}`,
  `grant insert (${MADE_BY_APP.join(', ')}) on person to ${APP_ROLE}`,
  `grant update (${SET_BY_APP.join(', ')}) on person to ${APP_ROLE}`,
];
