import { type SeenVersion, tidyNote } from '../domain/index.ts';
import { putInForce, updateVersion } from '../store/documents.ts';
import {
  type EditingAnswer,
  type EditingRequest,
  moveVersion,
  publishProblem,
} from './change-document.ts';

/** Sends another's version back to its writer, with the reason. */
export async function returnDraft(
  request: EditingRequest,
  seen: SeenVersion,
  reason: string,
): Promise<EditingAnswer> {
  const tidy = tidyNote(reason);
  if (!tidy.ok) return tidy;
  return moveVersion(request, 'knowledge.return-draft', 'return', seen, async ({ tx }) => {
    if (tidy.value === undefined) return { kind: 'text-missing' };
    await updateVersion(tx, seen, {
      state: 'draft',
      reviewed_by: request.by,
      reviewed_at: request.at,
      return_reason: tidy.value,
    });
    return undefined;
  });
}

/** Publishes another's version: readers see it from now on. A withdrawal takes the document away. */
export async function approve(request: EditingRequest, seen: SeenVersion): Promise<EditingAnswer> {
  return moveVersion(request, 'knowledge.approve', 'approve', seen, async (matter) => {
    const problem = await publishProblem(matter, request.kinds);
    if (problem) return problem;
    const { at, by } = request;
    await putInForce(matter.tx, seen, seen.number, at, { reviewed_by: by, reviewed_at: at });
    return undefined;
  });
}

/** Approves another's version, to be published by itself at a moment to come. */
export async function approveFor(
  request: EditingRequest,
  seen: SeenVersion,
  publishAt: Date,
): Promise<EditingAnswer> {
  return moveVersion(request, 'knowledge.schedule', 'schedule', seen, async (matter) => {
    if (!(publishAt > request.at)) return { kind: 'moment-passed' };
    const problem = await publishProblem(matter, request.kinds);
    if (problem) return problem;
    await updateVersion(matter.tx, seen, {
      state: 'scheduled',
      publish_at: publishAt,
      reviewed_by: request.by,
      reviewed_at: request.at,
    });
    return undefined;
  });
}

/** Takes back that a version will be published: it is a draft again. */
export async function cancelSchedule(
  request: EditingRequest,
  seen: SeenVersion,
): Promise<EditingAnswer> {
  return moveVersion(
    request,
    'knowledge.cancel-schedule',
    'cancel-schedule',
    seen,
    async ({ tx }) => {
      await updateVersion(tx, seen, { state: 'draft', publish_at: null });
      return undefined;
    },
  );
}
