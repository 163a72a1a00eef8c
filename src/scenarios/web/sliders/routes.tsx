import type { Plan, Scenario } from '../../../engine/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import {
  form,
  page,
  type RoomServices,
  type WorkspaceContext,
  type WorkspaceRoute,
} from '../../../plan/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { createScenario } from '../../actions/save-scenario.ts';
import type { DraftProblem } from '../../domain/draft.ts';
import { formMessages } from '../form-messages.ts';
import { scenarioPath, slidersPath } from '../paths.ts';
import { place } from '../place.ts';
import type { FiguresAnswer, PlanAnswer } from './answers.ts';
import { figuresOfMatter, type SliderMatter, sliderMatter } from './desk.ts';
import { sliderTitle } from './figure-words.ts';
import { sliderMessages } from './messages.ts';
import { FIELD, scenarioOf } from './settings.ts';
import { SlidersPage } from './sliders-page.tsx';

/** The sliders, below `/samarbejder/<id>`. They stand before the scenarios' own routes: `skydere`
 * is no scenario. */
export function sliderRoutes({ now }: RoomServices): WorkspaceRoute[] {
  return [
    page('/scenarier/skydere', 'scenarios.read', showSliders),
    form('/scenarier/skydere', 'scenarios.create-scenario', (c) => saveSettings(c, now())),
    page('/scenarier/skydere/plan.json', 'scenarios.read', sendPlan),
    page('/scenarier/skydere/svar.json', 'scenarios.read', sendFigures),
  ];
}

/** An address that says more than it must is led to the short one, which can be shared. */
async function showSliders(c: WorkspaceContext) {
  const asked = new URL(c.req.url).searchParams;
  const matter = await sliderMatter(c, asked);
  const isClean = matter.bad.length === 0 && !matter.unknownFrom && !matter.hasUnknownFields;
  if (isClean) {
    const short = new URLSearchParams(matter.query);
    for (const name of [FIELD.search, FIELD.name, FIELD.summary]) {
      const text = asked.get(name) ?? '';
      if (text !== '') short.set(name, text);
    }
    if (String(short) !== String(asked)) {
      return c.redirect(c.var.view.href(slidersPath(matter.reading.partnership.id, short)), 303);
    }
  }
  return slidersPage(c, matter, []);
}

async function saveSettings(c: WorkspaceContext, at: Date) {
  const { reading, view, db, actor: by } = c.var;
  const matter = await sliderMatter(c, await posted(c));
  const partnershipId = reading.partnership.id;
  if (matter.bad.length > 0) return slidersPage(c, matter, []);
  const { choose, level, costIndex, funding } = scenarioOf(matter.desk, matter.settings);
  const name = matter.typed.get(FIELD.name) ?? '';
  const summary = (matter.typed.get(FIELD.summary) ?? '').replaceAll('\r\n', '\n');
  const draft = { name, summary, choose, level, costIndex, funding };
  const created = await createScenario(db, { partnershipId, draft, at, by });
  if (!created.ok) return slidersPage(c, matter, created.error.map(draftError(c)));
  return redirectWithNotice(c, scenarioPath(partnershipId, created.value.id), {
    kind: 'done',
    text: sliderMessages(view.language).saved(name.trim()),
  });
}

const draftError =
  (c: WorkspaceContext) =>
  (problem: DraftProblem): FormError => {
    const text = formMessages(c.var.view.language).problem;
    switch (problem.code) {
      case 'no-name':
      case 'name-taken':
        return { name: FIELD.name, text: text[problem.code] };
      case 'name-too-long':
        return { name: FIELD.name, text: text[problem.code](problem.limit) };
      case 'summary-too-long':
        return { name: FIELD.summary, text: text[problem.code](problem.limit) };
      case 'too-many':
      case 'factor-too-large':
        return { text: text[problem.code](problem.limit) };
      case 'not-in-plan':
        return { text: text[problem.code] };
    }
  };

function slidersPage(c: WorkspaceContext, matter: SliderMatter, errors: readonly FormError[]) {
  const { view } = c.var;
  const figures = figuresOfMatter(matter);
  const hasErrors = errors.length > 0 || matter.bad.length > 0;
  return c.render(<SlidersPage matter={matter} figures={figures} errors={errors} view={view} />, {
    title: sliderTitle(view.language, figures.plan, figures.now),
    islands: ['plan-sliders'],
    ...place(c),
    ...(matter.unknownFrom ? { status: 404 as const } : hasErrors && { status: 422 as const }),
  });
}

async function sendPlan(c: WorkspaceContext) {
  const { desk, reading } = await sliderMatter(c, new URL(c.req.url).searchParams);
  return c.json({
    revision: reading.partnership.revision,
    plan: bare(desk.plan),
    base: desk.base && bareScenario(desk.base),
    year: desk.year,
  } satisfies PlanAnswer);
}

async function sendFigures(c: WorkspaceContext) {
  const matter = await sliderMatter(c, new URL(c.req.url).searchParams);
  const answer: FiguresAnswer = {
    revision: matter.reading.partnership.revision,
    ...figuresOfMatter(matter),
  };
  return c.json(answer);
}

/** What the engine keeps but never reads, and what it does not evaluate, stays here. */
function bare(plan: Plan): Plan {
  const text = JSON.stringify(
    { ...plan, scenarios: [], limits: undefined },
    (key, value: unknown) => (key === 'x' ? undefined : value),
  );
  return JSON.parse(text) as Plan;
}

/** The keys of a scenario's records are ids, and any word may be one. */
function bareScenario({ id, name, choose, level, costIndex, funding }: Scenario): Scenario {
  return { id, name, choose, level, costIndex, funding };
}

async function posted(c: WorkspaceContext): Promise<URLSearchParams> {
  const body = await c.req.parseBody();
  const texts = Object.entries(body).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return new URLSearchParams(texts);
}
