import type { Option, Plan } from '../../../engine/index.ts';
import { LONGEST_NAME } from '../cells/write-cell.ts';
import { idForOption } from './options.ts';

/** An option that somebody wants beside those there are. */
export interface OwnOption {
  readonly activity: string;
  /** What it says; its id and name are not used for a new one. */
  readonly option: Option;
  /** The name of a new one; cut where it is too long. */
  readonly name: string;
  /** The option that it takes the place of; absent for a new one at the end. */
  readonly instead?: string | undefined;
}

/** Puts an option beside those of an activity, or in the place of one of them. Nobody has agreed to a
 * new one yet. Answers with its id. The activity must be there. */
export function putOwnOption<P extends Pick<Plan, 'activities'>>(
  plan: P,
  { activity: activityId, option, name, instead }: OwnOption,
): { readonly plan: P; readonly id: string } {
  const activity = plan.activities.find(({ id }) => id === activityId);
  if (!activity) throw new Error(`No activity ${activityId}`);
  const id = instead ?? idForOption(activity, name);
  const options =
    instead === undefined
      ? [...activity.options, asNew(option, { id, name: shortened(name) })]
      : activity.options.map((one) => (one.id === instead ? { ...option, id } : one));
  const activities = plan.activities.map((one) => (one === activity ? { ...one, options } : one));
  return { plan: { ...plan, activities }, id };
}

function asNew({ handover, ...option }: Option, own: Pick<Option, 'id' | 'name'>): Option {
  if (!handover) return { ...option, ...own };
  const { accepted: _, ...wanted } = handover;
  return { ...option, ...own, handover: wanted };
}

function shortened(name: string): string {
  const trimmed = name.trim();
  return trimmed.length <= LONGEST_NAME ? trimmed : `${trimmed.slice(0, LONGEST_NAME - 1)}…`;
}
