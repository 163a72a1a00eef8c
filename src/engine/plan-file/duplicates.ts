import type { Plan } from '../model/index.ts';
import { jsonPath, type PathKey } from './json-path.ts';
import { places, type Place } from './plan-places.ts';
import { problemAt, type PlanProblem } from './problem.ts';

/** Ids that stand twice in their list, and second needs of an effort area in one area. */
export function* duplicates(plan: Plan): Iterable<PlanProblem> {
  for (const list of ['organisations', 'areas', 'activities', 'funding', 'scenarios'] as const) {
    const parts: readonly { readonly id: string }[] = plan[list];
    yield* twice(places(parts, list), 'id', 'duplicate-id');
  }
  for (const { part: area, keys } of places(plan.areas, 'areas')) {
    yield* twice(places(area.needs, ...keys, 'needs'), 'effortArea', 'duplicate-need');
  }
  for (const { part: activity, keys } of places(plan.activities, 'activities')) {
    yield* twice(places(activity.options, ...keys, 'options'), 'id', 'duplicate-id');
  }
}

function* twice<Part>(
  parts: Iterable<Place<Part>>,
  key: keyof Part & string,
  code: 'duplicate-id' | 'duplicate-need',
): Iterable<PlanProblem> {
  const seen = new Map<unknown, readonly PathKey[]>();
  for (const { part, keys } of parts) {
    const first = seen.get(part[key]);
    if (first)
      yield problemAt([...keys, key], code, { firstPath: jsonPath([...first, key]) }, part[key]);
    else seen.set(part[key], keys);
  }
}
