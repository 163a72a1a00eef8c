import { isLocalDate, type LocalDate } from '../../shared/index.ts';

declare const isoLocalTime: unique symbol;

/** Dansk tid: a day and a time on Danish clocks, as text `YYYY-MM-DDTHH:MM`; compares as text, but
 * for the hour that comes twice in October. */
export type DanishTime = string & { readonly [isoLocalTime]: true };

const PATTERN = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d)$/;

const CLOCK = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Copenhagen',
  dateStyle: 'short',
  timeStyle: 'short',
});

const HOUR_MS = 3_600_000;

/** Whether the text is a time that Danish clocks show: a real day, and not the hour that is left out
 * in March. */
export function isDanishTime(text: string): text is DanishTime {
  const match = PATTERN.exec(text);
  if (!match || !isLocalDate(match[1]!)) return false;
  return danishTimeOf(momentOf(text as DanishTime)) === text;
}

/** The moment at which Danish clocks show a time; the first of the two in the hour that comes twice. */
export function momentOf(time: DanishTime): Date {
  const asUtc = Date.parse(`${time}:00Z`);
  // Denmark is one hour ahead of UTC, in summer two.
  const inSummer = new Date(asUtc - 2 * HOUR_MS);
  return danishTimeOf(inSummer) === time ? inSummer : new Date(asUtc - HOUR_MS);
}

/** What Danish clocks show at a moment. */
export function danishTimeOf(moment: Date): DanishTime {
  return CLOCK.format(moment).replace(' ', 'T') as DanishTime;
}

/** The day of a time. */
export function dayOf(time: DanishTime): LocalDate {
  return time.slice(0, 10) as LocalDate;
}

/** The clock of a time: `13:05`. */
export function clockOf(time: DanishTime): string {
  return time.slice(11);
}
