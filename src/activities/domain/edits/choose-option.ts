import type { Activity, Plan } from '../../../engine/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';

/** A choice of how to go on with an activity; `option` is absent to make it undecided again. */
export interface OptionChoice {
  readonly activity: string;
  readonly option: string | undefined;
}

/** Why an option cannot be chosen. */
export type OptionChoiceProblem = 'unknown-activity' | 'unknown-option';

/** Puts an option of an activity in force. */
export function chooseOption<Edited extends Pick<Plan, 'activities'>>(
  plan: Edited,
  { activity: id, option }: OptionChoice,
): Result<Edited, OptionChoiceProblem> {
  const activity = plan.activities.find((one) => one.id === id);
  if (!activity) return fail('unknown-activity');
  if (option !== undefined && !activity.options.some((one) => one.id === option)) {
    return fail('unknown-option');
  }
  if (activity.chosen === option) return ok(plan);
  const { chosen: _, ...undecided } = activity;
  const decided: Activity = { ...undecided, ...(option !== undefined && { chosen: option }) };
  return ok({
    ...plan,
    activities: plan.activities.map((one) => (one === activity ? decided : one)),
  });
}
