import { fail } from '../../../shared/index.ts';
import { type DocumentRef, tidyNote, type Version } from '../domain/index.ts';
import { listPublished } from '../store/documents.ts';
import { findVersion } from '../store/versions.ts';
import {
  changeDocument,
  type EditingAnswer,
  type EditingRequest,
  needing,
} from './change-document.ts';
import { beginDraft, holdDocument } from './start-draft.ts';

/** Asks for a published document to be taken away, with the reason: a version without content, in
 * review at once. Another editor approves it like any other. Shipped documents can be withdrawn too.
 * Refused while other published documents point to it. */
export async function askToWithdraw(
  request: EditingRequest,
  ref: DocumentRef,
  reason: string,
): Promise<EditingAnswer> {
  const note = tidyNote(reason);
  if (!note.ok) return note;
  return changeDocument<Version>(request, 'knowledge.ask-to-withdraw', ref, async (tx, kind) => {
    if (note.value === undefined) return { answer: fail({ kind: 'text-missing' }) };
    const document = await holdDocument(tx, kind, ref, request.at);
    const published =
      document?.publishedNumber === undefined
        ? undefined
        : await findVersion(tx, ref, document.publishedNumber);
    if (!published || published.withdraws) return { answer: fail({ kind: 'unknown' }) };
    const gone = { ...ref, content: null };
    const by = needing(request.kinds, await listPublished(tx), gone);
    if (by.length > 0) return { answer: fail({ kind: 'needed', by }) };
    return beginDraft(tx, request, ref, { content: null, note: note.value, sent: true });
  });
}
