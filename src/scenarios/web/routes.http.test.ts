import { describe, expect } from 'vitest';
import { databaseTest } from '../../../tests/database.ts';
import { expectValidHtml } from '../../../tests/html.ts';
import { ownTestPartnership, testWeb } from '../../../tests/web.ts';
import { insertPartnership, listChanges, type PartnershipId } from '../../access/index.ts';
import { aPlan, aScenario, aSource, anActivity, anOption } from '../../engine/testing/builders.ts';
import type { Db, OpenDatabase } from '../../platform/db/index.ts';
import { replacePlan } from '../../plan/index.ts';
import { fromKroner, id, toShare } from '../../shared/index.ts';
import { listScenarios, replaceScenarios } from '../index.ts';

const HOSTILE = '<script>alert("x")</script> & "Søn"';
const BASE = '/samarbejder/by/scenarier';
const BY = id<'partnership'>('by') satisfies PartnershipId;

const paid = anOption({
  costs: [2026, 2027].map((year) => ({ year, kind: 'salary' as const, amount: fromKroner(1000) })),
  reach: [
    { area: 'a1', effortArea: 'beskaeftigelse', persons: 40, firstYear: 2026, lastYear: 2027 },
  ],
});

const plan = aPlan({
  lastYear: 2027,
  areas: [
    { id: 'a1', name: HOSTILE, needs: [{ effortArea: 'beskaeftigelse', weight: 1, target: 80 }] },
  ],
  activities: [
    anActivity({
      name: HOSTILE,
      options: [paid, anOption({ id: 'o2', name: HOSTILE, approach: 'close' })],
    }),
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

const scenarios = [
  aScenario({ id: 'med-lbf', name: 'Med LBF', funding: { lbf: { status: 'granted' } } }),
  aScenario({
    id: 'ny',
    name: HOSTILE,
    choose: { i1: 'o2', gone: 'o1' },
    level: { i1: toShare(0.8) },
    costIndex: { 2027: toShare(1.02) },
    x: { summary: HOSTILE },
  }),
  ...[3, 4, 5].map((number) => aScenario({ id: `sc${number}`, name: `Vej ${number}` })),
];

async function fill(db: Db, partnership: PartnershipId, list = scenarios) {
  await db.transaction().execute(async (tx) => {
    await insertPartnership(tx, {
      id: partnership,
      name: 'By',
      demo: false,
      createdAt: new Date(0),
    });
    await ownTestPartnership(tx, partnership);
    await replacePlan(tx, partnership, plan);
    await replaceScenarios(tx, partnership, list);
  });
}

async function webOn(database: OpenDatabase) {
  const web = await testWeb(database);
  return {
    get: async (path: string) => {
      const response = await web.get(path);
      return { status: response.status, html: await response.text() };
    },
    post: (path: string, fields: Record<string, string>) => web.post(path, fields),
  };
}

const test = databaseTest.extend<{ web: Awaited<ReturnType<typeof webOn>> }>({
  web: [
    async ({ database, db }, use) => {
      await fill(db, BY);
      await use(await webOn(database));
    },
    { scope: 'file' },
  ],
});

function headerCells(html: string): string[] {
  const head = /<table class="data[^"]*" id="sammenligning">.*?<\/thead>/s.exec(html)![0];
  return [...head.matchAll(/<th scope="col"[^>]*><span>(.*?)<\/span>/g)].map((match) => match[1]!);
}

describe('the comparison', () => {
  test('is valid, without inline styles, in both languages', async ({ web }) => {
    for (const [path, question] of [
      [BASE, 'Hvad mangler der?'],
      [`/en${BASE}`, 'What is missing?'],
    ] as const) {
      const { status, html } = await web.get(path);
      expect(status).toBe(200);
      expect(html).toContain(question);
      expect(html).not.toContain('style=');
      expect(html).not.toContain('<script>alert');
      await expectValidHtml(html);
    }
  });

  test('says the point in its title', async ({ web }) => {
    const { html } = await web.get(`${BASE}?vis=plan,med-lbf`);
    expect(html).toContain(
      '<h1 class="page-head__title">Fra 2027 mangler planen i gennemsnit 1.000 kr. om året, mens »Med LBF« mangler 1.000 kr.</h1>',
    );
  });

  test('shows the columns that the address names, with deltas and the best', async ({ web }) => {
    const { html } = await web.get(`${BASE}?vis=plan,med-lbf&aar=2027`);
    expect(headerCells(html)).toEqual(['Spørgsmål', 'Planen', 'Med LBF']);
    expect(html).toContain('−400 kr.');
    expect(html).toContain('<strong>600 kr.</strong>');
    expect(html).toContain('bedst');
  });

  test('takes checkboxes and keeps what else the address says', async ({ web }) => {
    const { html } = await web.get(`${BASE}?vis=plan&vis=sc3&kun=forskelle&aar=2026`);
    expect(headerCells(html)).toEqual(['Spørgsmål', 'Planen', 'Vej 3']);
    expect(html).toContain('<input type="hidden" name="aar" value="2026"');
    expect(html).toContain('<input type="hidden" name="kun" value="forskelle"');
    expect(html).toContain(`${BASE}?vis=plan,sc3&amp;aar=2027&amp;kun=forskelle`);
  });

  test('shows only differences when asked to', async ({ web }) => {
    const all = await web.get(`${BASE}?vis=plan,med-lbf`);
    const some = await web.get(`${BASE}?vis=plan,med-lbf&kun=forskelle`);
    expect(all.html).toContain('Omkostninger i alt');
    expect(some.html).not.toContain('Omkostninger i alt');
    expect(some.html).toContain('Mangler i 2027');
  });

  test('answers too many and unknown ways with what can be shown', async ({ web }) => {
    const many = await web.get(`${BASE}?vis=plan,med-lbf,sc3,sc4,sc5`);
    expect(many.status).toBe(422);
    expect(many.html).toContain('I bad om 5 veje');
    expect(headerCells(many.html)).toHaveLength(5);
    const unknown = await web.get(`${BASE}?vis=plan,med-lbf,<b>`);
    expect(unknown.status).toBe(404);
    expect(unknown.html).toContain('Scenariet »&lt;b&gt;« findes ikke');
    expect(headerCells(unknown.html)).toHaveLength(3);
  });

  test('says what to do when there is no scenario', async ({ database, db }) => {
    await fill(db, id('tom'), []);
    const { status, html } = await (await webOn(database)).get('/samarbejder/tom/scenarier');
    expect(status).toBe(200);
    expect(html).toContain('Der er ingen scenarier endnu');
    expect(html).toContain('/samarbejder/tom/scenarier/ny');
  });
});

describe('a scenario', () => {
  test('tells its differences in sentences, hostile names escaped', async ({ web }) => {
    const { status, html } = await web.get(`${BASE}/~ny`);
    expect(status).toBe(200);
    const name = '&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &quot;Søn&quot;';
    expect(html).toContain(`${name}: fra videreføres til afvikles`);
    expect(html).toContain(`${name}: 80 pct. af niveauet`);
    expect(html).toContain('Omkostninger 2027: +2\u00a0pct.');
    expect(html).toContain('Indsatsen »gone« findes ikke længere i planen');
    expect(html).not.toContain('<script>alert');
    await expectValidHtml(html);
    const english = await web.get(`/en${BASE}/~ny`);
    expect(english.html).toContain(`${name}: from continued to closed`);
    expect(english.html).toContain('Costs 2027: +2%');
  });

  test('that does not exist is a page with those that do', async ({ web }) => {
    const { status, html } = await web.get(`${BASE}/nope`);
    expect(status).toBe(404);
    expect(html).toContain('Scenariet findes ikke');
    expect(html).toContain(`${BASE}/med-lbf`);
    expect((await web.get(`${BASE}/nope/rediger`)).status).toBe(404);
  });
});

describe('changing scenarios', () => {
  const fields = {
    navn: 'Halv kraft',
    'udfald.lbf': 'granted',
    'andel.lbf': '50',
    'pris.2027': '2',
  };

  test('one is made, changed, removed and brought back', async ({ db, web }) => {
    const made = await web.post(`${BASE}/ny`, fields);
    expect([made.status, made.headers.get('location')]).toEqual([303, `${BASE}/halv-kraft`]);
    const page = await web.get(`${BASE}/halv-kraft`);
    expect(page.html).toContain('LBF: fra ansøgt til bevilget, med 50 pct. af beløbet');

    const form = await web.get(`${BASE}/halv-kraft/rediger`);
    expect(form.html).toContain('value="50"');
    await expectValidHtml(form.html);
    const changed = await web.post(`${BASE}/halv-kraft/rediger`, {
      navn: 'Fuld kraft',
      'udfald.lbf': 'granted',
    });
    expect(changed.status).toBe(303);

    expect((await web.get(`${BASE}/halv-kraft/slet`)).html).toContain('Slet »Fuld kraft«?');
    const removed = await web.post(`${BASE}/halv-kraft/slet`, {});
    expect(removed.headers.get('location')).toBe(BASE);
    expect((await web.get(`${BASE}/halv-kraft`)).status).toBe(404);

    const back = await web.post(`${BASE}/gendan`, { id: 'halv-kraft' });
    expect(back.headers.get('location')).toBe(`${BASE}/halv-kraft`);
    expect((await listScenarios(db, BY)).at(-1)).toEqual(
      aScenario({
        id: 'halv-kraft',
        name: 'Fuld kraft',
        funding: { lbf: { status: 'granted' } },
        x: { basis: { 'funding.lbf': { status: 'applied', amount: 400 } } },
      }),
    );
    const useCases = (await listChanges(db, BY, 4)).map(({ useCase }) => useCase);
    expect(useCases).toEqual([
      'scenarios.restore-scenario',
      'scenarios.remove-scenario',
      'scenarios.update-scenario',
      'scenarios.create-scenario',
    ]);
  });

  test('what was wrong is told, what was typed is kept, nothing is stored', async ({ db, web }) => {
    const before = await listScenarios(db, BY);
    const response = await web.post(`${BASE}/ny`, { ...fields, navn: 'X', 'andel.lbf': '<halvt>' });
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('href="#field-andel.lbf"');
    expect(html).toContain('value="&lt;halvt&gt;"');
    expect(html).toContain('<option value="granted" selected="">');
    await expectValidHtml(html);
    const taken = await web.post(`${BASE}/ny`, { ...fields, navn: 'med lbf' });
    expect(taken.status).toBe(422);
    expect(await taken.text()).toContain('Et andet scenarie har allerede det navn');
    expect(await listScenarios(db, BY)).toEqual(before);
  });

  test('a copy starts from the scenario that the address names', async ({ web }) => {
    const { html } = await web.get(`${BASE}/ny?fra=med-lbf`);
    expect(html).toContain('value="Med LBF (kopi)"');
    expect(html).toContain('Nyt scenarie ud fra »Med LBF«');
  });

  test('a removal that never was cannot be undone, and it says so', async ({ web }) => {
    const response = await web.post(`${BASE}/gendan`, { id: 'nope' });
    expect([response.status, response.headers.get('location')]).toEqual([303, BASE]);
  });
});
