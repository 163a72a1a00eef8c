import type { Notice } from '../../../platform/http/index.ts';
import { undoPath } from '../../../overview/web/paths.ts';
import type { EditedPlan, WorkspaceContext } from '../../../plan/index.ts';
import { editMessages } from './messages.ts';

/** The notice of an edit of the plan, with the way to take it back. */
export function planNotice(
  c: WorkspaceContext,
  { revision }: EditedPlan,
  text: string,
  backTo: string,
): Notice {
  const { view, reading } = c.var;
  const words = editMessages(view.language);
  if (revision === undefined) return { kind: 'info', text: words.unchanged };
  const action = view.href(undoPath(reading.partnership.id));
  const fields = { revision: String(revision), til: backTo };
  return { kind: 'done', text, undo: { action, fields, label: words.undo } };
}
