import type { Limits, OptionRef, Plan } from '../../../engine/index.ts';

/** Limits as the plan of today can take them. */
export interface FittedLimits {
  readonly limits: Limits;
  /** How many of them spoke of something that the plan no longer has. */
  readonly gone: number;
}

/** Leaves out what limits say about activities, options, areas, needs and years that the plan does
 * not have: the plan may have changed since they were written. */
export function fitLimits(plan: Plan, limits: Limits): FittedLimits {
  let gone = 0;
  const kept = <Entry>(entries: readonly Entry[] | undefined, isThere: (one: Entry) => boolean) => {
    const there = (entries ?? []).filter(isThere);
    gone += (entries ?? []).length - there.length;
    return there;
  };
  const inYears = <Amount>(amounts: Readonly<Record<number, Amount>> | undefined) =>
    Object.fromEntries(
      kept(
        Object.entries(amounts ?? {}),
        ([year]) => plan.firstYear <= Number(year) && Number(year) <= plan.lastYear,
      ),
    );
  const options = new Map(
    plan.activities.map(({ id, options: list }) => [id, new Set(list.map((option) => option.id))]),
  );
  const needs = new Map(
    plan.areas.map((area) => [area.id, new Set(area.needs.map(({ effortArea }) => effortArea))]),
  );
  const hasActivity = (activity: string) => options.has(activity);
  const hasOption = ({ activity, option }: OptionRef) =>
    options.get(activity)?.has(option) ?? false;
  const fitted: Limits = {
    ...limits,
    maxGap: inYears(limits.maxGap),
    maxCost: inYears(limits.maxCost),
    minCoverage: kept(limits.minCoverage, ({ area, effortArea }) =>
      effortArea === undefined ? needs.has(area) : (needs.get(area)?.has(effortArea) ?? false),
    ),
    mustKeep: kept(limits.mustKeep, hasActivity),
    mustClose: kept(limits.mustClose, hasActivity),
    forbid: kept(limits.forbid, hasOption),
    fix: kept(limits.fix, hasOption),
  };
  return { limits: fitted, gone };
}
