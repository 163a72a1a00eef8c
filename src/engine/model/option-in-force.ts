import type { Activity, Option } from './plan.ts';

/** The option that counts: the chosen one, or the first while the activity is undecided. */
export function optionInForce(activity: Activity): Option {
  const chosen = activity.options.find((option) => option.id === activity.chosen);
  const option = chosen ?? activity.options[0];
  if (!option) throw new Error(`Activity ${activity.id} has no options`);
  return option;
}
