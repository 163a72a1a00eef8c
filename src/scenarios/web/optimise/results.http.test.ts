import { describe, expect } from 'vitest';
import { HAVNBY, havnbyPlan } from '../../../../demo/index.ts';
import { expectValidHtml } from '../../../../tests/html.ts';
import { TEST_DAY, webTest as test } from '../../../../tests/web.ts';
import { explainOptimum, frontier, type Limits, optimise } from '../../../engine/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { loadSolver } from '../../../platform/solver/index.ts';
import { fromKroner } from '../../../shared/index.ts';
import type { RunRequest, RunResult } from '../../domain/runs/run.ts';
import { listScenarios } from '../../store/scenarios.ts';
import '../../store/run-tables.ts';

const RUNS = '/samarbejder/havnby/scenarier/beregninger';
const FORM = '/samarbejder/havnby/scenarier/bedste-plan';
/** Without them nothing keeps within the money of 2027. */
const LEAST: Limits = { count: ['pledged', 'granted'], maxGap: { 2027: fromKroner(200_000) } };
const at = new Date(`${TEST_DAY}T12:00:00Z`);

/** Stores a run as it stands when it is done. */
async function done(db: Db, key: string, request: RunRequest, result: RunResult): Promise<string> {
  const row = {
    partnership_id: HAVNBY.id,
    run_id: key,
    request: JSON.stringify(request),
    state: 'done',
    result: JSON.stringify(result),
    revision: 0,
    asked_at: at,
    started_at: at,
    ended_at: at,
  };
  await db
    .insertInto('scenario_run')
    .values(row as never)
    .execute();
  return `${RUNS}/${key}`;
}

async function best(db: Db, key: string, limits: Limits, chosen: Record<string, string> = {}) {
  const plan = havnbyPlan();
  const solve = await loadSolver();
  const options = { limits, timeLimit: 30 };
  const optimum = optimise(plan, options, solve);
  const explanation = explainOptimum(plan, optimum, options, solve);
  return done(
    db,
    key,
    { kind: 'optimise', base: null, limits, timeLimit: 30 },
    {
      kind: 'optimise',
      optimum: { ...optimum, chosen: { ...optimum.chosen, ...chosen } },
      explanation,
    },
  );
}

describe('the best plan', () => {
  test('is told in sentences, in both languages, and beats what was made by hand', async ({
    web,
    db,
  }) => {
    const path = await best(db, 'best', havnbyPlan().limits!);
    for (const [where, title] of [
      [path, 'Bedste mulige med de penge: 70,5 pct. af behovet dækkes'],
      [`/en${path}`, 'The best possible with the money: 70.5% of the needs are covered'],
    ] as const) {
      const html = await (await web.get(where)).text();
      expect(html).toContain(`<h1 class="page-head__title">${title}</h1>`);
      await expectValidHtml(html);
    }
    const html = await (await web.get(path)).text();
    expect(html).toContain('Det er bevist, at ingen anden sammensætning');
    expect(html).toMatch(/Bedste plan<[^]*?69,9 pct\. · bedst/);
    expect(html.match(/· bedst/g)).toHaveLength(1);
    expect(html).toMatch(/Grænsen er pengene fra [^<]* i 2028<\/a>: 100\.000 kr\. mere giver/);
    expect(html).toContain('mere udefra ville bringe den med som');
    expect(html).not.toContain('Valgene er her regnet igennem');
  });

  test('says so when the choices no longer fit the plan', async ({ web, db }) => {
    const path = await best(db, 'changed', LEAST, { klub: 'findes-ikke', borte: 'o1' });
    const html = await (await web.get(path)).text();
    expect(html).toContain('Det valgte findes ikke længere for Aftenklub i Nordbyen og borte.');
  });

  test('that cannot be is told as limits that collide, each with a way out', async ({
    web,
    db,
  }) => {
    const limits = {
      ...LEAST,
      maxCost: { 2028: fromKroner(1_000_000) },
      mustKeep: ['medborgerhus', 'gadeplan'],
    };
    const path = await best(db, 'conflict', limits);
    const html = await (await web.get(path)).text();
    expect(html).toContain('Ingen sammensætning holder alle grænserne på én gang');
    expect(html).toContain('Loftet på 1.000.000 kr. over omkostningerne i 2028');
    expect(html).toMatch(/Hæv loftet over omkostningerne i 2028 med [\d.]+ kr\./);
    await expectValidHtml(html);
    const href = /href="([^"]*lempet=\d+)"/.exec(html)![1]!.replace('&amp;', '&');
    const form = await (await web.get(href)).text();
    expect(form).toContain('dem, beregningen brugte, med én lempet');
  });

  test('becomes a scenario with a note of how it was found', async ({ web, db }) => {
    await best(db, 'kept', LEAST);
    const save = `${FORM}/gem?beregning=kept`;
    const html = await (await web.get(save)).text();
    expect(html).toContain('value="Bedste plan"');
    expect(html).toContain('Fundet ved beregning 23. november 2026');
    await expectValidHtml(html);
    const taken = await web.post(save, { navn: 'Uden LBF', beskrivelse: 'Min note' });
    expect(taken.status).toBe(422);
    expect(await taken.text()).toContain('Min note');
    const kept = await web.post(save, { navn: 'Det bedste', beskrivelse: 'Fundet' });
    expect(kept.status).toBe(303);
    const scenario = (await listScenarios(db, HAVNBY.id)).at(-1)!;
    expect(scenario).toMatchObject({ name: 'Det bedste', funding: {}, x: { summary: 'Fundet' } });
    expect(Object.keys(scenario.choose)).toHaveLength(havnbyPlan().activities.length);
    expect((await web.get(`${FORM}/gem?beregning=findes-ikke`)).status).toBe(404);
  });
});

describe('coverage for the money', () => {
  test('is a curve with links and a table, and each point can be kept', async ({ web, db }) => {
    // Before what is closed has ended, money may be missing.
    const maxGap = { 2026: fromKroner(9_000_000), 2027: fromKroner(9_000_000) };
    const limits = { ...LEAST, maxGap };
    const points = frontier(havnbyPlan(), 3, { limits, timeLimit: 30 }, await loadSolver());
    const request = { kind: 'frontier', base: null, limits, points: 3, timeLimit: 30 } as const;
    const path = await done(db, 'curve', request, { kind: 'frontier', points });
    const html = await (await web.get(path)).text();
    await expectValidHtml(html);
    expect(html).toContain('Trin for trin');
    const found = points.filter(({ value }) => value !== null);
    expect(found.length).toBeGreaterThan(1);
    expect(html.match(/class="curve__point"/g)).toHaveLength(found.length * 2);
    const middle = points.findIndex(({ share, value }) => share === 0.5 && value !== null);
    expect(middle).toBe(1);
    const save = `${FORM}/gem?beregning=curve&punkt=${middle}`;
    expect(await (await web.get(save)).text()).toContain('50 pct. af hvert beløb');
    const kept = await web.post(save, { navn: 'Halvt', beskrivelse: '' });
    expect(kept.status).toBe(303);
    const scenario = (await listScenarios(db, HAVNBY.id)).at(-1)!;
    expect(scenario.funding['kommunen']).toEqual({ factor: 5000 });
    const none = await web.get(`${FORM}/gem?beregning=curve&punkt=9`);
    expect(none.status).toBe(404);
  });
});
