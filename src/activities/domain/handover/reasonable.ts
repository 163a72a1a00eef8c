import type { Option, Plan } from '../../../engine/index.ts';
import { areasOf } from '../option-figures.ts';

/** How many live in the areas that an option reaches: nobody reaches more. Undefined where that is not
 * known of each. */
export function sumResidents({ areas }: Pick<Plan, 'areas'>, option: Option): number | undefined {
  const reached = new Set(areasOf(option));
  const residents = areas.filter(({ id }) => reached.has(id)).map((area) => area.residents);
  if (residents.length === 0 || residents.includes(undefined)) return undefined;
  return residents.reduce<number>((sum, one) => sum + (one ?? 0), 0);
}
