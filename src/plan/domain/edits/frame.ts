import { fail, ok, type Result } from '../../../shared/index.ts';
import type { PlanParts } from '../plan-change.ts';

/** What a plan is called, and its years. */
export interface FrameChange {
  readonly title: string;
  readonly firstYear: number;
  readonly lastYear: number;
}

/** Years that would fall outside the plan though something stands in them, upwards. */
export interface YearsInUse {
  readonly kind: 'years-in-use';
  readonly years: readonly number[];
}

/** Gives the plan another title or other years. Reach and posts that last longer end with the plan;
 * amounts are never thrown away. */
export function changeFrame(plan: PlanParts, change: FrameChange): Result<PlanParts, YearsInUse> {
  const { firstYear, lastYear } = change;
  const isOutside = (year: number) => year < firstYear || year > lastYear;
  const years = new Set(yearsWithAmounts(plan).filter(isOutside));
  if (years.size > 0)
    return fail({ kind: 'years-in-use', years: [...years].toSorted((a, b) => a - b) });
  if (firstYear === plan.firstYear && lastYear === plan.lastYear) return ok({ ...plan, ...change });
  return ok({ ...plan, ...change, activities: withinYears(plan, change) });
}

function yearsWithAmounts({ activities, funding, pins, limits }: PlanParts): number[] {
  const options = activities.flatMap((activity) => activity.options);
  return [
    ...options.flatMap(({ costs, carried }) => [...costs, ...carried]),
    ...funding.flatMap(({ amounts }) => amounts),
    ...pins,
  ]
    .map(({ year }) => year)
    .concat(
      [limits?.maxGap, limits?.maxCost].flatMap((amounts) =>
        Object.keys(amounts ?? {}).map(Number),
      ),
    );
}

interface Span {
  readonly firstYear: number;
  readonly lastYear: number;
}

function withinYears(plan: PlanParts, horizon: Span): PlanParts['activities'] {
  return plan.activities.map((activity) => ({
    ...activity,
    options: activity.options.map((option) => ({
      ...option,
      reach: option.reach.flatMap((one) => cut(one, plan, horizon)),
      staff: option.staff.flatMap((one) => cut(one, plan, horizon)),
    })),
  }));
}

/** What lasts as long as the plan goes on doing so. */
function cut<Lasting extends Span>(one: Lasting, before: Span, horizon: Span): Lasting[] {
  const last = one.lastYear === before.lastYear ? horizon.lastYear : one.lastYear;
  const firstYear = Math.max(one.firstYear, horizon.firstYear);
  const lastYear = Math.min(last, horizon.lastYear);
  return firstYear > lastYear ? [] : [{ ...one, firstYear, lastYear }];
}
