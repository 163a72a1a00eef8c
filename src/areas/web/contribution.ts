import type { RoomContribution } from '../../shared/index.ts';
import { areasMessages } from './areas-messages.ts';
import { AREAS_PATH } from './paths.ts';

/** What the areas add to the frame of the open half. */
export const areasContribution: RoomContribution<unknown> = {
  room: 'areas',
  open: {
    id: 'areas-open',
    order: 30,
    label: (language) => areasMessages(language).nav,
    path: AREAS_PATH,
  },
};
