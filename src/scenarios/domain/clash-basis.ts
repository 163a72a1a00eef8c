import type { Option, Plan, Scenario } from '../../engine/index.ts';
import { isEqual, sumMoney, toKroner } from '../../shared/index.ts';
import { type Basis, dataOf, withData } from './scenario-data.ts';
import { partsOf, type SettingKey, settingsOf } from './settings.ts';

/** What the plan says now of the thing that a scenario does otherwise; undefined where nothing is
 * worth remembering. */
export function basisNow(plan: Plan, scenario: Scenario, key: SettingKey): Basis | undefined {
  const { kind, id } = partsOf(key);
  switch (kind) {
    case 'choice':
    case 'level': {
      // With a choice of its own a level is no concern of the plan's choice.
      if (kind === 'level' && scenario.choose[id] !== undefined) return undefined;
      const activity = plan.activities.find((one) => one.id === id);
      if (!activity) return undefined;
      const chosen = activity.chosen ?? null;
      const counting = scenario.choose[id] ?? activity.chosen ?? activity.options[0]?.id;
      const option = activity.options.find((one) => one.id === counting);
      return option ? { chosen, cost: costOf(option) } : { chosen };
    }
    case 'funding': {
      const source = plan.funding.find((one) => one.id === id);
      if (!source) return undefined;
      const amount = toKroner(sumMoney(source.amounts.map((one) => one.amount)));
      return { status: source.status, amount };
    }
    case 'price':
      return undefined;
  }
}

function costOf({ costs }: Option): number {
  return toKroner(sumMoney(costs.map(({ amount }) => amount)));
}

/** The scenario after a change, with what the plan says now remembered for each thing that was set
 * anew. What was said before and is said still keeps what was remembered then. `anew` names places
 * whose memory is to be that of now in any case. */
export function rememberBasis(
  plan: Plan,
  before: Scenario | undefined,
  after: Scenario,
  anew: readonly SettingKey[] = [],
): Scenario {
  const known = dataOf(after).basis ?? {};
  const said = before ? settingsOf(before) : new Map<SettingKey, never>();
  const entries = [...settingsOf(after)].flatMap(([key, setting]): [string, Basis][] => {
    const isKept =
      isEqual(said.get(key), setting) && !anew.includes(key) && !isMoved(before, after, key);
    const basis = (isKept ? known[key] : undefined) ?? basisNow(plan, after, key);
    return basis ? [[key, basis]] : [];
  });
  return withData(after, { basis: Object.fromEntries(entries) });
}

/** A level is a level of the option in force: with another choice it is set anew. */
function isMoved(before: Scenario | undefined, after: Scenario, key: SettingKey): boolean {
  const { kind, id } = partsOf(key);
  return kind === 'level' && before?.choose[id] !== after.choose[id];
}
