import type { Activity, Option } from '../../../engine/index.ts';
import type { EditRequest, RoomServices, WorkspaceContext } from '../../../plan/index.ts';
import {
  type LimitName,
  type Limits,
  type Notice,
  redirectWithNotice,
} from '../../../platform/http/index.ts';
import { handoverStanding } from '../../domain/handover/standing.ts';
import { listHandoverRequests } from '../../store/handover-requests.ts';
import { HandoverPage, handoverTitle } from './handover-page.tsx';
import type { Refused } from './matter.ts';
import { handoverPath } from './paths.ts';

/** What the app gives to the pages of handovers. */
export interface HandoverServices extends RoomServices {
  readonly limits: Pick<Limits<LimitName>, 'takeAll'>;
}

/** A request about one handover. */
export interface Asked {
  readonly c: WorkspaceContext;
  readonly services: HandoverServices;
  readonly activity: Activity;
  readonly option: Option;
}

/** Where the pages of handovers stand. */
export function placeOf(c: WorkspaceContext) {
  const { id, name } = c.var.reading.partnership;
  return { current: 'approaches', workspace: { id, name } };
}

/** The page of a handover, with what could not be taken of what was sent. */
export async function showHandover(
  { c, services, activity, option }: Asked,
  refused: Refused = {},
  status?: 409 | 422 | 403,
): Promise<Response> {
  const { reading, view, db, actor } = c.var;
  const standing = handoverStanding(option, services.today())!;
  const matter = {
    reading,
    activity,
    option,
    standing,
    requests: view.may('activities.ask-receiver')
      ? await listHandoverRequests(db, reading.partnership.id, activity.id)
      : [],
    isReceiver:
      view.may('activities.answer-handover') &&
      actor.organisationId !== undefined &&
      actor.organisationId === option.handover?.receiver,
    now: services.now(),
    today: services.today(),
    refused,
    view,
  };
  return c.render(<HandoverPage matter={matter} />, {
    title: handoverTitle(view.language, matter),
    ...(status && { status }),
    ...placeOf(c),
  });
}

/** Who edits what by which use case. */
export function requestOf({ c, services, activity }: Asked, useCase: string): EditRequest {
  const { reading, actor } = c.var;
  return {
    partnershipId: reading.partnership.id,
    useCase,
    subject: { room: 'activities', kind: 'activity', id: activity.id },
    at: services.now(),
    by: actor,
  };
}

/** Back to the handover, with what was done. */
export function back({ c, activity, option }: Asked, notice: Notice): Response {
  const { id } = c.var.reading.partnership;
  return redirectWithNotice(c, handoverPath(id, activity.id, option.id), notice);
}
