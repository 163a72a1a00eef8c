import { Hono } from 'hono';
import { activitiesContribution } from '../activities/web/contribution.ts';
import { activitiesPath } from '../activities/web/paths.ts';
import { activityRoutes } from '../activities/web/routes.tsx';
import { areasContribution } from '../areas/web/contribution.ts';
import { AREAS_PATH } from '../areas/web/paths.ts';
import { planAreaRoutes, planAreasContribution } from '../areas/web/plan-areas-routes.tsx';
import { areaRoutes } from '../areas/web/routes.tsx';
import { exchangeContribution } from '../exchange/web/contribution.ts';
import { NEW_PARTNERSHIP_PATH } from '../exchange/web/paths.ts';
import { exchangeRoutes } from '../exchange/web/routes.tsx';
import { startRoutes } from '../exchange/web/start-routes.tsx';
import { fundingContribution } from '../funding/web/contribution.ts';
import { fundingRoutes } from '../funding/web/routes.tsx';
import { overviewContribution } from '../overview/web/contribution.ts';
import { homeRoutes, type OverviewSurroundings, overviewRoutes } from '../overview/web/routes.tsx';
import type { WorkspaceContribution } from '../overview/web/waiting.ts';
import { createPlanReader, type ReadPlan, type WorkspaceEnv } from '../plan/index.ts';
import type { LargeBody } from '../platform/http/index.ts';
import { scenariosContribution } from '../scenarios/web/contribution.ts';
import { scenarioRoutes } from '../scenarios/web/routes.tsx';
import type { AppParts } from './server.ts';

/** What each room gives to what spans rooms, in the order of the work. */
export const contributions: readonly WorkspaceContribution[] = [
  areasContribution,
  overviewContribution,
  planAreasContribution,
  activitiesContribution,
  fundingContribution,
  scenariosContribution,
  exchangeContribution,
];

const surroundings: OverviewSurroundings = {
  contributions,
  areasPath: AREAS_PATH,
  newPartnershipPath: NEW_PARTNERSHIP_PATH,
  activitiesPath: activitiesPath,
};

/** Mounts every room's routes. */
export function mountRooms(app: Hono, parts: AppParts): void {
  const readPlan = createPlanReader(parts.db);
  app.route('/', homeRoutes(parts, surroundings, readPlan));
  app.route('/', startRoutes(parts));
  app.route('/', areaRoutes());
  app.route('/samarbejder/:partnershipId', workspaceRoutes(parts, readPlan));
}

/** The routes of one partnership's workspace; an unknown partnership is an unknown page. */
function workspaceRoutes(parts: AppParts, readPlan: ReadPlan): Hono<WorkspaceEnv> {
  const workspace = new Hono<WorkspaceEnv>();
  workspace.use(async (c, next) => {
    const reading = await readPlan(c.req.param('partnershipId') ?? '');
    if (!reading) return c.notFound();
    c.set('reading', reading);
    return next();
  });
  workspace.route('/', overviewRoutes(parts, surroundings));
  workspace.route('/', activityRoutes(parts));
  workspace.route('/', fundingRoutes(parts));
  workspace.route('/', planAreaRoutes(parts));
  workspace.route('/', scenarioRoutes(parts));
  workspace.route('/', exchangeRoutes(parts));
  return workspace;
}

const PLAN_FILE_BYTES = 21 * 1024 * 1024;

/** Routes that take files. */
export const largeBodies: readonly LargeBody[] = [
  { path: /^\/samarbejder\/(ny|[^/]+\/planfil)$/, bytes: PLAN_FILE_BYTES },
];
