import type { Context } from 'hono';
import type { WorkspaceEnv } from '../../plan/index.ts';

/** Where the room's pages stand in the frame. */
export function place(c: Context<WorkspaceEnv>) {
  const { id, name } = c.var.reading.partnership;
  return { current: 'scenarios', workspace: { id, name } };
}
