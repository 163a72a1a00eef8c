import type { Money } from '../../shared/index.ts';
import type { Evaluation } from './answers.ts';

/** The years in which money is truly missing: those at the end of the plan whose gaps are of one
 * size, from the first year after which no year's gap is half of the greatest or less. None when
 * the last year's gap is that small, or there is no gap. */
export function lastingGap<Year extends { readonly gap: Money }>(
  years: readonly Year[],
): readonly Year[] {
  const most = Math.max(0, ...years.map((year) => year.gap));
  if (most === 0) return [];
  return years.slice(years.findLastIndex((year) => year.gap * 2 <= most) + 1);
}

/** The year to look at when none is asked for: where the lasting gap begins, else the first year
 * with a gap, else the last of the plan. */
export function focusYear({ plan, years }: Pick<Evaluation, 'plan' | 'years'>): number {
  const [from] = lastingGap(years);
  return (from ?? years.find((year) => year.gap > 0))?.year ?? plan.lastYear;
}
