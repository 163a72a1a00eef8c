import { randomUUID } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { writePlanFile } from '../../engine/index.ts';
import { redirectWithNotice } from '../../platform/http/index.ts';
import type { RoomServices, WorkspaceEnv } from '../../plan/index.ts';
import { Alert, ButtonLink, PageHeader } from '../../ui/index.ts';
import {
  cancelImport,
  comparePlans,
  confirmImport,
  draftImport,
  loadWholePlan,
  readDraft,
  type SentFile,
  undoImport,
} from '../index.ts';
import { DraftPage } from './draft-page.tsx';
import { exchangeMessages } from './messages.ts';
import { planDraftPath, planFilePath, undoImportPath } from './paths.ts';
import { type FileFault, PlanFilePage } from './plan-file-page.tsx';

type WorkspaceContext = Context<WorkspaceEnv>;

/** The plan file of a partnership, below `/samarbejder/<id>`. */
export function exchangeRoutes({ db, now }: RoomServices): Hono<WorkspaceEnv> {
  const app = new Hono<WorkspaceEnv>();

  app.get('/planfil', (c) => planFilePage(c));

  app.get('/planfil/hent', async (c) => {
    const { id } = c.var.reading.partnership;
    const plan = await loadWholePlan(db, id);
    if (!plan) return c.notFound();
    c.header('content-type', 'application/json; charset=utf-8');
    c.header('content-disposition', `attachment; filename="${id}-plan.json"`);
    return c.body(writePlanFile(plan));
  });

  app.post('/planfil', async (c) => {
    const file = await sentFile(c);
    if (!file) return planFilePage(c, 'no-file');
    const { id } = c.var.reading.partnership;
    const draftId = randomUUID();
    const parsed = await draftImport(db, id, file, { draftId, at: now() });
    if (!parsed.ok) return planFilePage(c, parsed.error);
    return c.redirect(c.var.view.href(planDraftPath(id, draftId)), 303);
  });

  app.get('/planfil/udkast/:draftId', async (c) => {
    const { reading, view } = c.var;
    const { id, name } = reading.partnership;
    const found = await readDraft(db, id, c.req.param('draftId'));
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
  });

  app.post('/planfil/udkast/:draftId/indlaes', async (c) => {
    const { id } = c.var.reading.partnership;
    const text = exchangeMessages(c.var.view.language);
    const draft = { partnershipId: id, draftId: c.req.param('draftId'), at: now() };
    const imported = await confirmImport(db, draft);
    if (!imported.ok) return draftGonePage(c);
    const { fileName, revision } = imported.value;
    return redirectWithNotice(c, `/samarbejder/${id}/overblik`, {
      kind: 'done',
      text: text.imported(fileName),
      undo: {
        action: c.var.view.href(undoImportPath(id)),
        fields: { aendring: String(revision) },
        label: text.undo,
      },
    });
  });

  app.post('/planfil/udkast/:draftId/forkast', async (c) => {
    const { id } = c.var.reading.partnership;
    await cancelImport(db, id, c.req.param('draftId'));
    const text = exchangeMessages(c.var.view.language);
    return redirectWithNotice(c, planFilePath(id), { kind: 'info', text: text.kept });
  });

  app.post('/planfil/gendan', async (c) => {
    const { id } = c.var.reading.partnership;
    const form = await c.req.parseBody();
    const text = exchangeMessages(c.var.view.language);
    const undone = await undoImport(db, {
      partnershipId: id,
      revision: Number(form['aendring']),
      at: now(),
    });
    if (!undone.ok) return reasonPage(c, text.cannotUndo, text.cannotUndoText);
    return redirectWithNotice(c, `/samarbejder/${id}/overblik`, {
      kind: 'done',
      text: text.undone,
    });
  });

  return app;
}

/** The file of a form's field `fil`; undefined when none was chosen. */
export async function sentFile(c: Context): Promise<SentFile | undefined> {
  const { fil } = await c.req.parseBody();
  if (!(fil instanceof File) || fil.size === 0) return undefined;
  return { name: fil.name.slice(0, 120), bytes: new Uint8Array(await fil.arrayBuffer()) };
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
