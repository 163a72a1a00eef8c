import type { Activity, Option, Plan, Staff } from '../../../engine/index.ts';
import { freeWords } from '../free-data.ts';
import { carriedAt, costAt, reachAt } from './entries.ts';
import type { ActivityField, OptionField, Place, StaffField } from './place.ts';
import { typedNumber } from '../../../shared/index.ts';

/** Stands between the values of a field that holds several: no id or name holds it. */
export const BETWEEN = '\n';

/** What stands at a place, as one would type it; empty when it is missing, undefined when the plan has
 * no such place. */
export function textAt(plan: Pick<Plan, 'activities'>, place: Place): string | undefined {
  const activity = plan.activities.find(({ id }) => id === place.activity);
  return activity && textIn(activity, place);
}

/** What stands at a place of one activity. */
export function textIn(activity: Activity, place: Place): string | undefined {
  if (place.kind === 'activity') return activityText(activity, place.field);
  const option = activity.options.find(({ id }) => id === place.option);
  if (!option) return undefined;
  switch (place.kind) {
    case 'option':
      return optionText(option, place.field);
    case 'cost':
      return numberText(costAt(option, place.cost, place.year));
    case 'carried':
      return numberText(carriedAt(option, place.by, place.year));
    case 'reach':
      return numberText(reachAt(option, place.area, place.effortArea, place.year));
    case 'staff':
      return place.of === option.staff.length && place.index <= place.of
        ? staffText(option.staff[place.index], place.field)
        : undefined;
  }
}

function activityText(activity: Activity, field: ActivityField): string {
  switch (field) {
    case 'name':
      return activity.name;
    case 'priority':
      return String(activity.priority);
    case 'chosen':
      return activity.chosen ?? '';
    case 'owner':
      return activity.owner ?? '';
    case 'effortAreas':
      return activity.effortAreas.join(BETWEEN);
    case 'targetGroups':
      return activity.targetGroups.join(BETWEEN);
    case 'summary':
      return freeWords(activity.x).summary ?? '';
    case 'partners':
      return freeWords(activity.x).partners.join(BETWEEN);
  }
}

function optionText(option: Option, field: OptionField): string {
  return field === 'reason' ? (freeWords(option.x).reason ?? '') : option[field];
}

function staffText(post: Staff | undefined, field: StaffField): string {
  if (!post) return '';
  const value = post[field];
  return typeof value === 'number' ? typedNumber(value) : value;
}

function numberText(value: number | undefined): string {
  return value === undefined ? '' : typedNumber(value);
}
