import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { redirectWithNotice } from '../../platform/http/index.ts';
import { formatNumber } from '../../platform/i18n/index.ts';
import {
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../plan/index.ts';
import { Alert, Button, ButtonLink, Form, FormActions, PageHeader } from '../../ui/index.ts';
import {
  chooseMapping,
  confirmWorkbook,
  csvOf,
  dropWorkbook,
  exportedSheet,
  exportedSheets,
  findMapping,
  headingSignature,
  type MappingFault,
  previewWorkbook,
  readWorkbookDraft,
  startReadingWorkbook,
  undoWorkbook,
  type WorkbookDraft,
  workbookOf,
} from '../index.ts';
import { workbookColumnsPath, workbookDraftPath, workbookPath } from './paths.ts';
import { listOfFile, templateSheets } from './workbook-files.ts';
import { proposeFor, readMapping } from './workbook-mapping-form.ts';
import { WorkbookMappingPage } from './workbook-mapping-page.tsx';
import { workbookMessages } from './workbook-messages.ts';
import { WorkbookPage } from './workbook-page.tsx';
import { WorkbookPreviewPage } from './workbook-preview-page.tsx';
import { sentFile } from './sent-file.ts';

const READ = 'exchange.read-workbook';
const IMPORT = 'exchange.import-workbook';
/** A file that is read within this time needs no page that says how far we are. */
const PATIENCE_MS = 600;
/** Reading that has not moved for so long has ended with its process. */
const STOPPED_MS = 30_000;
const AGAIN_SECONDS = 1;

/** The workbook of a partnership, below `/samarbejder/<id>`. */
export function workbookRoutes({ now }: RoomServices): WorkspaceRoute[] {
  const draft = '/regneark/udkast/:draftId';
  return [
    page('/regneark', READ, (c) => startPage(c)),
    page('/regneark/hent.xlsx', READ, sendWorkbook),
    page('/regneark/hent/:liste', READ, sendList),
    page('/regneark/skabelon.xlsx', READ, sendTemplate),
    form('/regneark', IMPORT, (c) => takeWorkbook(c, now)),
    page(draft, IMPORT, (c) => showDraft(c, now())),
    page(`${draft}/kolonner`, IMPORT, showColumns),
    form(`${draft}/kolonner`, IMPORT, (c) => takeColumns(c, now())),
    form(`${draft}/indlaes`, IMPORT, (c) => putIn(c, now())),
    form(`${draft}/forkast`, IMPORT, putAway),
    form(`${draft}/fortryd`, IMPORT, (c) => undo(c, now())),
  ];
}

function startPage(c: WorkspaceContext, fault?: Parameters<typeof WorkbookPage>[0]['fault']) {
  const { reading, view } = c.var;
  return c.render(
    <WorkbookPage reading={reading} view={view} {...(fault === undefined ? {} : { fault })} />,
    headOf(c, workbookMessages(view.language).title, fault === undefined ? 200 : 422),
  );
}

function headOf(c: WorkspaceContext, title: string, status: 200 | 404 | 409 | 422 = 200) {
  const { id, name } = c.var.reading.partnership;
  return { title, current: 'workbook', workspace: { id, name }, status };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function sendWorkbook(c: WorkspaceContext) {
  const { plan, partnership } = c.var.reading;
  c.header('content-type', XLSX);
  c.header('content-disposition', `attachment; filename="${partnership.id}-plan.xlsx"`);
  return c.body(await workbookOf(exportedSheets(plan)));
}

async function sendTemplate(c: WorkspaceContext) {
  c.header('content-type', XLSX);
  c.header('content-disposition', 'attachment; filename="helhed-skabelon.xlsx"');
  return c.body(await workbookOf(templateSheets(c.var.reading.plan)));
}

function sendList(c: WorkspaceContext) {
  const { plan, partnership } = c.var.reading;
  const file = c.req.param('liste') ?? '';
  const list = listOfFile(file);
  if (!list) return c.notFound();
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${partnership.id}-${file}"`);
  return c.body(csvOf(exportedSheet(plan, list)));
}

async function takeWorkbook(c: WorkspaceContext, now: () => Date) {
  const file = await sentFile(c);
  if (!file) return startPage(c, 'no-file');
  const { id } = c.var.reading.partnership;
  const place = { partnershipId: id, draftId: randomUUID() };
  const reading = await startReadingWorkbook(c.var.db, place, { file, now });
  await Promise.race([reading.ended, wait(PATIENCE_MS)]);
  const draft = await readWorkbookDraft(c.var.db, place);
  if (draft?.state === 'failed') {
    await dropWorkbook(c.var.db, place);
    return startPage(c, draft.fault);
  }
  return c.redirect(c.var.view.href(workbookDraftPath(id, place.draftId)), 303);
}

function placeOf(c: WorkspaceContext) {
  return {
    partnershipId: c.var.reading.partnership.id,
    draftId: c.req.param('draftId') ?? '',
  };
}

async function showDraft(c: WorkspaceContext, at: Date) {
  const draft = await readWorkbookDraft(c.var.db, placeOf(c));
  switch (draft?.state) {
    case undefined:
      return gonePage(c);
    case 'reading':
      return at.getTime() - draft.touchedAt.getTime() > STOPPED_MS
        ? gonePage(c, workbookMessages(c.var.view.language).stopped)
        : readingPage(c, draft);
    case 'failed':
      return startPage(c, draft.fault);
    case 'read':
      return previewPage(c, draft);
    case 'stored':
      return receiptPage(c, draft);
  }
}

type DraftIn<State> = Extract<WorkbookDraft, { state: State }>;

function readingPage(c: WorkspaceContext, { fileName, progress }: DraftIn<'reading'>) {
  const { view } = c.var;
  const text = workbookMessages(view.language);
  const done = text.readingDone(formatNumber(view.language, progress));
  c.header('refresh', String(AGAIN_SECONDS));
  return c.render(
    <>
      <PageHeader
        title={text.readingTitle(fileName)}
        lead={text.readingText}
        language={view.language}
      />
      <p role="status">{done}</p>
      <progress max={100} value={progress} aria-label={done}></progress>
      <p data-turbo="false">
        <a href={view.href(view.path)}>{text.readAgain}</a>
      </p>
    </>,
    headOf(c, text.readingTitle(fileName)),
  );
}

function gonePage(c: WorkspaceContext, reason?: string) {
  const { view, reading } = c.var;
  const text = workbookMessages(view.language);
  return c.render(
    <>
      <PageHeader title={text.gone} language={view.language} />
      <Alert kind="caution">{reason ?? text.goneText}</Alert>
      <ButtonLink href={view.href(workbookPath(reading.partnership.id))}>
        {text.toWorkbook}
      </ButtonLink>
    </>,
    headOf(c, text.gone, 409),
  );
}

function previewPage(c: WorkspaceContext, draft: DraftIn<'read'>, warning?: string) {
  const { reading, view } = c.var;
  const { draftId, fileName } = draft;
  const preview = previewWorkbook(reading.plan, draft);
  if (!preview) {
    return c.redirect(view.href(workbookColumnsPath(reading.partnership.id, draftId)), 303);
  }
  return c.render(
    <WorkbookPreviewPage
      {...{ reading, draftId, fileName, preview, view }}
      {...(warning === undefined ? {} : { warning })}
    />,
    headOf(
      c,
      workbookMessages(view.language).previewTitle(fileName),
      warning === undefined ? 200 : 409,
    ),
  );
}

function receiptPage(c: WorkspaceContext, { draftId, fileName, receipt }: DraftIn<'stored'>) {
  const { view, reading } = c.var;
  const { id } = reading.partnership;
  const text = workbookMessages(view.language);
  const count = (value: number) => formatNumber(view.language, value);
  const { added, changed, untouched, revision } = receipt;
  return c.render(
    <>
      <PageHeader
        title={text.doneTitle(fileName)}
        lead={
          revision === undefined
            ? text.doneNothing
            : text.doneText(count(added), count(changed), count(untouched))
        }
        language={view.language}
      />
      <FormActions>
        <ButtonLink kind="primary" href={view.href(`/samarbejder/${id}/overblik`)}>
          {text.toOverview}
        </ButtonLink>
        <ButtonLink href={view.href(workbookPath(id))}>{text.another}</ButtonLink>
        {revision !== undefined && (
          <Form action={view.href(`${workbookDraftPath(id, draftId)}/fortryd`)} inline>
            <Button kind="quiet">{text.undo}</Button>
          </Form>
        )}
      </FormActions>
      {revision !== undefined && <p>{text.undoHint}</p>}
    </>,
    headOf(c, text.doneTitle(fileName)),
  );
}

async function showColumns(c: WorkspaceContext) {
  const draft = await readWorkbookDraft(c.var.db, placeOf(c));
  return draft?.state === 'read' ? columnsPage(c, draft, c.req.query()) : gonePage(c);
}

async function columnsPage(
  c: WorkspaceContext,
  draft: DraftIn<'read'>,
  asked: Readonly<Record<string, string>>,
) {
  const { db, reading, view } = c.var;
  const { draftId, fileName, sheets } = draft;
  const proposal = await proposeFor(sheets, {
    asked,
    chosen: draft.mapping,
    plan: reading.plan,
    remembered: (signature) => findMapping(db, reading.partnership.id, signature),
  });
  if (!proposal) return gonePage(c);
  return c.render(
    <WorkbookMappingPage {...{ reading, draftId, fileName, sheets, proposal, view }} />,
    headOf(c, workbookMessages(view.language).columnsTitle(fileName)),
  );
}

async function takeColumns(c: WorkspaceContext, at: Date) {
  const place = placeOf(c);
  const draft = await readWorkbookDraft(c.var.db, place);
  if (draft?.state !== 'read') return gonePage(c);
  const { reading, view, db } = c.var;
  const sent = await sentTexts(c);
  const read = readMapping(sent, draft.sheets, reading.plan);
  if (!read) return columnsPage(c, draft, {});
  const { mapping, sheet, faults } = read;
  if (faults.length > 0) return faultyColumns(c, draft, { mapping, sheet, faults });
  const signature = headingSignature(sheet, mapping.headingLine);
  await chooseMapping(db, place, { mapping, signature, at });
  return c.redirect(view.href(workbookDraftPath(place.partnershipId, place.draftId)), 303);
}

function faultyColumns(
  c: WorkspaceContext,
  { draftId, fileName, sheets }: DraftIn<'read'>,
  read: NonNullable<ReturnType<typeof readMapping>> & { readonly faults: readonly MappingFault[] },
) {
  const { reading, view } = c.var;
  const { mapping, sheet, faults } = read;
  const proposal = { sheet, mapping, isRemembered: false, yearsOutside: [] };
  return c.render(
    <WorkbookMappingPage {...{ reading, draftId, fileName, sheets, proposal, faults, view }} />,
    headOf(c, workbookMessages(view.language).columnsTitle(fileName), 422),
  );
}

async function sentTexts(c: WorkspaceContext): Promise<Readonly<Record<string, string>>> {
  const sent = Object.entries(await c.req.parseBody());
  return Object.fromEntries(
    sent.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  );
}

async function putIn(c: WorkspaceContext, at: Date) {
  const place = placeOf(c);
  const { db, actor, view } = c.var;
  const { set = '' } = await sentTexts(c);
  const text = workbookMessages(view.language);
  const done = await confirmWorkbook(db, { ...place, seal: set, at, by: actor });
  if (done.ok) {
    return c.redirect(view.href(workbookDraftPath(place.partnershipId, place.draftId)), 303);
  }
  const draft = await readWorkbookDraft(db, place);
  if (draft?.state !== 'read') return gonePage(c);
  const isOther = done.error.kind === 'other-than-seen';
  return previewPage(c, draft, isOther ? text.otherThanSeen : text.hasProblems);
}

async function putAway(c: WorkspaceContext) {
  const place = placeOf(c);
  await dropWorkbook(c.var.db, place);
  return redirectWithNotice(c, workbookPath(place.partnershipId), {
    kind: 'info',
    text: workbookMessages(c.var.view.language).dropped,
  });
}

async function undo(c: WorkspaceContext, at: Date) {
  const place = placeOf(c);
  const { db, actor, view } = c.var;
  const text = workbookMessages(view.language);
  const undone = await undoWorkbook(db, { ...place, at, by: actor });
  if (!undone.ok) return gonePage(c, text.cannotUndo);
  return redirectWithNotice(c, workbookPath(place.partnershipId), {
    kind: 'done',
    text: text.undone,
  });
}
