import { sql } from 'kysely';
import { type Db, optional, type Tx } from '../../../platform/db/index.ts';
import { id as asId } from '../../../shared/index.ts';
import {
  type DocumentRef,
  type Editor,
  OPEN_STATES,
  type Version,
  type WrittenVersion,
} from '../domain/index.ts';
import './tables.ts';

/** All versions of a document, the newest first. */
export async function listVersions(db: Db | Tx, ref: DocumentRef): Promise<Version[]> {
  const rows = await selectVersions(db)
    .where('v.kind', '=', ref.kind)
    .where('v.document_id', '=', ref.id)
    .orderBy('v.number', 'desc')
    .execute();
  return rows.map(versionFrom);
}

/** Every version that is open or offered, of all documents. */
export async function listUnderWay(db: Db | Tx): Promise<Version[]> {
  const rows = await selectVersions(db)
    .where('v.state', 'in', [...OPEN_STATES, 'offered'])
    .execute();
  return rows.map(versionFrom);
}

/** One version with its content; undefined when there is none of that number. */
export async function findVersion(
  db: Db | Tx,
  { kind, id }: DocumentRef,
  number: number,
): Promise<WrittenVersion | undefined> {
  const row = await selectVersions(db)
    .select('v.content')
    .where('v.kind', '=', kind)
    .where('v.document_id', '=', id)
    .where('v.number', '=', number)
    .executeTakeFirst();
  return row && { ...versionFrom(row), content: row.content };
}

/** The version of a document that somebody works on, with its content. */
export async function findOpenVersion(
  db: Db | Tx,
  { kind, id }: DocumentRef,
): Promise<WrittenVersion | undefined> {
  const row = await selectVersions(db)
    .select('v.content')
    .where('v.kind', '=', kind)
    .where('v.document_id', '=', id)
    .where('v.state', 'in', [...OPEN_STATES])
    .executeTakeFirst();
  return row && { ...versionFrom(row), content: row.content };
}

/** The scheduled versions whose moment has come. */
export async function listDue(db: Db | Tx, now: Date): Promise<Version[]> {
  const rows = await selectVersions(db)
    .where('v.state', '=', 'scheduled')
    .where('v.publish_at', '<=', now)
    .orderBy('v.publish_at')
    .orderBy('v.kind')
    .orderBy('v.document_id')
    .execute();
  return rows.map(versionFrom);
}

function selectVersions(db: Db | Tx) {
  return db
    .selectFrom('knowledge_version as v')
    .leftJoin('person as writer', 'writer.person_id', 'v.written_by')
    .leftJoin('person as reviewer', 'reviewer.person_id', 'v.reviewed_by')
    .select([
      'v.kind',
      'v.document_id',
      'v.number',
      'v.origin',
      'v.state',
      'v.edition',
      'v.based_on',
      'v.note',
      'v.written_by',
      'v.started_at',
      'v.written_at',
      'v.sent_at',
      'v.reviewed_by',
      'v.reviewed_at',
      'v.publish_at',
      'v.published_at',
      'v.return_reason',
      'v.unfit',
      'writer.name as writer_name',
      'writer.erased_at as writer_erased_at',
      'reviewer.name as reviewer_name',
      'reviewer.erased_at as reviewer_erased_at',
      sql<boolean>`v.content is null`.as('withdraws'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectVersions>['execute']>>[number];

function versionFrom(row: Row): Version {
  return {
    kind: row.kind,
    id: row.document_id,
    number: row.number,
    origin: row.origin,
    state: row.state,
    edition: row.edition,
    withdraws: row.withdraws,
    ...optional('basedOn', row.based_on),
    ...optional('note', row.note),
    ...optional('writtenBy', editor(row.written_by, row.writer_name, row.writer_erased_at)),
    startedAt: row.started_at,
    writtenAt: row.written_at,
    ...optional('sentAt', row.sent_at),
    ...optional('reviewedBy', editor(row.reviewed_by, row.reviewer_name, row.reviewer_erased_at)),
    ...optional('reviewedAt', row.reviewed_at),
    ...optional('publishAt', row.publish_at),
    ...optional('publishedAt', row.published_at),
    ...optional('returnReason', row.return_reason),
    unfit: row.unfit,
  };
}

function editor(
  personId: string | null,
  name: string | null,
  erasedAt: Date | null,
): Editor | null {
  if (personId === null) return null;
  return { id: asId(personId), name: erasedAt === null ? (name ?? undefined) : undefined };
}
