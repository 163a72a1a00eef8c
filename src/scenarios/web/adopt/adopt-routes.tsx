import type { Scenario } from '../../../engine/index.ts';
import { findPartnership } from '../../../access/index.ts';
import { redirectWithNotice } from '../../../platform/http/index.ts';
import {
  loadPlan,
  planReading,
  type PlanReading,
  type RoomServices,
  type WorkspaceContext,
} from '../../../plan/index.ts';
import type { FormError } from '../../../ui/index.ts';
import { type AdoptProblem, adoptScenario, printOf } from '../../actions/adopt/adopt-scenario.ts';
import { type Adoption, adoption } from '../../domain/adopt/adoption.ts';
import { adoptables, isAssumption, keyOf, scenariosThatFollow } from '../../domain/adopt/chosen.ts';
import { differencesOf } from '../../domain/differences.ts';
import { isArchived } from '../../domain/scenario-data.ts';
import { listScenarios } from '../../store/scenarios.ts';
import { scenarioPath, scenariosPath } from '../paths.ts';
import { place } from '../place.ts';
import { scenariosOf } from '../readings.ts';
import { tellDifferences } from '../sentences.ts';
import { AdoptPage, type AdoptMatter } from './adopt-page.tsx';
import { adoptMessages } from './messages.ts';
import { FIELD, statementErrors, statementOf, type TypedAdoption, typedAdoption } from './typed.ts';

/** Shows what a scenario would change, its own choices and levels ticked. */
export async function showAdoption(
  c: WorkspaceContext,
  { today }: RoomServices,
  scenario: Scenario,
): Promise<Response> {
  if (isArchived(scenario)) return refuseArchived(c, scenario);
  const { reading, db } = c.var;
  const offered = adoptables(reading.plan, scenario);
  const typed: TypedAdoption = {
    ticks: offered.filter((one) => !isAssumption(one)).map(keyOf),
    day: today(),
    decidedBy: '',
    reason: '',
    isConfirmed: false,
    shownTicks: [],
    shownLines: [],
    print: '',
    isRecompute: false,
  };
  const stand = { reading, scenario, all: await scenariosOf(db, reading), today: today() };
  return adoptPage(c, matterOf(c, stand, typed), 200);
}

/** Takes the form: computes anew when the ticks or the plan are others than shown, else adopts. */
export async function adopt(
  c: WorkspaceContext,
  services: RoomServices,
  scenario: Scenario,
): Promise<Response> {
  if (isArchived(scenario)) return refuseArchived(c, scenario);
  const { reading, db, actor: by, view } = c.var;
  const { today, now } = services;
  const typed = typedAdoption(await c.req.parseBody({ all: true }));
  const stand = { reading, scenario, all: await scenariosOf(db, reading), today: today() };
  const matter = matterOf(c, stand, typed);
  if (typed.isRecompute) return adoptPage(c, { ...matter, news: 'recomputed' });

  const text = adoptMessages(view.language);
  const errors: FormError[] = [
    ...(matter.adoption.changes.length === 0
      ? [{ name: FIELD.ticks, text: text.problem.nothing }]
      : []),
    ...statementErrors(typed, view.language, today()),
  ];
  const news = newsOf(matter.adoption, typed);
  if (news && typed.ticks.length > 0) return adoptPage(c, unconfirmed({ ...matter, errors, news }));
  if (errors.length > 0) return adoptPage(c, { ...matter, errors });

  const { id: partnershipId } = reading.partnership;
  const adopted = await adoptScenario(db, {
    partnershipId,
    scenarioId: scenario.id,
    keys: typed.ticks,
    print: typed.print,
    statement: statementOf(typed),
    today: today(),
    at: now(),
    by,
  });
  if (!adopted.ok) return refused(c, services, matter, adopted.error);
  return redirectWithNotice(c, scenarioPath(partnershipId, scenario.id), {
    kind: 'done',
    text: text.done(scenario.name),
  });
}

async function refused(
  c: WorkspaceContext,
  { today }: RoomServices,
  matter: AdoptMatter,
  { kind }: AdoptProblem,
): Promise<Response> {
  const text = adoptMessages(c.var.view.language).problem;
  const { reading, scenario, typed } = matter;
  const list = scenariosPath(reading.partnership.id);
  switch (kind) {
    case 'unknown-scenario':
      return redirectWithNotice(c, list, { kind: 'problem', text: text.gone });
    case 'archived':
      return refuseArchived(c, scenario);
    case 'changes-nothing':
      return adoptPage(c, { ...matter, errors: [{ name: FIELD.ticks, text: text[kind] }] });
    case 'invalid-plan':
      return adoptPage(c, { ...matter, errors: [{ text: text[kind] }] });
    case 'changed-meanwhile': {
      const stand = await standNow(c, scenario.id);
      if (!stand) return redirectWithNotice(c, list, { kind: 'problem', text: text.gone });
      const now = matterOf(c, { ...stand, today: today() }, typed);
      return adoptPage(c, unconfirmed({ ...now, news: 'changed' }));
    }
  }
}

interface Stand {
  readonly reading: PlanReading;
  readonly scenario: Scenario;
  readonly all: readonly Scenario[];
}

/** Plan and scenarios of this very moment: somebody was faster than this request's reading. */
async function standNow(c: WorkspaceContext, scenarioId: string): Promise<Stand | undefined> {
  const { db, reading } = c.var;
  const partnership = await findPartnership(db, reading.partnership.id);
  const parts = partnership && (await loadPlan(db, partnership.id));
  const all = await listScenarios(db, reading.partnership.id);
  const scenario = all.find(({ id }) => id === scenarioId);
  if (!partnership || !parts || !scenario) return undefined;
  return { reading: planReading(partnership, { ...parts, scenarios: [] }), scenario, all };
}

function matterOf(
  c: WorkspaceContext,
  {
    reading,
    scenario,
    all,
    today,
  }: Stand & { readonly today: Parameters<typeof adoption>[2]['today'] },
  typed: TypedAdoption,
): AdoptMatter {
  const { view } = c.var;
  const { plan } = reading;
  const offered = adoptables(plan, scenario);
  const chosen = offered.filter((one) => typed.ticks.includes(keyOf(one)));
  const gone = differencesOf(plan, scenario).filter(({ about }) => about === 'gone');
  return {
    reading,
    scenario,
    offered: adoption(plan, scenario, { chosen: offered, today }).changes,
    gone: tellDifferences(plan, view.language, gone).gone.map(({ text }) => text),
    adoption: adoption(plan, scenario, { chosen, today }),
    following: scenariosThatFollow(
      all.filter(({ id }) => id !== scenario.id),
      chosen,
    ),
    typed: { ...typed, ticks: chosen.map(keyOf) },
    errors: [],
    view,
  };
}

/** Why the consequences are others than those that were shown. */
function newsOf(now: Adoption, { ticks, shownTicks, print }: TypedAdoption): AdoptMatter['news'] {
  if (printOf(now) === print) return undefined;
  const isSame =
    shownTicks.length === ticks.length && ticks.every((key) => shownTicks.includes(key));
  return isSame ? 'changed' : 'recomputed-first';
}

/** Who has not seen what follows now confirms again. */
function unconfirmed(matter: AdoptMatter): AdoptMatter {
  return { ...matter, typed: { ...matter.typed, isConfirmed: false } };
}

function adoptPage(
  c: WorkspaceContext,
  matter: AdoptMatter,
  status: 200 | 422 = 422,
): Response | Promise<Response> {
  const title = adoptMessages(matter.view.language).title(matter.scenario.name);
  return c.render(<AdoptPage matter={matter} />, { title, ...place(c), status });
}

function refuseArchived(c: WorkspaceContext, { id }: Scenario): Response {
  const { reading, view } = c.var;
  return redirectWithNotice(c, scenarioPath(reading.partnership.id, id), {
    kind: 'problem',
    text: adoptMessages(view.language).archived,
  });
}
