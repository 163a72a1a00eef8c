import type { Evaluation, FundingStatus, Month, Scenario } from '../../engine/index.ts';
import { compareIds, fromOre, type Money, sumMoney } from '../../shared/index.ts';

/** The gap of a year as it is and as it would be. */
export interface GapChange {
  readonly year: number;
  readonly before: Money;
  readonly after: Money;
  /** After less before; below zero when the gap falls. */
  readonly change: Money;
}

/** How one activity's gap would change. */
export interface ActivityEffect {
  readonly activity: string;
  readonly years: readonly GapChange[];
  readonly change: Money;
  readonly firstUncoveredBefore?: Month;
  readonly firstUncoveredAfter?: Month;
}

/** Følgen: what another evaluation of the same plan changes. */
export interface StatusEffect {
  readonly years: readonly GapChange[];
  readonly change: Money;
  /** Activities that lose cover, the one that loses most first. */
  readonly losing: readonly ActivityEffect[];
  /** Activities that gain cover, the one that gains most first. */
  readonly gaining: readonly ActivityEffect[];
}

/** A scenario in which one source has another status and all else is as in the plan. */
export function withStatus(source: string, status: FundingStatus): Scenario {
  return {
    id: `status:${source}`,
    name: source,
    choose: {},
    level: {},
    costIndex: {},
    funding: { [source]: { status } },
  };
}

/** What changes from one evaluation to another of the same plan. */
export function effectOf(before: Evaluation, after: Evaluation): StatusEffect {
  const years = changesByYear(before.years, after.years);
  const then = new Map(after.activities.map((activity) => [activity.id, activity]));
  const activities = before.activities
    .map((now) => activityEffect(now, then.get(now.id)!))
    .filter((effect) => effect.years.some((year) => year.change !== 0))
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change) || compareIds(a.activity, b.activity));
  return {
    years,
    change: sumMoney(years.map((year) => year.change)),
    losing: activities.filter((effect) => effect.change > 0),
    gaining: activities.filter((effect) => effect.change <= 0),
  };
}

function activityEffect(
  now: Evaluation['activities'][number],
  then: Evaluation['activities'][number],
): ActivityEffect {
  const years = changesByYear(now.years, then.years);
  return {
    activity: now.id,
    years,
    change: sumMoney(years.map((year) => year.change)),
    ...(now.firstUncovered ? { firstUncoveredBefore: now.firstUncovered } : {}),
    ...(then.firstUncovered ? { firstUncoveredAfter: then.firstUncovered } : {}),
  };
}

interface GapYear {
  readonly year: number;
  readonly gap: Money;
}

function changesByYear(before: readonly GapYear[], after: readonly GapYear[]): GapChange[] {
  return before.map(({ year, gap }, index) => {
    const then = after[index]!.gap;
    return { year, before: gap, after: then, change: fromOre(then - gap) };
  });
}
