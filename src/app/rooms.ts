import { type Context, Hono } from 'hono';
import { activitiesContribution } from '../activities/web/contribution.ts';
import { approachesContribution } from '../activities/web/approaches/contribution.ts';
import { approachRoutes } from '../activities/web/approaches/routes.tsx';
import { handoverLinkRoutes } from '../activities/web/handover/link-routes.tsx';
import { handoverRoutes } from '../activities/web/handover/routes.tsx';
import { activitiesPath, USE_TEMPLATE_ROUTE, useTemplatePath } from '../activities/web/paths.ts';
import { activityRoutes } from '../activities/web/routes.tsx';
import { useTemplateRoutes } from '../activities/web/use-template.tsx';
import { areasContribution } from '../areas/web/contribution.ts';
import { AREAS_PATH } from '../areas/web/paths.ts';
import { mapContribution } from '../areas/web/map/contribution.ts';
import { mapRoutes } from '../areas/web/map/routes.tsx';
import { planAreaRoutes, planAreasContribution } from '../areas/web/plan-areas-routes.tsx';
import { areaRoutes } from '../areas/web/routes.tsx';
import { eventsContribution } from '../events/web/contribution.ts';
import { organiserRoutes } from '../events/web/organiser-routes.tsx';
import { eventRoutes } from '../events/web/routes.tsx';
import { exchangeContribution, workbookContribution } from '../exchange/web/contribution.ts';
import { NEW_PARTNERSHIP_PATH } from '../exchange/web/paths.ts';
import { exchangeRoutes } from '../exchange/web/routes.tsx';
import { workbookRoutes } from '../exchange/web/workbook-routes.tsx';
import { startRoutes } from '../exchange/web/start-routes.tsx';
import { fundingContribution } from '../funding/web/contribution.ts';
import { fundingRoutes } from '../funding/web/routes.tsx';
import { writePlanFile } from '../engine/index.ts';
import { caseOfferContribution } from '../knowledge/web/cases/offer-contribution.ts';
import { caseOfferRoutes } from '../knowledge/web/cases/offer-routes.tsx';
import { reviewOfferRoutes } from '../knowledge/web/cases/review-routes.tsx';
import { caseRoutes } from '../knowledge/web/cases/routes.tsx';
import { catalogueContribution } from '../knowledge/web/catalogue/contribution.ts';
import { catalogueRoutes } from '../knowledge/web/catalogue/routes.tsx';
import { knowledgeContribution } from '../knowledge/web/contribution.ts';
import { documentPath } from '../knowledge/web/editing-paths.ts';
import { editingRoutes } from '../knowledge/web/editing/routes.tsx';
import { webMessages } from './open-web/messages.ts';
import { glossaryMessages } from '../knowledge/web/glossary/messages.ts';
import { glossaryRoutes } from '../knowledge/web/glossary/routes.tsx';
import { knowKnowledge } from '../knowledge/web/know-knowledge.ts';
import { Markdown } from '../knowledge/web/markdown.tsx';
import { CASES_PATH, GLOSSARY_PATH } from '../knowledge/web/paths.ts';
import { knowledgeRoutes } from '../knowledge/web/themes/routes.tsx';
import { overviewContribution } from '../overview/web/contribution.ts';
import { homeRoutes, type OverviewSurroundings, overviewRoutes } from '../overview/web/routes.tsx';
import { PARTNERSHIPS_PATH, undoPath } from '../overview/web/paths.ts';
import { planContribution } from '../plan/web/contribution.ts';
import { planFrameRoutes } from '../plan/web/routes.tsx';
import { type Policy, policyOf } from '../access/index.ts';
import { HAVNBY, havnbyPlan } from '../../demo/index.ts';
import { PRIVACY_PATH } from '../access/web/paths.ts';
import { accessContribution } from '../access/web/contribution.ts';
import { historyContribution } from '../access/web/history/contribution.ts';
import { historyRoutes } from '../access/web/history/routes.tsx';
import type { PeopleServices } from '../access/web/people/context.tsx';
import { peopleRoutes } from '../access/web/people/routes.tsx';
import {
  answerAllowed,
  handleFor,
  knowPerson,
  membersOnly,
  nudgeWork,
  signedInOnly,
} from './people.tsx';
import { mountPeople } from './people-rooms.ts';
import type { WorkspaceContribution } from '../overview/web/waiting.ts';
import {
  planReading,
  type RevisionWatch,
  type WorkspaceEnv,
  type WorkspaceRoute,
} from '../plan/index.ts';
import { type LargeBody, rememberPages } from '../platform/http/index.ts';
import type { Language } from '../platform/i18n/index.ts';
import { searchRoutes } from '../search/web/routes.tsx';
import type { RunDesk } from '../scenarios/index.ts';
import { scenariosContribution } from '../scenarios/web/contribution.ts';
import { scenarioRoutes } from '../scenarios/web/routes.tsx';
import { eventPreview } from './event-preview.tsx';
import { knowledgeKinds } from './knowledge-kinds.ts';
import { isSteadyPage } from './open-web/open-paths.ts';
import { SPARRING_PATH } from '../sparring/web/paths.ts';
import { openWebRoutes } from './open-web/routes.tsx';
import { sparringContribution } from '../sparring/web/contribution.ts';
import { sparringRoutes } from '../sparring/web/routes.tsx';
import { frontPageEvents } from './coming-events.ts';
import type { AppParts } from './parts.ts';
import { waitingElsewhere } from './waiting-elsewhere.ts';

/** What each room gives to what spans rooms, in the order of the work. */
export const contributions: readonly WorkspaceContribution[] = [
  knowledgeContribution,
  catalogueContribution,
  sparringContribution,
  areasContribution,
  eventsContribution,
  overviewContribution,
  planContribution,
  planAreasContribution,
  mapContribution,
  activitiesContribution,
  approachesContribution,
  fundingContribution,
  scenariosContribution,
  exchangeContribution,
  workbookContribution,
  accessContribution,
  historyContribution,
  caseOfferContribution,
];

const surroundings: OverviewSurroundings = {
  contributions,
  areasPath: AREAS_PATH,
  newPartnershipPath: NEW_PARTNERSHIP_PATH,
  activitiesPath: activitiesPath,
};

/** What every role may do in a workspace. */
export const policy: Policy = policyOf(contributions.map((room) => room.rights ?? {}));

/** The routes of one partnership's workspace, each with the use case it needs. */
export function workspaceRoutes(
  parts: PeopleServices & {
    readonly revisions: RevisionWatch;
    readonly runs: RunDesk;
    readonly config?: Pick<AppParts['config'], 'mapTiles'>;
  },
): readonly WorkspaceRoute[] {
  return [
    ...overviewRoutes(parts, surroundings),
    ...planFrameRoutes({ ...parts, undoPath }),
    ...mapRoutes(parts, parts.config?.mapTiles),
    ...planAreaRoutes(parts),
    ...activityRoutes(parts),
    ...approachRoutes(parts),
    ...handoverRoutes(parts),
    ...fundingRoutes(parts),
    ...scenarioRoutes(parts),
    ...exchangeRoutes(parts),
    ...workbookRoutes(parts),
    ...peopleRoutes(parts),
    ...historyRoutes(parts, { contributions }),
    ...caseOfferRoutes(parts),
  ];
}

/** The plan that the front page shows what Helhed does with. */
const example = planReading({ ...HAVNBY, revision: 0 }, havnbyPlan());

/** The rooms of the open half by name, for who would rather look around. */
function openRooms(language: Language): { label: string; path: string }[] {
  const rooms = contributions
    .flatMap(({ open }) => open ?? [])
    .filter(({ path }) => path !== PARTNERSHIPS_PATH)
    .toSorted((a, b) => a.order - b.order)
    .map(({ label, path }) => ({ label: label(language), path }));
  return [
    ...rooms,
    { label: webMessages(language).cases, path: CASES_PATH },
    { label: glossaryMessages(language).nav, path: GLOSSARY_PATH },
  ];
}

/** Mounts every room's routes. */
export function mountRooms(app: Hono, parts: AppParts): void {
  const { db, knowledge } = parts;
  app.use(knowPerson(parts), nudgeWork(parts));
  app.use(knowKnowledge((path) => knowledge.read(handleFor(db, path))));
  app.use(rememberPages({ isSteady: isSteadyPage, version: (c) => versionOf(c, parts) }));
  app.route('/', openWebRoutes({ ...parts.config, contact: parts.contact }));
  mountPeople(app, parts);
  app.use(PARTNERSHIPS_PATH, signedInOnly);
  app.use(NEW_PARTNERSHIP_PATH, signedInOnly);
  app.use(USE_TEMPLATE_ROUTE, signedInOnly);
  app.route(
    '/',
    homeRoutes(parts, {
      ...surroundings,
      ...frontPageEvents,
      policy,
      example,
      demo: parts.config.demo,
    }),
  );
  app.route('/', startRoutes({ ...parts, examplePlan: writePlanFile(havnbyPlan()) }));
  mountKnowledge(app, parts);
  app.route(
    '/',
    useTemplateRoutes(parts, {
      mayAdd: (role) => policy(role, 'activities.add-activity'),
      partnershipsPath: PARTNERSHIPS_PATH,
    }),
  );
  mountEvents(app, parts);
  app.route('/', sparringRoutes({ ...parts, demo: parts.config.demo }));
  app.route('/', reviewOfferRoutes({ ...parts, kinds: knowledgeKinds }));
  mountEditing(app, parts);
  app.route('/', areaRoutes());
  app.route('/', handoverLinkRoutes(parts));
  app.route('/', searchRoutes({ ...parts, index: parts.search, waysToLook: openRooms }));
  app.route('/samarbejder/:partnershipId', workspace(parts));
}

/** What strangers' steady pages are made of, besides the program itself. */
function versionOf({ var: { knowledge } }: Context, { today }: AppParts): string {
  return `${knowledge.revision} ${today()}`;
}

/** The themes and the activity catalogue. */
function mountKnowledge(app: Hono, { today }: AppParts): void {
  const planPath = PARTNERSHIPS_PATH;
  app.route('/', knowledgeRoutes({ today, planPath }));
  app.route('/', catalogueRoutes({ today, planPath: useTemplatePath }));
  app.route('/', caseRoutes({ today, planPath }));
  app.route('/', glossaryRoutes());
}

/** Events of the open half, and their sign-ups for organisers. */
function mountEvents(app: Hono, parts: AppParts): void {
  const editPath = (id: string) => documentPath({ kind: 'event', id });
  const paths = { privacyPath: PRIVACY_PATH, sparringPath: SPARRING_PATH, editPath };
  app.route('/', eventRoutes({ ...parts, ...paths, Text: Markdown }));
  app.route('/', organiserRoutes(parts));
}

/** Where knowledge editors write; the pages of other rooms' kinds are lent to it. */
function mountEditing(app: Hono, parts: AppParts): void {
  const { now } = parts;
  const previews = { event: eventPreview(now) };
  const planPath = PARTNERSHIPS_PATH;
  app.route(
    '/',
    editingRoutes({
      ...parts,
      kinds: knowledgeKinds,
      planPath,
      previews,
      waitingElsewhere: waitingElsewhere(parts),
    }),
  );
}

function workspace(parts: AppParts): Hono<WorkspaceEnv> {
  const app = new Hono<WorkspaceEnv>();
  app.use(membersOnly(parts, policy));
  for (const route of workspaceRoutes(parts)) {
    app.on(route.method, route.path, (c) => answerAllowed(c, route));
  }
  return app;
}

const PLAN_FILE_BYTES = 21 * 1024 * 1024;
const WORKBOOK_BYTES = 11 * 1024 * 1024;
/** A map of at most 5 MB with its files of rows. */
const MAP_FILES_BYTES = 20 * 1024 * 1024;

const FIGURE_FILE_BYTES = 21 * 1024 * 1024;

/** Routes that take files. */
export const largeBodies: readonly LargeBody[] = [
  { path: /^\/samarbejder\/(ny|[^/]+\/planfil)$/, bytes: PLAN_FILE_BYTES },
  { path: /^\/samarbejder\/[^/]+\/regneark$/, bytes: WORKBOOK_BYTES },
  { path: /^\/samarbejder\/[^/]+\/omraader\/kort\/fil$/, bytes: MAP_FILES_BYTES },
  { path: /^\/samarbejder\/[^/]+\/omraader\/tal$/, bytes: FIGURE_FILE_BYTES },
];
