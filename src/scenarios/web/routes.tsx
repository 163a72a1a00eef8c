import { sliderRoutes } from './sliders/routes.tsx';
import type { Scenario } from '../../engine/index.ts';
import { form, page, type WorkspaceContext, type WorkspaceRoute } from '../../plan/index.ts';
import { type ComparedWay, planWay, scenarioWay } from './columns.ts';
import { ComparePage, comparePageTitle } from './compare-page.tsx';
import { askRemove, create, remove, restore, showEdit, showNew, update } from './change-routes.tsx';
import { optimiseRoutes } from './optimise/routes.ts';
import { pageMessages } from './page-messages.ts';
import { scenarioIdOf, scenarioKey } from './paths.ts';
import { place } from './place.ts';
import { readSelection, readView, type Selection } from './query.ts';
import { readScenario, scenariosOf } from './readings.ts';
import { runRoutes, type RunServices } from './runs/routes.tsx';
import { ScenarioPage, scenarioTitle } from './scenario-page.tsx';
import { UnknownScenarioPage } from './unknown-page.tsx';

/** The scenarios of a partnership, below `/samarbejder/<id>`. */
export function scenarioRoutes(services: RunServices): WorkspaceRoute[] {
  return [
    page('/scenarier', 'scenarios.read', showComparison),
    page('/scenarier/ny', 'scenarios.create-scenario', showNew),
    form('/scenarier/ny', 'scenarios.create-scenario', (c) => create(c, services)),
    form('/scenarier/gendan', 'scenarios.restore-scenario', (c) => restore(c, services)),
    ...runRoutes(services),
    ...optimiseRoutes(services),
    ...sliderRoutes(services),
    page('/scenarier/:scenarioId', 'scenarios.read', (c) => withScenario(c, showScenario)),
    page('/scenarier/:scenarioId/rediger', 'scenarios.update-scenario', (c) =>
      withScenario(c, showEdit),
    ),
    form('/scenarier/:scenarioId/rediger', 'scenarios.update-scenario', (c) =>
      withScenario(c, (_, scenario) => update(c, services, scenario)),
    ),
    page('/scenarier/:scenarioId/slet', 'scenarios.remove-scenario', (c) =>
      withScenario(c, askRemove),
    ),
    form('/scenarier/:scenarioId/slet', 'scenarios.remove-scenario', (c) =>
      withScenario(c, (_, scenario) => remove(c, services, scenario)),
    ),
  ];
}

async function showComparison(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const all = await allWays(c);
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

function showScenario(c: WorkspaceContext, stored: Scenario) {
  const { reading, view } = c.var;
  const scenario = readScenario(reading, stored);
  return c.render(<ScenarioPage reading={reading} scenario={scenario} view={view} />, {
    title: scenarioTitle(view.language, reading.evaluation, scenario),
    ...place(c),
  });
}

/** The plan first, then every scenario. */
async function allWays(c: WorkspaceContext): Promise<ComparedWay[]> {
  const { db, reading } = c.var;
  const scenarios = await scenariosOf(db, reading);
  return [
    planWay(reading),
    ...scenarios.map((stored) =>
      scenarioWay(scenarioKey(stored.id), reading, readScenario(reading, stored)),
    ),
  ];
}

async function withScenario(
  c: WorkspaceContext,
  answer: (c: WorkspaceContext, scenario: Scenario) => Response | Promise<Response>,
): Promise<Response> {
  const id = scenarioIdOf(c.req.param('scenarioId') ?? '');
  const scenarios = await scenariosOf(c.var.db, c.var.reading);
  const scenario = scenarios.find((one) => one.id === id);
  return scenario ? answer(c, scenario) : unknownScenario(c);
}

async function unknownScenario(c: WorkspaceContext) {
  const { reading, view } = c.var;
  const all = await allWays(c);
  return c.render(<UnknownScenarioPage reading={reading} all={all} view={view} />, {
    title: pageMessages(view.language).page.unknown,
    status: 404,
    ...place(c),
  });
}
