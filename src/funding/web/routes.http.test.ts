import { describe, expect } from 'vitest';
import type { Db } from '../../platform/db/index.ts';
import { insertPartnership, listChanges } from '../../access/index.ts';
import type { Plan } from '../../engine/index.ts';
import { replacePlan } from '../../plan/index.ts';
import { id } from '../../shared/index.ts';
import { databaseTest } from '../../../tests/database.ts';
import { expectValidHtml } from '../../../tests/html.ts';
import { testWeb, type TestWeb, ownTestPartnership } from '../../../tests/web.ts';
import { cliffPlan, cliffPlanWith } from '../testing/cliff-plan.ts';

const NAME = '<script>alert("x")</script> & "søn"';
const NASTY = 'a/b c?d&e="f"';

/** A plan whose names and ids try to break out of the page. */
function hostilePlan(): Plan {
  const plan = cliffPlanWith({ nordfonden: { id: NASTY, name: NAME } });
  return {
    ...plan,
    title: NAME,
    areas: plan.areas.map((area) => ({ ...area, name: NAME })),
    activities: plan.activities.map((activity) => ({ ...activity, name: NAME })),
  };
}

const PLANS: Readonly<Record<string, Plan>> = {
  havnby: cliffPlan(),
  ubalance: cliffPlanWith({ kommunen: { status: 'rejected' } }),
  tom: cliffPlan({ activities: [], funding: [] }),
  fjendtlig: hostilePlan(),
};

const test = databaseTest.extend<{ web: TestWeb }>({
  web: [
    async ({ database, db }, use) => {
      await db.transaction().execute(async (tx) => {
        for (const [name, plan] of Object.entries(PLANS)) {
          const partnershipId = id<'partnership'>(name);
          const createdAt = new Date(0);
          await insertPartnership(tx, { id: partnershipId, name, demo: true, createdAt });
          await ownTestPartnership(tx, partnershipId);
          await replacePlan(tx, partnershipId, plan);
        }
      });
      await use(await testWeb(database));
    },
    { scope: 'file' },
  ],
});

const PAGES = [
  '/finansiering',
  '/finansiering?se=stillinger',
  '/finansiering?se=omraader',
  '/finansiering/kilder/kommunen',
  '/finansiering/kilder/nordfonden',
];

/** Text as a reader sees it. */
async function textOf(response: Response): Promise<string> {
  const html = await response.text();
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return main
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll('&amp;', '&');
}

describe('the money of a plan', () => {
  for (const prefix of ['', '/en']) {
    for (const page of PAGES) {
      test(`is shown at ${prefix}…${page} as valid HTML`, async ({ web }) => {
        const response = await web.get(`${prefix}/samarbejder/havnby${page}`);
        expect(response.status).toBe(200);
        const html = await response.text();
        expect(html).not.toContain('style=');
        expect(html).not.toContain('undefined');
        await expectValidHtml(html);
      });
    }
  }

  test('has the point as its title in both languages', async ({ web }) => {
    expect(await textOf(await web.get('/samarbejder/havnby/finansiering'))).toContain(
      'Pengene rækker ikke fra januar 2028: der mangler 250.000 kr. i 2028',
    );
    expect(await textOf(await web.get('/en/samarbejder/havnby/finansiering'))).toContain(
      'The money falls short from January 2028: DKK 250,000 is missing in 2028',
    );
  });

  test('names money that is left over, and what a source may be used for', async ({ web }) => {
    const text = await textOf(await web.get('/samarbejder/havnby/finansiering'));
    expect(text).toContain('Havnby Kommune: 50.000 kr. i 2026 og 50.000 kr. i 2027.');
    expect(text).toContain('Landsbyggefonden · til Aftenklub · højst 75 pct.');
  });

  test('says in each cell what is missing, and leads to why', async ({ web }) => {
    const html = await (await web.get('/samarbejder/havnby/finansiering')).text();
    expect(html).toContain('Der mangler 50.000 kr. af 400.000 kr.');
    expect(html).toContain('href="/samarbejder/havnby/finansiering/fordeling/klub/2028"');
  });

  test('lists the posts with their last day for notice', async ({ web }) => {
    const text = await textOf(await web.get('/samarbejder/havnby/finansiering?se=stillinger'));
    expect(text).toMatch(/Aftenklub Udføre Lokalt 0,7 oktober 2028 4 måneder 30\. juni 2028/);
  });

  test('lays the gap on areas by the persons reached', async ({ web }) => {
    const text = await textOf(await web.get('/samarbejder/havnby/finansiering?se=omraader'));
    expect(text).toMatch(/Søparken 0 af 300\.000 0 af 300\.000 37\.500 af 300\.000/);
    expect(text).toContain('Fælles for områderne');
  });

  test('shows the activities for a view that does not exist', async ({ web }) => {
    const response = await web.get('/samarbejder/havnby/finansiering?se=andet');
    expect(await textOf(response)).toContain('Dækket andel pr. indsats og år');
  });

  test('explains the co-financing rule and says when it does not hold', async ({ web }) => {
    const holds = await textOf(await web.get('/samarbejder/havnby/finansiering'));
    expect(holds).toContain('mindst 25 pct. lokal medfinansiering');
    expect(holds).toContain('Reglens kilder giver ingen penge i 2028.');
    expect(holds).not.toContain('Reglen er ikke overholdt');
    const broken = await textOf(await web.get('/samarbejder/ubalance/finansiering'));
    expect(broken).toContain('Landsbyggefonden: Reglen er ikke overholdt i 2026 og 2027');
    expect(broken).toContain(
      'Der mangler i alt 200.000 kr. i medfinansiering. Kommer beløbet ikke, er 600.000 kr. fra kilden i fare.',
    );
  });

  test('dates the notices and the answer to an application', async ({ web }) => {
    const text = await textOf(await web.get('/samarbejder/havnby/finansiering'));
    expect(text).toMatch(/30\. juni 2028 Sidste dag for varsling: Aftenklub/);
    expect(text).toMatch(/30\. juni 2028 Svar fra Nordfonden/);
  });

  test('says what to do in an empty plan', async ({ web }) => {
    const text = await textOf(await web.get('/samarbejder/tom/finansiering'));
    expect(text).toContain('Planen har ingen kilder endnu');
    expect(text).toContain('Planen har ingen indsatser endnu');
    expect(text).not.toContain('Medfinansiering');
  });
});

describe('a source', () => {
  test('says what is at stake when it counts', async ({ web }) => {
    const text = await textOf(await web.get('/samarbejder/havnby/finansiering/kilder/lbf'));
    expect(text).toContain('Falder Landsbyggefonden væk, mangler der 500.000 kr. mere');
    expect(text).toContain('Betaler højst 75 pct. af omkostningen til formålet');
    expect(text).toMatch(/Sekretariat \+200\.000 \+200\.000 januar 2028 → januar 2026/);
  });

  test('says what it would change when it does not count', async ({ web }) => {
    const text = await textOf(await web.get('/samarbejder/havnby/finansiering/kilder/nordfonden'));
    expect(text).toContain('Kommer pengene fra Nordfonden, falder manglen med 150.000 kr.');
    expect(text).toContain('Hvad kilden vil betale, hvis den kommer');
    expect(text).toContain('40 pct. efter planens skøn');
    expect(text).toMatch(/Sekretariat −100\.000 januar 2028 → juli 2028/);
  });

  test('that the plan does not have leads on to those it has', async ({ web }) => {
    for (const path of ['', '/status']) {
      const address = `/samarbejder/havnby/finansiering/kilder/ukendt${path}`;
      const response = await (path ? web.post(address, { status: 'granted' }) : web.get(address));
      expect(response.status).toBe(404);
      const html = await response.text();
      expect(html).toContain('Kilden findes ikke i planen');
      expect(html).toContain('/samarbejder/havnby/finansiering/kilder/nordfonden');
    }
  });
});

describe('names that try to break out of the page', () => {
  const source = `/samarbejder/fjendtlig/finansiering/kilder/${encodeURIComponent(NASTY)}`;

  for (const path of [
    ...PAGES.slice(0, 3).map((page) => `/samarbejder/fjendtlig${page}`),
    source,
  ]) {
    test(`stay text at ${path}`, async ({ web }) => {
      const response = await web.get(path);
      expect(response.status).toBe(200);
      const html = await response.text();
      expect(html).not.toContain('<script>alert');
      await expectValidHtml(html);
    });
  }

  test('stay text in the notice of a change', async ({ web }) => {
    const changed = await web.post(`${source}/status`, { status: 'pledged', fra: 'kilde' });
    expect(changed.status).toBe(303);
    expect(changed.headers.get('location')).toBe(source);
    const html = await (await follow(web, changed)).text();
    expect(html).toContain('regnes nu som tilsagn');
    expect(html).not.toContain('<script>alert');
  });
});

/** The page that an answer sends on to, with its notice. */
async function follow(web: TestWeb, response: Response): Promise<Response> {
  const [cookie] = (response.headers.get('set-cookie') ?? '').split(';');
  return web.get(response.headers.get('location')!, { cookie: cookie! });
}

/** The hidden fields of the form that undoes. */
function undoFields(html: string): { action: string; fields: Record<string, string> } {
  const form = /<form[^>]*action="([^"]*)"[^>]*class="notice__undo">(.*?)<\/form>/s.exec(html);
  if (!form) throw new Error('The page offers no undo');
  const inputs = form[2]!.matchAll(/name="([^"]*)" value="([^"]*)"/g);
  return {
    action: form[1]!,
    fields: Object.fromEntries([...inputs].map(([, name, value]) => [name!, value!])),
  };
}

describe('a change of status', () => {
  const address = '/samarbejder/havnby/finansiering/kilder/nordfonden/status';
  const statusSide = (status: string) => ({
    plan: { at: { funding: { at: { nordfonden: { set: { status } } } } } },
  });
  const latest = async (db: Db) => (await listChanges(db, id('havnby'), 1))[0];

  test('is stored, tells its consequence, and is undone', async ({ web, db }) => {
    const changed = await web.post(address, { status: 'pledged', fra: 'liste', se: 'stillinger' });
    expect(changed.status).toBe(303);
    expect(changed.headers.get('location')).toBe('/samarbejder/havnby/finansiering?se=stillinger');
    expect(await latest(db)).toMatchObject({
      useCase: 'funding.change-status',
      before: statusSide('applied'),
      after: statusSide('pledged'),
    });
    const html = await (await follow(web, changed)).text();
    expect(html).toContain(
      'Nordfonden regnes nu som tilsagn. Manglen i 2028 falder med 150.000 kr.',
    );
    const { action, fields } = undoFields(html);
    const undone = await web.post(action, fields);
    expect(undone.headers.get('location')).toBe('/samarbejder/havnby/finansiering?se=stillinger');
    const again = await (await follow(web, undone)).text();
    expect(again).toContain(
      'Nordfonden er nu ansøgt og tæller ikke med, før der er svar. Manglen i 2028 vokser med 150.000 kr.',
    );
    expect(await latest(db)).toMatchObject({ after: statusSide('applied') });
  });

  test('is told and undone in English on English pages', async ({ web }) => {
    const changed = await web.post(`/en${address}`, { status: 'rejected', fra: 'kilde' });
    expect(changed.headers.get('location')).toBe(
      '/en/samarbejder/havnby/finansiering/kilder/nordfonden',
    );
    const html = await (await follow(web, changed)).text();
    expect(html).toContain('Nordfonden is now rejected and does not count. The gap is the same.');
    const { action, fields } = undoFields(html);
    expect(action).toBe(`/en${address}`);
    expect((await web.post(action, fields)).status).toBe(303);
  });

  test('to the same status changes nothing and says so', async ({ web, db }) => {
    const before = await latest(db);
    const answer = await web.post(address, { status: 'applied' });
    expect(await latest(db)).toEqual(before);
    const html = await (await follow(web, answer)).text();
    expect(html).toContain('Nordfonden havde allerede status »Ansøgt«. Intet er ændret.');
  });

  test('to an unknown status is refused at its field, and nothing is stored', async ({
    web,
    db,
  }) => {
    const before = await latest(db);
    for (const sent of [{ status: 'måske' }, { status: '' }, {}]) {
      const answer = await web.post(address, sent);
      expect(answer.status).toBe(422);
      const html = await answer.text();
      await expectValidHtml(html);
      expect(html).toContain('idé, ansøgt, tilsagn, bevilget eller afslag. Intet er ændret.');
      expect(html).toContain('aria-invalid="true"');
      expect(html).toContain('href="#kildens-status"');
    }
    expect(await latest(db)).toEqual(before);
  });

  test('never sends the reader to another site', async ({ web }) => {
    const answer = await web.post(address, { status: 'applied', fra: '//evil.example', se: '//x' });
    expect(answer.headers.get('location')).toBe('/samarbejder/havnby/finansiering');
  });
});
