import { type Context, Hono } from 'hono';
import type { RoomServices, WorkspaceEnv } from '../../plan/index.ts';
import { type ComparedWay, planWay, scenarioWay } from './columns.ts';
import { ComparePage, comparePageTitle } from './compare-page.tsx';
import { pageMessages } from './page-messages.ts';
import { scenarioIdOf, scenarioKey } from './paths.ts';
import { readSelection, readView, type Selection } from './query.ts';
import { readScenario, scenariosOf } from './readings.ts';
import { ScenarioPage, scenarioTitle } from './scenario-page.tsx';
import { UnknownScenarioPage } from './unknown-page.tsx';

type WorkspaceContext = Context<WorkspaceEnv>;

/** The scenarios of a partnership, below `/samarbejder/<id>`. */
export function scenarioRoutes(services: RoomServices): Hono<WorkspaceEnv> {
  const routes = new Hono<WorkspaceEnv>();
  routes.get('/scenarier', (c) => showComparison(c, services));
  routes.get('/scenarier/:scenarioId', (c) => showScenario(c, services));
  return routes;
}

async function showComparison(c: WorkspaceContext, services: RoomServices) {
  const { reading, view } = c.var;
  const all = await allWays(c, services);
  const words = new URL(c.req.url).searchParams;
  const { keys, problems } = readSelection(
    words,
    all.slice(1).map(({ key }) => key),
  );
  const shown = keys.flatMap((key) => all.filter((way) => way.key === key));
  const query = { columns: keys, ...readView(words, reading.plan) };
  return c.render(
    <ComparePage
      reading={reading}
      all={all}
      shown={shown}
      problems={problems}
      query={query}
      view={view}
    />,
    {
      title: comparePageTitle(view.language, shown),
      ...place(c),
      ...statusOf(problems),
    },
  );
}

function statusOf(problems: Selection['problems']): { status?: 404 | 422 } {
  if (problems.some(({ kind }) => kind === 'unknown')) return { status: 404 };
  return problems.length > 0 ? { status: 422 } : {};
}

async function showScenario(c: WorkspaceContext, services: RoomServices) {
  const { reading, view } = c.var;
  const scenario = await askedScenario(c, services);
  if (!scenario) return unknownScenario(c, services);
  return c.render(<ScenarioPage reading={reading} scenario={scenario} view={view} />, {
    title: scenarioTitle(view.language, reading.evaluation, scenario),
    ...place(c),
  });
}

/** The plan first, then every scenario. */
async function allWays(c: WorkspaceContext, { db }: RoomServices): Promise<ComparedWay[]> {
  const { reading } = c.var;
  const scenarios = await scenariosOf(db, reading);
  return [
    planWay(reading),
    ...scenarios.map((stored) =>
      scenarioWay(scenarioKey(stored.id), reading, readScenario(reading, stored)),
    ),
  ];
}

async function askedScenario(c: WorkspaceContext, { db }: RoomServices) {
  const { reading } = c.var;
  const id = scenarioIdOf(c.req.param('scenarioId') ?? '');
  const stored = (await scenariosOf(db, reading)).find((scenario) => scenario.id === id);
  return stored && readScenario(reading, stored);
}

async function unknownScenario(c: WorkspaceContext, services: RoomServices) {
  const { reading, view } = c.var;
  const all = await allWays(c, services);
  return c.render(<UnknownScenarioPage reading={reading} all={all} view={view} />, {
    title: pageMessages(view.language).page.unknown,
    status: 404,
    ...place(c),
  });
}

function place(c: WorkspaceContext) {
  const { id, name } = c.var.reading.partnership;
  return { current: 'scenarios', workspace: { id, name } };
}
