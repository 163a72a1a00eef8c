import type { RoomContribution } from '../../../shared/index.ts';
import { CATALOGUE_PATH } from '../paths.ts';
import { catalogueMessages } from './catalogue-messages.ts';

/** What the activity catalogue adds to the frame of the open half. */
export const catalogueContribution: RoomContribution<unknown> = {
  room: 'knowledge',
  open: {
    id: 'catalogue-open',
    order: 20,
    label: (language) => catalogueMessages(language).nav,
    path: CATALOGUE_PATH,
  },
};
