import { remember, type WorkspaceContext } from '../../../plan/index.ts';
import type { Notice } from '../../../platform/http/index.ts';
import type { MapChanged } from '../../actions/map-change.ts';
import { type PlanMap, readPlanMap } from '../../store/map-shapes.ts';
import { mapMessages } from './messages.ts';
import { undoMapPath } from './paths.ts';

/** Where the pages of the map stand in the frame. */
export function place(c: WorkspaceContext) {
  const { id, name } = c.var.reading.partnership;
  return { current: 'map', workspace: { id, name } };
}

/** What the partnership has drawn, read once per revision. */
export function mapOf(c: WorkspaceContext): Promise<PlanMap> {
  const { db, reading } = c.var;
  return remember(reading, 'map', () => readPlanMap(db, reading.partnership.id));
}

/** What a page says after a change of the map, with the way back. */
export function noticeOf(c: WorkspaceContext, { revision }: MapChanged, text: string): Notice {
  const { view, reading } = c.var;
  const words = mapMessages(view.language);
  if (revision === undefined) return { kind: 'info', text: words.same };
  return {
    kind: 'done',
    text,
    undo: {
      action: view.href(undoMapPath(reading.partnership.id)),
      fields: { aendring: String(revision) },
      label: words.undo,
    },
  };
}

/** A form's texts; a field that was sent twice counts once. */
export async function sentTexts(c: WorkspaceContext): Promise<Record<string, string>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.trim()]] : [],
    ),
  );
}
