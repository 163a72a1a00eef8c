import type { FundingSource, FundingStatus, Plan } from '../../engine/index.ts';
import { compareIds, dateOf, daysInMonth, type LocalDate, partsOf } from '../../shared/index.ts';
import { type DeadlineKind, type SourceDeadline, sourceData } from './source-data.ts';
import { lastYearWithMoney } from './source-money.ts';

/** One day of the money's calendar. */
export interface CalendarDay {
  readonly source: string;
  readonly kind: DeadlineKind;
  readonly date: LocalDate;
  /** The day that the deadline is written down with; with the kind it names the deadline. */
  readonly first: LocalDate;
  readonly yearly: boolean;
}

/** Statuses in which a deadline of a kind still asks something of somebody. */
const ASKS: Readonly<Record<DeadlineKind, readonly FundingStatus[]>> = {
  application: ['idea'],
  report: ['granted', 'pledged'],
  'payment-request': ['granted', 'pledged'],
};

/** Frister that are not done, the earliest first. What returns every year is told until the year after
 * the source's last money; an application that has been sent asks no more, but for those that return. */
export function openDeadlines(plan: Plan): CalendarDay[] {
  return plan.funding
    .flatMap((source) => sourceData(source.x).deadlines.flatMap((one) => daysOf(plan, source, one)))
    .sort(
      (a, b) =>
        compareIds(a.date, b.date) || compareIds(a.source, b.source) || compareIds(a.kind, b.kind),
    );
}

function daysOf(plan: Plan, source: FundingSource, deadline: SourceDeadline): CalendarDay[] {
  const { kind, date, yearly, done } = deadline;
  if (source.status === 'rejected') return [];
  const returns = yearly && kind === 'application';
  if (!returns && !ASKS[kind].includes(source.status)) return [];
  const { year } = partsOf(date);
  const last = yearly ? Math.max(year, (lastYearWithMoney(source) ?? plan.lastYear) + 1) : year;
  return Array.from({ length: last - year + 1 }, (_, after) => sameDay(date, year + after))
    .filter((day) => done === undefined || day > done)
    .map((day) => ({ source: source.id, kind, date: day, first: date, yearly }));
}

function sameDay(date: LocalDate, year: number): LocalDate {
  const { month, day } = partsOf(date);
  return dateOf(year, month, Math.min(day, daysInMonth(year, month)));
}
