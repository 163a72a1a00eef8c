import { sql, type Kysely } from 'kysely';
import { keeperTable } from '../src/platform/db/walls.ts';

/** What people have asked for sparring, talks and workshops about, and what came of it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await keeperTable(db, 'sparring_request');
  await keeperTable(db, 'sparring_entry');
}

const STATEMENTS = [
  `create table sparring_request (
    request_id text primary key,
    token_hash text not null unique,
    revision integer not null default 0,
    kind text not null check (kind in ('sparring', 'talk', 'workshop', 'other')),
    topics jsonb not null,
    own_topic text not null,
    place text not null,
    wish text not null,
    wanted_time text not null,
    name text not null,
    email text not null,
    organisation text not null,
    language text not null check (language in ('da', 'en')),
    received_at timestamptz not null,
    received_on date not null,
    answer_by date not null,
    state text not null check (
      state in ('new', 'in-progress', 'agreed', 'declined', 'done', 'withdrawn')),
    owner_id text references person on delete set null,
    answered_on date,
    agreed_on date,
    agreed_words text not null default '',
    outcome text not null default '',
    closed_at timestamptz,
    check ((closed_at is not null) = (state in ('declined', 'done', 'withdrawn')))
  )`,
  `create index sparring_request_owner on sparring_request (owner_id) where owner_id is not null`,
  `create index sparring_request_closed on sparring_request (closed_at)`,
  `create table sparring_entry (
    request_id text not null references sparring_request on delete cascade,
    number integer not null,
    step text not null,
    at timestamptz not null,
    person_id text references person on delete set null,
    subject text not null,
    body_text text not null,
    primary key (request_id, number)
  )`,
  `create index sparring_entry_person on sparring_entry (person_id) where person_id is not null`,
];
