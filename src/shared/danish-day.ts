import { type LocalDate, localDate } from './local-date.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** The day that it is in Denmark at a moment. */
export function danishDay(moment: Date): LocalDate {
  return localDate(DAY.format(moment));
}
