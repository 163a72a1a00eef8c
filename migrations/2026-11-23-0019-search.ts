import { sql, type Kysely } from 'kysely';
import { KEEPER_ROLE, keeperTable, openTable } from '../src/platform/db/walls.ts';

/** What can be searched, and the words of it. Made anew from what is published at any time. The
 * embedded database has nobody who would tidy up behind `fastupdate`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table search_document (
      kind text not null,
      id text not null,
      language text not null,
      path text not null,
      title text not null,
      title_key text not null,
      summary text not null,
      body text not null,
      head tsvector not null,
      whole tsvector not null,
      hash text not null,
      primary key (language, kind, id)
    )`.execute(db);
  await sql`create index search_document_whole on search_document using gin (whole)
    with (fastupdate = off)`.execute(db);
  await sql`
    create table search_word (
      language text not null,
      word text collate "C" not null,
      stem text not null,
      documents integer not null,
      shown text not null,
      parts text[] not null,
      part_stems text[] not null,
      trigrams text[] not null,
      primary key (language, word)
    )`.execute(db);
  await sql`create index search_word_stem on search_word (language, stem)`.execute(db);
  await sql`create index search_word_parts on search_word using gin (part_stems)
    with (fastupdate = off)`.execute(db);
  await sql`create index search_word_trigrams on search_word using gin (trigrams)
    with (fastupdate = off)`.execute(db);
  await sql`
    create table search_state (
      id integer primary key default 1 check (id = 1),
      fingerprint text not null
    )`.execute(db);
  await sql`insert into search_state (fingerprint) values ('')`.execute(db);
  await openTable(db, 'search_document', { app: ['select'] });
  await openTable(db, 'search_word', { app: ['select'] });
  await keeperTable(db, 'search_state', { keeper: ['select', 'update'] });
  // Only a table's owner may analyze it, and the embedded database never does so by itself.
  await sql`
    create function analyze_search() returns void language plpgsql security definer
    set search_path = public, pg_temp as 'begin analyze search_document; analyze search_word; end'
  `.execute(db);
  await sql`revoke execute on function analyze_search() from public`.execute(db);
  await sql.raw(`grant execute on function analyze_search() to ${KEEPER_ROLE}`).execute(db);
}
