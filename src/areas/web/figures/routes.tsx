import { randomUUID } from 'node:crypto';
import type { Area } from '../../../engine/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import { formatDate } from '../../../platform/i18n/index.ts';
import {
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { type LocalDate, mergeFields, partsOf } from '../../../shared/index.ts';
import { Alert, ButtonLink, type FormError, PageHeader } from '../../../ui/index.ts';
import {
  cancelFigures,
  confirmFigures,
  draftFigures,
  previewFigures,
} from '../../actions/import-figures.ts';
import { putFigures, undoFigures } from '../../actions/put-figures.ts';
import {
  compareFigures,
  type FigureCell,
  type FigureName,
  type Jump,
  listDateOfYear,
  ruleInWords,
  writeFigureFile,
} from '../../index.ts';
import { editMessages } from '../edit/messages.ts';
import { postedTexts, shownTexts, type Texts } from '../edit/posted.ts';
import { figureCells, place, withArea } from '../plan-place.tsx';
import {
  areaFiguresPath,
  figureDatePath,
  figureDraftPath,
  figureFilePath,
  planAreasPath,
  undoFiguresPath,
} from '../plan-paths.ts';
import { AreaFiguresPage } from './area-figures-page.tsx';
import { fieldLabel, type FigureDateForm, FigureDatePage } from './figure-date-page.tsx';
import { countOf, draftTitle, FigureDraftPage, FigureFilePage } from './figure-file-page.tsx';
import { FIELD, type FigureFault, readFigureTexts, readListDate, textsOf } from './figure-texts.ts';
import { figureMessages } from './messages.ts';
import { figureName, figureWord } from './words.ts';

/** Figures of a plan's areas, by hand and by file, below `/samarbejder/<id>`. */
export function figureRoutes(services: RoomServices): WorkspaceRoute[] {
  const { now } = services;
  return [
    page('/omraader/tal', 'areas.edit-figures', (c) => filePage(c, {})),
    form('/omraader/tal', 'areas.edit-figures', (c) => takeFile(c, now())),
    page('/omraader/tal/hent.csv', 'areas.read', (c) => sendFile(c, services.today())),
    form('/omraader/tal/fortryd', 'areas.undo-figures', (c) => undo(c, now())),
    page('/omraader/tal/udkast/:draftId', 'areas.edit-figures', (c) => showDraft(c)),
    form('/omraader/tal/udkast/:draftId/indlaes', 'areas.edit-figures', (c) => confirm(c, now())),
    form('/omraader/tal/udkast/:draftId/forkast', 'areas.edit-figures', discard),
    page('/omraader/:areaId/tal', 'areas.read', (c) =>
      withArea(c, (area) => showFigures(c, area, services.today())),
    ),
    page('/omraader/:areaId/tal/:listDate', 'areas.edit-figures', (c) =>
      withDate(c, (area, date) => showDate(c, area, date)),
    ),
    form('/omraader/:areaId/tal/:listDate', 'areas.edit-figures', (c) =>
      withDate(c, (area, date) => saveDate(c, area, date, now())),
    ),
  ];
}

/** The latest 1 December that has been. */
function latestListDate(today: LocalDate): LocalDate {
  const { year } = partsOf(today);
  const ofYear = listDateOfYear(year);
  return ofYear <= today ? ofYear : listDateOfYear(year - 1);
}

async function showFigures(c: WorkspaceContext, area: Area, today: LocalDate) {
  const { view, reading } = c.var;
  const { id } = reading.partnership;
  const asked = c.req.query('dato');
  const date = asked === undefined ? undefined : readListDate(asked);
  if (date) return c.redirect(view.href(figureDatePath(id, area.id, date)), 303);
  const cells = (await figureCells(c)).filter((cell) => cell.area === area.id);
  const last = cells.at(-1)?.listDate;
  const nextDate =
    last === undefined ? latestListDate(today) : listDateOfYear(partsOf(last).year + 1);
  return c.render(
    <AreaFiguresPage
      partnershipId={id}
      area={area}
      cells={cells}
      nextDate={nextDate}
      asked={asked}
      view={view}
    />,
    {
      title: figureMessages(view.language).title(area.name),
      ...place(c),
      ...(asked !== undefined && { status: 422 as const }),
    },
  );
}

function withDate(
  c: WorkspaceContext,
  answer: (area: Area, date: LocalDate) => Response | Promise<Response>,
) {
  return withArea(c, (area) => {
    const date = readListDate(c.req.param('listDate') ?? '');
    const list = areaFiguresPath(c.var.reading.partnership.id, area.id);
    return date ? answer(area, date) : c.redirect(c.var.view.href(list), 303);
  });
}

async function showDate(c: WorkspaceContext, area: Area, listDate: LocalDate) {
  const cells = (await figureCells(c)).filter((cell) => cell.area === area.id);
  const texts = textsOf(ofDate(cells, listDate), c.var.view.language);
  const form = { area, listDate, cells, texts, shown: texts, errors: [], jumps: [], clashes: [] };
  return datePage(c, form);
}

function ofDate(cells: readonly FigureCell[], listDate: LocalDate): FigureCell[] {
  return cells.filter((cell) => cell.listDate === listDate);
}

function datePage(c: WorkspaceContext, shown: FigureDateForm, status?: 409 | 422) {
  const { view, reading } = c.var;
  const { language } = view;
  const date = formatDate(language, shown.listDate);
  return c.render(
    <FigureDatePage partnershipId={reading.partnership.id} form={shown} view={view} />,
    {
      title: figureMessages(language).dateTitle(shown.area.name, date),
      ...place(c),
      ...(status && { status }),
    },
  );
}

async function saveDate(c: WorkspaceContext, area: Area, listDate: LocalDate, at: Date) {
  const { view, reading, db, actor: by } = c.var;
  const { language } = view;
  const partnershipId = reading.partnership.id;
  const cells = (await figureCells(c)).filter((cell) => cell.area === area.id);
  const posted = await postedTexts(c);
  const theirs = textsOf(ofDate(cells, listDate), language);
  const mine = Object.fromEntries(Object.keys(theirs).map((name) => [name, posted[name] ?? '']));
  const { fields, clashes } = mergeFields({ base: shownTexts(posted) ?? theirs, mine, theirs });
  const texts = { ...definedTexts(fields), ...sureTexts(posted) };
  const read = readFigureTexts(texts, { area: area.id, listDate });
  const { jumps } = compareFigures(cells, read.cells);
  const unsure = jumps.filter(({ place: { name } }) => (posted[FIELD.sure(name)] ?? '') === '');
  const errors = [
    ...read.faults.map((fault) => faultError(fault, language)),
    ...unsure.map((jump) => jumpError(jump, language)),
  ];
  if (clashes.length > 0 || errors.length > 0) {
    const own = Object.fromEntries(clashes.map(({ field, mine: typed }) => [field, typed ?? '']));
    const form = { area, listDate, cells, errors, jumps, clashes };
    const status = clashes.length > 0 ? 409 : 422;
    return datePage(c, { ...form, texts: { ...texts, ...own }, shown: theirs }, status);
  }
  const put = await putFigures(db, { partnershipId, area: area.id, cells: read.cells, at, by });
  const { added, changed, removed } = put.changes;
  const count = added.length + changed.length + removed.length;
  return redirectWithNotice(c, areaFiguresPath(partnershipId, area.id), {
    kind: put.revision === undefined ? 'info' : 'done',
    text:
      put.revision === undefined
        ? editMessages(language).unchanged
        : figureMessages(language).saved(area.name, count),
    ...undoOf(c, put.revision, area.id),
  });
}

function definedTexts(fields: Readonly<Record<string, string | undefined>>): Texts {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, text ?? '']));
}

function sureTexts(posted: Texts): Texts {
  return Object.fromEntries(Object.entries(posted).filter(([name]) => name.startsWith('sikker.')));
}

function undoOf(c: WorkspaceContext, revision: number | undefined, area?: string) {
  if (revision === undefined) return {};
  const { view, reading } = c.var;
  const action = view.href(undoFiguresPath(reading.partnership.id));
  const fields = { aendring: String(revision), ...(area !== undefined && { omraade: area }) };
  return { undo: { action, fields, label: editMessages(view.language).undo } };
}

function faultError(fault: FigureFault, language: 'da' | 'en'): FormError {
  const text = figureMessages(language).fault;
  const { field: name } = fault;
  switch (fault.rule) {
    case 'value-and-hidden':
    case 'more-than-residents':
      return { name, text: text[fault.rule](figureName(language, fault.name)) };
    case 'period-half':
    case 'period-order':
      return { name, text: text['period-order' === fault.rule ? 'period-order' : 'period-half'] };
    default: {
      const value = 'value' in fault ? fault.value : '';
      const rule = ruleInWords(language, fault.rule);
      return { name, text: text.cell(fieldLabel(name, language), value, rule) };
    }
  }
}

function jumpError({ place: { name }, value, other, otherDate }: Jump, language: 'da' | 'en') {
  const word = (one: Jump['value'], of: FigureName) =>
    figureWord(language, of, { state: 'known', value: one, source: '' });
  return {
    name: FIELD.value(name),
    text: figureMessages(language).jump(
      figureName(language, name),
      word(value, name),
      word(other, name),
      formatDate(language, otherDate),
    ),
  };
}

function filePage(
  c: WorkspaceContext,
  faults: Omit<Parameters<typeof FigureFilePage>[0], 'partnershipId' | 'view'>,
) {
  const { view, reading } = c.var;
  const isFaulty = faults.noFile || (faults.problems ?? []).length > 0;
  return c.render(
    <FigureFilePage partnershipId={reading.partnership.id} {...faults} view={view} />,
    {
      title: figureMessages(view.language).fileTitle,
      ...place(c),
      ...(isFaulty && { status: 422 as const }),
    },
  );
}

async function takeFile(c: WorkspaceContext, at: Date) {
  const { fil } = await c.req.parseBody();
  if (!(fil instanceof File) || fil.size === 0) return filePage(c, { noFile: true });
  const { id } = c.var.reading.partnership;
  const draftId = randomUUID();
  const file = { name: fil.name.slice(0, 120), bytes: new Uint8Array(await fil.arrayBuffer()) };
  const drafted = await draftFigures(c.var.db, id, file, { draftId, at });
  if (!drafted.ok) return filePage(c, { problems: drafted.error });
  return c.redirect(c.var.view.href(figureDraftPath(id, draftId)), 303);
}

async function sendFile(c: WorkspaceContext, today: LocalDate) {
  const { reading } = c.var;
  const { plan, partnership } = reading;
  c.header('content-type', 'text/csv; charset=utf-8');
  c.header('content-disposition', `attachment; filename="${partnership.id}-tal.csv"`);
  return c.body(writeFigureFile(plan.areas, await figureCells(c), latestListDate(today)));
}

async function showDraft(c: WorkspaceContext, unsure = false) {
  const { view, reading, db } = c.var;
  const { partnership, plan } = reading;
  const draftId = c.req.param('draftId') ?? '';
  const preview = await previewFigures(db, partnership.id, draftId, plan.areas);
  if (!preview) return gonePage(c);
  return c.render(
    <FigureDraftPage
      partnershipId={partnership.id}
      draftId={draftId}
      preview={preview}
      areas={plan.areas}
      unsure={unsure}
      view={view}
    />,
    {
      title: draftTitle(preview, view.language),
      ...place(c),
      ...(unsure && { status: 422 as const }),
    },
  );
}

async function confirm(c: WorkspaceContext, at: Date) {
  const { view, reading, db, actor: by } = c.var;
  const { partnership, plan } = reading;
  const posted = await postedTexts(c);
  const stored = await confirmFigures(db, {
    partnershipId: partnership.id,
    draftId: c.req.param('draftId') ?? '',
    areas: plan.areas,
    jumpsAreRight: (posted['spring'] ?? '') !== '',
    at,
    by,
  });
  if (!stored.ok) return stored.error === 'jumps' ? showDraft(c, true) : gonePage(c);
  const { fileName, revision, changes } = stored.value;
  const count = countOf({ fileName, changes, unknown: [], notices: [] });
  return redirectWithNotice(c, planAreasPath(partnership.id), {
    kind: revision === undefined ? 'info' : 'done',
    text:
      revision === undefined
        ? editMessages(view.language).unchanged
        : figureMessages(view.language).imported(fileName, count),
    ...undoOf(c, revision),
  });
}

async function discard(c: WorkspaceContext) {
  const { view, reading, db } = c.var;
  await cancelFigures(db, reading.partnership.id, c.req.param('draftId') ?? '');
  const text = figureMessages(view.language).discarded;
  return redirectWithNotice(c, figureFilePath(reading.partnership.id), { kind: 'info', text });
}

async function undo(c: WorkspaceContext, at: Date) {
  const { view, reading, db, actor: by } = c.var;
  const partnershipId = reading.partnership.id;
  const posted = await postedTexts(c);
  const revision = Number(posted['aendring'] ?? '');
  const undone =
    Number.isSafeInteger(revision) && (await undoFigures(db, { partnershipId, revision, at, by }));
  const text = editMessages(view.language);
  const area = reading.plan.areas.find(({ id }) => id === posted['omraade']);
  const path = area ? areaFiguresPath(partnershipId, area.id) : planAreasPath(partnershipId);
  return undone && undone.ok
    ? redirectWithNotice(c, path, { kind: 'done', text: text.undone })
    : redirectWithNotice(c, path, { kind: 'problem', text: text.cannotUndo });
}

function gonePage(c: WorkspaceContext) {
  const { view, reading } = c.var;
  const text = figureMessages(view.language);
  return c.render(
    <>
      <PageHeader title={text.gone} language={view.language} />
      <Alert kind="caution">{text.goneText}</Alert>
      <ButtonLink href={view.href(figureFilePath(reading.partnership.id))}>
        {text.fileTitle}
      </ButtonLink>
    </>,
    { title: text.gone, status: 409, ...place(c) },
  );
}
