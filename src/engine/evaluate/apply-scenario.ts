import type { Plan, Scenario } from '../model/index.ts';

/** The plan as the scenario would make it. Evaluating it equals evaluating with the scenario. */
export function applyScenario(_plan: Plan, _scenario: Scenario): Plan {
  throw new Error('applyScenario is being written');
}
