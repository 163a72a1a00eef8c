import { type Area, EFFORT_AREAS } from '../../../engine/index.ts';
import { forbiddenPage, redirectWithNotice } from '../../../platform/http/index.ts';
import {
  editPlan,
  effortAreaName,
  form,
  page,
  remember,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import { ok, type Result } from '../../../shared/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { stateNeeds } from '../../actions/state-needs.ts';
import {
  type AgreedNeed,
  agreeNeed,
  type AgreeNeedProblem,
  maySpeakFor,
  type NeedBeside,
  needsBeside,
  type PlanWithAreas,
} from '../../index.ts';
import { listNeedViews } from '../../store/need-views.ts';
import { editMessages } from '../edit/messages.ts';
import { planNotice } from '../edit/plan-notice.ts';
import { postedTexts, type Texts } from '../edit/posted.ts';
import { place, withArea } from '../plan-place.tsx';
import { areaNeedsPath } from '../plan-paths.ts';
import { needMessages } from './messages.ts';
import { NEED_FIELD, type NeedFault, readAgreed, readView, textsOfNeeds } from './need-texts.ts';
import { MEAN, needFieldId, NeedsPage, needsTitle } from './needs-page.tsx';

/** Needs as partners see them and as they agree on them, below `/samarbejder/<id>`. */
export function needRoutes({ now }: RoomServices): WorkspaceRoute[] {
  return [
    page('/omraader/:areaId/behov', 'areas.read', (c) =>
      withArea(c, (area) => needsPage(c, area, {})),
    ),
    form('/omraader/:areaId/behov/syn', 'areas.state-need', (c) =>
      withArea(c, (area) => state(c, area, now())),
    ),
    form('/omraader/:areaId/behov/aftal', 'areas.agree-need', (c) =>
      withArea(c, (area) => agree(c, area, now())),
    ),
  ];
}

/** Every organisation's views at the revision of the reading. */
function viewsOf({ var: { db, reading } }: WorkspaceContext) {
  return remember(reading, 'need views', () => listNeedViews(db, reading.partnership.id));
}

function effortAreasOf(c: WorkspaceContext): string[] {
  return [...EFFORT_AREAS[c.var.reading.plan.taxonomy].keys()];
}

/** What came with a form that could not be kept. */
interface Sent {
  readonly speaker?: string;
  readonly viewTexts?: Texts;
  readonly agreedTexts?: Texts;
  readonly errors?: readonly FormError[];
}

async function rowsOf(c: WorkspaceContext, area: Area): Promise<NeedBeside[]> {
  const views = (await viewsOf(c)).filter((one) => one.area === area.id);
  const organisations = c.var.reading.plan.organisations.map(({ id }) => id);
  return needsBeside(effortAreasOf(c), area.needs, views, organisations);
}

async function needsPage(c: WorkspaceContext, area: Area, sent: Sent) {
  const { reading, view, actor } = c.var;
  const { language } = view;
  const { organisations } = reading.plan;
  const rows = await rowsOf(c, area);
  const speakers = organisations.filter(({ id }) => maySpeakFor(actor, id));
  const asked = sent.speaker ?? c.req.query('som') ?? actor.organisationId;
  const speaking = speakers.find(({ id }) => id === asked) ?? speakers[0];
  const own = rows.flatMap(({ views }) =>
    views.filter(({ organisation }) => organisation === speaking?.id),
  );
  const effortAreas = effortAreasOf(c);
  const stated = new Set(rows.flatMap(({ views }) => views.map((one) => one.organisation)));
  const errors = sent.errors ?? [];
  return c.render(
    <NeedsPage
      reading={reading}
      area={area}
      rows={rows}
      organisations={organisations.filter(({ id }) => stated.has(id))}
      {...(view.may('areas.agree-need') && {
        agreed: sent.agreedTexts ?? textsOfNeeds(effortAreas, area.needs, language),
      })}
      {...(view.may('areas.state-need') && {
        speakers,
        ...(speaking && {
          speaker: {
            organisation: speaking,
            texts: sent.viewTexts ?? textsOfNeeds(effortAreas, own, language),
          },
        }),
      })}
      errors={errors}
      view={view}
    />,
    {
      title: needsTitle(area, rows, language),
      ...place(c),
      ...(errors.length > 0 && { status: 422 as const }),
    },
  );
}

async function state(c: WorkspaceContext, area: Area, at: Date) {
  const { reading, view, db, actor: by } = c.var;
  const texts = await postedTexts(c);
  const speaker = texts['som'] ?? '';
  const organisation = reading.plan.organisations.find(({ id }) => id === speaker);
  if (!organisation) return needsPage(c, area, {});
  if (!maySpeakFor(by, speaker)) return forbiddenPage(c);
  const { views, faults } = readView(texts, effortAreasOf(c), area.residents);
  if (faults.length > 0) {
    return needsPage(c, area, { speaker, viewTexts: texts, errors: errorsOf(c, 'syn', faults) });
  }
  const partnershipId = reading.partnership.id;
  const request = { partnershipId, area: area.id, organisation: speaker, views, at, by };
  const changed = await stateNeeds(db, request);
  const text = needMessages(view.language).stateSaved(organisation.name, area.name);
  return redirectWithNotice(c, areaNeedsPath(partnershipId, area.id), {
    kind: changed ? 'done' : 'info',
    text: changed ? text : editMessages(view.language).unchanged,
  });
}

async function agree(c: WorkspaceContext, area: Area, at: Date) {
  const { reading, view, db, actor: by } = c.var;
  const texts = await postedTexts(c);
  const { language } = view;
  const text = needMessages(language);
  const used = await usedNeed(c, area, texts);
  const read = used ? { needs: [used], faults: [] } : agreedIn(c, area, texts);
  if (read.faults.length > 0) {
    const errors = errorsOf(c, 'aftalt', read.faults);
    return needsPage(c, area, { agreedTexts: texts, errors });
  }
  const partnershipId = reading.partnership.id;
  const subject = { room: 'areas', kind: 'need', id: area.id };
  const request = { partnershipId, useCase: 'areas.agree-need', subject, at, by };
  const agreed = read.needs.map((one) => ({ area: area.id, ...one }));
  const edited = await editPlan<AgreeNeedProblem>(db, request, (plan) => agreeAll(plan, agreed));
  if (!edited.ok) {
    const words =
      edited.error.kind === 'limit-names-need' ? text.limitNames : editMessages(language).invalid;
    return needsPage(c, area, { agreedTexts: texts, errors: [{ text: words }] });
  }
  const path = areaNeedsPath(partnershipId, area.id);
  const said = used
    ? text.agreeUsed(effortAreaName(reading.plan, language, used.effortArea), area.name)
    : text.agreeSaved(area.name);
  return redirectWithNotice(c, path, planNotice(c, edited.value, said, path));
}

/** Effort areas that the form does not speak of stay as they are. */
function agreedIn(c: WorkspaceContext, area: Area, texts: Texts) {
  const sent = effortAreasOf(c).filter((one) => texts[NEED_FIELD.weight(one)] !== undefined);
  return readAgreed(texts, sent, area.residents);
}

function agreeAll<P extends PlanWithAreas>(
  plan: P,
  agreed: readonly AgreedNeed[],
): Result<P, AgreeNeedProblem> {
  let result: Result<P, AgreeNeedProblem> = ok(plan);
  for (const one of agreed) {
    if (result.ok) result = agreeNeed(result.value, one);
  }
  return result;
}

/** The need that a button "Brug" points at: an organisation's or the mean; undefined without one. */
async function usedNeed(c: WorkspaceContext, area: Area, texts: Texts) {
  const [effortArea, from] = (texts['brug'] ?? '').split(' ');
  const row = (await rowsOf(c, area)).find((one) => one.effortArea === effortArea);
  if (!row || from === undefined) return undefined;
  const found = from === MEAN ? row.mean : row.views.find((one) => one.organisation === from);
  if (found?.target === undefined) return undefined;
  const { weight, target } = found;
  return { effortArea: row.effortArea, need: { weight, target } };
}

function errorsOf(
  c: WorkspaceContext,
  form: 'aftalt' | 'syn',
  faults: readonly NeedFault[],
): FormError[] {
  const text = needMessages(c.var.view.language).fault;
  return faults.map(({ field, rule, value }) => {
    const words = text[rule];
    return {
      name: field,
      id: needFieldId(form, field),
      text: typeof words === 'string' ? words : words(value),
    };
  });
}
