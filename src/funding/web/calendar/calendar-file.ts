import { calendarText, escapedText } from '../../../platform/files/index.ts';
import { addDays, type LocalDate } from '../../../shared/index.ts';
import type { CalendarDay } from '../../domain/index.ts';

/** What a calendar file says beside the days. */
export interface CalendarWords {
  readonly name: string;
  readonly language: string;
  /** The host that makes the entries' names unique. */
  readonly host: string;
  readonly partnershipId: string;
  /** The day on which it is written. */
  readonly today: LocalDate;
  readonly summary: (day: CalendarDay) => string;
  readonly address: (day: CalendarDay) => string;
}

/** Days as a calendar file (iCalendar, RFC 5545) of whole days. */
export function moneyCalendar(days: readonly CalendarDay[], words: CalendarWords): string {
  const stamp = `${compact(words.today)}T000000Z`;
  return calendarText(
    { name: words.name, language: words.language },
    days.flatMap((day) => [
      'BEGIN:VEVENT',
      `UID:${escapedText([words.partnershipId, day.source, day.kind, day.date].join('.'))}@${words.host}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(day.date)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day.date, 1))}`,
      `SUMMARY:${escapedText(words.summary(day))}`,
      `URL:${words.address(day)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
  );
}

function compact(date: LocalDate): string {
  return date.replaceAll('-', '');
}
