import type { Evaluation, Month } from '../../engine/index.ts';
import { fromOre, type Money } from '../../shared/index.ts';
import { compareMonths } from './cliff.ts';

/** What the plan's money amounts to, in one of the ways it can be said in a sentence. */
export type CoverHeadline =
  | { readonly kind: 'no-cost' }
  | { readonly kind: 'covered'; readonly lastYear: number }
  | { readonly kind: 'one-year'; readonly from: Month; readonly gap: Money }
  | { readonly kind: 'steady'; readonly from: Month; readonly mean: Money; readonly same: boolean }
  | { readonly kind: 'up-to'; readonly from: Month; readonly most: Money };

/** When the money stops to cover, and how much is lacking. A gap is steady when it lasts unbroken to
 * the end of the plan and its least year is more than half of its greatest. */
export function coverHeadline({ plan, years, activities }: Evaluation): CoverHeadline {
  if (years.every((year) => year.cost === 0)) return { kind: 'no-cost' };
  const gaps = years.filter((year) => year.gap > 0);
  const [first] = gaps;
  if (!first) return { kind: 'covered', lastYear: plan.lastYear };
  const from = firstMonthWithout(activities) ?? { year: first.year, month: 1 };
  if (gaps.length === 1) return { kind: 'one-year', from, gap: first.gap };
  const amounts = gaps.map((year) => year.gap);
  const most = Math.max(...amounts);
  const least = Math.min(...amounts);
  const unbroken = gaps.length === plan.lastYear - first.year + 1;
  if (!unbroken || least * 2 <= most) return { kind: 'up-to', from, most: fromOre(most) };
  const mean = amounts.reduce((sum, gap) => sum + gap, 0) / amounts.length;
  return { kind: 'steady', from, mean: fromOre(Math.round(mean)), same: least === most };
}

/** The first month in which some activity's money does not cover. */
export function firstMonthWithout(activities: Evaluation['activities']): Month | undefined {
  return activities.map((activity) => activity.firstUncovered).sort(compareMonths)[0];
}
