import { type SeenVersion, storable, tidyNote } from '../domain/index.ts';
import { updateVersion } from '../store/documents.ts';
import { type EditingAnswer, type EditingRequest, moveVersion } from './change-document.ts';

/** Stores a draft as it was typed, complete or not. When the version was saved elsewhere since the form
 * was shown, nothing is stored: the problem `conflict` has the version as it stands. */
export async function saveDraft(
  request: EditingRequest,
  seen: SeenVersion,
  typed: { readonly content: unknown; readonly note: string },
): Promise<EditingAnswer> {
  const content = storable(typed.content);
  if (!content.ok) return content;
  const note = tidyNote(typed.note);
  if (!note.ok) return note;
  return moveVersion(request, 'knowledge.save-draft', 'save', seen, async ({ tx, version }) => {
    // A withdrawal has no content to write; it is sent again or discarded.
    if (version.withdraws) return { kind: 'state', state: version.state };
    await updateVersion(tx, seen, {
      content: content.value,
      note: note.value ?? null,
      written_at: request.at,
    });
    return undefined;
  });
}
