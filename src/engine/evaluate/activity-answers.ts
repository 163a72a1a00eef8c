import { fromOre } from '../../shared/index.ts';
import type { ActivityAnswer, ActivityYear, Month } from './answers.ts';
import { sumBalances, yearsOf, type EvaluationBase } from './base.ts';

/** One answer per activity, by id. */
export function activityAnswers(base: EvaluationBase): ActivityAnswer[] {
  const years = yearsOf(base.ledger);
  return base.ledger.activities.map(({ activity, option }, a) => {
    const balances = years.map(({ year, y }) => activityYear(base, a, year, y));
    const firstUncovered = firstUncoveredMonth(balances);
    return {
      id: activity.id,
      option: option.id,
      approach: option.approach,
      priority: activity.priority,
      decided: activity.chosen !== undefined,
      total: sumBalances(balances),
      years: balances,
      ...(firstUncovered && { firstUncovered }),
    };
  });
}

/** The balance of activity number `a` in a year, which is year number `y`. */
export function activityYear(
  { ledger, allocation }: EvaluationBase,
  a: number,
  year: number,
  y: number,
): ActivityYear {
  const from = y * ledger.cellCount + ledger.cellStart[a]!;
  const to = y * ledger.cellCount + ledger.cellStart[a + 1]!;
  let [cost, carried, financed] = [0, 0, 0];
  for (let at = from; at < to; at += 1) {
    cost += ledger.cost[at]!;
    carried += ledger.carried[at]!;
    financed += allocation.financed[at]!;
  }
  return {
    year,
    cost: fromOre(cost),
    carried: fromOre(carried),
    financed: fromOre(financed),
    gap: fromOre(cost - carried - financed),
  };
}

/** Month ⌊12 · (financed + carried) ÷ cost⌋ + 1 of the first year with a gap: the money is taken
 * to be spent evenly from January. */
export function firstUncoveredMonth(years: readonly ActivityYear[]): Month | undefined {
  const short = years.find(({ gap }) => gap > 0);
  if (!short) return undefined;
  const { year, cost, carried, financed } = short;
  const paid = financed + carried;
  // Øre beyond 2^53 ÷ 12 would lose their last digits in a product of plain numbers.
  const month = Number((12n * BigInt(paid)) / BigInt(cost)) + 1;
  return { year, month };
}

/** The month before a month. */
export function monthBefore({ year, month }: Month): Month {
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}
