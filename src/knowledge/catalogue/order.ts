import { EFFORT_AREAS } from '../../engine/index.ts';
import { type Catalogue, type CatalogueActivity, STRENGTHS } from './activity.ts';

/** What the list can be sorted by. */
export const ORDERS = ['name', 'strength', 'effortArea'] as const;

export type Order = (typeof ORDERS)[number];

/** The activities in an order, those alike by name. Strengths stand strongest first, effort areas as
 * their taxonomy names them. */
export function inOrder(
  catalogue: Pick<Catalogue, 'taxonomy'>,
  activities: readonly CatalogueActivity[],
  { by, descending }: { readonly by: Order; readonly descending: boolean },
  compareByName: (a: CatalogueActivity, b: CatalogueActivity) => number,
): CatalogueActivity[] {
  const areas = [...EFFORT_AREAS[catalogue.taxonomy].keys()];
  const place = ({ evidence, effortAreas }: CatalogueActivity) =>
    by === 'strength'
      ? STRENGTHS.indexOf(evidence.strength)
      : Math.min(...effortAreas.map((area) => areas.indexOf(area)));
  const direction = descending ? -1 : 1;
  return activities.toSorted((a, b) =>
    by === 'name'
      ? direction * compareByName(a, b)
      : direction * (place(a) - place(b)) || compareByName(a, b),
  );
}
