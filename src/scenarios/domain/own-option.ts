import type { Option, Plan, Scenario } from '../../engine/index.ts';
import { dataOf } from './scenario-data.ts';

/** The id of the option that was written for this scenario alone and that it chooses; undefined when
 * another one counts, or when the plan or another scenario has taken it up. */
export function ownOptionOf(
  plan: Pick<Plan, 'activities'>,
  scenario: Scenario,
  others: readonly Scenario[],
  activityId: string,
): string | undefined {
  const own = dataOf(scenario).own?.[activityId];
  const activity = plan.activities.find(({ id }) => id === activityId);
  const isThere = activity?.options.some(({ id }) => id === own) ?? false;
  if (own === undefined || !isThere || scenario.choose[activityId] !== own) return undefined;
  const isTakenUp =
    activity?.chosen === own || others.some(({ choose }) => choose[activityId] === own);
  return isTakenUp ? undefined : own;
}

/** The option that counts for an activity in a scenario. */
export function optionInScenario(
  plan: Pick<Plan, 'activities'>,
  scenario: Scenario,
  activityId: string,
): Option | undefined {
  const activity = plan.activities.find(({ id }) => id === activityId);
  const asked = activity?.options.find(({ id }) => id === scenario.choose[activityId]);
  const chosen = activity?.options.find(({ id }) => id === activity.chosen);
  return asked ?? chosen ?? activity?.options[0];
}
