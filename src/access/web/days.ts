import { formatDate, type Language } from '../../platform/i18n/index.ts';
import { localDate } from '../../shared/index.ts';

/** A moment as the day it is in Denmark. */
export function dayOf(language: Language, moment: Date): string {
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format(moment);
  return formatDate(language, localDate(day));
}
