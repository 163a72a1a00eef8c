import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/db/index.ts';
import { type DocumentEntry, indexEntries, type WordEntry } from '../domain/index.ts';
import type { SearchDocument } from '../domain/index.ts';
import './tables.ts';

/** Moves when the same documents shall be indexed in another way. */
const FORMAT = 1;
const AT_ONCE = 500;

/** What was altered. */
export interface IndexChange {
  readonly written: number;
  readonly removed: number;
}

/** Makes the index hold these documents and no others. Only what differs is written; other processes
 * wait meanwhile, and readers see the index before or after. */
export async function writeIndex(
  keeper: Db,
  documents: readonly SearchDocument[],
): Promise<IndexChange> {
  const content = hashOf([FORMAT, documents]);
  const isDone = async (tx: Db | Tx) => {
    const fingerprint = `${await serverVersion(tx)} ${content}`;
    const state = await tx.selectFrom('search_state').select('fingerprint').executeTakeFirst();
    return { fingerprint, done: state?.fingerprint === fingerprint };
  };
  if ((await isDone(keeper)).done) return { written: 0, removed: 0 };
  const entries = indexEntries(documents);
  return keeper.transaction().execute(async (tx) => {
    await tx.selectFrom('search_state').select('id').forUpdate().execute();
    const { fingerprint, done } = await isDone(tx);
    if (done) return { written: 0, removed: 0 };
    const change = await writeDocuments(tx, entries.documents, fingerprint.split(' ')[0]!);
    await writeWords(tx, entries.words);
    await tx.updateTable('search_state').set({ fingerprint }).execute();
    await sql`select analyze_search()`.execute(tx);
    return change;
  });
}

/** Another release of PostgreSQL may stem words in another way. */
async function serverVersion(db: Db | Tx): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select current_setting('server_version_num') as version`.execute(db);
  return rows[0]!.version;
}

async function writeDocuments(
  tx: Tx,
  entries: readonly DocumentEntry[],
  version: string,
): Promise<IndexChange> {
  const wanted = new Map(entries.map((entry) => [keyOf(entry.document), entry]));
  const hashes = new Map(
    [...wanted].map(([key, entry]) => [key, hashOf([FORMAT, version, entry])]),
  );
  const there = await tx
    .selectFrom('search_document')
    .select(['language', 'kind', 'id', 'hash'])
    .execute();
  const stale = there.filter((row) => hashes.get(keyOf(row)) !== row.hash);
  await inTurns(stale, (rows) =>
    sql`
      delete from search_document d
      using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(language text, kind text, id text)
      where d.language = s.language and d.kind = s.kind and d.id = s.id`.execute(tx),
  );
  const fresh = new Set(there.filter((row) => !stale.includes(row)).map(keyOf));
  const missing = [...wanted].filter(([key]) => !fresh.has(key));
  await inTurns(missing, (rows) =>
    insertDocuments(
      tx,
      rows.map(([key, entry]) => ({ ...rowOf(entry), hash: hashes.get(key)! })),
    ),
  );
  return {
    written: missing.length,
    removed: stale.filter((row) => !wanted.has(keyOf(row))).length,
  };
}

function rowOf({ document, title, ...words }: DocumentEntry) {
  const { kind, id, language, path, summary, body } = document;
  return {
    kind,
    id,
    language,
    path,
    summary,
    body,
    title: document.title,
    title_key: title,
    names: words.names,
    summary_words: words.summary,
    body_words: words.body,
    head_parts: words.headParts,
    body_parts: words.bodyParts,
  };
}

async function insertDocuments(tx: Tx, rows: readonly object[]): Promise<void> {
  await sql`
    insert into search_document
      (kind, id, language, path, title, title_key, summary, body, head, whole, hash)
    select kind, id, language, path, title, title_key, summary, body, head,
      head || setweight(to_tsvector(stemmer, body_words), 'C')
           || setweight(to_tsvector(stemmer, body_parts), 'D'), hash
    from (
      select d.*,
        setweight(to_tsvector(stemmer, title_key), 'A')
        || setweight(to_tsvector(stemmer, names), 'A')
        || setweight(to_tsvector(stemmer, summary_words), 'B')
        || setweight(to_tsvector(stemmer, head_parts), 'D') as head
      from (
        select *, case language when 'en' then 'english' else 'danish' end::regconfig as stemmer
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
          kind text, id text, language text, path text, title text, title_key text, names text,
          summary text, summary_words text, body text, body_words text, head_parts text,
          body_parts text, hash text)
      ) d
    ) weighed`.execute(tx);
}

async function writeWords(tx: Tx, entries: readonly WordEntry[]): Promise<void> {
  const wanted = new Map(entries.map((entry) => [`${entry.language} ${entry.word}`, entry]));
  const there = await tx
    .selectFrom('search_word')
    .select(['language', 'word', 'documents', 'shown', 'parts'])
    .execute();
  const same = new Set<string>();
  const stale = there.filter((row) => {
    const key = `${row.language} ${row.word}`;
    const entry = wanted.get(key);
    const isSame = entry !== undefined && stateOf(entry) === stateOf(row);
    if (isSame) same.add(key);
    return !isSame;
  });
  await inTurns(stale, (rows) =>
    sql`
      delete from search_word w
      using jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(language text, word text)
      where w.language = s.language and w.word = s.word`.execute(tx),
  );
  const missing = [...wanted].filter(([key]) => !same.has(key)).map(([, entry]) => entry);
  await inTurns(missing, (rows) =>
    sql`
      insert into search_word
        (language, word, documents, shown, parts, trigrams, stem, part_stems)
      select language, word, documents, shown, parts, trigrams,
        coalesce((ts_lexize(stemmer, word))[1], ''),
        array(select (ts_lexize(stemmer, part))[1] from unnest(parts) part
          where cardinality(ts_lexize(stemmer, part)) > 0)
      from (
        select r.*,
          case language when 'en' then 'english_stem' else 'danish_stem' end::regdictionary as stemmer
        from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
          language text, word text, documents integer, shown text, parts text[], trigrams text[])
      ) d`.execute(tx),
  );
}

function stateOf({ documents, shown, parts }: Pick<WordEntry, 'documents' | 'shown' | 'parts'>) {
  return `${documents} ${shown} ${parts.join(' ')}`;
}

async function inTurns<Row>(
  rows: readonly Row[],
  write: (some: readonly Row[]) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    await write(rows.slice(from, from + AT_ONCE));
  }
}

function keyOf({ language, kind, id }: Pick<SearchDocument, 'language' | 'kind' | 'id'>): string {
  return `${language} ${kind} ${id}`;
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
