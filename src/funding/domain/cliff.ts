import type { ActivityAnswer, Evaluation, Month } from '../../engine/index.ts';
import { compareIds } from '../../shared/index.ts';

/** Orders months of the calendar; no month (money that does not end) comes last. */
export function compareMonths(a: Month | undefined, b: Month | undefined): number {
  if (!a || !b) return a ? -1 : b ? 1 : 0;
  return a.year - b.year || a.month - b.month;
}

/** The month before a month: the last with money before the first without. */
export function monthBefore({ year, month }: Month): Month {
  return month === 1 ? { year: year - 1, month: 12 } : { year, month: month - 1 };
}

/** Bevillingsophør: the activities in the order in which their money ends. Of those that end in the
 * same month, the one that lacks most stands first. Money that does not end comes last. */
export function activitiesByEnd(evaluation: Evaluation): ActivityAnswer[] {
  return [...evaluation.activities].sort(
    (a, b) =>
      compareMonths(a.firstUncovered, b.firstUncovered) ||
      b.total.gap - a.total.gap ||
      a.priority - b.priority ||
      compareIds(a.id, b.id),
  );
}
