import { describe, expect } from 'vitest';
import { databaseTest } from '../../../tests/database.ts';
import { expectValidHtml } from '../../../tests/html.ts';
import { testWeb, type TestWeb, ownTestPartnership } from '../../../tests/web.ts';
import { insertPartnership } from '../../access/index.ts';
import type { Plan } from '../../engine/index.ts';
import { replaceWholePlan } from '../../exchange/index.ts';
import { id } from '../../shared/index.ts';
import { smallPlan } from '../domain/plan-for-tests.ts';
import { activitiesPath, activityPath, chooseOptionPath } from './paths.ts';

const PARTNERSHIP = 'proeve';
const HOSTILE = '<script>alert(1)</script>"\'&';

function planForPages(): Plan {
  const plan = smallPlan();
  const [first] = plan.activities;
  const [option] = first!.options;
  const hostile = {
    ...first!,
    id: 'a/b c',
    name: HOSTILE,
    catalogue: 'fritidsjob',
    options: [{ ...option!, name: HOSTILE, costs: [], staff: [] }],
  };
  const withTemplate = plan.activities.map((activity) =>
    activity === first ? { ...first, catalogue: 'findes-ikke' } : activity,
  );
  return { ...plan, activities: [...withTemplate, hostile] };
}

const test = databaseTest.extend<{ web: TestWeb }>({
  web: [
    async ({ database, db }, use) => {
      await db.transaction().execute(async (tx) => {
        const partnership = { id: id<'partnership'>(PARTNERSHIP), name: 'Prøve', demo: true };
        await insertPartnership(tx, { ...partnership, createdAt: new Date(0) });
        await ownTestPartnership(tx, partnership.id);
        await replaceWholePlan(tx, partnership.id, planForPages());
      });
      await use(await testWeb(database));
    },
    { scope: 'file' },
  ],
});

const list = (query = {}) => activitiesPath(PARTNERSHIP, query);
const page = (activity: string) => activityPath(PARTNERSHIP, activity);
const choice = chooseOptionPath(PARTNERSHIP, 'fritidsjob', { year: 2027, gap: true });

async function text(response: Response | Promise<Response>): Promise<string> {
  return (await response).text();
}

/** The page that a posted choice leads to, with its notice. */
async function follow(web: TestWeb, response: Response): Promise<string> {
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return text(web.get(response.headers.get('location') ?? '', { cookie }));
}

describe('The main table', () => {
  test('says the point, in both languages, as valid HTML', async ({ web }) => {
    const danish = await text(web.get(list()));
    expect(danish).toContain('I 2027 mangler én indsats 150.000 kr.');
    expect(danish).toContain('Én indsats er uafklaret');
    expect(danish).toContain('mangler penge fra juli 2027');
    expect(danish).toContain('ikke oplyst');
    await expectValidHtml(danish);
    const english = await text(web.get(`/en${list({ group: 'area' })}`));
    expect(english).toContain('In 2027, one activity lacks DKK 150,000');
    expect(english).toContain('/en/samarbejder/proeve/indsatser/fritidsjob');
    await expectValidHtml(english);
  });

  test('shows what the address asks for, and falls back where it asks in vain', async ({ web }) => {
    const undecided = await text(web.get(list({ state: 'undecided' })));
    expect(undecided).toContain('Viser 1 af 4 indsatser.');
    expect(undecided).not.toContain('href="/samarbejder/proeve/indsatser/fritidsjob"');
    const nothing = await text(web.get(list({ state: 'anchor' })));
    expect(nothing).toContain('Ingen indsatser passer til filtrene');
    const odd = '?aar=1999&tilgang=x&omraade=y&indsatsomraade=z&gruppe=q&sorter=-&mangler=nej';
    const fallen = await web.get(list() + odd);
    expect(fallen.status).toBe(200);
    expect(await text(fallen)).toContain('I 2027 mangler én indsats');
  });

  test('writes hostile names as text and has no styles of its own', async ({ web }) => {
    for (const path of [list(), page('a/b c')]) {
      const html = await text(web.get(path));
      expect(html).not.toContain('<script>alert');
      expect(html).toContain('&lt;script&gt;alert');
      expect(html).not.toContain('style=');
    }
  });
});

describe('The page of an activity', () => {
  test('says until when there is money, why not longer, and what each option changes', async ({
    web,
  }) => {
    const html = await text(web.get(page('fritidsjob')));
    expect(html).toContain('Fritidsjob har penge til og med juni 2027');
    expect(html).toContain('Hvorfor mangler der penge?');
    expect(html).toContain('Kommunen overtager');
    expect(html).toContain('har ikke sagt ja');
    expect(html).toContain('Varsles senest 31. marts 2027');
    await expectValidHtml(html);
    expect(await text(web.get(`/en${page('fritidsjob')}`))).toContain('has money to the end of');
  });

  test('is as helpful for an undecided activity and one without figures', async ({ web }) => {
    const undecided = await text(web.get(page('lektiecafe')));
    expect(undecided).toContain('I har ikke valgt, hvordan I går videre');
    expect(undecided).not.toContain('Gør uafklaret igen');
    await expectValidHtml(undecided);
    const empty = await text(web.get(page('sekretariat')));
    expect(empty).toContain('Sekretariat har ingen oplyste omkostninger');
    await expectValidHtml(empty);
  });

  test('leads to the activity of the catalogue that it builds on, when that is known', async ({
    web,
  }) => {
    const known = await text(web.get(`/en${page('a/b c')}`));
    expect(known).toContain('<a href="/en/aktiviteter/fritidsjob">Part-time jobs');
    expect(await text(web.get(page('fritidsjob')))).not.toContain('/aktiviteter/');
  });

  test('says so when there is no such activity', async ({ web }) => {
    const response = await web.get(page('findes-ikke'));
    expect(response.status).toBe(404);
    const html = await text(response);
    expect(html).toContain('Indsatsen findes ikke i planen');
    expect(html).toContain(list());
  });
});

describe('A choice', () => {
  test('is stored, told in words, undone by the notice, and keeps the filters', async ({ web }) => {
    const chosen = await web.post(choice, { mulighed: 'forankre' });
    expect(chosen.status).toBe(303);
    expect(chosen.headers.get('location')).toBe(list({ year: 2027, gap: true }));
    const told = await follow(web, chosen);
    expect(told).toContain('Fritidsjob forankres nu.');
    expect(told).toMatch(/Manglen i 2027 falder med [\d.]+ kr\.; 30 færre beboere nås; 0,5 færre/);
    expect(told).toContain('Fortryd');
    const undone = await web.post(choice, { mulighed: 'fortsaet' });
    expect(await follow(web, undone)).toContain('Fritidsjob videreføres nu.');
    const again = await web.post(choice, { mulighed: 'fortsaet' });
    expect(await follow(web, again)).toContain('Intet er ændret');
  });

  test('can be taken back altogether, from the page of the activity', async ({ web }) => {
    const action = chooseOptionPath(PARTNERSHIP, 'fritidsjob', 'activity');
    const taken = await web.post(`/en${action}`, { mulighed: '' });
    expect(taken.headers.get('location')).toBe(`/en${page('fritidsjob')}`);
    expect(await follow(web, taken)).toContain('Fritidsjob is now undecided');
    await web.post(action, { mulighed: 'fortsaet' });
  });

  test('of an option that is not there stores nothing and names those that are', async ({
    web,
  }) => {
    for (const fields of [{ mulighed: HOSTILE }, {}]) {
      const refused = await web.post(choice, fields);
      expect(refused.status).toBe(422);
      const html = await text(refused);
      expect(html).toContain('Kommunen overtager');
      expect(html).not.toContain('<script>alert');
      await expectValidHtml(html);
    }
    const unknown = chooseOptionPath(PARTNERSHIP, 'findes-ikke', {});
    expect((await web.post(unknown, { mulighed: 'x' })).status).toBe(404);
    expect(await text(web.get(page('fritidsjob')))).toContain('til og med juni 2027');
  });

  test('never leads out of the plan', async ({ web }) => {
    const response = await web.post(`${choice}&til=https://example.org&retur=//example.org`, {
      mulighed: 'fortsaet',
    });
    expect(response.headers.get('location')).toBe(list({ year: 2027, gap: true }));
  });
});
