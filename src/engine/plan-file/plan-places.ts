import type { Activity, Option, Plan } from '../model/index.ts';
import type { PathKey } from './json-path.ts';

/** A part of the plan and the keys that lead to it in the file. */
export interface Place<Part> {
  readonly part: Part;
  readonly keys: readonly PathKey[];
}

/** Every entry of a list with its place. */
export function* places<Part>(
  parts: readonly Part[] | undefined,
  ...keys: readonly PathKey[]
): Iterable<Place<Part>> {
  for (const [index, part] of (parts ?? []).entries()) yield { part, keys: [...keys, index] };
}

/** Every option of the plan with its activity. */
export function* optionPlaces(
  plan: Plan,
): Iterable<Place<Option> & { readonly activity: Activity }> {
  for (const { part: activity, keys } of places(plan.activities, 'activities')) {
    for (const place of places(activity.options, ...keys, 'options')) yield { ...place, activity };
  }
}
