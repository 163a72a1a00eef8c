import type { RoomContribution } from '../../shared/index.ts';
import { askMessages } from './ask-messages.ts';
import { SPARRING_ENTRY } from './ask-routes.tsx';
import { SPARRING_PATH } from './paths.ts';

/** What sparring adds to the frame of the open half. */
export const sparringContribution: RoomContribution<unknown> = {
  room: 'sparring',
  open: {
    id: SPARRING_ENTRY,
    order: 50,
    label: (language) => askMessages(language).nav,
    path: SPARRING_PATH,
  },
};
