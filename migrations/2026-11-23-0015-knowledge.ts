import { type Kysely, sql } from 'kysely';
import { keeperTable } from '../src/platform/db/walls.ts';

/** What knowledge editors write, above what is shipped. Usual work reads it; all changes stand in the
 * installation's record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  for (const table of ['knowledge_document', 'knowledge_version', 'knowledge_head']) {
    await keeperTable(db, table, { app: ['select'] });
  }
}

const STATEMENTS = [
  // A document has a row from its first edit on; shipped_hash: of the last shipped content stored.
  `create table knowledge_document (
    kind text not null,
    document_id text not null,
    published_number integer,
    shipped_hash text,
    primary key (kind, document_id)
  )`,
  // content: null when the version withdraws the document; edition: moves with every change of the row.
  `create table knowledge_version (
    kind text not null,
    document_id text not null,
    number integer not null,
    origin text not null check (origin in ('shipped', 'local')),
    state text not null check (state in ('draft', 'in-review', 'scheduled', 'published',
      'superseded', 'discarded', 'offered')),
    edition integer not null default 1,
    content jsonb,
    based_on integer,
    note text,
    written_by text references person,
    started_at timestamptz not null,
    written_at timestamptz not null,
    sent_at timestamptz,
    reviewed_by text references person,
    reviewed_at timestamptz,
    publish_at timestamptz,
    published_at timestamptz,
    return_reason text,
    unfit boolean not null default false,
    primary key (kind, document_id, number),
    foreign key (kind, document_id) references knowledge_document,
    check (state <> 'scheduled' or publish_at is not null),
    check (content is not null or origin = 'local')
  )`,
  `create unique index knowledge_version_open on knowledge_version (kind, document_id)
    where state in ('draft', 'in-review', 'scheduled')`,
  `create unique index knowledge_version_published on knowledge_version (kind, document_id)
    where state = 'published'`,
  `create unique index knowledge_version_offered on knowledge_version (kind, document_id)
    where state = 'offered'`,
  `create index knowledge_version_due on knowledge_version (publish_at) where state = 'scheduled'`,
  `create table knowledge_head (
    only_row boolean primary key default true check (only_row),
    revision integer not null
  )`,
  `insert into knowledge_head (revision) values (0)`,
];
