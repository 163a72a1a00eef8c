import { overviewMessages } from './messages.ts';
import { overviewPath } from './paths.ts';
import type { WorkspaceContribution } from './waiting.ts';

/** What the overview adds to the frame. */
export const overviewContribution: WorkspaceContribution = {
  room: 'overview',
  rail: {
    id: 'overview',
    order: 10,
    label: (language) => overviewMessages(language).nav,
    path: overviewPath,
  },
};
