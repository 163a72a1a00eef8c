import type { ActivityAnswer, ActivityYear, Month } from './answers.ts';
import { BalanceSum, sumBalances, yearsOf, type EvaluationBase } from './base.ts';

/** One answer per activity, by id. */
export function activityAnswers(base: EvaluationBase): ActivityAnswer[] {
  const years = yearsOf(base.ledger);
  return base.ledger.activities.map(({ activity, option }, a) => {
    const balances = years.map(({ year, y }) => ({ year, ...activityBalance(base, a, y) }));
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

/** The balance of activity number `a` in year number `y`. */
export function activityBalance(base: EvaluationBase, a: number, y: number) {
  const { cellStart, cellCount } = base.ledger;
  const sum = new BalanceSum();
  for (let cell = cellStart[a]!; cell < cellStart[a + 1]!; cell += 1) {
    sum.addCell(base, y * cellCount + cell);
  }
  return sum.balance();
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
