import { describe, expect } from 'vitest';
import { HAVNBY, loadDemo } from '../../../demo/index.ts';
import { databaseTest } from '../../../tests/database.ts';
import { expectValidHtml } from '../../../tests/html.ts';
import { ownTestPartnership, testWeb, type TestWeb } from '../../../tests/web.ts';
import { loadPlan } from '../index.ts';
import { organisationPath, organisationsPath, planFramePath } from './paths.ts';

const test = databaseTest.extend<{ web: TestWeb }>({
  web: [
    async ({ database, db }, use) => {
      await db.transaction().execute(async (tx) => {
        await loadDemo(tx);
        await ownTestPartnership(tx, HAVNBY.id);
      });
      await use(await testWeb(database));
    },
    { scope: 'file' },
  ],
});

const FRAME = planFramePath(HAVNBY.id);
const TITLE = 'Havnby: boligsocial plan 2026–2031 (demo)';
const SHOWN = { titel: TITLE, 'foerste-aar': '2026', 'sidste-aar': '2031' };
const sent = (fields: Record<string, string>, shown: Record<string, string> = SHOWN) => ({
  ...shown,
  ...fields,
  vist: JSON.stringify(shown),
});

describe('the frame of the plan', () => {
  test('is valid in both languages', async ({ web }) => {
    for (const prefix of ['', '/en']) {
      for (const path of [FRAME, organisationPath(HAVNBY.id, 'kommunen')]) {
        const answer = await web.get(prefix + path);
        expect(answer.status).toBe(200);
        await expectValidHtml(await answer.text());
      }
    }
  });

  test('gets a longer horizon, and what lasted as long as the plan goes on', async ({
    web,
    db,
  }) => {
    const answer = await web.post(FRAME, sent({ 'sidste-aar': '2032' }));
    expect(answer.status).toBe(303);
    const plan = (await loadPlan(db, HAVNBY.id))!;
    expect(plan.lastYear).toBe(2032);
    const lasting = plan.activities.flatMap(({ options }) => options.flatMap(({ reach }) => reach));
    expect(lasting.some(({ lastYear }) => lastYear === 2032)).toBe(true);
    expect(lasting.some(({ lastYear }) => lastYear === 2031)).toBe(false);
    const back = { ...SHOWN, 'sidste-aar': '2032' };
    expect((await web.post(FRAME, sent({ 'sidste-aar': '2031' }, back))).status).toBe(303);
  });

  test('keeps the years in which amounts stand, and says which', async ({ web, db }) => {
    const answer = await web.post(FRAME, sent({ 'sidste-aar': '2029' }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Der står beløb i 2030, 2031.');
    expect((await loadPlan(db, HAVNBY.id))!.lastYear).toBe(2031);
  });

  test('comes back with what was typed and what is wrong', async ({ web }) => {
    const wrong = { titel: '', 'foerste-aar': 'to tusind', 'sidste-aar': '2099' };
    const answer = await web.post(FRAME, sent(wrong));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Skriv en titel.');
    expect(html).toContain('value="to tusind"');
    await expectValidHtml(html);
  });

  test('shows what another has written meanwhile instead of writing over it', async ({
    web,
    db,
  }) => {
    const shown = { ...SHOWN, titel: 'Den gamle titel' };
    const answer = await web.post(FRAME, sent({ titel: 'Min titel' }, shown));
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('value="Min titel"');
    expect(html).toContain(`En anden har imens rettet feltet til »${TITLE}«`);
    expect((await loadPlan(db, HAVNBY.id))!.title).toBe(TITLE);
  });
});

describe('the partners of the plan', () => {
  test('are added, renamed and taken out', async ({ web, db }) => {
    const organisations = async () => (await loadPlan(db, HAVNBY.id))!.organisations;
    const path = organisationPath(HAVNBY.id, 'idraetsklubben');
    await web.post(organisationsPath(HAVNBY.id), { navn: 'Idrætsklubben', slags: 'association' });
    expect(await organisations()).toContainEqual({
      id: 'idraetsklubben',
      name: 'Idrætsklubben',
      kind: 'association',
    });
    await web.post(path, { navn: 'Idrætsforeningen', slags: 'association' });
    expect((await organisations()).at(-1)!.name).toBe('Idrætsforeningen');
    await web.post(`${path}/fjern`, {});
    expect((await organisations()).some(({ id }) => id === 'idraetsklubben')).toBe(false);
  });

  test('are of one name each', async ({ web }) => {
    const twice = { navn: 'havnby kommune', slags: 'municipality' };
    const answer = await web.post(organisationsPath(HAVNBY.id), twice);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Der er allerede en organisation med det navn.');
  });

  test('stay as long as an activity stands on them', async ({ web, db }) => {
    const answer = await web.post(`${organisationPath(HAVNBY.id, 'kommunen')}/fjern`, {});
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Organisationen står stadig for:');
    expect((await loadPlan(db, HAVNBY.id))!.organisations.map(({ id }) => id)).toContain(
      'kommunen',
    );
  });
});
