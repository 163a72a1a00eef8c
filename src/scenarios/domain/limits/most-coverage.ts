import type { CoverageLimit, Option, Plan, Scenario } from '../../../engine/index.ts';
import { WHOLE } from '../../../shared/index.ts';
import { type ActivityRule, allowedOptions } from './question.ts';

/** The need and year that can be covered least, when every activity does its most. */
export interface MostCoverage {
  readonly effortArea: string;
  readonly year: number;
  /** 0 to 1. */
  readonly most: number;
}

/** How much of the needs that a limit speaks of can be covered at all, whatever it costs; undefined
 * when the limit names no need. */
export function mostCoverage(
  plan: Plan,
  rules: ReadonlyMap<string, readonly ActivityRule[]>,
  level: Scenario['level'],
  limit: CoverageLimit,
): MostCoverage | undefined {
  const needs = (plan.areas.find(({ id }) => id === limit.area)?.needs ?? []).filter(
    ({ effortArea }) => limit.effortArea === undefined || limit.effortArea === effortArea,
  );
  const found: MostCoverage[] = [];
  for (const { effortArea, target } of needs) {
    for (let year = plan.firstYear; year <= plan.lastYear; year += 1) {
      const persons = plan.activities.reduce((sum, activity) => {
        const options = allowedOptions(activity, rules.get(activity.id) ?? []);
        const persons = mostPersons(options, { area: limit.area, effortArea, year });
        return sum + (persons * (level[activity.id] ?? WHOLE)) / WHOLE;
      }, 0);
      found.push({ effortArea, year, most: Math.min(1, persons / target) });
    }
  }
  return found.toSorted((a, b) => a.most - b.most)[0];
}

interface Place {
  readonly area: string;
  readonly effortArea: string;
  readonly year: number;
}

function mostPersons(options: readonly Option[], place: Place): number {
  const persons = options.map(({ reach }) =>
    reach.reduce(
      (sum, one) =>
        one.area === place.area &&
        one.effortArea === place.effortArea &&
        one.firstYear <= place.year &&
        place.year <= one.lastYear
          ? sum + one.persons
          : sum,
      0,
    ),
  );
  return Math.max(0, ...persons);
}
