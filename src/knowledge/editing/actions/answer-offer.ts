import type { SeenVersion } from '../domain/index.ts';
import { putInForce, updateVersion } from '../store/documents.ts';
import {
  type EditingAnswer,
  type EditingRequest,
  moveVersion,
  publishProblem,
} from './change-document.ts';

/** Takes a newer release's text in place of the local one. It was reviewed where it was written, so one
 * editor is enough. */
export async function takeOffered(
  request: EditingRequest,
  seen: SeenVersion,
): Promise<EditingAnswer> {
  return moveVersion(request, 'knowledge.take-offered', 'take', seen, async (matter) => {
    const problem = await publishProblem(matter, request.kinds);
    if (problem) return problem;
    const { at, by } = request;
    await putInForce(matter.tx, seen, seen.number, at, { reviewed_by: by, reviewed_at: at });
    return undefined;
  });
}

/** Leaves a newer release's text: the local one stays in force. */
export async function leaveOffered(
  request: EditingRequest,
  seen: SeenVersion,
): Promise<EditingAnswer> {
  return moveVersion(request, 'knowledge.leave-offered', 'leave', seen, async ({ tx }) => {
    const { at, by } = request;
    await updateVersion(tx, seen, { state: 'superseded', reviewed_by: by, reviewed_at: at });
    return undefined;
  });
}
