import { overviewMessages } from './messages.ts';
import { overviewPath, PARTNERSHIPS_PATH } from './paths.ts';
import type { WorkspaceContribution } from './waiting.ts';
import { overviewRights } from '../domain/rights.ts';

/** What the overview adds to the frame. */
export const overviewContribution: WorkspaceContribution = {
  room: 'overview',
  rights: overviewRights,
  open: {
    id: 'partnerships',
    order: 90,
    label: (language) => overviewMessages(language).partnerships,
    path: PARTNERSHIPS_PATH,
  },
  rail: {
    id: 'overview',
    order: 10,
    label: (language) => overviewMessages(language).nav,
    path: overviewPath,
    useCase: 'overview.read',
  },
};
