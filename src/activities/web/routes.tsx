import { z } from 'zod';
import type { Activity } from '../../engine/index.ts';
import { redirectWithNotice } from '../../platform/http/index.ts';
import {
  editPlan,
  form,
  indexOf,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../plan/index.ts';
import { chooseOption } from '../domain/edits/choose-option.ts';
import { addRoutes } from './edit/add-routes.tsx';
import { formRoutes } from './edit/form-routes.tsx';
import { removeRoutes } from './edit/remove-routes.tsx';
import { historyOfActivityRoutes } from './history/routes.tsx';
import { ownOptionRoutes } from './own-option/routes.tsx';
import { matrixRoutes } from './matrix/routes.tsx';
import { tableRoutes } from './table/routes.tsx';
import { ActivitiesPage, activitiesTitle, rowsOf, yearOf } from './activities-page.tsx';
import { ActivityPage, activityTitle, answerOf } from './activity-page.tsx';
import { choiceNotice } from './choice-notice.ts';
import { OPTION_FIELD } from './choose-option-form.tsx';
import { messages } from './messages.ts';
import { activitiesPath, activityPath, chooseOptionPath } from './paths.ts';
import { UnknownActivityPage, UnknownOptionPage, unknownOptionTitle } from './problem-pages.tsx';
import { readActivitiesQuery } from './query.ts';

const choiceForm = z.object({ [OPTION_FIELD]: z.string() });

/** The pages of the plan's activities, below `/samarbejder/<id>`. */
export function activityRoutes(services: RoomServices): WorkspaceRoute[] {
  return [
    ...addRoutes(services),
    ...formRoutes(services),
    ...removeRoutes(services),
    ...tableRoutes(services),
    ...matrixRoutes(),
    ...historyOfActivityRoutes(services),
    ...ownOptionRoutes(services),
    page('/indsatser', 'activities.read', (c) => showActivities(c, services)),
    page('/indsatser/:activityId', 'activities.read', (c) => showActivity(c, services)),
    form('/indsatser/:activityId/valg', 'activities.choose-option', (c) => choose(c, services)),
  ];
}

function showActivities(c: WorkspaceContext, { today }: RoomServices) {
  const { reading, view } = c.var;
  const query = queryOf(c);
  const year = yearOf(reading, query);
  return c.render(<ActivitiesPage reading={reading} query={query} today={today()} view={view} />, {
    title: activitiesTitle(view.language, rowsOf(reading, year), year),
    ...place(c),
  });
}

function showActivity(c: WorkspaceContext, { today }: RoomServices) {
  const { reading, knowledge, view } = c.var;
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  const matter = { reading, activity, answer: answerOf(reading, activity), knowledge, view };
  return c.render(<ActivityPage matter={matter} today={today()} />, {
    title: activityTitle(view.language, matter),
    ...place(c),
  });
}

async function choose(c: WorkspaceContext, { now }: RoomServices) {
  const { reading, view, db, actor } = c.var;
  const partnershipId = reading.partnership.id;
  const activity = askedActivity(c);
  if (!activity) return unknownActivity(c);
  const sent = choiceForm.safeParse(await c.req.parseBody());
  if (!sent.success) return unknownOption(c, activity, undefined);
  const asked = sent.data[OPTION_FIELD];
  const optionId = asked === '' ? undefined : asked;
  const subject = { room: 'activities', kind: 'activity', id: activity.id };
  const useCase = 'activities.choose-option';
  const stored = await editPlan(
    db,
    { partnershipId, useCase, subject, at: now(), by: actor },
    (plan) => chooseOption(plan, { activity: activity.id, option: optionId }),
  );
  if (!stored.ok) {
    return stored.error === 'unknown-activity'
      ? unknownActivity(c)
      : unknownOption(c, activity, asked);
  }
  const before = stored.value.before.activities.find(({ id }) => id === activity.id)?.chosen;
  const notice = choiceNotice(view.language, {
    reading,
    activity,
    option: activity.options.find(({ id }) => id === optionId),
    before,
    year: queryOf(c).year,
    undoAction: view.href(choicePath(c, activity)),
  });
  return redirectWithNotice(c, returnPath(c, activity), notice);
}

function queryOf(c: WorkspaceContext) {
  return readActivitiesQuery(new URL(c.req.url).searchParams, c.var.reading.plan);
}

function askedActivity(c: WorkspaceContext): Activity | undefined {
  return indexOf(c.var.reading.plan).activity.get(c.req.param('activityId') ?? '');
}

function place(c: WorkspaceContext) {
  const { id, name } = c.var.reading.partnership;
  return { current: 'activities', workspace: { id, name } };
}

/** Where the reader goes after a choice is built from the words that the address may hold, never
 * taken from the request as it stands. */
function returnPath(c: WorkspaceContext, activity: Activity): string {
  const partnershipId = c.var.reading.partnership.id;
  return comesFromActivity(c)
    ? activityPath(partnershipId, activity.id)
    : activitiesPath(partnershipId, queryOf(c));
}

function choicePath(c: WorkspaceContext, activity: Activity): string {
  const backTo = comesFromActivity(c) ? 'activity' : queryOf(c);
  return chooseOptionPath(c.var.reading.partnership.id, activity.id, backTo);
}

function comesFromActivity(c: WorkspaceContext): boolean {
  return c.req.query('til') === 'indsats';
}

function unknownActivity(c: WorkspaceContext) {
  const { reading, view } = c.var;
  return c.render(<UnknownActivityPage partnershipId={reading.partnership.id} view={view} />, {
    title: messages(view.language).problem.unknownActivity,
    status: 404,
    ...place(c),
  });
}

function unknownOption(c: WorkspaceContext, activity: Activity, asked: string | undefined) {
  const { reading, view } = c.var;
  return c.render(
    <UnknownOptionPage
      partnershipId={reading.partnership.id}
      activity={activity}
      asked={asked}
      action={view.href(choicePath(c, activity))}
      view={view}
    />,
    { title: unknownOptionTitle(view, asked), status: 422, ...place(c) },
  );
}
