import type { RoomContribution } from '../../shared/index.ts';
import { eventMessages } from './messages.ts';
import { EVENTS_PATH } from './paths.ts';

/** What events add to the frame of the open half. */
export const eventsContribution: RoomContribution<unknown> = {
  room: 'events',
  open: {
    id: 'events-open',
    order: 40,
    label: (language) => eventMessages(language).nav,
    path: EVENTS_PATH,
  },
};
