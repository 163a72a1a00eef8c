import { describe, expect } from 'vitest';
import { databaseTest } from '../../../../tests/database.ts';
import { expectValidHtml } from '../../../../tests/html.ts';
import { ownTestPartnership, testWeb } from '../../../../tests/web.ts';
import { insertPartnership, type PartnershipId } from '../../../access/index.ts';
import {
  aPlan,
  aScenario,
  aSource,
  anActivity,
  anOption,
} from '../../../engine/testing/builders.ts';
import { chooseOption } from '../../../activities/index.ts';
import { editPlan, loadPlan, replacePlan } from '../../../plan/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { fromKroner, id, localDate, toShare } from '../../../shared/index.ts';
import { PROGRAM } from '../../../access/index.ts';
import { listScenarios, replaceScenarios } from '../../index.ts';
import { listDecisions } from '../../store/adopt/decisions.ts';

const HOSTILE = '<script>alert("x")</script> & "Søn"';
const at = new Date('2026-11-23T12:00:00Z');

const paid = anOption({
  name: HOSTILE,
  costs: [2026, 2027].map((year) => ({ year, kind: 'salary' as const, amount: fromKroner(999) })),
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

const anchored = anOption({
  id: 'o3',
  name: 'Forankres',
  approach: 'anchor',
  handover: { receiver: 'kom', date: localDate('2027-01-01') },
});

const plan = aPlan({
  lastYear: 2027,
  activities: [
    anActivity({ name: HOSTILE, options: [paid, anOption({ id: 'o2', approach: 'close' })] }),
    anActivity({ id: 'i2', name: 'Klub', options: [paid, anchored] }),
    anActivity({ id: 'i3', name: 'Café', options: [paid] }),
  ],
  funding: [
    aSource({
      id: 'lbf',
      name: 'LBF',
      status: 'applied',
      amounts: [{ year: 2027, amount: fromKroner(401) }],
    }),
  ],
});

const scenario = aScenario({
  id: 'vej',
  name: HOSTILE,
  choose: { i1: 'o2', i2: 'o3', gone: 'o1' },
  level: { i3: toShare(0.5) },
  costIndex: { 2027: toShare(1.02) },
  funding: { lbf: { status: 'granted', factor: toShare(0.5) } },
});

const other = aScenario({ id: 'anden', name: 'En anden', level: { i3: toShare(0.9) } });

async function fill(db: Db, name: string): Promise<PartnershipId> {
  const partnershipId: PartnershipId = id(name);
  await db.transaction().execute(async (tx) => {
    await insertPartnership(tx, { id: partnershipId, name: 'By', demo: false, createdAt: at });
    await ownTestPartnership(tx, partnershipId);
    await replacePlan(tx, partnershipId, plan);
    await replaceScenarios(tx, partnershipId, [scenario, other]);
  });
  return partnershipId;
}

const test = databaseTest.extend<{ web: Awaited<ReturnType<typeof testWeb>> }>({
  web: [async ({ database }, use) => use(await testWeb(database)), { scope: 'file' }],
});

const BASE = (name: string) => `/samarbejder/${name}/scenarier`;

/** The form of a page as it would be sent, with other values. */
function formOf(html: string, more: Record<string, string | readonly string[]> = {}) {
  const attribute = (tag: string, name: string) =>
    new RegExp(` ${name}="([^"]*)"`)
      .exec(tag)?.[1]
      ?.replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>') ?? '';
  const inputs = [...html.matchAll(/<input[^>]*>/g)].map(([tag]) => tag);
  const hidden = inputs
    .filter((tag) => / type="hidden"/.test(tag))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]);
  const ticks = inputs
    .filter((tag) => attribute(tag, 'name') === 'valg' && / checked/.test(tag))
    .map((tag) => attribute(tag, 'value'));
  return {
    ...(Object.fromEntries(hidden) as Record<string, string>),
    valg: ticks,
    besluttet: '2026-11-20',
    'besluttet-af': 'Den boligsociale bestyrelse',
    begrundelse: HOSTILE,
    bekraeft: 'on',
    ...more,
  };
}

function without(fields: ReturnType<typeof formOf>, name: string) {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => key !== name));
}

describe('making a scenario the plan', () => {
  test('is shown in sentences with its consequences, assumptions unticked, in both languages', async ({
    web,
    db,
  }) => {
    await fill(db, 'vis');
    for (const prefix of ['', '/en']) {
      const response = await web.get(`${prefix}${BASE('vis')}/vej/vedtag`);
      const html = await response.text();
      expect(response.status).toBe(200);
      expect(html).not.toContain('<script>alert');
      await expectValidHtml(html);
      expect(formOf(html).valg.toSorted()).toEqual(['choice.i1', 'choice.i2', 'level.i3']);
      expect(html).toContain('value="funding.lbf"');
      expect(html).toContain('value="price.2027"');
    }
    const html = await (await web.get(`${BASE('vis')}/vej/vedtag`)).text();
    expect(html).toContain('Klub: Havnby Kommune har ikke sagt ja til overdragelsen endnu.');
    expect(html).toContain('Indsatsen »gone« findes ikke længere i planen');
    expect(html).toContain('regner videre fra den nye plan: »En anden«');
    expect(html).toContain('rundet op eller ned til hele kroner');
    expect(html).toContain('nu 2.997 kr.');
    expect(html).toContain('Fra 1.998 kr., op til 1 årsværk til 1.000 kr., op til 0,5 årsværk');
  });

  test('is kept with its reason, told everywhere, and taken back by another decision', async ({
    web,
    db,
  }) => {
    const by = await fill(db, 'vedtag');
    const page = await (await web.get(`${BASE('vedtag')}/vej/vedtag`)).text();
    const kept = await web.post(`${BASE('vedtag')}/vej/vedtag`, formOf(page));
    expect([kept.status, kept.headers.get('location')]).toEqual([303, `${BASE('vedtag')}/vej`]);
    const own = await (await web.get(`${BASE('vedtag')}/vej`)).text();
    expect(own).toContain('Vedtaget den 20. november 2026.');
    const decision = await (await web.get(`${BASE('vedtag')}/beslutninger/1`)).text();
    expect(decision).toContain('Den boligsociale bestyrelse');
    expect(decision).toContain('Café: 50 pct. af niveauet');
    expect(decision).toContain('før 2.997 kr.');
    expect(decision).not.toContain('<script>alert');
    await expectValidHtml(decision);
    const overview = await (await web.get('/samarbejder/vedtag/overblik')).text();
    expect(overview).toContain('er nu planen, besluttet af Den boligsociale bestyrelse.');
    expect(overview).not.toContain('Fortryd den');

    const [made] = await listDecisions(db, by);
    const undone = await web.post('/samarbejder/vedtag/fortryd', {
      revision: String(made!.revision),
    });
    expect(undone.headers.get('location')).toBe(`${BASE('vedtag')}/beslutninger`);
    expect(await listDecisions(db, by)).toHaveLength(1);

    const path = `${BASE('vedtag')}/beslutninger/1/omgoer`;
    const asked = await (await web.get(path)).text();
    expect(asked).toContain('Det bliver sat tilbage');
    await expectValidHtml(asked);
    expect((await web.post(path, { bekraeft: 'on' })).status).toBe(422);
    const back = await web.post(path, formOf(asked));
    expect(back.headers.get('location')).toBe(`${BASE('vedtag')}/beslutninger/2`);
    expect((await loadPlan(db, by))!.activities.map(({ chosen }) => chosen)).toEqual([
      'o1',
      'o1',
      'o1',
    ]);
    expect(await listScenarios(db, by)).toEqual([scenario, other]);
    const list = await (await web.get(`${BASE('vedtag')}/beslutninger`)).text();
    expect(list).toContain('omgjort senere');
    await expectValidHtml(list);
    const again = await web.post(path, formOf(asked));
    expect(again.headers.get('location')).toBe(`${BASE('vedtag')}/beslutninger/1`);
    expect((await web.get(`${BASE('vedtag')}/beslutninger/9`)).status).toBe(404);
  });

  test('says what is wrong, keeps what was typed, and stores nothing', async ({ web, db }) => {
    const by = await fill(db, 'fejl');
    const path = `${BASE('fejl')}/vej/vedtag`;
    const fields = formOf(await (await web.get(path)).text());
    const send = async (sent: Parameters<typeof web.post>[1]) => {
      const response = await web.post(path, sent);
      const html = await response.text();
      expect(response.status).toBe(422);
      await expectValidHtml(html);
      return html;
    };
    const nothing = await send({ ...fields, valg: [] });
    expect(nothing).toContain('href="#field-valg"');
    expect(nothing).not.toContain('siden siden blev vist');
    const future = await send({ ...fields, besluttet: '2026-11-24', begrundelse: ' ' });
    expect(future).toContain('Dagen ligger i fremtiden');
    expect(future).toContain('href="#field-begrundelse"');
    expect(future).toContain('value="Den boligsociale bestyrelse"');
    expect(await send(without(fields, 'bekraeft'))).toContain('Bekræft, at det er besluttet.');
    expect(await send({ ...fields, besluttet: 'i går', 'besluttet-af': '' })).toContain(
      'Skriv, hvem der har besluttet det.',
    );
    const more = await send({ ...fields, valg: ['choice.i1', 'price.2027'] });
    expect(more).toContain('I har ændret krydserne');
    expect(formOf(more).valg).toEqual(['choice.i1', 'price.2027']);
    expect(await send({ ...fields, regn: '1' })).toContain('Følgerne er regnet om');
    await send({ vist: '{', 'vist-valg': '[1]', valg: 'choice.__proto__' });
    expect(await listDecisions(db, by)).toEqual([]);
  });

  test('is shown anew when the plan has changed since', async ({ web, db }) => {
    const by = await fill(db, 'siden');
    const path = `${BASE('siden')}/vej/vedtag`;
    const fields = formOf(await (await web.get(path)).text());
    const subject = { room: 'activities', kind: 'activity', id: 'i1' };
    const request = {
      partnershipId: by,
      useCase: 'activities.choose-option',
      subject,
      at,
      by: PROGRAM,
    };
    await editPlan(db, request, (now) => chooseOption(now, { activity: 'i1', option: 'o2' }));
    const answer = await web.post(path, fields);
    const html = await answer.text();
    expect(answer.status).toBe(422);
    expect(html).toContain('Planen eller scenariet er ændret, siden siden blev vist');
    expect(html).toContain('Mangler 2026: 1.998 kr.');
    expect(await listDecisions(db, by)).toEqual([]);
    expect((await web.post(path, formOf(html))).status).toBe(303);

    await editPlan(db, request, (now) => chooseOption(now, { activity: 'i2', option: 'o1' }));
    const refused = await web.get(`${BASE('siden')}/beslutninger/1/omgoer`);
    const told = await refused.text();
    expect(refused.status).toBe(409);
    expect(told).toContain('Klub: vej videre');
    await expectValidHtml(told);
  });

  test('is refused for what is archived, gone, or without differences', async ({ web, db }) => {
    const by = await fill(db, 'arkiv');
    await db
      .transaction()
      .execute((tx) =>
        replaceScenarios(tx, by, [
          { ...scenario, x: { archived: '2026-11-01' } },
          aScenario({ id: 'tomt', name: 'Tomt' }),
        ]),
      );
    for (const ask of [web.get, web.post]) {
      const answer = await ask(`${BASE('arkiv')}/vej/vedtag`, {});
      expect(answer.headers.get('location')).toBe(`${BASE('arkiv')}/vej`);
      expect((await ask(`${BASE('arkiv')}/nope/vedtag`, {})).status).toBe(404);
    }
    const empty = await (await web.get(`${BASE('arkiv')}/tomt/vedtag`)).text();
    expect(empty).toContain('Der er ikke noget at vedtage');
    await expectValidHtml(empty);
    const none = await (await web.get(`${BASE('arkiv')}/beslutninger`)).text();
    expect(none).toContain('Intet scenarie er blevet planen endnu');
    await expectValidHtml(none);
  });
});
