import type { Scenario } from '../../engine/index.ts';
import { form, page, type WorkspaceContext, type WorkspaceRoute } from '../../plan/index.ts';
import { adopt, showAdoption } from './adopt/adopt-routes.tsx';
import { decisionRoutes } from './adopt/decision-routes.tsx';
import { decisionFor } from './adopt/decisions-of.ts';
import { allWays, askedWays, statusOf } from './compared-ways.ts';
import { latestChangeOf } from '../actions/undo-scenario.ts';
import { ComparePage, comparePageTitle } from './compare-page.tsx';
import { askRemove, create, remove, restore, showEdit, showNew, update } from './change-routes.tsx';
import { comparisonFileRoutes } from './file-routes.ts';
import { optimiseRoutes } from './optimise/routes.ts';
import { pageMessages } from './page-messages.ts';
import { paperRoutes } from './paper/routes.tsx';
import { scenarioIdOf } from './paths.ts';
import { place } from './place.ts';
import { readScenario, scenariosOf } from './readings.ts';
import { runRoutes, type RunServices } from './runs/routes.tsx';
import { ScenarioPage, scenarioTitle } from './scenario-page.tsx';
import { sliderRoutes } from './sliders/routes.tsx';
import { stressRoutes } from './stress/routes.tsx';
import { UnknownScenarioPage } from './unknown-page.tsx';
import { changeDifference } from './workspace/change-difference.ts';
import type { SentSetting } from './workspace/difference-list.tsx';
import { archive, ifOpen, undoChangeOf } from './workspace/change-routes.ts';
import { merge, showMerge } from './workspace/merge-routes.tsx';

/** The scenarios of a partnership, below `/samarbejder/<id>`. */
export function scenarioRoutes(services: RunServices): WorkspaceRoute[] {
  return [
    page('/scenarier', 'scenarios.read', showComparison),
    page('/scenarier/ny', 'scenarios.create-scenario', showNew),
    form('/scenarier/ny', 'scenarios.create-scenario', (c) => create(c, services)),
    form('/scenarier/gendan', 'scenarios.restore-scenario', (c) => restore(c, services)),
    ...runRoutes(services),
    ...optimiseRoutes(services),
    ...decisionRoutes(services),
    ...sliderRoutes(services),
    ...stressRoutes(services),
    ...paperRoutes(services),
    ...comparisonFileRoutes(services),
    page('/scenarier/:scenarioId', 'scenarios.read', (c) => withScenario(c, scenarioPage)),
    page('/scenarier/:scenarioId/vedtag', 'scenarios.adopt-scenario', (c) =>
      withScenario(c, (_, scenario) => showAdoption(c, services, scenario)),
    ),
    form('/scenarier/:scenarioId/vedtag', 'scenarios.adopt-scenario', (c) =>
      withScenario(c, (_, scenario) => adopt(c, services, scenario)),
    ),
    page('/scenarier/:scenarioId/rediger', 'scenarios.update-scenario', (c) =>
      withScenario(c, (_, scenario) => ifOpen(c, scenario, () => showEdit(c, scenario))),
    ),
    form('/scenarier/:scenarioId/rediger', 'scenarios.update-scenario', (c) =>
      withScenario(c, (_, scenario) => ifOpen(c, scenario, () => update(c, services, scenario))),
    ),
    form('/scenarier/:scenarioId/forskel', 'scenarios.update-scenario', (c) =>
      withScenario(c, (_, scenario) =>
        ifOpen(c, scenario, () =>
          changeDifference(c, services, scenario, (sent, status) =>
            scenarioPage(c, scenario, { sent, status }),
          ),
        ),
      ),
    ),
    page('/scenarier/:scenarioId/flet', 'scenarios.merge-differences', (c) =>
      withScenario(c, showMerge),
    ),
    form('/scenarier/:scenarioId/flet', 'scenarios.merge-differences', (c) =>
      withScenario(c, (_, scenario) => merge(c, services, scenario)),
    ),
    form('/scenarier/:scenarioId/fortryd', 'scenarios.update-scenario', (c) =>
      withScenario(c, (_, scenario) => undoChangeOf(c, services, scenario)),
    ),
    form('/scenarier/:scenarioId/arkiver', 'scenarios.archive-scenario', (c) =>
      withScenario(c, (_, scenario) => archive(c, services, scenario)),
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
  const { all, shown, problems, query } = await askedWays(c);
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

async function scenarioPage(
  c: WorkspaceContext,
  stored: Scenario,
  again?: { readonly sent: SentSetting; readonly status: 409 | 422 },
) {
  const { db, reading, view } = c.var;
  const scenario = readScenario(reading, stored);
  const { id } = reading.partnership;
  const hasChange =
    view.may('scenarios.update-scenario') &&
    (await latestChangeOf(db, id, stored.id)) !== undefined;
  const adopted = await decisionFor(db, reading, stored);
  const page = { reading, scenario, adopted, sent: again?.sent, hasChange, view };
  return c.render(<ScenarioPage {...page} />, {
    title: scenarioTitle(view.language, reading.evaluation, scenario),
    ...place(c),
    ...(again && { status: again.status }),
  });
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
