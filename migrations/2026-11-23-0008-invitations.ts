import { sql, type Kysely } from 'kysely';
import { openTable } from '../src/platform/db/walls.ts';

/** Invitations that are sent again, and addresses that no other partnership may have. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await openTable(db, 'former_partnership', { app: ['select'] });
  await openTable(db, 'mail', { app: [], keeper: ['insert'] });
}

const STATEMENTS = [
  `alter table invitation add column attempt integer not null default 1`,
  `create index invitation_token on invitation (partnership_id, token_hash)`,
  `create index invitation_email on invitation (email) where email is not null`,
  `create table former_partnership (
    address text primary key,
    deleted_at timestamptz not null
  )`,
];
