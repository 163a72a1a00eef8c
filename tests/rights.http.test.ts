import { describe, expect } from 'vitest';
import { HAVNBY } from '../demo/index.ts';
import {
  changeWorkspace,
  findPartnership,
  Forbidden,
  insertMembership,
  memberActor,
  ROLES,
} from '../src/access/index.ts';
import { contributions, policy, workspaceRoutes } from '../src/app/rooms.ts';
import type { WorkspaceRoute } from '../src/plan/index.ts';
import { scoped } from '../src/platform/db/index.ts';
import { id, ok } from '../src/shared/index.ts';
import type { Db } from '../src/platform/db/index.ts';
import { TEST_DAY, type TestWeb, webTest as test } from './web.ts';

/** The demo account of each role. */
const ACCOUNTS = {
  owner: 'demo-projektleder',
  editor: 'demo-socialchef',
  contributor: 'demo-medarbejder',
  'board-member': 'demo-bestyrelse',
  guest: 'demo-konsulent',
} as const;

/** Signed in, but a member of nothing. */
const OUTSIDER = 'demo-administrator';

const PARTNERSHIP = '/samarbejder/havnby';

/** What an address' parts are called in the demo world; what is missing does not exist there. */
const PARTS: Readonly<Record<string, string>> = {
  activityId: 'fritidsjob',
  areaId: 'soeparken',
  organisationId: 'kommunen',
};

function addressOf({ path }: Pick<WorkspaceRoute, 'path'>): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => PARTS[name] ?? 'findes-ikke');
  return `${PARTNERSHIP}${filled === '/' ? '' : filled}`;
}

const at = new Date('2026-11-23T12:00:00Z');

const routes = workspaceRoutes({
  now: () => at,
  today: () => TEST_DAY,
  limits: { takeAll: async () => ok(undefined) },
  revisions: { listen: () => () => {}, nudge: () => {}, stop: () => {} },
  runs: {
    news: { listen: () => () => {} },
    ahead: async () => 0,
    soon: () => {},
    stop: () => {},
  },
});

const useCases = contributions.flatMap(({ rights }) => Object.keys(rights ?? {}));

/** Some forms do what they say: the next test finds the members as they were. */
test.beforeEach(async ({ db }) => {
  await db.transaction().execute(async (tx) => {
    await tx.deleteFrom('membership').execute();
    for (const role of ROLES) {
      const personId = id<'person'>(ACCOUNTS[role]);
      await insertMembership(tx, { partnershipId: HAVNBY.id, personId, role }, at);
    }
    await tx.updateTable('partnership').set({ archived_at: null, delete_after: null }).execute();
  });
});

describe('every use case', () => {
  for (const role of ROLES) {
    for (const useCase of useCases) {
      const may = policy(role, useCase);
      test(`${role} ${may ? 'may' : 'may not'} ${useCase}`, async ({ database }) => {
        const actor = memberActor({ personId: id(ACCOUNTS[role]), role }, policy);
        const db = scoped(database.db, { partnership: HAVNBY.id });
        const request = { partnershipId: HAVNBY.id, useCase, at: new Date(), by: actor };
        const asked = changeWorkspace(db, request, async () => ({ answer: 'done' }));
        if (may) expect(await asked).toBe('done');
        else await expect(asked).rejects.toThrow(Forbidden);
      });
    }
  }

  test('that no room names is for nobody', () => {
    for (const role of ROLES) expect(policy(role, 'activities.invent')).toBe(false);
  });
});

for (const route of routes) {
  const address = addressOf(route);
  const ask = (web: TestWeb) => (route.method === 'GET' ? web.get(address) : web.post(address, {}));

  describe(`${route.method} ${route.path}`, () => {
    test('sends a stranger to sign in', async ({ web }) => {
      const answer = await ask(web.as());
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toMatch(/^\/log-ind(\?til=|$)/);
      expect(await answer.text()).toBe('');
    });

    test('is not there for one who is no member', async ({ web }) => {
      const answer = await ask(web.as(OUTSIDER));
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toMatch(/Søparken|Fjordblik/);
    });

    for (const role of ROLES) {
      const may = policy(role, route.useCase);
      test(`is ${may ? 'answered' : 'refused'} for ${role}`, async ({ web, db }) => {
        const before = await revisionOf(db);
        const answer = await ask(web.as(ACCOUNTS[role]));
        expect([answer.status === 403, answer.status === 500]).toEqual([!may, false]);
        if (!may) expect(await revisionOf(db)).toBe(before);
      });
    }
  });
}

async function revisionOf(db: Db): Promise<number> {
  return (await findPartnership(db, HAVNBY.id))!.revision;
}

/** What strangers may ask for; the address' parts as the routes name them. */
const OPEN = new Set([
  'GET /',
  'GET /omraader',
  'GET /omraader/:slug',
  'GET /skema/helhed-plan-1.json',
  'GET /skema/havnby-plan.json',
  'GET /viden',
  'GET /viden/:slug',
  'GET /viden/:slug/ark',
  'GET /viden/:slug/ark.pdf',
  'GET /aktiviteter',
  'GET /aktiviteter/hent.csv',
  'GET /aktiviteter/hent.xlsx',
  'GET /aktiviteter/sammenlign',
  'GET /aktiviteter/:id',
  'GET /erfaringer',
  'GET /erfaringer/:id',
  'GET /ordbog',
  'GET /soeg',
  'GET /arrangementer',
  'GET /arrangementer/kalender.ics',
  'GET /arrangementer/:id',
  'GET /arrangementer/:id/kalender.ics',
  'POST /arrangementer/:id/tilmelding',
  'GET /tilmelding/:token',
  'POST /tilmelding/:token',
  'GET /sparring',
  'POST /sparring',
  'GET /sparring/:token',
  'GET /sparring/:token/slet',
  'POST /sparring/:token/slet',
  'POST /sparring/:token/traek-tilbage',
  'GET /overdragelse/:link',
  'POST /overdragelse/:link',
  'GET /log-ind',
  'POST /log-ind',
  'POST /log-ind/demo',
  'GET /log-ind/to-trin',
  'POST /log-ind/to-trin',
  'POST /log-ind/adgangsnoegle/spoerg',
  'POST /log-ind/adgangsnoegle',
  'POST /log-ud',
  'GET /log-ind/link',
  'POST /log-ind/link',
  'GET /log-ind/link/:token',
  'POST /log-ind/link/:token',
  'GET /glemt-adgangskode',
  'POST /glemt-adgangskode',
  'GET /ny-adgangskode/:token',
  'POST /ny-adgangskode/:token',
  'GET /bekraeft-adresse/:token',
  'POST /bekraeft-adresse/:token',
  'GET /log-ind/oidc/:provider',
  'GET /log-ind/oidc/:provider/retur',
  'GET /log-ind/oidc/:provider/fejl/:problem',
  'GET /log-ind/oidc/:provider/udlog',
  'GET /log-ind/oidc/:provider/udlogget',
  'POST /log-ind/oidc/:provider/udlogning',
  'GET /invitation/:partnershipId/:token',
  'POST /invitation/:partnershipId/:token',
  'GET /personoplysninger',
  'GET /tilgaengelighed',
  'GET /was',
  'GET /sitemap.xml',
  'GET /robots.txt',
  'GET /nyt.atom',
  'GET /min-konto/ny-mail/:token',
  'POST /min-konto/ny-mail/:token',
  'GET /sundhed',
  'GET /foerste-administrator/:token',
  'POST /foerste-administrator/:token',
]);

describe('every route outside the workspaces', () => {
  test('is open on purpose, or sends strangers to sign in', async ({ web }) => {
    const rest = web.routes.filter(({ path }) => !path.startsWith('/samarbejder/:partnershipId'));
    const unexpected: string[] = [];
    for (const { method, path } of rest) {
      if (OPEN.has(`${method} ${path}`)) continue;
      const address = path.replace(/:\w+/g, 'findes-ikke');
      const stranger = web.as();
      const answer = await (method === 'GET' ? stranger.get(address) : stranger.post(address, {}));
      const refused = answer.headers.get('location')?.startsWith('/log-ind') ?? false;
      if (!refused) unexpected.push(`${method} ${path} answers ${answer.status}`);
    }
    expect(unexpected).toEqual([]);
  });
});

describe('every route of administration', () => {
  test('is not there for anybody but administrators', async ({ web }) => {
    const own = web.routes.filter(({ path }) => path.startsWith('/administration'));
    expect(own.length).toBeGreaterThan(20);
    for (const { method, path } of own) {
      const address = path.replace(/:\w+/g, 'findes-ikke');
      const answer = await (method === 'GET' ? web.get(address) : web.post(address, {}));
      expect([method, path, answer.status]).toEqual([method, path, 404]);
    }
  });
});

describe('every route of editing', () => {
  test('asks strangers to sign in, and is not there for who is no editor', async ({ web }) => {
    const own = web.routes.filter(({ path }) => path.startsWith('/redaktion'));
    expect(own.length).toBeGreaterThan(30);
    for (const { method, path } of own) {
      const places = /:kind\{([^}]*)\}/.exec(path)?.[1]!.split('|') ?? [''];
      for (const word of places) {
        const address = path
          .replace(/:kind\{[^}]*\}/, word)
          .replace(/:\w+(\{[^}]*\})?/g, 'findes-ikke');
        const ask = (as: TestWeb) => (method === 'GET' ? as.get(address) : as.post(address, {}));
        const stranger = await ask(web.as());
        expect([method, address, stranger.status]).toEqual([method, address, 303]);
        expect(stranger.headers.get('location')).toMatch(/^\/log-ind(\?til=|$)/);
        for (const account of [ACCOUNTS['board-member'], OUTSIDER]) {
          const answer = await ask(web.as(account));
          expect([method, address, answer.status]).toEqual([method, address, 404]);
        }
      }
    }
  });

  test('is open to who has become an editor, and closed again with the next request', async ({
    web,
    db,
  }) => {
    const set = (editor: boolean) =>
      db
        .updateTable('person')
        .set({ knowledge_editor: editor })
        .where('person_id', '=', ACCOUNTS['board-member'])
        .execute();
    const status = async () => (await web.as(ACCOUNTS['board-member']).get('/redaktion')).status;
    await set(true);
    expect(await status()).toBe(200);
    await set(false);
    expect(await status()).toBe(404);
  });
});
