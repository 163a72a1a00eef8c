import { optionInForce, type Plan } from '../../engine/index.ts';
import { gather } from './gather.ts';
import { reachAt } from './cells/entries.ts';

/** One area and effort area in one year: what is needed, and who is reached by what. */
export interface MatrixRow {
  readonly area: string;
  readonly effortArea: string;
  /** Persons a year that the need asks for; absent when no need is stated. */
  readonly target: number | undefined;
  /** Persons reached, entries added; nought when nobody is. */
  readonly persons: number;
  /** Ids of the activities that reach somebody there. */
  readonly activities: readonly string[];
  /** The same by target group; those that state no target group stand under the empty one. */
  readonly byGroup: ReadonlyMap<string, readonly string[]>;
}

/** Every area and effort area that has a need or is reached in a year, in the plan's order. */
export function coverageMatrix(plan: Plan, year: number): MatrixRow[] {
  const reached = plan.activities.flatMap((activity) => {
    const option = optionInForce(activity);
    const places = new Map(
      option.reach.map(({ area, effortArea }) => [
        JSON.stringify([area, effortArea]),
        { area, effortArea },
      ]),
    );
    return [...places.values()].flatMap(({ area, effortArea }) => {
      const persons = reachAt(option, area, effortArea, year);
      return persons === undefined ? [] : [{ area, effortArea, persons, activity }];
    });
  });
  const byPlace = gather(reached, ({ area, effortArea }) => JSON.stringify([area, effortArea]));
  return plan.areas.flatMap(({ id: area, needs }) => {
    const asked = needs.map(({ effortArea }) => effortArea);
    const found = reached.filter((one) => one.area === area).map(({ effortArea }) => effortArea);
    return [...new Set([...asked, ...found])].map((effortArea): MatrixRow => {
      const own = byPlace.get(JSON.stringify([area, effortArea])) ?? [];
      const grouped = own.flatMap(({ activity }) =>
        (activity.targetGroups.length > 0 ? activity.targetGroups : ['']).map((group) => ({
          group,
          id: activity.id,
        })),
      );
      const groups = [...gather(grouped, ({ group }) => group)];
      return {
        area,
        effortArea,
        target: needs.find((need) => need.effortArea === effortArea)?.target,
        persons: own.reduce((sum, { persons }) => sum + persons, 0),
        activities: [...new Set(own.map(({ activity }) => activity.id))],
        byGroup: new Map(groups.map(([group, ids]) => [group, ids.map(({ id }) => id)])),
      };
    });
  });
}

/** A need that no activity meets. */
export function isGap({ target, activities }: MatrixRow): boolean {
  return target !== undefined && activities.length === 0;
}

/** Target groups that several activities reach in the same area and effort area. */
export function overlapsOf({ byGroup }: MatrixRow): string[] {
  return [...byGroup]
    .filter(([group, ids]) => group !== '' && ids.length > 1)
    .map(([group]) => group);
}
