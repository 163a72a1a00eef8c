import type { ToldChange as RecordedChange, Visit } from '../../../access/index.ts';
import { isDecided, patchOf, type PlanReading } from '../../../plan/index.ts';
import { misfits } from '../../../shared/index.ts';

/** What has been changed since the reader's visit before this one. */
export interface News {
  /** The end of the visit before. */
  readonly since: Date;
  readonly revision: number;
  /** How many of the changes looked at are new. */
  readonly count: number;
  /** There may be more than those looked at. */
  readonly isMore: boolean;
}

/** What is new among the latest changes; undefined on somebody's first visit. */
export function newsOf(
  visit: Visit | undefined,
  changes: readonly Pick<RecordedChange, 'revision'>[],
): News | undefined {
  const earlier = visit?.earlier;
  if (!earlier) return undefined;
  const count = changes.filter(({ revision }) => revision > earlier.revision).length;
  const isMore = count > 0 && count === changes.length;
  return { since: earlier.at, revision: earlier.revision, count, isMore };
}

const DAY_MS = 24 * 60 * 60_000;

/** The latest change that a person made, when it can be taken back at once: it is a day old at most,
 * an edit of the plan, no decision, and what it changed is still as it left it. Older ones stand in the
 * history. */
export function undoableOwn<Change extends RecordedChange>(
  { plan }: Pick<PlanReading, 'plan'>,
  { personId, now }: { readonly personId: string | undefined; readonly now: Date },
  changes: readonly Change[],
): Change | undefined {
  const own = changes.find((change) => personId !== undefined && change.personId === personId);
  const isRecent = own && now.getTime() - own.at.getTime() <= DAY_MS;
  const left = isRecent && !isDecided(own.after) && patchOf(own.after);
  return left && patchOf(own.before) && misfits(plan, left).length === 0 ? own : undefined;
}
