import { z } from 'zod';
import { type Actor, findChange } from '../../../access/index.ts';
import {
  form,
  undoChange,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { type Notice, redirectWithNotice } from '../../../platform/http/index.ts';
import { decisionsPath } from '../../../scenarios/web/paths.ts';
import { overviewPath, undoPath } from '../paths.ts';
import { togetherMessages } from './messages.ts';

const sentSchema = z.object({
  revision: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  til: z.string().max(500).optional(),
});

/** Takes one change of the plan back. Whoever may make it may undo it; what was said for an
 * organisation, only who said it. */
export function undoRoute(services: RoomServices): WorkspaceRoute {
  return form('/fortryd', 'overview.undo', (c) => undo(c, services));
}

async function undo(c: WorkspaceContext, { now }: RoomServices): Promise<Response> {
  const { db, reading, actor } = c.var;
  const { id: partnershipId } = reading.partnership;
  const sent = sentSchema.safeParse(await c.req.parseBody());
  const path = returnPath(partnershipId, sent.data?.til);
  const say = (notice: Notice) => redirectWithNotice(c, path, notice);
  const text = togetherMessages(c.var.view.language).undo;
  if (!sent.success) return say({ kind: 'problem', text: text.notAnEdit });
  const { revision } = sent.data;
  const change = await findChange(db, partnershipId, revision);
  if (change && !mayUndo(actor, change)) return say({ kind: 'problem', text: text.notAllowed });
  const undone = await undoChange(db, { partnershipId, revision, at: now(), by: actor });
  if (!undone.ok) {
    const { kind } = undone.error;
    const where = kind === 'decided' ? decisionsPath(partnershipId) : path;
    return redirectWithNotice(c, where, { kind: 'problem', text: text.refused[kind] });
  }
  const { revision: made } = undone.value;
  if (made === undefined) return say({ kind: 'info', text: text.nothing });
  return say({
    kind: 'done',
    text: text.done,
    undo: {
      action: c.var.view.href(undoPath(partnershipId)),
      fields: { revision: String(made), til: path },
      label: text.redo,
    },
  });
}

/** What somebody said for an organisation: nobody else unsays it. */
const SAID_FOR_OTHERS = new Set(['activities.answer-handover']);

type Made = NonNullable<Awaited<ReturnType<typeof findChange>>>;

function mayUndo(actor: Actor, { useCase, personId }: Made): boolean {
  return actor.may(useCase) && (!SAID_FOR_OTHERS.has(useCase) || personId === actor.personId);
}

/** Only pages of this workspace. */
function returnPath(partnershipId: string, asked: string | undefined): string {
  const overview = overviewPath(partnershipId);
  const base = overview.slice(0, overview.lastIndexOf('/') + 1);
  const isHere = asked?.startsWith(base) && !/[\\\s]|\/\/|\/\.\.?(\/|$)/.test(asked);
  return isHere ? asked! : overview;
}
