import { fail } from '../../../shared/index.ts';
import type { DocumentRef, Version } from '../domain/index.ts';
import { lockDocument } from '../store/documents.ts';
import { findVersion } from '../store/versions.ts';
import { changeDocument, type EditingAnswer, type EditingRequest } from './change-document.ts';
import { beginDraft } from './start-draft.ts';

/** Begins a draft with the content of any version there was; it goes the usual way from there. */
export async function restoreVersion(
  request: EditingRequest,
  { number, ...ref }: DocumentRef & { readonly number: number },
): Promise<EditingAnswer> {
  return changeDocument<Version>(request, 'knowledge.restore-version', ref, async (tx) => {
    const document = await lockDocument(tx, ref);
    const version = document && (await findVersion(tx, ref, number));
    if (!version || version.withdraws) return { answer: fail({ kind: 'unknown' }) };
    return beginDraft(tx, request, ref, { basedOn: number, content: version.content });
  });
}
