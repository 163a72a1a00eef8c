import { sql, type Kysely } from 'kysely';
import { keeperTable } from '../src/platform/db/walls.ts';

/** Mails on their way out, and those that an administrator has to look at. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table mail (
      mail_id text primary key,
      key text not null unique,
      recipient text,
      subject text,
      body_text text,
      body_html text,
      state text not null default 'waiting'
        check (state in ('waiting', 'sending', 'sent', 'failed', 'uncertain', 'kept')),
      attempts integer not null default 0,
      next_attempt_at timestamptz,
      send_before timestamptz,
      claimed_at timestamptz,
      message_id text,
      last_error text,
      created_at timestamptz not null default now(),
      sent_at timestamptz,
      check (state not in ('waiting', 'sending')
        or (recipient is not null and subject is not null and body_text is not null))
    )`.execute(db);
  await sql`
    create index mail_on_its_way on mail (next_attempt_at)
    where state in ('waiting', 'sending')`.execute(db);
  await sql`create index mail_by_age on mail (created_at desc, mail_id desc)`.execute(db);
  await keeperTable(db, 'mail', { app: ['insert'], keeper: ['select', 'update'] });
}
