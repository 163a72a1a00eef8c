import { HAVNBY, havnbyPlan, loadDemo, loadDemoPeople } from '../../../../demo/index.ts';
import { freshDatabase, type TestDatabase } from '../../../../tests/database.ts';
import { TEST_DAY } from '../../../../tests/web.ts';
import { answerAllowed, knowPerson, membersOnly, signedInOnly } from '../../../app/people.tsx';
import { assemble } from '../../../app/parts.ts';
import { pageRenderer } from '../../../app/frame.tsx';
import { overviewContribution } from '../../../overview/web/contribution.ts';
import { homeRoutes, overviewRoutes } from '../../../overview/web/routes.tsx';
import { createPlanReader, planReading, type WorkspaceEnv } from '../../../plan/index.ts';
import { createWebServer, NO_ASSETS } from '../../../platform/http/index.ts';
import { SILENT_LOG } from '../../../platform/log/index.ts';
import { id, localDate } from '../../../shared/index.ts';
import { Hono } from 'hono';
import { test } from 'vitest';
import { policyOf } from '../../index.ts';
import { accessContribution } from '../contribution.ts';
import { invitationRoutes } from '../invitation/routes.tsx';
import { peopleRoutes } from '../people/routes.tsx';

/** The pages of people and invitations without a network, with a clock that can be moved. */
export interface PeopleWeb {
  readonly get: (path: string) => Promise<Response>;
  readonly post: (path: string, fields?: Record<string, string>) => Promise<Response>;
  /** The same, asked by another account; by a stranger when none is named. */
  readonly as: (account?: string) => PeopleWeb;
  /** The same, asked by the browser that got these cookies. */
  readonly with: (cookies: readonly string[]) => PeopleWeb;
  readonly clock: { now: Date };
}

const ORIGIN = 'http://localhost';
const contributions = [overviewContribution, accessContribution];

async function peopleWeb(database: TestDatabase): Promise<PeopleWeb> {
  const clock = { now: new Date(`${TEST_DAY}T12:00:00Z`) };
  const parts = await assemble({
    config: {
      baseUrl: undefined,
      demo: true,
      trustProxy: false,
      secret: 'a secret of tests that is long enough',
    },
    database,
    log: SILENT_LOG,
    assets: NO_ASSETS,
    now: () => clock.now,
    today: () => localDate(clock.now.toISOString().slice(0, 10)),
    mailSoon: () => {},
  });
  const policy = policyOf(contributions.map((room) => room.rights ?? {}));
  const surroundings = {
    contributions,
    areasPath: '/omraader',
    newPartnershipPath: '/samarbejder/ny',
    activitiesPath: (partnershipId: string) => `/samarbejder/${partnershipId}/indsatser`,
    example: planReading({ ...HAVNBY, revision: 0 }, havnbyPlan()),
    demo: true,
  };
  const { app } = createWebServer({
    log: SILENT_LOG,
    assets: NO_ASSETS,
    renderPage: pageRenderer(parts),
    mount: (root) => {
      root.use(knowPerson(parts));
      root.use('/samarbejder', signedInOnly);
      root.route('/', homeRoutes(parts, surroundings));
      root.route('/', invitationRoutes(parts));
      const workspace = new Hono<WorkspaceEnv>();
      workspace.use(membersOnly(parts, policy, createPlanReader()));
      for (const route of [...peopleRoutes(parts), ...overviewRoutes(parts, surroundings)]) {
        workspace.on(route.method, route.path, (c) => answerAllowed(c, route));
      }
      root.route('/samarbejder/:partnershipId', workspace);
    },
  });
  const sessions = new Map<string, Promise<readonly string[]>>();
  const sessionOf = (account: string) => {
    const session = sessions.get(account) ?? start(account);
    sessions.set(account, session);
    return session;
  };
  const start = async (account: string) => {
    const headers = new Headers({ host: 'localhost' });
    const started = await parts.identity.startSession(id<'person'>(account), headers);
    if (!started.ok) throw new Error(`No session for ${account}`);
    return started.value;
  };
  const asking = (cookies: () => Promise<readonly string[]>): PeopleWeb => {
    const request = async (path: string, init: RequestInit) => {
      const cookie = (await cookies()).map((whole) => whole.split(';')[0]!).join('; ');
      return app.request(path, { ...init, headers: { cookie, origin: ORIGIN } });
    };
    return {
      get: (path) => request(path, {}),
      post: (path, fields = {}) =>
        request(path, { method: 'POST', body: new URLSearchParams(fields) }),
      as: (account) => asking(async () => (account === undefined ? [] : sessionOf(account))),
      with: (given) => asking(async () => given),
      clock,
    };
  };
  return asking(() => sessionOf('demo-projektleder'));
}

/** `test` with these pages, asked by the demo's owner, on a database with the demo world. */
export const peopleTest = test.extend<{ database: TestDatabase; web: PeopleWeb }>({
  database: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const database = await freshDatabase();
      await database.owner.transaction().execute(async (tx) => {
        await loadDemo(tx);
        await loadDemoPeople(tx);
      });
      await use(database);
      await database.close();
    },
    { scope: 'file' },
  ],
  web: [async ({ database }, use) => use(await peopleWeb(database)), { scope: 'file' }],
});
