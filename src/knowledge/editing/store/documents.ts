import { type Selectable, sql } from 'kysely';
import { type Db, insertRows, optional, type Tables, type Tx } from '../../../platform/db/index.ts';
import type { StoredPublished } from '../../content/compose.ts';
import type { DocumentKind, DocumentRef, PublishedDocument } from '../domain/index.ts';
import './tables.ts';

/** A document that has versions here. */
export interface StoredDocument extends DocumentRef {
  /** The version in force; absent when nothing is. */
  readonly publishedNumber?: number;
  /** Of the last shipped content that was stored. */
  readonly shippedHash?: string;
}

/** A document's row, held until the transaction ends, so that changes of one document wait for each
 * other; undefined when nobody has edited it. */
export async function lockDocument(
  tx: Tx,
  { kind, id }: DocumentRef,
): Promise<StoredDocument | undefined> {
  const row = await tx
    .selectFrom('knowledge_document')
    .select(['published_number', 'shipped_hash'])
    .where('kind', '=', kind)
    .where('document_id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row && storedDocument({ kind, document_id: id, ...row });
}

/** Makes a document's row where there is none, and holds it. Answers whether it was made now. */
export async function ensureDocument(tx: Tx, { kind, id }: DocumentRef): Promise<boolean> {
  const made = await tx
    .insertInto('knowledge_document')
    .values({ kind, document_id: id, published_number: null, shipped_hash: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('kind')
    .executeTakeFirst();
  return made !== undefined;
}

/** Every document that has versions here. */
export async function listDocuments(db: Db | Tx): Promise<StoredDocument[]> {
  const rows = await db.selectFrom('knowledge_document').selectAll().execute();
  return rows.map(storedDocument);
}

function storedDocument(row: Selectable<Tables['knowledge_document']>): StoredDocument {
  return {
    kind: row.kind,
    id: row.document_id,
    ...optional('publishedNumber', row.published_number),
    ...optional('shippedHash', row.shipped_hash),
  };
}

/** The number of a document's next version. */
export async function nextNumber(tx: Tx, { kind, id }: DocumentRef): Promise<number> {
  const { last } = await tx
    .selectFrom('knowledge_version')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('kind', '=', kind)
    .where('document_id', '=', id)
    .executeTakeFirstOrThrow();
  return ((last as number | null) ?? 0) + 1;
}

type VersionRow = Selectable<Tables['knowledge_version']>;

/** What a new version says of itself; the rest is empty. */
export type NewVersion = DocumentRef &
  Pick<VersionRow, 'number' | 'origin' | 'state' | 'content' | 'started_at'> &
  Partial<VersionRow>;

/** Stores a new version. */
export async function insertVersion(tx: Tx, { id, ...version }: NewVersion): Promise<void> {
  await insertRows(tx, 'knowledge_version', [
    {
      document_id: id,
      edition: 1,
      based_on: null,
      note: null,
      written_by: null,
      written_at: version.started_at,
      sent_at: null,
      reviewed_by: null,
      reviewed_at: null,
      publish_at: null,
      published_at: null,
      return_reason: null,
      unfit: false,
      ...version,
    },
  ]);
}

/** Alters a version, and moves its edition on. */
export async function updateVersion(
  tx: Tx,
  { kind, id, number }: DocumentRef & { readonly number: number },
  change: Partial<Omit<VersionRow, 'content'>> & { readonly content?: unknown },
): Promise<void> {
  const { content, ...columns } = change;
  await tx
    .updateTable('knowledge_version')
    .set(({ eb }) => ({
      ...columns,
      ...(content !== undefined && { content: sql`${JSON.stringify(content)}::jsonb` }),
      edition: eb('edition', '+', 1),
    }))
    .where('kind', '=', kind)
    .where('document_id', '=', id)
    .where('number', '=', number)
    .execute();
}

/** Puts a version in force, and the one before out of it. Readers see it from now on. */
export async function putInForce(
  tx: Tx,
  ref: DocumentRef,
  number: number,
  at: Date,
  change: Partial<Omit<VersionRow, 'content'>> = {},
): Promise<void> {
  await tx
    .updateTable('knowledge_version')
    .set(({ eb }) => ({ state: 'superseded' as const, edition: eb('edition', '+', 1) }))
    .where('kind', '=', ref.kind)
    .where('document_id', '=', ref.id)
    .where('state', '=', 'published')
    .execute();
  await updateVersion(
    tx,
    { ...ref, number },
    { ...change, state: 'published', published_at: at, publish_at: null, unfit: false },
  );
  await tx
    .updateTable('knowledge_document')
    .set({ published_number: number })
    .where('kind', '=', ref.kind)
    .where('document_id', '=', ref.id)
    .execute();
  await moveRevision(tx);
}

/** Notes which shipped content was stored last. */
export async function noteShipped(tx: Tx, { kind, id }: DocumentRef, hash: string): Promise<void> {
  await tx
    .updateTable('knowledge_document')
    .set({ shipped_hash: hash })
    .where('kind', '=', kind)
    .where('document_id', '=', id)
    .execute();
}

/** Says that what is published has changed. */
export async function moveRevision(tx: Tx): Promise<void> {
  await tx
    .updateTable('knowledge_head')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .execute();
}

/** The number that moves whenever what is published changes. */
export async function readRevision(db: Db | Tx): Promise<number> {
  const head = await db.selectFrom('knowledge_head').select('revision').executeTakeFirstOrThrow();
  return head.revision;
}

/** Every version in force that is stored here. */
export async function listPublished(db: Db | Tx): Promise<StoredPublished[]> {
  const rows = await selectPublished(db).execute();
  return rows.map(publishedFrom);
}

/** The document in force as it is stored, within a transaction; undefined when nobody has edited it
 * here, or when it is withdrawn. Its content is as it was typed. */
export async function findPublished(
  tx: Db | Tx,
  { kind, id }: DocumentRef,
): Promise<PublishedDocument | undefined> {
  const row = await selectPublished(tx)
    .where('d.kind', '=', kind)
    .where('d.document_id', '=', id)
    .executeTakeFirst();
  if (!row || row.content === null) return undefined;
  const { origin: _origin, ...document } = publishedFrom(row);
  return document;
}

function selectPublished(db: Db | Tx) {
  return db
    .selectFrom('knowledge_document as d')
    .innerJoin('knowledge_version as v', (join) =>
      join
        .onRef('v.kind', '=', 'd.kind')
        .onRef('v.document_id', '=', 'd.document_id')
        .onRef('v.number', '=', 'd.published_number'),
    )
    .select(['d.kind', 'd.document_id', 'v.number', 'v.origin', 'v.content', 'v.published_at']);
}

function publishedFrom(row: {
  kind: DocumentKind;
  document_id: string;
  number: number;
  origin: 'shipped' | 'local';
  content: unknown;
  published_at: Date | null;
}): StoredPublished {
  return {
    kind: row.kind,
    id: row.document_id,
    number: row.number,
    origin: row.origin,
    content: row.content,
    publishedAt: row.origin === 'shipped' ? undefined : (row.published_at ?? undefined),
  };
}
