import { randomUUID } from 'node:crypto';
import { writePlanFile } from '../../engine/index.ts';
import { redirectWithNotice } from '../../platform/http/index.ts';
import {
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../plan/index.ts';
import { Alert, ButtonLink, PageHeader } from '../../ui/index.ts';
import {
  cancelImport,
  comparePlans,
  confirmImport,
  draftImport,
  loadWholePlan,
  readDraft,
  undoImport,
} from '../index.ts';
import { DraftPage } from './draft-page.tsx';
import { exchangeMessages } from './messages.ts';
import { planDraftPath, planFilePath, undoImportPath } from './paths.ts';
import { type FileFault, PlanFilePage } from './plan-file-page.tsx';
import { sentFile } from './sent-file.ts';

/** The plan file of a partnership, below `/samarbejder/<id>`. */
export function exchangeRoutes({ now }: RoomServices): WorkspaceRoute[] {
  return [
    page('/planfil', 'exchange.read-plan-file', (c) => planFilePage(c)),
    page('/planfil/hent', 'exchange.export-plan', sendPlanFile),
    form('/planfil', 'exchange.import-plan', (c) => takePlanFile(c, now())),
    page('/planfil/udkast/:draftId', 'exchange.import-plan', showDraft),
    form('/planfil/udkast/:draftId/indlaes', 'exchange.import-plan', (c) => putInForce(c, now())),
    form('/planfil/udkast/:draftId/forkast', 'exchange.import-plan', letGo),
    form('/planfil/gendan', 'exchange.undo-import', (c) => undo(c, now())),
  ];
}

async function sendPlanFile(c: WorkspaceContext) {
  const { db, reading } = c.var;
  const { id } = reading.partnership;
  const plan = await loadWholePlan(db, id);
  if (!plan) return c.notFound();
  c.header('content-type', 'application/json; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${id}-plan.json"`);
  return c.body(writePlanFile(plan));
}

async function takePlanFile(c: WorkspaceContext, at: Date) {
  const file = await sentFile(c);
  if (!file) return planFilePage(c, 'no-file');
  const { id } = c.var.reading.partnership;
  const draftId = randomUUID();
  const parsed = await draftImport(c.var.db, id, file, { draftId, at });
  if (!parsed.ok) return planFilePage(c, parsed.error);
  return c.redirect(c.var.view.href(planDraftPath(id, draftId)), 303);
}

async function showDraft(c: WorkspaceContext) {
  const { reading, view, db } = c.var;
  const { id, name } = reading.partnership;
  const found = await readDraft(db, id, askedDraft(c));
  const before = await loadWholePlan(db, id);
  if (!found || !before) return draftGonePage(c);
  return c.render(
    <DraftPage
      reading={reading}
      draft={found.draft}
      plan={found.plan}
      changes={comparePlans(before, found.plan)}
      view={view}
    />,
    {
      title: exchangeMessages(view.language).draftTitle(found.draft.fileName),
      current: 'exchange',
      workspace: { id, name },
    },
  );
}

function askedDraft(c: WorkspaceContext): string {
  return c.req.param('draftId') ?? '';
}

async function putInForce(c: WorkspaceContext, at: Date) {
  const { db, actor, view, reading } = c.var;
  const { id } = reading.partnership;
  const text = exchangeMessages(view.language);
  const draft = { partnershipId: id, draftId: askedDraft(c), at, by: actor };
  const imported = await confirmImport(db, draft);
  if (!imported.ok) return draftGonePage(c);
  const { fileName, revision } = imported.value;
  return redirectWithNotice(c, `/samarbejder/${id}/overblik`, {
    kind: 'done',
    text: text.imported(fileName),
    undo: {
      action: view.href(undoImportPath(id)),
      fields: { aendring: String(revision) },
      label: text.undo,
    },
  });
}

async function letGo(c: WorkspaceContext) {
  const { id } = c.var.reading.partnership;
  await cancelImport(c.var.db, id, askedDraft(c));
  const text = exchangeMessages(c.var.view.language);
  return redirectWithNotice(c, planFilePath(id), { kind: 'info', text: text.kept });
}

async function undo(c: WorkspaceContext, at: Date) {
  const { db, actor, view, reading } = c.var;
  const { id } = reading.partnership;
  const sent = await c.req.parseBody();
  const text = exchangeMessages(view.language);
  const revision = Number(sent['aendring']);
  const undone =
    Number.isSafeInteger(revision) &&
    (await undoImport(db, { partnershipId: id, revision, at, by: actor }));
  if (!undone || !undone.ok) return reasonPage(c, text.cannotUndo, text.cannotUndoText);
  return redirectWithNotice(c, `/samarbejder/${id}/overblik`, { kind: 'done', text: text.undone });
}

function planFilePage(c: WorkspaceContext, fault?: FileFault) {
  const { reading, view } = c.var;
  const { id, name } = reading.partnership;
  return c.render(
    <PlanFilePage reading={reading} view={view} {...(fault === undefined ? {} : { fault })} />,
    {
      title: exchangeMessages(view.language).title,
      current: 'exchange',
      workspace: { id, name },
      ...(fault === undefined ? {} : { status: 422 }),
    },
  );
}

function draftGonePage(c: WorkspaceContext) {
  const text = exchangeMessages(c.var.view.language);
  return reasonPage(c, text.draftGone, text.draftGoneText);
}

function reasonPage(c: WorkspaceContext, title: string, reason: string) {
  const { reading, view } = c.var;
  const { id, name } = reading.partnership;
  const text = exchangeMessages(view.language);
  return c.render(
    <>
      <PageHeader title={title} language={view.language} />
      <Alert kind="caution">{reason}</Alert>
      <ButtonLink href={view.href(planFilePath(id))}>{text.toPlanFile}</ButtonLink>
    </>,
    { title, current: 'exchange', workspace: { id, name }, status: 409 },
  );
}
