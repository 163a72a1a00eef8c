import { type Evaluation, lastingGap, type Month } from '../../engine/index.ts';
import { fromOre, type Money } from '../../shared/index.ts';
import { compareMonths } from './cliff.ts';

/** What the plan's money amounts to, in one of the ways it can be said in a sentence. */
export type CoverHeadline =
  | { readonly kind: 'no-cost' }
  | { readonly kind: 'covered'; readonly lastYear: number }
  | ({ readonly kind: 'one-year'; readonly gap: Money } & Start)
  | ({ readonly kind: 'steady'; readonly mean: Money; readonly same: boolean } & Start)
  | { readonly kind: 'up-to'; readonly from: Month; readonly most: Money };

interface Start {
  readonly from: Month;
  /** The first smaller gap in a year before, when there is one. */
  readonly earlier?: { readonly year: number; readonly gap: Money };
}

/** When the money stops to cover, and how much is lacking. The gap is steady when it lasts. */
export function coverHeadline(evaluation: Evaluation): CoverHeadline {
  const { plan, years } = evaluation;
  if (years.every((year) => year.cost === 0)) return { kind: 'no-cost' };
  const gaps = years.filter((year) => year.gap > 0);
  const [first] = gaps;
  if (!first) return { kind: 'covered', lastYear: plan.lastYear };
  const start = (year: number): Start => ({
    from: firstMonthWithout(evaluation, year),
    ...(first.year < year ? { earlier: { year: first.year, gap: first.gap } } : {}),
  });
  if (gaps.length === 1) return { kind: 'one-year', gap: first.gap, ...start(first.year) };
  const steady = lastingGap(years);
  const [from] = steady;
  if (!from) {
    const most = fromOre(Math.max(...gaps.map((year) => year.gap)));
    return { kind: 'up-to', from: firstMonthWithout(evaluation, first.year), most };
  }
  if (steady.length === 1) return { kind: 'one-year', gap: from.gap, ...start(from.year) };
  const sum = steady.reduce((total, year) => total + year.gap, 0);
  return {
    kind: 'steady',
    mean: fromOre(Math.round(sum / steady.length)),
    same: steady.every((year) => year.gap === from.gap),
    ...start(from.year),
  };
}

/** The first month of a year in which some activity's money does not cover: the covered share of
 * its cost in twelfths, rounded down, plus one. */
function firstMonthWithout({ activities }: Evaluation, year: number): Month {
  const months = activities.flatMap((activity) => {
    const ofYear = activity.years.find((one) => one.year === year);
    if (!ofYear || ofYear.gap === 0) return [];
    return [Math.floor((12 * (ofYear.cost - ofYear.gap)) / ofYear.cost) + 1];
  });
  return { year, month: Math.min(...months) };
}

/** The first month of the plan in which some activity's money does not cover; undefined without. */
export function firstUncoveredMonth({ activities }: Evaluation): Month | undefined {
  return activities.map((activity) => activity.firstUncovered).sort(compareMonths)[0];
}
