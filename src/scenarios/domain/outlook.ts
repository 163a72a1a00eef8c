import type { Evaluation } from '../../engine/index.ts';
import { fromOre, type Money, sumMoney } from '../../shared/index.ts';

/** What several ways of going on lack in the same years. */
export interface Outlook {
  /** The years that are looked at: from this one to the horizon's last. */
  readonly from: number;
  readonly lastYear: number;
  /** Mean gap a year of each evaluation, in whole øre. */
  readonly means: readonly Money[];
}

/** The years in which money is truly missing, and what each evaluation lacks there on average;
 * undefined when nothing is missing anywhere. The years start where the largest gap of all stays at
 * half of its height or more to the end; without such years, at the first gap. */
export function outlookOf(evaluations: readonly Evaluation[]): Outlook | undefined {
  const years = evaluations[0]?.years.map(({ year }) => year) ?? [];
  const largest = years.map((_, index) => largestGap(evaluations, index));
  const peak = Math.max(0, ...largest);
  if (peak === 0) return undefined;
  const lasting = largest.findLastIndex((gap) => gap * 2 < peak) + 1;
  const start = lasting < years.length ? lasting : largest.findIndex((gap) => gap > 0);
  const means = evaluations.map((evaluation) => {
    const gaps = evaluation.years.slice(start).map(({ gap }) => gap);
    return fromOre(Math.round(sumMoney(gaps) / gaps.length));
  });
  return { from: years[start]!, lastYear: years.at(-1)!, means };
}

function largestGap(evaluations: readonly Evaluation[], index: number): number {
  return Math.max(...evaluations.map(({ years }) => years[index]?.gap ?? 0));
}

/** The year that figures of one year are shown for unless another is asked for: the first in which
 * money is truly missing, else the horizon's last. */
export function focusYear(evaluations: readonly Evaluation[]): number {
  return outlookOf(evaluations)?.from ?? evaluations[0]!.plan.lastYear;
}
