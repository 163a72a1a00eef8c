import { calendarText, escapedText } from '../../platform/files/index.ts';
import type { Language } from '../../platform/i18n/index.ts';
import type { PublishedEvent } from '../index.ts';
import { calendarMessages } from './calendar-messages.ts';
import { eventPath } from './paths.ts';

/** Where a calendar is asked for. */
export interface CalendarPlace {
  readonly language: Language;
  /** `https://helhed.example`. */
  readonly origin: string;
  /** The address of an internal path in the reader's language. */
  readonly href: (path: string) => string;
}

/** Events as a calendar file (iCalendar, RFC 5545). The same text every time while the events stay as
 * they are. */
export function calendarOf(events: readonly PublishedEvent[], place: CalendarPlace): string {
  const text = calendarMessages(place.language);
  return calendarText(
    { name: text.name, language: place.language },
    events.flatMap((event) => eventLines(event, place)),
  );
}

function eventLines(event: PublishedEvent, place: CalendarPlace): string[] {
  const { language, origin, href } = place;
  const { id, number, publishedAt, content, starts, ends } = event;
  const { title } = content[language];
  const text = calendarMessages(language);
  const address = origin + href(eventPath(id));
  return [
    'BEGIN:VEVENT',
    `UID:${id}@${new URL(origin).hostname}`,
    `DTSTAMP:${stamp(publishedAt)}`,
    `LAST-MODIFIED:${stamp(publishedAt)}`,
    `SEQUENCE:${Math.max(0, number - 1)}`,
    `DTSTART:${stamp(starts)}`,
    `DTEND:${stamp(ends)}`,
    `SUMMARY:${escapedText(content.cancelled ? text.cancelledTitle(title) : title)}`,
    `DESCRIPTION:${escapedText(descriptionOf(event, { language, address }))}`,
    ...(content.place ? [`LOCATION:${escapedText(locationOf(content.place))}`] : []),
    ...(!content.place && content.link ? [`LOCATION:${escapedText(text.online)}`] : []),
    `ORGANIZER;CN=${quoted(content.organiser)}:mailto:${content.contact}`,
    `URL:${address}`,
    `STATUS:${content.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
  ];
}

function locationOf({ name, address }: { readonly name: string; readonly address: string }) {
  return `${name}, ${address}`;
}

function descriptionOf(
  { content }: PublishedEvent,
  { language, address }: { readonly language: Language; readonly address: string },
): string {
  const text = calendarMessages(language);
  return [
    ...(content.cancelled ? [text.cancelledBecause(content.cancelled[language])] : []),
    content[language].summary,
    ...(content.link ? [text.takePartOnline(content.link)] : []),
    text.readMore(address),
  ].join('\n\n');
}

/** A moment in UTC: `20270114T120000Z`. */
function stamp(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d+/g, '');
}

/** A text as a parameter: quotes cannot stand in one. */
function quoted(text: string): string {
  return `"${text.replace(/["\p{Cc}]/gu, '')}"`;
}
