import { formatDate, type Language } from '../../../platform/i18n/index.ts';
import { localDate } from '../../../shared/index.ts';

const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' });
const TIME = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  hour: '2-digit',
  minute: '2-digit',
});

/** A moment as a day in Denmark: `23. november 2026`. */
export function formatDay(language: Language, moment: Date): string {
  return formatDate(language, localDate(DAY.format(moment)));
}

/** A moment as day and time in Denmark: `23. november 2026 kl. 13.05`, `23 November 2026, 13:05`. */
export function formatMoment(language: Language, moment: Date): string {
  const day = formatDay(language, moment);
  const time = TIME.format(moment);
  return language === 'da' ? `${day} kl. ${time.replace(':', '.')}` : `${day}, ${time}`;
}
