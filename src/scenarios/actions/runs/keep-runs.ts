import { dueBefore } from '../../../access/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { RUN_RULES } from '../../domain/runs/rules.ts';
import { deleteOldRuns } from '../../store/run-queue.ts';

/** Deletes runs that have been kept long enough, and all but the latest of each partnership; answers
 * how many. Needs a handle that sees every partnership. */
export async function deleteRunsKeptLongEnough(keeper: Db, now: Date): Promise<number> {
  return deleteOldRuns(keeper, { before: dueBefore('runs', now), kept: RUN_RULES.kept });
}
