import { isSameContent, type SeenVersion } from '../domain/index.ts';
import { updateVersion } from '../store/documents.ts';
import { findVersion } from '../store/versions.ts';
import {
  type EditingAnswer,
  type EditingRequest,
  moveVersion,
  publishProblem,
} from './change-document.ts';

/** Sends a draft to the other editors. It must be whole and fit the published documents. */
export async function sendForReview(
  request: EditingRequest,
  seen: SeenVersion,
): Promise<EditingAnswer> {
  return moveVersion(request, 'knowledge.send-for-review', 'send', seen, async (matter) => {
    const { tx, document, version } = matter;
    const problem = await publishProblem(matter, request.kinds);
    if (problem) return problem;
    const published =
      document.publishedNumber === undefined
        ? undefined
        : await findVersion(tx, document, document.publishedNumber);
    if (published && isSameContent(published.content, version.content))
      return { kind: 'unchanged' };
    await updateVersion(tx, seen, {
      state: 'in-review',
      sent_at: request.at,
      return_reason: null,
      unfit: false,
    });
    return undefined;
  });
}

/** Takes one's own version back from review, to go on writing. */
export async function takeBack(request: EditingRequest, seen: SeenVersion): Promise<EditingAnswer> {
  return moveVersion(request, 'knowledge.take-back', 'take-back', seen, async ({ tx }) => {
    await updateVersion(tx, seen, { state: 'draft', sent_at: null });
    return undefined;
  });
}

/** Takes a draft over from its writer, who is away or has asked for it. */
export async function takeOver(request: EditingRequest, seen: SeenVersion): Promise<EditingAnswer> {
  return moveVersion(request, 'knowledge.take-over-draft', 'take-over', seen, async ({ tx }) => {
    await updateVersion(tx, seen, { written_by: request.by });
    return undefined;
  });
}

/** Throws one's own draft away. It stays in the history. */
export async function discardDraft(
  request: EditingRequest,
  seen: SeenVersion,
): Promise<EditingAnswer> {
  return moveVersion(request, 'knowledge.discard-draft', 'discard', seen, async ({ tx }) => {
    await updateVersion(tx, seen, { state: 'discarded' });
    return undefined;
  });
}
