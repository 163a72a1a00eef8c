import { type Activity, type Evaluation, optionInForce, type Reach } from '../../engine/index.ts';

/** Which residents are counted. */
export interface ReachFilter {
  readonly area?: string;
  readonly effortArea?: string;
  /** Only activities that the money of the year pays in full. */
  readonly paidInFull?: boolean;
}

/** Persons reached in a year, all entries added: one who takes part in two activities counts twice. */
export function personsReached(
  evaluation: Evaluation,
  year: number,
  filter: ReachFilter = {},
): number {
  const entries = filter.paidInFull ? reachPaidInFull(evaluation, year) : reachOf(evaluation, year);
  return exact(
    entries
      .filter(
        ({ area, effortArea }) =>
          (filter.area === undefined || filter.area === area) &&
          (filter.effortArea === undefined || filter.effortArea === effortArea),
      )
      .reduce((sum, { persons }) => sum + persons, 0),
  );
}

/** The weighted mean of `min(1, persons ÷ target)` over all needs, counting only activities that the
 * money of the year pays in full; null when the plan states no needs. */
export function coveragePaidInFull(evaluation: Evaluation, year: number): number | null {
  return coverageOfNeeds(evaluation, year, { paidInFull: true });
}

/** The same over all years of the plan, each year counting alike: what the best plan is measured by. */
export function meanCoveragePaidInFull(evaluation: Evaluation): number | null {
  const years = evaluation.years.map(({ year }) => coveragePaidInFull(evaluation, year));
  const known = years.filter((value) => value !== null);
  if (known.length === 0) return null;
  return exact(known.reduce((sum, value) => sum + value, 0) / known.length);
}

/** The weighted mean of `min(1, persons ÷ target)` over some needs; null when they have no weight. */
export function coverageOfNeeds(
  evaluation: Evaluation,
  year: number,
  filter: ReachFilter = {},
): number | null {
  const reach = filter.paidInFull ? reachPaidInFull(evaluation, year) : reachOf(evaluation, year);
  const needs = evaluation.plan.areas
    .filter(({ id }) => filter.area === undefined || filter.area === id)
    .flatMap((area) => area.needs.map((need) => ({ ...need, area: area.id })))
    .filter(
      ({ effortArea }) => filter.effortArea === undefined || filter.effortArea === effortArea,
    );
  const weight = needs.reduce((sum, need) => sum + need.weight, 0);
  if (weight === 0) return null;
  const covered = needs.reduce(
    (sum, need) => sum + need.weight * Math.min(1, personsFor(need, reach) / need.target),
    0,
  );
  return exact(covered / weight);
}

/** How far one need is covered in a year with the money there is, and if everything were paid. */
export function needCover(
  evaluation: Evaluation,
  year: number,
  need: { readonly area: string; readonly effortArea: string },
): { readonly value: number | null; readonly ifPaid?: number } {
  const target = evaluation.plan.areas
    .find(({ id }) => id === need.area)
    ?.needs.find(({ effortArea }) => effortArea === need.effortArea)?.target;
  if (target === undefined) return { value: null };
  const part = (reach: readonly Reach[]) => exact(Math.min(1, personsFor(need, reach) / target));
  return {
    value: part(reachPaidInFull(evaluation, year)),
    ifPaid: part(reachOf(evaluation, year)),
  };
}

function personsFor(
  need: { readonly area: string; readonly effortArea: string },
  reach: readonly Reach[],
): number {
  return reach
    .filter(({ area, effortArea }) => area === need.area && effortArea === need.effortArea)
    .reduce((total, { persons }) => total + persons, 0);
}

function reachOf(evaluation: Evaluation, year: number): Reach[] {
  return evaluation.plan.activities.flatMap((activity) => reachIn(activity, year));
}

function reachPaidInFull(evaluation: Evaluation, year: number): Reach[] {
  const short = new Set(uncoveredActivities(evaluation, year));
  return evaluation.plan.activities
    .filter(({ id }) => !short.has(id))
    .flatMap((activity) => reachIn(activity, year));
}

/** Ids of the activities whose cost in the year is not paid in full. */
export function uncoveredActivities(evaluation: Evaluation, year: number): string[] {
  return evaluation.activities
    .filter(({ years }) => years.some((one) => one.year === year && one.gap > 0))
    .map(({ id }) => id);
}

/** Årsværk in a year, of one role or one placement when asked for. */
export function postsIn(
  evaluation: Evaluation,
  year: number,
  filter: { readonly role?: string; readonly placement?: string } = {},
): number {
  return exact(
    evaluation.posts
      .filter(
        (post) =>
          post.year === year &&
          (filter.role === undefined || filter.role === post.role) &&
          (filter.placement === undefined || filter.placement === post.placement),
      )
      .reduce((sum, { fte }) => sum + fte, 0),
  );
}

/** Årsværk whose money ends before the post does. */
export function endingPosts(evaluation: Evaluation): number {
  return exact(evaluation.endingPosts.reduce((sum, { fte }) => sum + fte, 0));
}

function reachIn(activity: Activity, year: number): Reach[] {
  return optionInForce(activity).reach.filter(
    ({ firstYear, lastYear }) => firstYear <= year && year <= lastYear,
  );
}

/** Takes away what adding decimal numbers leaves behind. */
export function exact(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
