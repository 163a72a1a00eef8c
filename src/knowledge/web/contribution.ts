import type { RoomContribution } from '../../shared/index.ts';
import { KNOWLEDGE_PATH } from './paths.ts';
import { themeMessages } from './themes/theme-messages.ts';

/** What the themes add to the frame of the open half. */
export const knowledgeContribution: RoomContribution<unknown> = {
  room: 'knowledge',
  open: {
    id: 'knowledge-open',
    order: 10,
    label: (language) => themeMessages(language).nav,
    path: KNOWLEDGE_PATH,
  },
};
