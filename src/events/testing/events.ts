import {
  type EventContent,
  eventSchema,
  type PublishedEvent,
  publishedEvent,
} from '../domain/index.ts';

/** The content of an event for tests: on 14 January 2027 from 13 to 16 o'clock, with ten seats. */
export function eventContent(change: Record<string, unknown> = {}): EventContent {
  return eventSchema.parse({
    da: {
      title: 'Netværksmøde',
      summary: 'Vi mødes.',
      audience: 'Ledere',
      text: 'Kom og vær med.',
    },
    en: { title: 'Network meeting', summary: 'We meet.', audience: 'Managers', text: 'Join us.' },
    start: '2027-01-14T13:00',
    end: '2027-01-14T16:00',
    place: { name: 'Medborgerhuset', address: 'Søparken 12, Havnby' },
    organiser: 'Havnby Boligsociale Forum',
    contact: 'forum@havnby.example',
    capacity: 10,
    ...change,
  });
}

/** The same, published. */
export function anEvent(
  change: Record<string, unknown> = {},
  { id = 'netvaerksmoede', number = 1 }: { readonly id?: string; readonly number?: number } = {},
): PublishedEvent {
  const publishedAt = new Date('2026-11-01T08:00:00Z');
  return publishedEvent({ kind: 'event', id, number, publishedAt, content: eventContent(change) });
}
