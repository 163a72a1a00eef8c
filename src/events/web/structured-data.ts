import type { Language } from '../../platform/i18n/index.ts';
import type { PublishedEvent } from '../index.ts';

/** An event as schema.org has it. */
export function eventData(event: PublishedEvent, language: Language, address: string): object {
  const { content, starts, ends } = event;
  const { title, summary } = content[language];
  const { place, link } = content;
  return {
    '@type': 'Event',
    name: title,
    description: summary,
    url: address,
    inLanguage: language,
    startDate: starts.toISOString(),
    endDate: ends.toISOString(),
    eventStatus: `https://schema.org/${content.cancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: `https://schema.org/${attendanceMode(place !== null, link !== null)}`,
    location: [
      ...(place ? [{ '@type': 'Place', name: place.name, address: place.address }] : []),
      ...(link ? [{ '@type': 'VirtualLocation', url: link }] : []),
    ],
    organizer: { '@type': 'Organization', name: content.organiser, email: content.contact },
  };
}

function attendanceMode(hasPlace: boolean, hasLink: boolean): string {
  if (hasPlace && hasLink) return 'MixedEventAttendanceMode';
  return hasPlace ? 'OfflineEventAttendanceMode' : 'OnlineEventAttendanceMode';
}
