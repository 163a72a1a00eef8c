import { fail } from '../../../shared/index.ts';
import type { Db, Tx } from '../../../platform/db/index.ts';
import {
  type AnyKind,
  type DocumentRef,
  type EditingProblem,
  isDocumentId,
  storable,
  type Version,
} from '../domain/index.ts';
import { contentHash } from '../store/content-hash.ts';
import {
  ensureDocument,
  insertVersion,
  lockDocument,
  nextNumber,
  noteShipped,
  putInForce,
  type StoredDocument,
} from '../store/documents.ts';
import { findOpenVersion, findVersion, listVersions } from '../store/versions.ts';
import {
  changeDocument,
  type EditingAnswer,
  type EditingRequest,
  stored,
  withoutContent,
} from './change-document.ts';

/** Begins a draft of a document that there is, with the content that is published of it; of one that
 * is withdrawn, with the last it had. One draft of a document is open at a time: the problem `open`
 * tells whose. */
export async function startDraft(
  request: EditingRequest,
  ref: DocumentRef,
): Promise<EditingAnswer> {
  return changeDocument<Version>(request, 'knowledge.start-draft', ref, async (tx, kind) => {
    const document = await holdDocument(tx, kind, ref, request.at);
    if (!document) return { answer: fail({ kind: 'unknown' }) };
    const base = await lastContent(tx, document);
    if (!base) return { answer: fail({ kind: 'unknown' }) };
    return beginDraft(tx, request, ref, { basedOn: base.number, content: base.content });
  });
}

/** Begins a document that there is not yet. Its id becomes the last part of its address. */
export async function startDocument(
  request: EditingRequest,
  ref: DocumentRef,
  content: unknown = {},
): Promise<EditingAnswer> {
  const held = storable(content);
  if (!held.ok) return held;
  if (!isDocumentId(ref.id)) return fail({ kind: 'not-an-id' });
  return changeDocument<Version>(request, 'knowledge.start-document', ref, async (tx, kind) => {
    if (kind.shipped().has(ref.id)) return { answer: fail({ kind: 'taken' }) };
    const isNew = await ensureDocument(tx, ref);
    const document = await lockDocument(tx, ref);
    // An id whose drafts were all thrown away is free again.
    if (!isNew && document && (await isUsed(tx, document)))
      return { answer: fail({ kind: 'taken' }) };
    return beginDraft(tx, request, ref, { content: held.value });
  });
}

async function isUsed(tx: Tx, document: StoredDocument): Promise<boolean> {
  const versions = await listVersions(tx, document);
  return versions.some(({ state }) => state !== 'discarded');
}

/** The kind's shipped content stored as a document's first version, where nobody has edited it; the
 * document held until the transaction ends. Undefined when there is no such document at all. */
export async function holdDocument(
  tx: Tx,
  kind: AnyKind,
  ref: DocumentRef,
  at: Date,
): Promise<StoredDocument | undefined> {
  const known = await lockDocument(tx, ref);
  const shipped = kind.shipped().get(ref.id);
  if (known || shipped === undefined) return known;
  if (await ensureDocument(tx, ref)) {
    const number = 1;
    await insertVersion(tx, {
      ...ref,
      number,
      origin: 'shipped',
      state: 'offered',
      content: shipped,
      started_at: at,
    });
    await putInForce(tx, ref, number, at);
    await noteShipped(tx, ref, contentHash(shipped));
  }
  return lockDocument(tx, ref);
}

/** The content that an edit goes on from: what is published, or the last there was. */
async function lastContent(tx: Db | Tx, document: StoredDocument) {
  const published =
    document.publishedNumber === undefined
      ? undefined
      : await findVersion(tx, document, document.publishedNumber);
  if (published && !published.withdraws) return published;
  const versions = await listVersions(tx, document);
  const last = versions.find(
    ({ withdraws, state }) => !withdraws && (state === 'superseded' || state === 'published'),
  );
  return last && (await findVersion(tx, document, last.number));
}

/** What a draft begins with. */
interface Beginning {
  readonly content: unknown;
  readonly basedOn?: number;
  readonly note?: string;
  /** Sent at once, as a withdrawal is. */
  readonly sent?: true;
}

/** Stores the new version, unless one is open. */
export async function beginDraft(
  tx: Tx,
  { at, by }: EditingRequest,
  ref: DocumentRef,
  { content, basedOn, note, sent }: Beginning,
) {
  const open = await findOpenVersion(tx, ref);
  if (open) {
    const problem: EditingProblem = { kind: 'open', version: withoutContent(open) };
    return { answer: fail(problem) };
  }
  const number = await nextNumber(tx, ref);
  await insertVersion(tx, {
    ...ref,
    number,
    origin: 'local',
    state: sent ? 'in-review' : 'draft',
    content,
    started_at: at,
    written_by: by,
    based_on: basedOn ?? null,
    note: note ?? null,
    sent_at: sent ? at : null,
  });
  return stored(tx, { ...ref, number });
}
