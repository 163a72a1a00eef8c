import {
  type Activity,
  type AnchoringFaultCode,
  type Evaluation,
  evaluate,
  type Option,
  optionInForce,
  type Placement,
  type Plan,
  type StaffRole,
} from '../../../engine/index.ts';
import { endOfMonth, type LocalDate } from '../../../shared/index.ts';
import { type Consequence, consequenceOf } from '../consequence.ts';
import { whenAccepted } from '../handover/promise.ts';
import { type Move, moveActivity } from './move.ts';

/** What a move means for the whole plan. */
export interface MoveEffect {
  readonly consequence: Consequence;
  /** What it would mean once the receiver has said yes; absent when that changes nothing. */
  readonly whenAccepted?: Consequence;
  readonly endingPosts: readonly PostEnding[];
  readonly faults: readonly AnchoringFaultCode[];
}

/** Posts that a move does without from a year on. */
export interface PostEnding {
  readonly role: StaffRole;
  readonly placement: Placement;
  /** How many fewer full-time posts. */
  readonly fte: number;
  readonly fromYear: number;
  /** The last day on which notice can be given for the turn of the year. */
  readonly noticeDay: LocalDate;
}

/** The effect of a move, before it is kept; undefined when it cannot be made. */
export function moveEffect(plan: Plan, today: Evaluation, move: Move): MoveEffect | undefined {
  const moved = moveActivity(plan, move);
  if (!moved.ok) return undefined;
  const evaluation = evaluate(moved.value, { count: today.count });
  const [before, after] = [plan, moved.value].map(({ activities }) =>
    optionInForce(activities.find(({ id }) => id === move.activity)!),
  ) as [Option, Option];
  const accepted = acceptedPlan(moved.value, move.activity, after);
  return {
    consequence: consequenceOf(today, evaluation),
    ...(accepted && {
      whenAccepted: consequenceOf(today, evaluate(accepted, { count: today.count })),
    }),
    endingPosts: postsEnding(before, after, plan),
    faults: evaluation.anchoringFaults
      .filter(({ activity }) => activity === move.activity)
      .map(({ code }) => code),
  };
}

/** The plan with the receiver's yes; undefined where that brings no money. */
function acceptedPlan(plan: Plan, activityId: string, option: Option): Plan | undefined {
  if (option.approach !== 'anchor' || option.handover?.accepted === true) return undefined;
  const accepted = whenAccepted(option, plan);
  if (accepted.carried.length === option.carried.length) return undefined;
  const withYes = (activity: Activity): Activity => ({
    ...activity,
    options: activity.options.map((one) => (one.id === option.id ? accepted : one)),
  });
  return {
    ...plan,
    activities: plan.activities.map((one) => (one.id === activityId ? withYes(one) : one)),
  };
}

/** The posts that one option has and another has not, each from its first year without. */
export function postsEnding(
  before: Option,
  after: Option,
  { firstYear, lastYear }: Pick<Plan, 'firstYear' | 'lastYear'>,
): PostEnding[] {
  const kinds = new Map(before.staff.map((post) => [`${post.role} ${post.placement}`, post]));
  return [...kinds.values()].flatMap(({ role, placement, noticeMonths }) => {
    for (let year = firstYear; year <= lastYear; year += 1) {
      const fewer = fteOf(before, role, placement, year) - fteOf(after, role, placement, year);
      const wasThere = year > firstYear && fteOf(before, role, placement, year - 1) > 0;
      if (fewer > 1e-6 && wasThere) {
        const noticeDay = endOfMonth(year - 1, 12, -noticeMonths);
        return [{ role, placement, fte: Math.round(fewer * 1e6) / 1e6, fromYear: year, noticeDay }];
      }
    }
    return [];
  });
}

function fteOf(option: Option, role: StaffRole, placement: Placement, year: number): number {
  return option.staff
    .filter((post) => post.role === role && post.placement === placement)
    .filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)
    .reduce((sum, { fte }) => sum + fte, 0);
}
