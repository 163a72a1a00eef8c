import type { CatalogueActivity } from './activity.ts';

/** The activities most like one: by target group first, then effort area, method, form and partners.
 * Those alike keep the order given. */
export function relatedActivities(
  activities: readonly CatalogueActivity[],
  activity: CatalogueActivity,
  most = 4,
): CatalogueActivity[] {
  return activities
    .filter(({ id }) => id !== activity.id)
    .map((other) => ({ other, likeness: likeness(activity, other) }))
    .filter(({ other }) => shared(activity.targetGroups, other.targetGroups) > 0)
    .toSorted((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ other }) => other);
}

function likeness(a: CatalogueActivity, b: CatalogueActivity): number {
  return (
    4 * shared(a.targetGroups, b.targetGroups) +
    3 * shared(a.effortAreas, b.effortAreas) +
    2 * shared(a.methods, b.methods) +
    shared(a.forms, b.forms) +
    shared(a.partners, b.partners)
  );
}

function shared(a: readonly string[], b: readonly string[]): number {
  return a.filter((one) => b.includes(one)).length;
}
