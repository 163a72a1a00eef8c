import type { Plan, Scenario } from '../../engine/index.ts';
import { compareIds } from '../../shared/index.ts';

/** Something that a scenario speaks of and that the plan no longer has. */
export interface Gone {
  readonly kind: 'activity' | 'option' | 'source' | 'year';
  readonly id: string;
}

/** A scenario as the plan of today can take it. */
export interface FittedScenario {
  /** The scenario without what is gone. */
  readonly scenario: Scenario;
  readonly gone: readonly Gone[];
}

/** Leaves out what a scenario says about activities, options, sources and years that the plan does
 * not have: the plan may have changed since the scenario was written. */
export function fitScenario(plan: Plan, scenario: Scenario): FittedScenario {
  const options = new Map(
    plan.activities.map(({ id, options: list }) => [id, new Set(list.map((option) => option.id))]),
  );
  const sources = new Set(plan.funding.map(({ id }) => id));
  const gone: Gone[] = [];
  const fitted: Scenario = {
    ...scenario,
    choose: kept(scenario.choose, (activity, option) => {
      const known = options.get(activity);
      if (!known) gone.push({ kind: 'activity', id: activity });
      else if (!known.has(option)) gone.push({ kind: 'option', id: activity });
      return known?.has(option) ?? false;
    }),
    level: kept(scenario.level, (activity) => {
      if (!options.has(activity)) gone.push({ kind: 'activity', id: activity });
      return options.has(activity);
    }),
    costIndex: kept(scenario.costIndex, (year) => {
      const inside = plan.firstYear <= Number(year) && Number(year) <= plan.lastYear;
      if (!inside) gone.push({ kind: 'year', id: year });
      return inside;
    }),
    funding: kept(scenario.funding, (source) => {
      if (!sources.has(source)) gone.push({ kind: 'source', id: source });
      return sources.has(source);
    }),
  };
  return { scenario: fitted, gone: unique(gone) };
}

function kept<Value>(
  entries: Readonly<Record<string, Value>>,
  isKnown: (key: string, value: Value) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).filter(([key, value]) => isKnown(key, value)));
}

function unique(gone: readonly Gone[]): Gone[] {
  const byKey = new Map(gone.map((one) => [`${one.kind} ${one.id}`, one]));
  return [...byKey].sort(([a], [b]) => compareIds(a, b)).map(([, one]) => one);
}
