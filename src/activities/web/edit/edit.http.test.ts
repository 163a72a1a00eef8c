import { describe, expect } from 'vitest';
import { databaseTest } from '../../../../tests/database.ts';
import { expectValidHtml } from '../../../../tests/html.ts';
import { ownTestPartnership, testWeb, type TestWeb } from '../../../../tests/web.ts';
import { insertPartnership } from '../../../access/index.ts';
import type { Plan } from '../../../engine/index.ts';
import { replaceWholePlan, loadWholePlan } from '../../../exchange/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { id } from '../../../shared/index.ts';
import { smallPlan } from '../../domain/plan-for-tests.ts';
import { placeKey } from '../../domain/cells/place.ts';
import {
  activityDoPath,
  cellsPath,
  fromCataloguePath,
  newActivityPath,
  matrixPath,
  newOptionPath,
  optionDoPath,
  restorePath,
  tablePath,
} from '../paths.ts';

const PARTNERSHIP = 'proeve';

function planForForms(): Plan {
  const plan = smallPlan();
  const areas = plan.areas.map((area) => ({ ...area, residents: 1000 }));
  const choose = { fritidsjob: 'forankre', lektiecafe: 'afvikl' };
  const scenario = { id: 's', name: 'Spar', choose, level: {}, costIndex: {}, funding: {} };
  return { ...plan, areas, scenarios: [scenario] };
}

const test = databaseTest.extend<{ web: TestWeb }>({
  web: [
    async ({ database, db }, use) => {
      await db.transaction().execute(async (tx) => {
        const partnership = { id: id<'partnership'>(PARTNERSHIP), name: 'Prøve', demo: true };
        await insertPartnership(tx, { ...partnership, createdAt: new Date(0) });
        await ownTestPartnership(tx, partnership.id);
      });
      await use(await testWeb(database));
    },
    { scope: 'file' },
  ],
});

test.beforeEach(async ({ web: _web, db }) => {
  await db
    .transaction()
    .execute((tx) => replaceWholePlan(tx, id<'partnership'>(PARTNERSHIP), planForForms()));
  await db
    .updateTable('partnership')
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('partnership_id', '=', PARTNERSHIP)
    .execute();
});

const tables = ['activities', 'costs', 'reach', 'staff'] as const;
const edit = activityDoPath(PARTNERSHIP, 'fritidsjob', 'edit');
const option = optionDoPath(PARTNERSHIP, 'fritidsjob', 'fortsaet', 'edit');
const of = { activity: 'fritidsjob', option: 'fortsaet' };
const nameKey = placeKey({ kind: 'activity', activity: 'fritidsjob', field: 'name' });
const cost = (year: number) => placeKey({ kind: 'cost', ...of, cost: 'salary', year });
const reach = (year: number) =>
  placeKey({ kind: 'reach', ...of, area: 'soe', effortArea: 'beskaeftigelse', year });

/** The fields of a form with the texts it was shown with. */
function sent(shown: Record<string, string>, typed: Record<string, string>) {
  return { vist: JSON.stringify(shown), ...shown, ...typed };
}

async function stored(db: Db): Promise<Plan> {
  return (await loadWholePlan(db, id<'partnership'>(PARTNERSHIP)))!;
}

async function follow(web: TestWeb, response: Response): Promise<string> {
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return (await web.get(response.headers.get('location') ?? '', { cookie })).text();
}

describe('The forms', () => {
  test('are valid pages in both languages', async ({ web }) => {
    const paths = [
      edit,
      option,
      newActivityPath(PARTNERSHIP),
      newActivityPath(PARTNERSHIP, 'fritidsjob'),
      newActivityPath(PARTNERSHIP, 'findes-ikke'),
      fromCataloguePath(PARTNERSHIP, 'job'),
      activityDoPath(PARTNERSHIP, 'fritidsjob', 'copy'),
      activityDoPath(PARTNERSHIP, 'fritidsjob', 'remove'),
      newOptionPath(PARTNERSHIP, 'fritidsjob'),
      optionDoPath(PARTNERSHIP, 'fritidsjob', 'forankre', 'remove'),
    ];
    for (const path of paths) {
      const page = await web.get(path);
      expect([path, page.status]).toEqual([path, 200]);
      await expectValidHtml(await page.text());
    }
  });

  test('change an activity, say what it means and offer to undo it', async ({ web, db }) => {
    const answer = await web.post(edit, sent({ [nameKey]: 'Fritidsjob' }, { [nameKey]: 'Job' }));
    expect(answer.status).toBe(303);
    const page = await follow(web, answer);
    expect(page).toContain('Job er gemt. Manglerne er de samme.');
    expect(page).toContain('/samarbejder/proeve/fortryd');
    expect((await stored(db)).activities[0]?.name).toBe('Job');
  });

  test('carry costs forward together with what is typed', async ({ web, db }) => {
    const answer = await web.post(
      option,
      sent(
        { [cost(2026)]: '300000', [cost(2027)]: '300000' },
        { [cost(2026)]: '400.000', 'fremskriv-sats': '2,5', 'fremskriv-fra': '2026' },
      ),
    );
    expect(await follow(web, answer)).toContain('Mangler 110.000 kr. mere i 2027.');
    const { costs, x } = (await stored(db)).activities[0]!.options[0]!;
    expect(costs.map(({ amount }) => amount / 100)).toEqual([400_000, 410_000]);
    expect(x).toEqual({ index: { salary: { percent: 2.5, baseYear: 2026 } } });
  });

  test('keep what was typed and name field, value and rule', async ({ web, db }) => {
    const before = await stored(db);
    const answer = await web.post(
      option,
      sent({ [cost(2026)]: '300000' }, { [cost(2026)]: 'tolv', 'fremskriv-sats': 'lidt' }),
    );
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('er ikke en sats');
    expect(html).toContain('value="tolv"');
    const second = await web.post(
      option,
      sent({ [cost(2026)]: '300000' }, { [cost(2026)]: 'tolv' }),
    );
    expect(await second.text()).toContain('Løn i 2026: »tolv« er ikke et tal.');
    expect(await stored(db)).toEqual(before);
  });

  test('ask about numbers beyond reason and take them when they are confirmed', async ({
    web,
    db,
  }) => {
    const fields = sent({ [reach(2026)]: '40' }, { [reach(2026)]: '1.001' });
    const asked = await web.post(option, fields);
    expect(asked.status).toBe(422);
    const html = await asked.text();
    expect(html).toContain('men der bor kun 1.000');
    expect(html).toContain('name="bekraeft"');
    await expectValidHtml(html);
    expect((await web.post(option, { ...fields, bekraeft: 'ja' })).status).toBe(303);
    expect((await stored(db)).activities[0]?.options[0]?.reach[0]?.persons).toBe(1001);
  });

  test('show both values of a clash, and store the one that is chosen', async ({ web, db }) => {
    const fields = sent({ [nameKey]: 'Gammelt navn' }, { [nameKey]: 'Mit navn' });
    const clash = await web.post(edit, fields);
    expect(clash.status).toBe(409);
    const html = await clash.text();
    expect(html).toContain('Jeres: Mit navn');
    expect(html).toContain('Deres: Fritidsjob');
    await expectValidHtml(html);
    const again = sent({ [nameKey]: 'Fritidsjob' }, { [nameKey]: 'Mit navn' });
    expect((await web.post(edit, { ...again, [`hvis:${nameKey}`]: 'deres' })).status).toBe(303);
    expect((await stored(db)).activities[0]?.name).toBe('Fritidsjob');
    await web.post(edit, { ...again, [`hvis:${nameKey}`]: '' });
    expect((await stored(db)).activities[0]?.name).toBe('Mit navn');
  });

  test('take no place of another activity, and no odd form', async ({ web, db }) => {
    const before = await stored(db);
    const other = placeKey({ kind: 'activity', activity: 'lektiecafe', field: 'name' });
    const odd = { [other]: 'x', vist: '[', '%': 'y', 'cost/a': '1' };
    expect((await web.post(edit, odd)).status).toBe(303);
    expect(await stored(db)).toEqual(before);
  });
});

describe('Activities', () => {
  test('are added from the catalogue with their lineage', async ({ web, db }) => {
    const refused = await web.post(newActivityPath(PARTNERSHIP), {
      navn: '',
      katalog: 'fritidsjob',
    });
    expect(refused.status).toBe(422);
    const answer = await web.post(newActivityPath(PARTNERSHIP), {
      navn: 'Job nord',
      katalog: 'fritidsjob',
    });
    expect(answer.headers.get('location')).toBe(activityDoPath(PARTNERSHIP, 'job-nord', 'edit'));
    const added = (await stored(db)).activities.at(-1)!;
    expect(added).toMatchObject({ id: 'job-nord', catalogue: 'fritidsjob' });
    expect(added.effortAreas.length).toBeGreaterThan(0);
  });

  test('are removed with what names them, after a page that says so', async ({ web, db }) => {
    const path = activityDoPath(PARTNERSHIP, 'fritidsjob', 'remove');
    expect(await (await web.get(path)).text()).toContain('scenariet »Spar');
    expect((await web.post(path, {})).status).toBe(303);
    const plan = await stored(db);
    expect(plan.activities.map(({ id: own }) => own)).not.toContain('fritidsjob');
    expect(plan.scenarios[0]?.choose).toEqual({ lektiecafe: 'afvikl' });
  });

  test('are copied, and their options added, moved and removed', async ({ web, db }) => {
    await web.post(activityDoPath(PARTNERSHIP, 'fritidsjob', 'copy'), { navn: 'To' });
    const fields = { navn: 'Ny vej', tilgang: 'rethink', fra: 'fortsaet' };
    expect((await web.post(newOptionPath(PARTNERSHIP, 'to'), { navn: 'x' })).status).toBe(422);
    await web.post(newOptionPath(PARTNERSHIP, 'to'), fields);
    await web.post(optionDoPath(PARTNERSHIP, 'to', 'ny-vej', 'up'), {});
    await web.post(optionDoPath(PARTNERSHIP, 'to', 'fortsaet', 'remove'), {});
    const copy = (await stored(db)).activities.find(({ id: own }) => own === 'to')!;
    expect(copy.options.map(({ id: own }) => own)).toEqual(['forankre', 'ny-vej', 'afvikl']);
    expect(copy.chosen).toBeUndefined();
  });
});

describe('The tables', () => {
  const key = cost(2027);
  const post = (web: TestWeb, cells: object[], view: (typeof tables)[number] = 'costs') =>
    web.post(cellsPath(PARTNERSHIP, view, false), JSON.stringify({ cells }), {
      'content-type': 'application/json',
    });

  test('are valid pages whose rows lead to their forms', async ({ web }) => {
    for (const view of tables) {
      const html = await (await web.get(tablePath(PARTNERSHIP, view, true))).text();
      expect(html).toContain('<edit-grid');
      expect(html).toContain('/indsatser/fritidsjob/');
      await expectValidHtml(html);
    }
    const english = await (await web.get(`/en${tablePath(PARTNERSHIP, 'costs')}`)).text();
    expect(english).toContain('Costs in a table');
  });

  test('store cells, say what they mean and give the new sums', async ({ web, db }) => {
    const answer = await post(web, [{ key, base: '300000', value: '410.000 kr.' }]);
    expect(answer.status).toBe(200);
    const told = (await answer.json()) as { say: string; rows: object; foot: string };
    expect(told.say).toBe('Gemt. Mangler 110.000 kr. mere i 2027.');
    expect(Object.keys(told.rows)).toEqual(['fritidsjob:salary']);
    expect(told.foot).toContain('410.000');
    expect(told.foot).toContain('mangler 260.000 kr.');
    expect((await stored(db)).activities[0]?.options[0]?.costs[1]?.amount).toBe(41_000_000);
  });

  test('store all or nothing, and name what is wrong by its cell', async ({ web, db }) => {
    const before = await stored(db);
    const refused = await post(web, [
      { key, base: '300000', value: '5' },
      { key: cost(2026), base: '300000', value: 'x' },
      { key: reach(2026), base: '40', value: '5000' },
    ]);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({
      problems: [
        { key: cost(2026), text: 'Fritidsjob: Løn i 2026: »x« er ikke et tal.' },
        { key: reach(2026) },
      ],
    });
    expect((await post(web, [{ key: 'odd', base: '', value: '' }])).status).toBe(422);
    expect(await stored(db)).toEqual(before);
  });

  test('show both values where somebody else was faster', async ({ web }) => {
    const clash = await post(web, [{ key, base: '290000', value: '310000' }]);
    expect(clash.status).toBe(409);
    expect(await clash.json()).toMatchObject({
      clashes: [{ key, mine: '310000', theirs: '300000' }],
    });
  });

  test('take names for what has a name', async ({ web, db }) => {
    const place = { kind: 'activity', activity: 'fritidsjob' } as const;
    const answer = await post(
      web,
      [
        {
          key: placeKey({ ...place, field: 'effortAreas' }),
          base: 'Beskæftigelse',
          value: 'beskæftigelse; Kriminalitetsforebyggelse',
        },
        { key: placeKey({ ...place, field: 'owner' }), base: 'kom', value: '' },
        { key: placeKey({ ...place, field: 'chosen' }), base: 'fortsaet', value: 'Afvikles' },
      ],
      'activities',
    );
    expect(answer.status).toBe(200);
    const [activity] = (await stored(db)).activities;
    expect(activity).toMatchObject({
      effortAreas: ['beskaeftigelse', 'kriminalitetsforebyggelse'],
      chosen: 'afvikl',
    });
    expect(activity).not.toHaveProperty('owner');
  });
});

test('Coverage is told in words, and filtered by the address', async ({ web }) => {
  const html = await (await web.get(matrixPath(PARTNERSHIP))).text();
  expect(html).toContain('intet behov oplyst');
  await expectValidHtml(html);
  const query = { year: 2026, area: 'nord', targetGroup: 'unge', only: 'gaps' } as const;
  const none = await (await web.get(matrixPath(PARTNERSHIP, query))).text();
  expect(none).toContain('Intet passer til filtrene.');
});

test('An earlier version is shown with before and after, and brought back', async ({ web, db }) => {
  const save = (from: string, to: string) =>
    web.post(option, sent({ [cost(2027)]: from }, { [cost(2027)]: to }));
  await save('300000', '310000');
  await save('310000', '320000');
  const history = activityDoPath(PARTNERSHIP, 'fritidsjob', 'history');
  const html = await (await web.get(history)).text();
  expect(html).toContain('Videreføres: Løn i 2027');
  expect(html).toContain('310000');
  await expectValidHtml(html);
  const revisions = [...html.matchAll(/udgave-(\d+)"/g)].map(([, revision]) => Number(revision));
  const path = restorePath(PARTNERSHIP, 'fritidsjob', revisions[1]!);
  await expectValidHtml(await (await web.get(path)).text());
  expect(await follow(web, await web.post(path, {}))).toContain('Fritidsjob er hentet tilbage.');
  expect((await stored(db)).activities[0]?.options[0]?.costs[1]?.amount).toBe(31_000_000);
  expect((await web.get(restorePath(PARTNERSHIP, 'fritidsjob', 99_999))).status).toBe(303);
});
