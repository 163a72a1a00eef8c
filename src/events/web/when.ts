import { formatDate, type Language, monthName } from '../../platform/i18n/index.ts';
import { type LocalDate, partsOf } from '../../shared/index.ts';
import { clockOf, type DanishTime, danishTimeOf, dayOf, type PublishedEvent } from '../index.ts';

/** When an event is, as Danish clocks show it. */
type Times = Pick<PublishedEvent['content'], 'start' | 'end'>;

/** When an event is: `torsdag den 14. januar 2027 kl. 13.00–16.00`. */
export function whenInWords(language: Language, { start, end }: Times): string {
  if (dayOf(start) !== dayOf(end)) {
    return language === 'da'
      ? `${timeInWords('da', start)} til ${timeInWords('da', end)}`
      : `${timeInWords('en', start)} to ${timeInWords('en', end)}`;
  }
  const clocks = `${clock(language, start)}–${clock(language, end)}`;
  const day = dayInWords(language, dayOf(start));
  return language === 'da' ? `${day} kl. ${clocks}` : `${day}, ${clocks}`;
}

/** A time in words: `torsdag den 14. januar 2027 kl. 13.00`. */
export function timeInWords(language: Language, time: DanishTime): string {
  const day = dayInWords(language, dayOf(time));
  return language === 'da' ? `${day} kl. ${clock('da', time)}` : `${day}, ${clock('en', time)}`;
}

/** Words as they stand at the beginning of a line. */
export function asSentenceStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A moment in words, on Danish clocks. */
export function momentInWords(language: Language, moment: Date): string {
  return timeInWords(language, danishTimeOf(moment));
}

/** A day with its weekday: `torsdag den 14. januar 2027`. */
function dayInWords(language: Language, day: LocalDate): string {
  const date = formatDate(language, day);
  const weekday = weekdayOf(language, day);
  return language === 'da' ? `${weekday} den ${date}` : `${weekday} ${date}`;
}

const WEEKDAYS = {
  da: new Intl.DateTimeFormat('da-DK', { weekday: 'long', timeZone: 'UTC' }),
  en: new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }),
};

/** The name of a day's weekday. */
export function weekdayOf(language: Language, day: LocalDate): string {
  return WEEKDAYS[language].format(new Date(`${day}T00:00:00Z`));
}

/** The clock as it is written: `kl. 13.00` has a full stop in Danish. */
export function clock(language: Language, time: DanishTime): string {
  const written = clockOf(time);
  return language === 'da' ? written.replace(':', '.') : written;
}

/** The month of a day: `Januar 2027`. */
export function monthInWords(language: Language, day: LocalDate): string {
  const { year, month } = partsOf(day);
  const name = monthName(language, month);
  return `${name[0]!.toUpperCase()}${name.slice(1)} ${year}`;
}

const MINUTE_MS = 60_000;

/** How long an event lasts: `3 timer`, `1 time og 30 minutter`; undefined for more than a day, where
 * the words of when it is say enough. */
export function durationInWords(
  language: Language,
  { starts, ends }: Pick<PublishedEvent, 'starts' | 'ends'>,
): string | undefined {
  const minutes = Math.round((ends.getTime() - starts.getTime()) / MINUTE_MS);
  if (minutes > 24 * 60) return undefined;
  const [hour, minute] = [Math.floor(minutes / 60), minutes % 60];
  const parts = [
    ...(hour > 0 ? [`${hour} ${HOURS[language][hour === 1 ? 0 : 1]}`] : []),
    ...(minute > 0 ? [`${minute} ${MINUTES[language][minute === 1 ? 0 : 1]}`] : []),
  ];
  return parts.join(language === 'da' ? ' og ' : ' and ');
}

const HOURS = { da: ['time', 'timer'], en: ['hour', 'hours'] } as const;
const MINUTES = { da: ['minut', 'minutter'], en: ['minute', 'minutes'] } as const;
