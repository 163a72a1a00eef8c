import { type Kysely, sql } from 'kysely';
import { keeperTable, openTable } from '../src/platform/db/walls.ts';

/** The link that makes an installation's first administrator, when each person last signed in, and
 * what administration may read of the database's own state. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await keeperTable(db, 'first_administrator_link');
  await openTable(db, 'last_sign_in');
  await openTable(db, 'kysely_migration', { app: [], keeper: ['select'] });
}

const STATEMENTS = [
  `create table first_administrator_link (
    token_hash text primary key,
    expires_at timestamptz not null
  )`,
  `create table last_sign_in (
    person_id text primary key references person on delete cascade,
    at timestamptz not null
  )`,
  `insert into last_sign_in (person_id, at)
    select person_id, max(created_at) from session group by person_id`,
  `create function note_sign_in() returns trigger language plpgsql as $$ begin
    insert into last_sign_in (person_id, at) values (new.person_id, new.created_at)
    on conflict (person_id) do update set at = greatest(last_sign_in.at, excluded.at);
    return null;
  end $$`,
  `create trigger session_noted after insert on session
    for each row execute function note_sign_in()`,
  `create index person_by_name on person
    (lower(translate(name, 'ÆØÅÄÖÜÉ', 'æøåäöüé')), person_id)`,
];
