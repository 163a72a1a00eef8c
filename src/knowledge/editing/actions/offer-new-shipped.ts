import type { Db, Tx } from '../../../platform/db/index.ts';
import { ok } from '../../../shared/index.ts';
import type { AnyKind, DocumentRef } from '../domain/index.ts';
import { contentHash } from '../store/content-hash.ts';
import {
  insertVersion,
  listDocuments,
  lockDocument,
  nextNumber,
  noteShipped,
  putInForce,
  updateVersion,
} from '../store/documents.ts';
import { findVersion, listVersions } from '../store/versions.ts';
import { changeDocument, stored } from './change-document.ts';

/** What a release brought to documents that are edited here. */
export interface ShippedNews {
  /** Nobody's text stood above them: the newer one is in force. */
  readonly followed: number;
  /** They wait beside a local text until an editor takes or leaves them. */
  readonly offered: number;
}

/** Compares what is shipped now with what was shipped when documents were last looked at, and stores
 * what is new. A local text is never overwritten. Of several processes that start at once, one does it. */
export async function offerNewShipped(
  { keeper, kinds }: { readonly keeper: Db; readonly kinds: readonly AnyKind[] },
  now: Date,
): Promise<ShippedNews> {
  let [followed, offered] = [0, 0];
  const documents = await listDocuments(keeper);
  for (const { kind: name, id, shippedHash } of documents) {
    const kind = kinds.find((one) => one.kind === name);
    const content = kind?.shipped().get(id);
    if (content === undefined || contentHash(content) === shippedHash) continue;
    const request = { keeper, kinds, at: now, by: undefined };
    const ref = { kind: name, id };
    await changeDocument(request, 'knowledge.offer-shipped', ref, async (tx) => {
      const state = await storeShipped(tx, ref, content, now);
      if (state === undefined) return { answer: ok(undefined) };
      if (state.isOffered) offered += 1;
      else followed += 1;
      return stored(tx, { ...ref, number: state.number });
    });
  }
  return { followed, offered };
}

/** Stores the newer content of a document; undefined when another process has done so. */
async function storeShipped(tx: Tx, ref: DocumentRef, content: unknown, now: Date) {
  const document = await lockDocument(tx, ref);
  const hash = contentHash(content);
  if (!document || document.shippedHash === hash) return undefined;
  const published =
    document.publishedNumber === undefined
      ? undefined
      : await findVersion(tx, ref, document.publishedNumber);
  const isOffered = published?.origin === 'local';
  for (const before of await listVersions(tx, ref)) {
    if (before.state !== 'offered') continue;
    await updateVersion(tx, { ...ref, number: before.number }, { state: 'superseded' });
  }
  const number = await nextNumber(tx, ref);
  await insertVersion(tx, {
    ...ref,
    number,
    origin: 'shipped',
    state: 'offered',
    content,
    started_at: now,
  });
  await noteShipped(tx, ref, hash);
  if (!isOffered) await putInForce(tx, ref, number, now);
  return { number, isOffered };
}
