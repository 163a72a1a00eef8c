import { type Kysely, sql } from 'kysely';
import { openTable } from '../src/platform/db/walls.ts';

/** Who has signed up for events, and what they were told. Events themselves are documents. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await openTable(db, 'event_standing', { app: ['select', 'insert', 'update'] });
  await openTable(db, 'event_sign_up', { app: ['select', 'insert', 'update'] });
  await openTable(db, 'event_sign_up_link', { app: ['select', 'insert'] });
}

const STATEMENTS = [
  `create table event_standing (
    event_id text primary key,
    last_number integer not null default 0,
    closed_at timestamptz,
    ends_at timestamptz not null,
    keep_days integer not null,
    told jsonb not null
  )`,
  `create table event_sign_up (
    sign_up_id text primary key,
    event_id text not null references event_standing,
    number integer not null,
    name text,
    email text check (email = lower(email)),
    organisation text,
    language text not null check (language in ('da', 'en')),
    keep_days integer not null,
    signed_up_at timestamptz not null,
    seat_at timestamptz,
    reminded_at timestamptz,
    cancelled_at timestamptz,
    unique (event_id, number),
    check ((cancelled_at is null) = (name is not null)),
    check ((cancelled_at is null) = (email is not null))
  )`,
  `create unique index event_sign_up_once on event_sign_up (event_id, email)
    where cancelled_at is null`,
  `create table event_sign_up_link (
    token_hash text primary key,
    sign_up_id text not null references event_sign_up on delete cascade
  )`,
  `create index event_sign_up_link_of on event_sign_up_link (sign_up_id)`,
];
