import { type LocalDate, localDate } from '../../../shared/index.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });

/** A moment as the day it is in Denmark. */
export function dayInDenmark(moment: Date): LocalDate {
  return localDate(DAY.format(moment));
}
