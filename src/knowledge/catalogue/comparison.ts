import type { CatalogueActivity } from './activity.ts';

/** So many activities fit side by side. */
export const MOST_COMPARED = 4;

/** What a comparison shows of the ids asked for. */
export interface Comparison {
  readonly shown: readonly CatalogueActivity[];
  /** Asked for as well, beyond the most that fit. */
  readonly leftOut: readonly CatalogueActivity[];
  /** Whether ids were asked for that the catalogue does not hold. */
  readonly someUnknown: boolean;
}

/** The activities asked for, each once, in the order asked. */
export function comparisonOf(
  find: (id: string) => CatalogueActivity | undefined,
  ids: readonly string[],
): Comparison {
  const asked = [...new Set(ids.filter((id) => id !== ''))].map(find);
  const known = asked.filter((activity) => activity !== undefined);
  return {
    shown: known.slice(0, MOST_COMPARED),
    leftOut: known.slice(MOST_COMPARED),
    someUnknown: known.length < asked.length,
  };
}
