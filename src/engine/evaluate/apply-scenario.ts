import {
  fromOre,
  splitMoney,
  sumMoney,
  timesShare,
  WHOLE,
  type Share,
} from '../../shared/index.ts';
import {
  COST_KINDS,
  optionInForce,
  type Activity,
  type Carried,
  type Cost,
  type FundingSource,
  type Option,
  type Plan,
  type Scenario,
  type YearAmount,
} from '../model/index.ts';

/**
 * The plan as the scenario would make it. Evaluating it equals evaluating with the scenario.
 * Entries that add are added before the factor, so that dividing an entry in two changes nothing;
 * level comes before cost index, and each product is rounded half up to whole øre. Persons and
 * posts are not rounded. Keys that name nothing in the plan have no effect.
 */
export function applyScenario(plan: Plan, scenario: Scenario): Plan {
  const choose = new Map(Object.entries(scenario.choose));
  const level = new Map(Object.entries(scenario.level));
  const index = new Map(
    Object.entries(scenario.costIndex)
      .map(([year, factor]) => [Number(year), factor] as const)
      .filter(([, factor]) => factor !== WHOLE),
  );
  const funding = new Map(Object.entries(scenario.funding));
  return {
    ...plan,
    activities: plan.activities.map((activity) =>
      changeActivity(activity, choose.get(activity.id), level.get(activity.id) ?? WHOLE, index),
    ),
    funding: plan.funding.map((source) => {
      const change = funding.get(source.id);
      return change ? changeSource(source, change.factor ?? WHOLE, change.status) : source;
    }),
  };
}

function changeActivity(
  activity: Activity,
  chosen: string | undefined,
  level: Share,
  index: ReadonlyMap<number, Share>,
): Activity {
  const decided = chosen === undefined ? activity : { ...activity, chosen };
  if (level === WHOLE && index.size === 0) return decided;
  const inForce = optionInForce(decided);
  return {
    ...decided,
    options: decided.options.map((option) => {
      const scaled = option === inForce && level !== WHOLE ? scaleOption(option, level) : option;
      return index.size === 0 ? scaled : { ...scaled, costs: indexCosts(scaled.costs, index) };
    }),
  };
}

function changeSource(
  source: FundingSource,
  factor: Share,
  status: FundingSource['status'] | undefined,
): FundingSource {
  const amounts =
    factor === WHOLE ? source.amounts : scaleEntries(source.amounts, yearOf, () => factor);
  return { ...source, amounts, status: status ?? source.status };
}

function scaleOption(option: Option, level: Share): Option {
  const part = level / WHOLE;
  return {
    ...option,
    costs: scaleEntries(option.costs, yearAndKind, () => level),
    carried: scaleCarried(option.carried, level),
    reach: option.reach.map((entry) => ({ ...entry, persons: entry.persons * part })),
    staff: option.staff.map((post) => ({ ...post, fte: post.fte * part })),
  };
}

function indexCosts(costs: readonly Cost[], index: ReadonlyMap<number, Share>): readonly Cost[] {
  return scaleEntries(costs, yearAndKind, ({ year }) => index.get(year) ?? WHOLE);
}

function yearOf({ year }: YearAmount): number {
  return year;
}

function yearAndKind({ year, kind }: Cost): number {
  return year * COST_KINDS.length + COST_KINDS.indexOf(kind);
}

/** Adds the entries of one place, then multiplies. */
function scaleEntries<Entry extends YearAmount>(
  entries: readonly Entry[],
  placeOf: (entry: Entry) => number,
  factorOf: (entry: Entry) => Share,
): readonly Entry[] {
  return groupBy(entries, placeOf).map((group) => {
    const total = sumMoney(group.map(({ amount }) => amount));
    return { ...group[0]!, amount: timesShare(total, factorOf(group[0]!)) };
  });
}

/** The year's total is what is scaled and rounded; the payers share it as they did before. */
function scaleCarried(carried: readonly Carried[], level: Share): readonly Carried[] {
  return groupBy(carried, yearOf).flatMap((group) => {
    const amounts = group.map(({ amount }) => amount);
    const total = sumMoney(amounts);
    if (total === 0) return group;
    const parts = splitMoney(timesShare(total, level), amounts);
    return group.map((entry, at) => ({ ...entry, amount: fromOre(parts[at]!) }));
  });
}

function groupBy<Entry>(
  entries: readonly Entry[],
  placeOf: (entry: Entry) => number,
): readonly Entry[][] {
  const groups = new Map<number, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(placeOf(entry));
    if (group) group.push(entry);
    else groups.set(placeOf(entry), [entry]);
  }
  return [...groups.values()];
}
