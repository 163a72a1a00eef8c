import type { Activity, Option } from '../../engine/index.ts';
import { isEqual } from '../../shared/index.ts';
import {
  ACTIVITY_FIELDS,
  OPTION_FIELDS,
  type Place,
  placeKey,
  STAFF_FIELDS,
} from './cells/place.ts';
import { textIn } from './cells/text-at.ts';

/** One thing that two versions of an activity differ in. */
export type VersionChange =
  | {
      readonly kind: 'field';
      readonly place: Place;
      /** The option that the place belongs to, by name. */
      readonly option: string | undefined;
      readonly before: string;
      readonly after: string;
    }
  | { readonly kind: 'option-added' | 'option-removed'; readonly option: string }
  /** The options stand in another order, or something of an option that has no field here differs: its
   * handover, what it requires or excludes. */
  | { readonly kind: 'order' }
  | { readonly kind: 'handover' | 'demands'; readonly option: string };

/** What differs between two versions of an activity, in the order of its page. */
export function versionChanges(before: Activity, after: Activity): VersionChange[] {
  const own = ACTIVITY_FIELDS.map((field): Place => ({
    kind: 'activity',
    activity: after.id,
    field,
  }));
  const was = new Map(before.options.map((option) => [option.id, option]));
  const is = new Map(after.options.map((option) => [option.id, option]));
  const shared = after.options.filter(({ id }) => was.has(id));
  const order = before.options.filter(({ id }) => is.has(id)).map(({ id }) => id);
  return [
    ...fieldChanges(before, after, own, undefined),
    ...after.options
      .filter(({ id }) => !was.has(id))
      .map(({ name }): VersionChange => ({ kind: 'option-added', option: name })),
    ...before.options
      .filter(({ id }) => !is.has(id))
      .map(({ name }): VersionChange => ({ kind: 'option-removed', option: name })),
    ...(isEqual(
      order,
      shared.map(({ id }) => id),
    )
      ? []
      : [{ kind: 'order' } as const]),
    ...shared.flatMap((option) => optionChanges(before, after, was.get(option.id)!, option)),
  ];
}

function optionChanges(
  before: Activity,
  after: Activity,
  was: Option,
  is: Option,
): VersionChange[] {
  if (was === is) return [];
  const places = new Map(
    [...placesOf(after.id, was), ...placesOf(after.id, is)].map((place) => [
      placeKey(place),
      place,
    ]),
  );
  const demands = !isEqual([was.requires, was.excludes], [is.requires, is.excludes]);
  return [
    ...fieldChanges(before, after, [...places.values()], is.name),
    ...staffChanges(after.id, was, is),
    ...(isEqual(was.handover, is.handover) ? [] : [{ kind: 'handover', option: is.name } as const]),
    ...(demands ? [{ kind: 'demands', option: is.name } as const] : []),
  ];
}

/** Every place of an option that says something, but for its posts. */
function placesOf(activity: string, option: Option): Place[] {
  const of = { activity, option: option.id };
  return [
    ...OPTION_FIELDS.map((field): Place => ({ kind: 'option', ...of, field })),
    ...option.costs.map(({ kind: cost, year }): Place => ({ kind: 'cost', ...of, cost, year })),
    ...option.carried.map(({ by, year }): Place => ({ kind: 'carried', ...of, by, year })),
    ...option.reach.flatMap(({ area, effortArea, firstYear, lastYear }) =>
      Array.from({ length: lastYear - firstYear + 1 }, (_, index): Place => {
        return { kind: 'reach', ...of, area, effortArea, year: firstYear + index };
      }),
    ),
  ];
}

function fieldChanges(
  before: Activity,
  after: Activity,
  places: readonly Place[],
  option: string | undefined,
): VersionChange[] {
  return places.flatMap((place): VersionChange[] => {
    const [was, is] = [textIn(before, place) ?? '', textIn(after, place) ?? ''];
    return was === is ? [] : [{ kind: 'field', place, option, before: was, after: is }];
  });
}

/** Posts are compared by their number. */
function staffChanges(activity: string, was: Option, is: Option): VersionChange[] {
  const count = Math.max(was.staff.length, is.staff.length);
  const one = (option: Option): Activity => ({
    id: activity,
    name: '',
    priority: 1,
    effortAreas: [],
    targetGroups: [],
    options: [option],
  });
  return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    STAFF_FIELDS.flatMap((field): VersionChange[] => {
      const at = (option: Option): string => {
        const of = option.staff.length;
        return (
          textIn(one(option), { kind: 'staff', activity, option: option.id, index, of, field }) ??
          ''
        );
      };
      const [before, after] = [at(was), at(is)];
      const place: Place = {
        kind: 'staff',
        activity,
        option: is.id,
        index,
        of: is.staff.length,
        field,
      };
      return before === after ? [] : [{ kind: 'field', place, option: is.name, before, after }];
    }),
  );
}
