import type { WorkspaceContext } from '../../plan/index.ts';
import { messages } from './messages.ts';
import { UnknownActivityPage } from './problem-pages.tsx';

/** Answers that the plan has no such activity, or the activity no such option. */
export function unknownActivity(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const { id, name } = reading.partnership;
  return c.render(<UnknownActivityPage partnershipId={id} view={view} />, {
    title: messages(view.language).problem.unknownActivity,
    status: 404,
    current: 'activities',
    workspace: { id, name },
  });
}
