import type { LocalDate } from './local-date.ts';

/** Periode: both days included. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A period from its two days. Throws `RangeError` when it would end before it starts. */
export function period(from: LocalDate, to: LocalDate): Period {
  if (to < from) throw new RangeError(`The period ends (${to}) before it starts (${from})`);
  return { from, to };
}

/** Whether the day lies in the period, both ends included. */
export function contains({ from, to }: Period, day: LocalDate): boolean {
  return from <= day && day <= to;
}

/** Whether two periods share at least one day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.from <= b.to && b.from <= a.to;
}
