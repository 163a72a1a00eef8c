import type { Activity, Approach, Option, Plan } from '../../../engine/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import type { ActivityState } from '../rows.ts';
import { newOption, type NewOption } from './candidate.ts';
import { type Decision, withDecision } from './decision.ts';

/** Flytning: a move of an activity to another approach, by an option that is there or one that is
 * made for it. */
export interface Move {
  readonly activity: string;
  readonly to: ActivityState;
  /** Id of an option; absent for a move to `undecided` and for a new one. */
  readonly option?: string;
  readonly make?: NewOption;
}

/** Why a move cannot be made. */
export type MoveProblem =
  | 'unknown-activity'
  /** Neither an option of the approach nor what to make one from. */
  | 'no-option';

type Parts = Pick<Plan, 'activities' | 'firstYear' | 'lastYear'>;

/** Moves an activity to an approach and writes the decision down. */
export function moveActivity<Edited extends Parts>(
  plan: Edited,
  move: Move,
  decision?: Omit<Decision, 'option'>,
): Result<Edited, MoveProblem> {
  const activity = plan.activities.find(({ id }) => id === move.activity);
  if (!activity) return fail('unknown-activity');
  const { to } = move;
  if (to === 'undecided') {
    const { chosen: _, ...undecided } = activity;
    return ok(replaced(plan, activity, withDecision(undecided, undefined)));
  }
  const option = optionOfMove(plan, activity, to, move);
  if (!option) return fail('no-option');
  const options = activity.options.some(({ id }) => id === option.id)
    ? activity.options
    : [...activity.options, option];
  const moved: Activity = { ...activity, options, chosen: option.id };
  const decided = decision ? withDecision(moved, { ...decision, option: option.id }) : moved;
  return ok(replaced(plan, activity, decided));
}

/** The option that a move would put in force; undefined when there is none. */
export function optionOfMove(
  plan: Pick<Plan, 'firstYear' | 'lastYear'>,
  activity: Activity,
  to: Approach,
  { option, make }: Pick<Move, 'option' | 'make'>,
): Option | undefined {
  if (make) return newOption(activity, to, make, plan);
  return activity.options.find(({ id, approach }) => id === option && approach === to);
}

function replaced<Edited extends Parts>(plan: Edited, before: Activity, after: Activity): Edited {
  return {
    ...plan,
    activities: plan.activities.map((one) => (one === before ? after : one)),
  };
}
