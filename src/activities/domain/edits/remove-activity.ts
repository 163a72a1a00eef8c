import { fail, ok, type Result } from '../../../shared/index.ts';
import { type PlanWithActivities, referencesTo, withoutReferences } from './references.ts';

/** Why an activity cannot be removed. */
export type RemoveActivityProblem =
  | { readonly kind: 'unknown-activity' }
  /** These sources are earmarked to the activity alone: without it their money would be free for all. */
  | { readonly kind: 'only-earmark'; readonly sources: readonly string[] };

/** Removes an activity and everything that speaks of it. */
export function removeActivity<P extends PlanWithActivities>(
  plan: P,
  id: string,
): Result<P, RemoveActivityProblem> {
  if (!plan.activities.some((activity) => activity.id === id)) {
    return fail({ kind: 'unknown-activity' });
  }
  const only = referencesTo(plan, { activity: id }).earmarks.filter((earmark) => earmark.only);
  if (only.length > 0) {
    return fail({ kind: 'only-earmark', sources: only.map(({ source }) => source) });
  }
  const cleaned = withoutReferences(plan, { activity: id });
  const activities = cleaned.activities.filter((activity) => activity.id !== id);
  return ok({ ...cleaned, activities });
}
