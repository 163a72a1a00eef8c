import { page, type RevisionWatch, type WorkspaceRoute } from '../../../plan/index.ts';
import { eventStream } from '../../../platform/http/index.ts';

/** Where a page of the workspace hears that the plan has a new revision. It tells nothing else: what
 * is new is asked for with the reader's own rights. */
export function liveRoute({ revisions }: { readonly revisions: RevisionWatch }): WorkspaceRoute {
  return page('/nyt', 'overview.read', (c) =>
    eventStream(c, (send, end) =>
      revisions.listen(c.var.reading.partnership.id, (revision) => send(String(revision)), end),
    ),
  );
}
