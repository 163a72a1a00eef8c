import { dateOf, localDate, partsOf, type LocalDate } from '../../shared/index.ts';

const EARLY_LISTS: ReadonlySet<LocalDate> = new Set(
  ['2010-10-01', '2011-10-01', '2012-10-01', '2013-10-01', '2014-02-01'].map(localDate),
);

/** Whether the official lists are dated that day: 1 December from 2014, 1 October before. */
export function isListDate(date: LocalDate): boolean {
  const { year, month, day } = partsOf(date);
  return EARLY_LISTS.has(date) || (year >= 2014 && month === 12 && day === 1);
}

/** The date of the list that closes a year from 2014 on: 1 December. */
export function listDateOfYear(year: number): LocalDate {
  return dateOf(year, 12, 1);
}
