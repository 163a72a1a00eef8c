import { describe, expect } from 'vitest';
import { databaseTest } from '../../../../tests/database.ts';
import { expectValidHtml } from '../../../../tests/html.ts';
import { ownTestPartnership, testWeb } from '../../../../tests/web.ts';
import { insertPartnership, listChanges, type PartnershipId } from '../../../access/index.ts';
import {
  aPlan,
  aScenario,
  aSource,
  anActivity,
  anOption,
} from '../../../engine/testing/builders.ts';
import type { Plan } from '../../../engine/index.ts';
import { loadPlan, replacePlan } from '../../../plan/index.ts';
import { fromKroner, id, toShare } from '../../../shared/index.ts';
import { listScenarios, replaceScenarios } from '../../index.ts';
import { dataOf } from '../../domain/scenario-data.ts';

const BASE = '/samarbejder/by/scenarier';
const BY = id<'partnership'>('by') satisfies PartnershipId;

const paid = anOption({
  costs: [2026, 2027].map((year) => ({ year, kind: 'salary' as const, amount: fromKroner(1000) })),
  reach: [
    { area: 'a1', effortArea: 'beskaeftigelse', persons: 30, firstYear: 2026, lastYear: 2027 },
    { area: 'a2', effortArea: 'beskaeftigelse', persons: 10, firstYear: 2026, lastYear: 2027 },
  ],
  staff: [
    {
      role: 'carry-out',
      placement: 'local',
      fte: 1,
      firstYear: 2026,
      lastYear: 2027,
      noticeMonths: 3,
    },
  ],
});

const plan = aPlan({
  lastYear: 2027,
  areas: [
    { id: 'a1', name: 'Nord', needs: [{ effortArea: 'beskaeftigelse', weight: 1, target: 80 }] },
    { id: 'a2', name: 'Syd', needs: [] },
  ],
  activities: [
    anActivity({
      effortAreas: ['beskaeftigelse'],
      options: [paid, anOption({ id: 'o2', name: 'Lukker', approach: 'close' })],
    }),
    anActivity({ id: 'i2', name: 'Lektiecafé' }),
  ],
  funding: [
    aSource({ amounts: [{ year: 2026, amount: fromKroner(1000) }] }),
    aSource({
      id: 'lbf',
      name: 'LBF',
      status: 'applied',
      amounts: [{ year: 2027, amount: fromKroner(400) }],
    }),
  ],
});

const test = databaseTest.extend<{ web: Awaited<ReturnType<typeof testWeb>> }>({
  web: [
    async ({ database, db }, use) => {
      await db.transaction().execute(async (tx) => {
        const createdAt = new Date(0);
        await insertPartnership(tx, { id: BY, name: 'By', demo: false, createdAt });
        await ownTestPartnership(tx, BY);
        await replacePlan(tx, BY, plan);
        await replaceScenarios(tx, BY, [
          aScenario({ id: 'a', name: 'A', funding: { lbf: { status: 'granted' } } }),
          aScenario({ id: 'b', name: 'B', funding: { lbf: { status: 'rejected' } } }),
        ]);
      });
      await use(await testWeb(database));
    },
    { scope: 'file' },
  ],
});

type Web = Awaited<ReturnType<typeof testWeb>>;

async function html(web: Web, path: string): Promise<string> {
  return (await web.get(path)).text();
}

/** Follows a redirect, and gives the page with its notice. */
async function after(web: Web, response: Response): Promise<string> {
  expect(response.status).toBe(303);
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  const page = await web.get(response.headers.get('location')!, { cookie });
  return page.text();
}

const level = { om: 'indsats', id: 'i1', goer: 'gem' };

describe('a difference where it stands', () => {
  test('is set, told with what it means, and taken back', async ({ web, db }) => {
    const sent = { om: 'indsats', ny: 'ja', mulighed: 'i1/o2', niveau: '', goer: 'gem' };
    const set = await web.post(`${BASE}/a/forskel`, sent);
    const page = await after(web, set);
    expect(page).toContain('Fritidsjob er ændret i scenariet.');
    expect(page).toContain('i 2027 mangler der 600 kr. mindre');
    expect(page).toContain('Fritidsjob: fra videreføres til afvikles');
    await expectValidHtml(page);
    const revision = /name="revision" value="(\d+)"/.exec(page)![1]!;
    const back = await after(web, await web.post(`${BASE}/a/fortryd`, { revision }));
    expect(back).toContain('Ændringen er taget tilbage.');
    expect((await listScenarios(db, BY))[0]?.choose).toEqual({});
  });

  test('keeps what was typed when it is wrong, and says so at the field', async ({ web }) => {
    const response = await web.post(`${BASE}/a/forskel`, { ...level, niveau: '<meget>' });
    const page = await response.text();
    expect(response.status).toBe(422);
    expect(page).toContain('&lt;meget&gt;');
    await expectValidHtml(page);
    const nothing = await web.post(`${BASE}/a/forskel`, { om: 'kilde', ny: 'ja', goer: 'gem' });
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).toContain('Vælg, hvad der skal være anderledes end i planen');
  });

  test('that two change is merged by field, and shown when both changed the same', async ({
    web,
    db,
  }) => {
    const vist = JSON.stringify({ mulighed: '', niveau: '' });
    expect((await web.post(`${BASE}/b/forskel`, { ...level, niveau: '50', vist })).status).toBe(
      303,
    );
    const other = { ...level, mulighed: 'o2', niveau: '', vist };
    expect((await web.post(`${BASE}/b/forskel`, other)).status).toBe(303);
    const both = (await listScenarios(db, BY)).find((one) => one.id === 'b');
    expect([both?.choose, both?.level]).toEqual([{ i1: 'o2' }, { i1: toShare(0.5) }]);
    const clash = await web.post(`${BASE}/b/forskel`, { ...level, niveau: '80', vist });
    expect(clash.status).toBe(409);
    expect(await clash.text()).toContain(
      'Imens har en anden valgt »50 pct.«, og I valgte »80 pct.«',
    );
    const dropped = await web.post(`${BASE}/b/forskel`, { ...level, goer: 'fjern' });
    expect(await after(web, dropped)).toContain('Fritidsjob følger planen igen.');
  });

  test('tells when the plan has changed the same since, until it is kept or dropped', async ({
    web,
    db,
  }) => {
    const sent = { om: 'kilde', id: 'lbf', svar: 'granted', andel: '50', goer: 'gem' };
    await web.post(`${BASE}/a/forskel`, sent);
    expect(await html(web, `${BASE}/a`)).not.toContain('Planen er ændret siden');
    const funding = plan.funding.map((one) =>
      one.id === 'lbf'
        ? { ...one, status: 'pledged' as const, amounts: [{ year: 2027, amount: fromKroner(300) }] }
        : one,
    );
    await put(db, { ...plan, funding });
    const page = await html(web, `${BASE}/a`);
    expect(page).toContain('Kildens status i planen er gået fra ansøgt til tilsagn.');
    expect(page).toContain('Kilden gav 400 kr. i alt og giver nu 300 kr.');
    await expectValidHtml(page);
    const keep = { om: 'kilde', id: 'lbf', goer: 'behold' };
    expect(await after(web, await web.post(`${BASE}/a/forskel`, keep))).not.toContain(
      'Planen er ændret siden',
    );
    await put(db, plan);
    expect(await html(web, `${BASE}/a`)).toContain('Planen er ændret siden');
    await web.post(`${BASE}/a/forskel`, { ...keep, goer: 'foelg' });
    expect((await listScenarios(db, BY))[0]?.funding).toEqual({});
  });
});

async function put(db: Parameters<typeof listScenarios>[0], next: Plan) {
  await db.transaction().execute(async (tx) => {
    await replacePlan(tx, BY, next);
    const row = await tx
      .selectFrom('partnership')
      .select('revision')
      .where('partnership_id', '=', BY)
      .executeTakeFirstOrThrow();
    await tx
      .updateTable('partnership')
      .set({ revision: row.revision + 1 })
      .where('partnership_id', '=', BY)
      .execute();
  });
}

describe('a scenario that is put away', () => {
  test('can be read and brought out, not changed', async ({ web, db }) => {
    const put = await after(web, await web.post(`${BASE}/b/arkiver`, {}));
    expect(put).toContain('»B« er arkiveret.');
    const refused = await web.post(`${BASE}/b/forskel`, { ...level, niveau: '50' });
    expect(await after(web, refused)).toContain('Scenariet er arkiveret.');
    const out = await web.post(`${BASE}/b/arkiver`, { goer: 'frem' });
    expect(await after(web, out)).toContain('»B« er taget frem igen.');
    const scenario = (await listScenarios(db, BY)).find((one) => one.id === 'b')!;
    expect(dataOf(scenario).archived).toBeUndefined();
    expect((await listChanges(db, BY, 1))[0]?.useCase).toBe('scenarios.archive-scenario');
  });
});

describe('an own option of a scenario', () => {
  const PAGE = `${BASE}/a/indsatser/i1/egen-mulighed`;
  const post = (option: string, of: number) => `staff/i1/${option}/0/${of}/fte`;

  test('is written beside the others and chosen, changed in place, and taken back whole', async ({
    web,
    db,
  }) => {
    const form = await html(web, PAGE);
    expect(form).toContain(`name="${post('o1', 1)}"`);
    await expectValidHtml(form);
    const salary = 'cost/i1/o1/salary/2027';
    const kept = await web.post(PAGE, {
      [post('o1', 1)]: '0,5',
      [salary]: '600',
      vist: JSON.stringify({ [post('o1', 1)]: '1', [salary]: '1000' }),
    });
    const page = await after(web, kept);
    expect(page).toContain('»Videreføres (scenariet A)«');
    expect(page).toContain('mangler 400 kr. mindre i 2027');
    expect(page).toContain('egen mulighed');
    const options = async () => (await loadPlan(db, BY))!.activities[0]!.options;
    const own = (await options()).at(-1)!;
    expect((await options())[0]).toEqual(paid);
    expect([own.staff[0]?.fte, own.costs.at(-1)?.amount]).toEqual([0.5, fromKroner(600)]);
    const scenario = (await listScenarios(db, BY))[0]!;
    expect(scenario.choose).toEqual({ i1: own.id });
    expect((await loadPlan(db, BY))!.activities[0]!.chosen).toBe('o1');

    const vist = JSON.stringify({ [post(own.id, 1)]: '0,5' });
    const again = await web.post(PAGE, { [post(own.id, 1)]: '0,8', vist });
    expect(await after(web, again)).toContain('Fritidsjob er rettet i scenariet.');
    expect((await options()).map(({ staff }) => staff[0]?.fte)).toEqual([1, undefined, 0.8]);

    const revisions = (await listChanges(db, BY, 4)).map(({ revision, useCase }) => ({
      revision,
      useCase,
    }));
    const first = revisions.findLast(({ useCase }) => useCase === 'scenarios.update-scenario')!;
    await web.post(`${BASE}/a/fortryd`, { revision: String(first.revision) });
    expect((await listScenarios(db, BY))[0]?.choose).toEqual({});
  });

  test('is refused in words, with what was typed; nothing is stored', async ({ web, db }) => {
    const before = await loadPlan(db, BY);
    const response = await web.post(PAGE, { [post('o1', 1)]: 'mange' });
    expect(response.status).toBe(422);
    expect(await response.text()).toContain('value="mange"');
    expect(await loadPlan(db, BY)).toEqual(before);
    expect((await web.get(`${BASE}/a/indsatser/nope/egen-mulighed`)).status).toBe(404);
  });
});

describe('the form of a whole scenario', () => {
  test('keeps what others have set since it was shown, and tells where both did', async ({
    web,
    db,
  }) => {
    const form = await html(web, `${BASE}/b/rediger`);
    const vist = /name="vist" value="([^"]*)"/.exec(form)![1]!.replaceAll('&quot;', '"');
    const shown = JSON.parse(vist) as Record<string, string>;
    await web.post(`${BASE}/b/forskel`, { ...level, niveau: '70' });
    const sent = { ...shown, navn: 'B2', vist };
    expect((await web.post(`${BASE}/b/rediger`, sent)).status).toBe(303);
    const now = (await listScenarios(db, BY)).find((one) => one.id === 'b')!;
    expect([now.name, now.level]).toEqual(['B2', { i1: toShare(0.7) }]);
    const clash = await web.post(`${BASE}/b/rediger`, { ...sent, 'niveau.i1': '20' });
    expect(clash.status).toBe(409);
    expect(await clash.text()).toContain('valgt »70«, og I valgte »20«');
    await web.post(`${BASE}/b/rediger`, { ...shown, navn: 'B' });
  });
});

describe('a merge', () => {
  test('asks where both speak of the same, then brings the ticked over and counts them', async ({
    web,
    db,
  }) => {
    await db.transaction().execute((tx) =>
      replaceScenarios(tx, BY, [
        aScenario({
          id: 'a',
          name: 'A',
          choose: { i1: 'o2' },
          funding: { lbf: { status: 'granted' } },
        }),
        aScenario({ id: 'b', name: 'B', funding: { lbf: { status: 'rejected' } } }),
      ]),
    );
    await put(db, plan);
    await expectValidHtml(await html(web, `${BASE}/a/flet`));
    expect((await web.post(`${BASE}/a/flet`, {})).status).toBe(422);
    const both = new URLSearchParams([
      ['ind-i', 'b'],
      ['forskel', 'choice.i1'],
      ['forskel', 'funding.lbf'],
    ]);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const asked = await web.post(`${BASE}/a/flet`, both.toString(), headers);
    expect(asked.status).toBe(409);
    const page = await asked.text();
    expect(page).toContain('LBF: fra ansøgt til afslag (»B«)');
    await expectValidHtml(page);
    both.set('hvis.funding.lbf', 'derfra');
    const done = await after(web, await web.post(`${BASE}/a/flet`, both.toString(), headers));
    expect(done).toContain('1 forskel er flettet ind i »B«. 1 var der i forvejen eller blev');
    const into = (await listScenarios(db, BY)).find((one) => one.id === 'b')!;
    expect([into.choose, into.funding]).toEqual([{ i1: 'o2' }, { lbf: { status: 'rejected' } }]);
    const back = await after(web, await web.post(`${BASE}/b/fortryd`, {}));
    expect(back).toContain('Ændringen er taget tilbage.');
  });
});

describe('the lists', () => {
  test('fold what is put away, and offer what a new scenario begins with', async ({ web }) => {
    await web.post(`${BASE}/b/arkiver`, {});
    const list = await html(web, BASE);
    expect(list).toContain('1 arkiveret scenarie');
    expect(list).not.toContain('name="vis" value="b"');
    const begin = await html(web, `${BASE}/ny`);
    expect(begin).toContain('Planen, som den er nu');
    expect(begin).not.toContain('>B</option>');
  });
});
