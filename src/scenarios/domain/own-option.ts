import type { Option, Plan, Scenario } from '../../engine/index.ts';
import { fromKroner, toKroner } from '../../shared/index.ts';
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

/** What becomes of the costs of an activity that leaves areas. */
export type CostRule = 'same' | 'by-persons';

/** The option without its reach in some areas; the same option when it reaches nobody there. With
 * `by-persons` what it costs in a year, and what a receiver carries, is lowered as the persons of that
 * year are, rounded half up to whole kroner. Posts stay. */
export function withoutAreas(option: Option, areas: ReadonlySet<string>, cost: CostRule): Option {
  const reach = option.reach.filter(({ area }) => !areas.has(area));
  if (reach.length === option.reach.length) return option;
  const fewer = { ...option, reach };
  if (cost === 'same') return fewer;
  const lowered = <Entry extends Option['costs'][number] | Option['carried'][number]>(
    entries: readonly Entry[],
  ) =>
    entries.map((entry) => {
      const [before, after] = [personsIn(option, entry.year), personsIn(fewer, entry.year)];
      if (before === 0 || before === after) return entry;
      const kroner = Math.floor((toKroner(entry.amount) * after) / before + 0.5);
      return { ...entry, amount: fromKroner(kroner) };
    });
  return { ...fewer, costs: lowered(option.costs), carried: lowered(option.carried) };
}

function personsIn({ reach }: Option, year: number): number {
  return reach
    .filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)
    .reduce((sum, { persons }) => sum + persons, 0);
}
