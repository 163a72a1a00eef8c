import type { Activity, Earmark, FundingSource, Option } from '../../../engine/index.ts';
import { fail, ok, type Result } from '../../../shared/index.ts';
import type { PlanWithAreas } from './areas.ts';

/** What in a plan refers to an area. */
export interface AreaReferences {
  readonly needs: number;
  /** Options that reach persons there. */
  readonly reach: readonly {
    readonly activity: string;
    readonly option: string;
    readonly persons: number;
  }[];
  /** Sources that are earmarked to it; `only`: to no other area, and then the money would become free
   * for everything. */
  readonly earmarks: readonly { readonly source: string; readonly only: boolean }[];
  /** Limits of the least coverage there. */
  readonly limits: number;
}

/** Why an area cannot be removed. */
export type RemoveAreaProblem =
  | { readonly kind: 'unknown-area' }
  /** These sources are earmarked to the area alone. */
  | { readonly kind: 'only-earmark'; readonly sources: readonly string[] };

/** Everything in a plan that refers to an area. */
export function referencesTo(plan: PlanWithAreas, id: string): AreaReferences {
  return {
    needs: plan.areas.find((area) => area.id === id)?.needs.length ?? 0,
    reach: plan.activities.flatMap((activity) =>
      activity.options.flatMap((option) => {
        const there = option.reach.filter(({ area }) => area === id);
        if (there.length === 0) return [];
        const persons = there.reduce((sum, one) => sum + one.persons, 0);
        return [{ activity: activity.name, option: option.name, persons }];
      }),
    ),
    earmarks: plan.funding.flatMap(({ name, earmark }) =>
      earmark?.areas?.includes(id)
        ? [{ source: name, only: earmark.areas.every((area) => area === id) }]
        : [],
    ),
    limits: plan.limits?.minCoverage?.filter(({ area }) => area === id).length ?? 0,
  };
}

/** Removes an area with its needs, and with it what activities reach there, its place in earmarks and
 * its limits of coverage. Refuses while money is earmarked to the area alone. */
export function removeArea<P extends PlanWithAreas>(
  plan: P,
  id: string,
): Result<P, RemoveAreaProblem> {
  if (!plan.areas.some((area) => area.id === id)) return fail({ kind: 'unknown-area' });
  const sources = referencesTo(plan, id)
    .earmarks.filter(({ only }) => only)
    .map(({ source }) => source);
  if (sources.length > 0) return fail({ kind: 'only-earmark', sources });
  return ok({
    ...plan,
    areas: plan.areas.filter((area) => area.id !== id),
    activities: plan.activities.map((activity) => withoutReach(activity, id)),
    funding: plan.funding.map((source) => withoutEarmark(source, id)),
    ...(plan.limits?.minCoverage && {
      limits: {
        ...plan.limits,
        minCoverage: plan.limits.minCoverage.filter(({ area }) => area !== id),
      },
    }),
  });
}

function withoutReach(activity: Activity, id: string): Activity {
  const touches = ({ reach }: Option) => reach.some(({ area }) => area === id);
  if (!activity.options.some(touches)) return activity;
  return {
    ...activity,
    options: activity.options.map((option) =>
      touches(option)
        ? { ...option, reach: option.reach.filter(({ area }) => area !== id) }
        : option,
    ),
  };
}

function withoutEarmark(source: FundingSource, id: string): FundingSource {
  if (!source.earmark?.areas?.includes(id)) return source;
  const earmark: Earmark = {
    ...source.earmark,
    areas: source.earmark.areas.filter((area) => area !== id),
  };
  return { ...source, earmark };
}
