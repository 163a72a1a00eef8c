import { type Kysely, sql } from 'kysely';
import { keeperTable, openTable } from '../src/platform/db/walls.ts';

/** What a person has chosen for their account, when they were last here, and a new address that
 * waits for its owner to confirm it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await openTable(db, 'email_change');
  await keeperTable(db, 'mail', { keeper: ['insert', 'delete'] });
}

const STATEMENTS = [
  `alter table person
    add column mail_language text not null default 'da' check (mail_language in ('da', 'en')),
    add column seen_at timestamptz,
    add column idle_locked_at timestamptz,
    add column erasure_notice_at timestamptz`,
  `update person set seen_at =
    (select max(session.updated_at) from session where session.person_id = person.person_id)`,
  // sessions are deleted, and by many; that somebody was here must not be lost with them
  `create function note_person_seen() returns trigger language plpgsql as $$ begin
    update person set seen_at = new.updated_at
      where person_id = new.person_id and (seen_at is null or seen_at < new.updated_at);
    return null;
  end $$`,
  `create trigger person_seen after insert or update of updated_at on session
    for each row execute function note_person_seen()`,
  `create table email_change (
    person_id text primary key references person on delete cascade,
    email text not null check (email = lower(email)),
    token_hash text not null unique,
    requested_at timestamptz not null,
    expires_at timestamptz not null
  )`,
  `create index mail_recipient on mail (recipient) where recipient is not null`,
  `create index email_change_expiry on email_change (expires_at)`,
];
