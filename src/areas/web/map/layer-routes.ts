import type { WorkspaceContext } from '../../../plan/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { changeMap } from '../../actions/map-change.ts';
import { mapMessages } from './messages.ts';
import { mapPath } from './paths.ts';
import { mapOf, noticeOf } from './place.ts';

/** Takes a district map away. */
export async function removeLayer(c: WorkspaceContext, at: Date) {
  const { db, actor: by, view, reading } = c.var;
  const { id: partnershipId } = reading.partnership;
  const layerId = c.req.param('layerId') ?? '';
  const name = (await mapOf(c)).layers[layerId] ?? '';
  const request = { partnershipId, at, by, useCase: 'areas.remove-layer' };
  const changed = await changeMap(db, request, { layers: { [layerId]: null } });
  const notice = noticeOf(c, changed, mapMessages(view.language).layerRemoved(name));
  return redirectWithNotice(c, mapPath(partnershipId), notice);
}
