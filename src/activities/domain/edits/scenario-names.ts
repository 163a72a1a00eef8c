import type { Scenario } from '../../../engine/index.ts';
import type { Spoken } from './references.ts';

/** Whether a scenario says anything about an activity, or chooses an option of it. */
export function isNamedBy({ choose, level }: Scenario, { activity, option }: Spoken): boolean {
  if (option !== undefined) return choose[activity] === option;
  return Object.hasOwn(choose, activity) || Object.hasOwn(level, activity);
}

/** The scenario without what it says about an activity, or without its choice of an option. */
export function withoutNames(scenario: Scenario, spoken: Spoken): Scenario {
  if (!isNamedBy(scenario, spoken)) return scenario;
  const { [spoken.activity]: _chosen, ...choose } = scenario.choose;
  const { [spoken.activity]: _level, ...level } = scenario.level;
  return { ...scenario, choose, level: spoken.option === undefined ? level : scenario.level };
}
