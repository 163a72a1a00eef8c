import { describe, expect } from 'vitest';
import { databaseTest } from '../../../../tests/database.ts';
import { expectValidHtml } from '../../../../tests/html.ts';
import { ownTestPartnership, type TestWeb, testWeb } from '../../../../tests/web.ts';
import { insertPartnership } from '../../../access/index.ts';
import { evaluate, type Plan } from '../../../engine/index.ts';
import {
  aPlan,
  aScenario,
  aSource,
  anActivity,
  anOption,
} from '../../../engine/testing/builders.ts';
import type { Db } from '../../../platform/db/index.ts';
import { replacePlan } from '../../../plan/index.ts';
import { fromKroner, id, toShare } from '../../../shared/index.ts';
import { listScenarios, replaceScenarios } from '../../index.ts';
import type { FiguresAnswer, PlanAnswer } from './answers.ts';
import { figuresOf } from './figures.ts';

const HOSTILE = '<script>alert("x")</script> & "Søn"';
const BASE = '/samarbejder/by/scenarier/skydere';
const BY = id<'partnership'>('by');

const costly = anOption({
  costs: [2026, 2027].map((year) => ({ year, kind: 'salary' as const, amount: fromKroner(1000) })),
  x: { secret: 'x' },
});

const plan: Plan = aPlan({
  lastYear: 2027,
  activities: [anActivity({ name: HOSTILE, options: [costly] })],
  funding: [
    aSource({ name: HOSTILE, amounts: [{ year: 2026, amount: fromKroner(1000) }] }),
    aSource({
      id: 'lbf',
      name: 'LBF',
      kind: 'lbf',
      status: 'applied',
      amounts: [{ year: 2027, amount: fromKroner(400) }],
    }),
  ],
});

const scenarios = [
  aScenario({
    id: 'med-lbf',
    name: 'Med LBF',
    level: { gone: toShare(0.5) },
    funding: { lbf: { status: 'granted' } },
  }),
];

async function fill(db: Db) {
  await db.transaction().execute(async (tx) => {
    await insertPartnership(tx, { id: BY, name: 'By', demo: false, createdAt: new Date(0) });
    await ownTestPartnership(tx, BY);
    await replacePlan(tx, BY, plan);
    await replaceScenarios(tx, BY, scenarios);
  });
}

const test = databaseTest.extend<{ web: TestWeb }>({
  web: [
    async ({ database, db }, use) => {
      await fill(db);
      await use(await testWeb(database));
    },
    { scope: 'file' },
  ],
});

async function answer<Answer>(web: TestWeb, path: string): Promise<Answer> {
  const response = await web.get(path);
  expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store']);
  return (await response.json()) as Answer;
}

describe('the sliders', () => {
  test('are a valid page without inline styles, in both languages, hostile names escaped', async ({
    web,
  }) => {
    for (const [path, words] of [
      [`${BASE}?udfald.lbf=kommer&kilde.lbf=50`, 'Så mangler der 1.000 kr. i alt 2026–2027'],
      [`/en${BASE}?fra=med-lbf`, 'The start is the scenario “Med LBF”'],
    ] as const) {
      const response = await web.get(path);
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(html).toContain(words);
      expect(html).not.toContain('style=');
      expect(html).not.toContain('<script>alert');
      await expectValidHtml(html);
    }
  });

  test('answer settings with the figures of the evaluation, to the øre', async ({ web }) => {
    const path = `${BASE}/svar.json?udfald.lbf=kommer&kilde.lbf=12,5&pris=3,33&prisfra=2027`;
    const { now, plan: before } = await answer<FiguresAnswer>(web, path);
    const scenario = aScenario({
      funding: { lbf: { status: 'granted', factor: toShare(0.125) } },
      costIndex: { 2027: toShare(1.0333) },
    });
    expect(now).toEqual(figuresOf(evaluate(plan, { scenario }), 2027));
    expect(before).toEqual(figuresOf(evaluate(plan), 2027));
    const html = await (await web.get(path.replace('/svar.json', ''))).text();
    expect(html).toContain('983,30 kr.');
  });

  test('give the plan that a browser evaluates to the same, and no more of it', async ({ web }) => {
    const sent = await answer<PlanAnswer>(web, `${BASE}/plan.json?fra=med-lbf`);
    expect(sent.base).toMatchObject({ level: {}, funding: { lbf: { status: 'granted' } } });
    expect(JSON.stringify(sent)).not.toContain('secret');
    const { now, revision } = await answer<FiguresAnswer>(web, `${BASE}/svar.json?fra=med-lbf`);
    expect(sent.revision).toBe(revision);
    const here = evaluate(sent.plan, { scenario: sent.base! });
    expect(figuresOf(here, sent.year)).toEqual(now);
  });

  test('lead a long address to the short one that says the same', async ({ web }) => {
    const long = `${BASE}?fra=&kilde.s1=100&kilde.lbf=50&pris=0&prisfra=2027&udfald.lbf=&navn=&soeg=`;
    const response = await web.get(long.replace('fra=&', ''));
    expect([response.status, response.headers.get('location')]).toEqual([
      303,
      `${BASE}?kilde.lbf=50`,
    ]);
  });

  test('tell what cannot be read, and keep it', async ({ web }) => {
    const response = await web.get(`${BASE}?kilde.lbf=meget&pris=2`);
    const html = await response.text();
    expect(response.status).toBe(422);
    expect(html).toContain('LBF: »meget« er ikke et tal fra 0 til 1.000.');
    expect(html).toContain('value="meget"');
    await expectValidHtml(html);
  });

  test('tell of a scenario, a source or an activity that is not there', async ({ web }) => {
    const unknown = await web.get(`${BASE}?fra=nope`);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('Scenariet »nope« findes ikke');
    const gone = await web.get(`${BASE}?kilde.nope=50`);
    expect(gone.status).toBe(200);
    expect(await gone.text()).toContain('Noget i adressen findes ikke i planen længere');
    expect(await (await web.get(`${BASE}?fra=med-lbf`)).text()).toContain(
      'Noget i scenariet findes ikke længere',
    );
  });

  test('become a scenario, after an error that keeps everything typed', async ({ db, web }) => {
    const fields = {
      fra: 'med-lbf',
      'kilde.lbf': '50',
      'niveau.i1': '80',
      beskrivelse: 'Hvad nu hvis?',
    };
    const refused = await web.post(BASE, { ...fields, navn: 'med lbf' });
    const html = await refused.text();
    expect(refused.status).toBe(422);
    expect(html).toContain('Hvad nu hvis?');
    expect(html).toContain('value="med lbf"');
    expect(html).toMatch(/name="kilde\.lbf" value="50"/);
    await expectValidHtml(html);
    const made = await web.post(BASE, { ...fields, navn: 'Halvt' });
    expect([made.status, made.headers.get('location')]).toEqual([
      303,
      '/samarbejder/by/scenarier/halvt',
    ]);
    expect((await listScenarios(db, BY)).at(-1)).toMatchObject({
      name: 'Halvt',
      level: { i1: 8000 },
      funding: { lbf: { status: 'granted', factor: 5000 } },
      x: { summary: 'Hvad nu hvis?' },
    });
  });
});
