import { putInForce, updateVersion } from '../store/documents.ts';
import { listDue } from '../store/versions.ts';
import { type EditingRequest, moveVersion, publishProblem } from './change-document.ts';

/** How many were published, and how many had come to fit no more and are drafts again. */
export interface DuePublished {
  readonly published: number;
  readonly unfit: number;
}

/** Publishes the versions whose moment has come. Of several processes at once, one publishes each. */
export async function publishDue(
  { keeper, kinds, tell }: Pick<EditingRequest, 'keeper' | 'kinds' | 'tell'>,
  now: Date,
): Promise<DuePublished> {
  let [published, unfit] = [0, 0];
  for (const due of await listDue(keeper, now)) {
    const request = { keeper, kinds, at: now, by: undefined, ...(tell && { tell }) };
    const done = await moveVersion(request, 'knowledge.publish', 'publish', due, async (matter) => {
      const problem = await publishProblem(matter, kinds);
      if (problem) return problem;
      await putInForce(matter.tx, due, due.number, now);
      return undefined;
    });
    if (done.ok) published += 1;
    else if (done.error.kind === 'faults' || done.error.kind === 'needed') {
      const sentBack = await moveVersion(
        request,
        'knowledge.find-unfit',
        'find-unfit',
        due,
        async ({ tx }) => {
          await updateVersion(tx, due, { state: 'draft', publish_at: null, unfit: true });
          return undefined;
        },
      );
      if (sentBack.ok) unfit += 1;
    }
  }
  return { published, unfit };
}
