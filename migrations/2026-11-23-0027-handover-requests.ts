import { type Kysely, sql } from 'kysely';
import { workspaceTable } from '../src/platform/db/walls.ts';

/** Letters that ask a receiver whether it takes an activity over. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await workspaceTable(db, 'handover_request', { app: ['select', 'insert', 'update'] });
}

const STATEMENTS = [
  `create table handover_request (
    partnership_id text not null references partnership,
    request_id text not null,
    activity_id text not null,
    option_id text not null,
    email text check (email = lower(email)),
    token_hash text not null,
    asked_by text references person,
    asked_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    answer text check (answer in ('accepted', 'declined', 'withdrawn')),
    note text,
    primary key (partnership_id, request_id),
    unique (partnership_id, token_hash),
    check ((answered_at is null) = (answer is null))
  )`,
  `create index handover_request_email on handover_request (email) where email is not null`,
];
