import type { Activity, Approach, Option, Plan } from '../../../engine/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import { LONGEST_NAME } from '../cells/write-cell.ts';
import { blankOption } from './add-activity.ts';
import { newId } from './new-id.ts';
import { type PlanWithActivities, withoutReferences } from './references.ts';

/** Why the options of an activity cannot be altered so. */
export type OptionProblem =
  | 'unknown-activity'
  | 'unknown-option'
  | 'no-name'
  | 'name-too-long'
  /** An activity has at least one. */
  | 'last-option'
  /** Another option requires it; that has to be altered first. */
  | 'is-required';

/** An option that is to be added. */
export interface NewOption {
  readonly activity: string;
  readonly name: string;
  readonly approach: Approach;
  /** Id of the option whose figures it begins with. */
  readonly from?: string;
}

type WithActivities = Pick<Plan, 'activities'>;

/** The plan with one of its activities altered. */
function onActivity<P extends WithActivities>(
  plan: P,
  id: string,
  change: (activity: Activity) => Result<Activity, OptionProblem>,
): Result<P, OptionProblem> {
  const activity = plan.activities.find((one) => one.id === id);
  if (!activity) return fail('unknown-activity');
  const changed = change(activity);
  if (!changed.ok) return changed;
  if (changed.value === activity) return ok(plan);
  const activities = plan.activities.map((one) => (one === activity ? changed.value : one));
  return ok({ ...plan, activities });
}

/** The id that an option of this name gets. */
export function idForOption({ options }: Activity, name: string): string {
  return newId(
    name,
    options.map(({ id }) => id),
    'mulighed',
  );
}

/** Adds an option at the end: empty, or with the figures of another one. */
export function addOption<P extends WithActivities>(
  plan: P,
  { activity: activityId, name, approach, from }: NewOption,
): Result<P, OptionProblem> {
  return onActivity(plan, activityId, (activity) => {
    const trimmed = name.trim();
    if (trimmed === '') return fail('no-name');
    if (trimmed.length > LONGEST_NAME) return fail('name-too-long');
    const own = { id: idForOption(activity, trimmed), name: trimmed, approach };
    if (from === undefined) {
      return ok({ ...activity, options: [...activity.options, blankOption(own)] });
    }
    const model = activity.options.find(({ id }) => id === from);
    if (!model) return fail('unknown-option');
    return ok({ ...activity, options: [...activity.options, likeAnother(model, own)] });
  });
}

/** The figures of another option; a handover is agreed on for each of its own. */
function likeAnother(
  { handover: _own, ...model }: Option,
  own: Pick<Option, 'id' | 'name' | 'approach'>,
): Option {
  return { ...model, ...own };
}

/** Removes an option; an activity whose chosen option goes is undecided. */
export function removeOption<P extends PlanWithActivities>(
  plan: P,
  {
    activity: activityId,
    option: optionId,
  }: { readonly activity: string; readonly option: string },
): Result<P, OptionProblem> {
  if (isRequired(plan, activityId, optionId)) return fail('is-required');
  const removed = onActivity(plan, activityId, (activity) => {
    if (!activity.options.some(({ id }) => id === optionId)) return fail('unknown-option');
    if (activity.options.length === 1) return fail('last-option');
    const { chosen, ...rest } = activity;
    return ok({
      ...rest,
      ...(chosen !== undefined && chosen !== optionId && { chosen }),
      options: activity.options.filter(({ id }) => id !== optionId),
    });
  });
  if (!removed.ok) return removed;
  return ok(withoutReferences(removed.value, { activity: activityId, option: optionId }));
}

/** Whether an option of any activity requires this one. */
export function isRequired(
  { activities }: WithActivities,
  activityId: string,
  optionId: string,
): boolean {
  return activities.some((activity) =>
    activity.options.some(
      ({ id, requires }) =>
        !(activity.id === activityId && id === optionId) &&
        requires.some((ref) => ref.activity === activityId && ref.option === optionId),
    ),
  );
}

/** Moves an option one place up or down; the first one counts while nothing is chosen. */
export function moveOption<P extends WithActivities>(
  plan: P,
  move: { readonly activity: string; readonly option: string; readonly by: -1 | 1 },
): Result<P, OptionProblem> {
  return onActivity(plan, move.activity, (activity) => {
    const at = activity.options.findIndex(({ id }) => id === move.option);
    const moved = activity.options[at];
    if (!moved) return fail('unknown-option');
    const to = at + move.by;
    if (to < 0 || to >= activity.options.length) return ok(activity);
    const options = activity.options.toSpliced(at, 1).toSpliced(to, 0, moved);
    return ok({ ...activity, options });
  });
}

/** Replaces one option of an activity by what an edit makes of it. */
export function editOption<P extends WithActivities, Problem>(
  plan: P,
  {
    activity: activityId,
    option: optionId,
  }: { readonly activity: string; readonly option: string },
  edit: (option: Option) => Result<Option, Problem>,
): Result<P, Problem | 'unknown-activity' | 'unknown-option'> {
  const activity = plan.activities.find(({ id }) => id === activityId);
  if (!activity) return fail('unknown-activity');
  const option = activity.options.find(({ id }) => id === optionId);
  if (!option) return fail('unknown-option');
  const edited = edit(option);
  if (!edited.ok) return edited;
  const options = activity.options.map((one) => (one === option ? edited.value : one));
  const activities = plan.activities.map((one) => (one === activity ? { ...one, options } : one));
  return ok({ ...plan, activities });
}
