import type { Plan, Scenario } from '../../../engine/index.ts';
import { type Difference, differencesOf } from '../differences.ts';
import { dataOf, isArchived, withData } from '../scenario-data.ts';
import { keysOf, type SettingKey, settingsOf, withSettings } from '../settings.ts';

/** A difference that can become the plan's. What is gone cannot. */
export type Adoptable = Exclude<Difference, { about: 'gone' }>;

/** What a scenario does otherwise than the plan and could become the plan's. */
export function adoptables(plan: Plan, scenario: Scenario): Adoptable[] {
  return differencesOf(plan, scenario).filter(
    (difference): difference is Adoptable => difference.about !== 'gone',
  );
}

/** The word by which a form names a difference. */
export function keyOf(difference: Adoptable): SettingKey {
  return keysOf(difference)[0]!;
}

/** Forudsætning: what a scenario assumes of money or prices. Nobody decides those, so they are adopted
 * only when asked for one by one. */
export function isAssumption({ about }: Pick<Adoptable, 'about'>): boolean {
  return about === 'funding' || about === 'cost-index';
}

/** What a scenario says in some of its differences, and nothing else. */
export function partOf(scenario: Scenario, chosen: readonly Adoptable[]): Scenario {
  const said = settingsOf(scenario);
  const silent = { ...scenario, choose: {}, level: {}, costIndex: {}, funding: {} };
  return withSettings(
    silent,
    new Map(chosen.flatMap(keysOf).map((key) => [key, said.get(key)] as const)),
  );
}

/** The scenario without some of its differences: the plan does them now. An option that was written for
 * the scenario is the plan's from then on. */
export function withoutPart(scenario: Scenario, chosen: readonly Adoptable[]): Scenario {
  const keys = new Set<string>(chosen.flatMap(keysOf));
  const rest = withSettings(
    scenario,
    new Map(chosen.flatMap(keysOf).map((key) => [key, undefined] as const)),
  );
  const { basis = {}, own = {} } = dataOf(scenario);
  return withData(rest, {
    basis: without(basis, (key) => keys.has(key)),
    own: without(own, (activity) => keys.has(`choice.${activity}`)),
  });
}

/** Other scenarios in use that change the level, the prices or the amounts that are adopted: they go on
 * from what the plan then says. */
export function scenariosThatFollow(
  others: readonly Scenario[],
  chosen: readonly Adoptable[],
): Scenario[] {
  const multiplied = new Set(
    chosen
      .filter((one) => one.about !== 'choice' && !(one.about === 'funding' && !one.factor))
      .flatMap(keysOf),
  );
  return others.filter(
    (scenario) =>
      !isArchived(scenario) &&
      [...settingsOf(scenario)].some(
        ([key, said]) =>
          multiplied.has(key) && (typeof said !== 'object' || said.factor !== undefined),
      ),
  );
}

function without<Value>(
  entries: Readonly<Record<string, Value>>,
  isLeftOut: (key: string) => boolean,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).filter(([key]) => !isLeftOut(key)));
}
