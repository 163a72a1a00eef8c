import { z } from 'zod';
import { FUNDING_STATUSES, type FundingSource, type FundingStatus } from '../../engine/index.ts';
import {
  editPlan,
  form,
  indexOf,
  page,
  planWords,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../plan/index.ts';
import { type PageHead, redirectWithNotice } from '../../platform/http/index.ts';
import { changeStatus } from '../domain/edits/change-status.ts';
import { statusEffect } from './derived.ts';
import { FundingPage, fundingTitle } from './funding-page.tsx';
import { sourceEditRoutes } from './edit/source-routes.tsx';
import { calendarRoutes } from './calendar/routes.tsx';
import { cashRoutes } from './cash/routes.tsx';
import { commitmentRoutes } from './commitments/routes.tsx';
import { allocationRoutes } from './allocation/routes.tsx';
import { amountRoutes } from './amounts/routes.tsx';
import { fundingMessages } from './messages.ts';
import { missingPage } from './missing-source-page.tsx';
import { type PageContext, pageContext } from './page-context.ts';
import { CLIFF_VIEWS, fundingPath, sourcePath, sourceStatusPath } from './paths.ts';
import { allowedStatuses, statusSentence } from './sentences.ts';
import { SourcePage, sourceTitle } from './source-page.tsx';
import { originFields, type StatusOrigin } from './status-form.tsx';
import { shortName } from './words.ts';

type Answer = Response | Promise<Response>;

const viewSchema = z.enum(CLIFF_VIEWS).catch('indsatser');

const changeSchema = z.object({
  status: z.enum(FUNDING_STATUSES),
  fra: z.enum(['liste', 'kilde']).catch('liste'),
  se: viewSchema,
});

/** The routes of the room below `/samarbejder/<id>`. */
export function fundingRoutes(services: RoomServices): WorkspaceRoute[] {
  const contextOf = (c: WorkspaceContext) =>
    pageContext(c.var.reading, c.get('view'), services.today());
  return [
    page('/finansiering', 'funding.read', (c) => listPage(c, contextOf(c))),
    ...sourceEditRoutes(services),
    ...amountRoutes(services),
    ...allocationRoutes(services),
    ...commitmentRoutes(services),
    ...calendarRoutes(services),
    ...cashRoutes(services),
    page('/finansiering/kilder/:sourceId', 'funding.read', (c) => {
      const source = askedSource(c);
      return source ? sourcePage(c, contextOf(c), source) : missingPage(c, contextOf(c));
    }),
    form('/finansiering/kilder/:sourceId/status', 'funding.change-status', (c) => {
      const source = askedSource(c);
      return source ? postStatus(c, contextOf(c), source, services) : missingPage(c, contextOf(c));
    }),
  ];
}

function askedSource(c: WorkspaceContext): FundingSource | undefined {
  return indexOf(c.var.reading.plan).source.get(c.req.param('sourceId') ?? '');
}

function listPage(c: WorkspaceContext, context: PageContext): Answer {
  const view = viewSchema.parse(c.req.query('se'));
  return c.render(
    <FundingPage context={context} view={view} />,
    head(context, fundingTitle(context)),
  );
}

function sourcePage(c: WorkspaceContext, context: PageContext, source: FundingSource): Answer {
  const half = c.req.query('del') === 'halv';
  return c.render(
    <SourcePage context={context} source={source} half={half} />,
    head(context, sourceTitle(context, source, half)),
  );
}

function head({ reading: { partnership } }: PageContext, title: string): PageHead {
  return {
    title,
    current: 'funding',
    workspace: { id: partnership.id, name: partnership.name },
  };
}

async function postStatus(
  c: WorkspaceContext,
  context: PageContext,
  source: FundingSource,
  { now }: RoomServices,
): Promise<Response> {
  const body = await c.req.parseBody();
  const sent = changeSchema.safeParse(body);
  if (!sent.success) return refuseStatus(c, context, source, body['status']);
  const { status, fra, se } = sent.data;
  const partnershipId = context.reading.partnership.id;
  const subject = { room: 'funding', kind: 'source', id: source.id };
  const changed = await editPlan(
    c.var.db,
    { partnershipId, useCase: 'funding.change-status', subject, at: now(), by: c.var.actor },
    (plan) => changeStatus(plan, { source: source.id, status }),
  );
  if (!changed.ok) return missingPage(c, context);
  const before = changed.value.before.funding.find(({ id }) => id === source.id)!.status;
  const origin: StatusOrigin = fra === 'kilde' ? { page: 'kilde' } : { page: 'liste', view: se };
  return tellOfChange(c, context, { source, status, before, origin });
}

/** Back to where the change came from, with what it did to the gap and a way to undo it. */
function tellOfChange(
  c: WorkspaceContext,
  context: PageContext,
  change: {
    readonly source: FundingSource;
    readonly status: FundingStatus;
    readonly before: FundingStatus;
    readonly origin: StatusOrigin;
  },
): Response {
  const { reading, language, href } = context;
  const { source, status, before, origin } = change;
  const { id } = reading.partnership;
  const text = fundingMessages(language).status;
  const path =
    origin.page === 'kilde' ? sourcePath(id, source.id) : fundingPath(id, { view: origin.view });
  if (before === status) {
    const word = planWords(language).fundingStatus[status];
    const name = shortName(source.name);
    return redirectWithNotice(c, path, { kind: 'info', text: text.already(name, word) });
  }
  // Somebody else's change in between would make the computed effect another one's.
  const effect = before === source.status ? statusEffect(reading, source, status) : undefined;
  return redirectWithNotice(c, path, {
    kind: 'done',
    text: statusSentence(source, status, effect, language),
    undo: {
      action: href(sourceStatusPath(id, source.id)),
      fields: { ...originFields(origin), status: before },
      label: text.undo,
    },
  });
}

/** The source's page again, with what was wrong; nothing has been stored. */
function refuseStatus(
  c: WorkspaceContext,
  context: PageContext,
  source: FundingSource,
  sent: unknown,
): Answer {
  const text = fundingMessages(context.language).status;
  const allowed = allowedStatuses(context.language);
  const error =
    typeof sent === 'string' && sent !== ''
      ? text.unknown(shortName(sent), allowed)
      : text.missing(allowed);
  return c.render(<SourcePage context={context} source={source} statusError={error} />, {
    ...head(context, sourceTitle(context, source)),
    status: 422,
  });
}
