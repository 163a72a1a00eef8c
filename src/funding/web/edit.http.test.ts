import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../tests/html.ts';
import { databaseTest } from '../../../tests/database.ts';
import { ownTestPartnership, testWeb, type TestWeb } from '../../../tests/web.ts';
import { insertPartnership } from '../../access/index.ts';
import { loadPlan, replacePlan } from '../../plan/index.ts';
import { fromKroner, id } from '../../shared/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { cliffPlan, cliffPlanWith } from '../testing/cliff-plan.ts';

const PARTNERSHIP = id<'partnership'>('havnby');
const EMPTY = id<'partnership'>('tom');
const ROOM = '/samarbejder/havnby/finansiering';

const test = databaseTest.extend<{ web: TestWeb }>({
  web: [
    async ({ database, db }, use) => {
      await db.transaction().execute(async (tx) => {
        for (const one of [PARTNERSHIP, EMPTY]) {
          await insertPartnership(tx, { id: one, name: one, demo: true, createdAt: new Date(0) });
          await ownTestPartnership(tx, one);
        }
        await replacePlan(tx, EMPTY, cliffPlan({ activities: [], funding: [] }));
      });
      await use(await testWeb(database));
    },
    { scope: 'file' },
  ],
});

const REPORT = { kind: 'report', date: '2026-10-01', yearly: true };

test.beforeEach(async ({ db, web }) => {
  expect(web).toBeDefined();
  const plan = cliffPlanWith({ lbf: { x: { deadlines: [REPORT], other: 1 } } });
  await db.transaction().execute((tx) => replacePlan(tx, PARTNERSHIP, plan));
});

async function planOf(db: Db) {
  return (await loadPlan(db, PARTNERSHIP))!;
}

async function sourceIn(db: Db, source: string) {
  return (await planOf(db)).funding.find((one) => one.id === source);
}

/** What a form would send as it is shown. */
function shownFields(html: string, action: string): Record<string, string | string[]> {
  const form = new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, 's').exec(html)![1]!;
  const fields: Record<string, string | string[]> = {};
  const attribute = (tag: string, name: string) =>
    new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"') ?? '';
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, 'name');
    if (!tag.includes('type="checkbox"')) fields[name] = attribute(tag, 'value');
    else if (/ checked/.test(tag)) {
      fields[name] = [...((fields[name] as string[]) ?? []), attribute(tag, 'value')];
    }
  }
  for (const [, name, body] of form.matchAll(/<select[^>]*name="([^"]*)"[^>]*>(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]*value="([^"]*)"[^>]* selected/.exec(body!)?.[1];
    fields[name!] = chosen ?? /<option[^>]*value="([^"]*)"/.exec(body!)?.[1] ?? '';
  }
  for (const [, name, body] of form.matchAll(/<textarea[^>]*name="([^"]*)"[^>]*>(.*?)<\/text/gs)) {
    fields[name!] = body!.trim();
  }
  return fields;
}

async function followed(web: TestWeb, response: Response): Promise<string> {
  expect(response.status).toBe(303);
  const [cookie] = (response.headers.get('set-cookie') ?? '').split(';');
  const address = response.headers.get('location')!.split('#')[0]!;
  return (await web.get(address, { cookie: cookie! })).text();
}

describe('every page of the edit', () => {
  const PAGES = [
    '/kilder/ny',
    '/kilder/lbf/rediger',
    '/kilder/lbf/slet',
    '/kilder/lbf?del=halv',
    '/beloeb',
    '/fordeling/klub/2028',
    '/fordeling/sekretariat/2026',
    '/forpligtelser/ny',
    '/frister',
    '/likviditet',
  ];
  for (const page of PAGES) {
    for (const prefix of ['', '/en']) {
      test(`is valid at ${prefix}…${page}`, async ({ web }) => {
        const answer = await web.get(`${prefix}${ROOM}${page}`);
        expect(answer.status).toBe(200);
        const html = await answer.text();
        expect(html).not.toContain('undefined');
        await expectValidHtml(html);
      });
    }
  }

  test('of what is not there answers 404', async ({ web }) => {
    for (const page of [
      '/kilder/x/rediger',
      '/kilder/x/slet',
      '/fordeling/x/2028',
      '/fordeling/klub/1999',
      '/fordeling/klub/abc',
      '/forpligtelser/x',
    ]) {
      expect((await web.get(ROOM + page)).status).toBe(404);
    }
  });

  test('of an empty plan says what to do next', async ({ web }) => {
    const empty = '/samarbejder/tom/finansiering';
    expect(await (await web.get(empty)).text()).toContain(`${empty}/kilder/ny`);
    expect(await (await web.get(`${empty}/beloeb`)).text()).toContain(`${empty}/kilder/ny`);
    for (const page of ['/frister', '/likviditet', '/kilder/ny']) {
      await expectValidHtml(await (await web.get(empty + page)).text());
    }
  });
});

describe('a source', () => {
  const edit = `${ROOM}/kilder/lbf/rediger`;
  const formOf = async (web: TestWeb) => shownFields(await (await web.get(edit)).text(), edit);

  test('is added, with what it means for the gap and a way back', async ({ web, db }) => {
    const sent = {
      navn: 'A.P. Møller Fonden',
      slags: 'foundation',
      status: 'granted',
      prioritet: '4',
      'beloeb-2028': '250.000 kr.',
      'frist-slags-1': 'report',
      'frist-dato-1': '1.3.2029',
      betingelser: 'Synligt logo',
    };
    const html = await followed(web, await web.post(`${ROOM}/kilder/ny`, sent));
    expect(html).toContain('A.P. Møller Fonden er tilføjet. Manglen i 2028 falder med 250.000 kr.');
    expect(await sourceIn(db, 'a-p-moeller-fonden')).toMatchObject({
      amounts: [{ year: 2028, amount: fromKroner(250_000) }],
      x: {
        conditions: 'Synligt logo',
        deadlines: [{ kind: 'report', date: '2029-03-01', yearly: false }],
      },
    });
    const undo = /action="([^"]*\/fortryd)".*?name="revision" value="(\d+)"/s.exec(html)!;
    await web.post(undo[1]!, { revision: undo[2]! });
    expect(await sourceIn(db, 'a-p-moeller-fonden')).toBeUndefined();
  });

  test('sent as it is shown changes nothing', async ({ web, db }) => {
    const before = await planOf(db);
    const html = await followed(web, await web.post(edit, await formOf(web)));
    expect(html).toContain('Intet er ændret.');
    expect(await planOf(db)).toEqual(before);
  });

  test('with wrong fields is refused with field, value and rule', async ({ web, db }) => {
    const before = await planOf(db);
    const sent = {
      ...(await formOf(web)),
      navn: '',
      'beloeb-2027': 'mange',
      loft: '120',
      slutter: '31-02-2027',
      lav: '50',
      'frist-slags-2': 'report',
      omraader: 'findes-ikke',
    };
    const answer = await web.post(edit, sent);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    await expectValidHtml(html);
    expect(html).toContain('Beløb i 2027: »mange« er ikke et tal');
    expect(html).toContain('Betaler højst: »120« skal være mellem 0 og 100.');
    expect(html).toContain('Pengene slutter: »31-02-2027« er ikke en dato');
    expect(html).toContain('Frist 2: dato: datoen mangler.');
    expect(html).toContain('href="#field-beloeb-2027"');
    expect(html).toContain('value="mange"');
    expect(await planOf(db)).toEqual(before);
  });

  test('changed by two keeps both, and asks when they changed the same', async ({ web, db }) => {
    const mine = await formOf(web);
    await web.post(edit, { ...mine, navn: 'LBF', prioritet: '2' });
    const answer = await web.post(edit, { ...mine, navn: 'Fonden', kontakt: 'sekretariatet' });
    expect(answer.status).toBe(409);
    const html = await answer.text();
    await expectValidHtml(html);
    expect(html).toContain('Jeres: Fonden');
    expect(html).toContain('Gemt imens: LBF');
    const again = shownFields(html, edit);
    await web.post(edit, { ...again, 'behold-name': 'deres' });
    expect(await sourceIn(db, 'lbf')).toMatchObject({
      name: 'LBF',
      priority: 2,
      x: { contact: 'sekretariatet', other: 1 },
    });
    const late = await web.post(edit, { ...mine, navn: 'Fonden' });
    await web.post(edit, { ...shownFields(await late.text(), edit), 'behold-name': 'mine' });
    expect(await sourceIn(db, 'lbf')).toMatchObject({ name: 'Fonden', priority: 2 });
  });

  test('explains a share group that does not fit before it is stored', async ({ web, db }) => {
    const other = `${ROOM}/kilder/nordfonden/rediger`;
    const sent = {
      ...shownFields(await (await web.get(other)).text(), other),
      gruppe: 'lbf',
      loft: '75',
    };
    const answer = await web.post(other, sent);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Landsbyggefonden har en anden øremærkning');
    await web.post(other, { ...sent, 'gruppe-ogsaa': 'on' });
    expect((await sourceIn(db, 'lbf'))!.earmark).toBeUndefined();
  });

  test('is removed with what goes with it', async ({ web, db }) => {
    const html = await (await web.get(`${ROOM}/kilder/lbf/slet`)).text();
    expect(html).toContain('1 frist');
    expect(html).toContain('Følgen for pengene: Manglen vokser');
    await followed(web, await web.post(`${ROOM}/kilder/lbf/slet`, {}));
    expect(await sourceIn(db, 'lbf')).toBeUndefined();
  });
});

describe('amounts in the table', () => {
  const cell = { key: '2028:lbf', base: '', value: '300.000' };
  const send = (web: TestWeb, ...cells: object[]) =>
    web.post(`${ROOM}/celler`, JSON.stringify({ cells }), { 'content-type': 'application/json' });

  test('are stored, and answered with rows, sums and gap', async ({ web, db }) => {
    const answer = await send(web, cell);
    expect(answer.status).toBe(200);
    const told = (await answer.json()) as Record<string, never>;
    expect(told).toMatchObject({ say: 'Gemt. Manglen i 2028 falder med 250.000 kr.' });
    expect(Object.keys(told['rows']!)).toEqual(['lbf']);
    expect(told['foot']).toContain('650.000');
    expect((await sourceIn(db, 'lbf'))!.amounts).toHaveLength(3);
  });

  test('that cannot be taken are named, and nothing is stored', async ({ web, db }) => {
    const before = await planOf(db);
    const wrong = await send(web, cell, { key: '2027:lbf', base: '300000', value: 'x' });
    expect(wrong.status).toBe(422);
    expect(await wrong.json()).toMatchObject({ problems: [{ key: '2027:lbf' }] });
    const clash = await send(web, cell, { key: '2027:lbf', base: '1', value: '2' });
    expect(clash.status).toBe(409);
    expect(await clash.json()).toMatchObject({ clashes: [{ mine: '2', theirs: '300000' }] });
    const unknown = await send(web, { key: '2027:x', base: '', value: '2' }, { ...cell, key: '?' });
    expect(unknown.status).toBe(422);
    expect(await planOf(db)).toEqual(before);
  });
});

describe('a pin', () => {
  const pin = {
    kilde: 'kommunen',
    indsats: 'sekretariat',
    type: 'salary',
    aar: '2028',
    beloeb: '100.000',
    fra: 'fordeling',
  };

  test('is set where it is used, and let go', async ({ web, db }) => {
    const html = await followed(web, await web.post(`${ROOM}/fastlaas`, pin));
    expect(html).toContain('100.000 kr. fra Havnby Kommune er fastlåst.');
    expect((await planOf(db)).pins).toHaveLength(1);
    const page = await (await web.get(`${ROOM}/kilder/kommunen`)).text();
    expect(page).toContain('Slip');
    await followed(web, await web.post(`${ROOM}/fastlaas`, { ...pin, slip: 'ja' }));
    expect((await planOf(db)).pins).toEqual([]);
  });

  test('that makes no sense is refused with its reason', async ({ web, db }) => {
    for (const [change, words] of [
      [{ beloeb: '200.001' }, 'er mere end omkostningen'],
      [{ beloeb: '' }, 'feltet er tomt'],
      [{ beloeb: 'x' }, 'er ikke et tal'],
      [{ kilde: 'lbf' }, 'Øremærkningen passer ikke (indsats)'],
      [{ type: 'rent' }, 'er mere end omkostningen'],
    ] as const) {
      const answer = await web.post(`${ROOM}/fastlaas`, { ...pin, ...change });
      expect(answer.status).toBe(422);
      const html = await answer.text();
      expect(html).toContain(words);
      await expectValidHtml(html);
    }
    expect((await web.post(`${ROOM}/fastlaas`, { ...pin, aar: 'x' })).status).toBe(303);
    expect((await planOf(db)).pins).toEqual([]);
  });
});

describe('a commitment', () => {
  const lease = {
    navn: 'Lejemål',
    slags: 'lease',
    gaelder: 'i:klub',
    beloeb: '120.000',
    til: '2029-06-30',
    varsel: '6',
  };
  const own = `${ROOM}/forpligtelser/lejemaal`;

  test('is added, shown beside the money, changed and removed', async ({ web, db }) => {
    const html = await followed(web, await web.post(`${ROOM}/forpligtelser/ny`, lease));
    expect(html).toContain('80.000');
    expect(html).toContain('31. december 2028');
    const sent = shownFields(await (await web.get(own)).text(), own);
    await web.post(own, { ...sent, beloeb: '60.000' });
    const late = await web.post(own, { ...sent, beloeb: '90.000' });
    expect(late.status).toBe(409);
    await expectValidHtml(await late.text());
    expect((await planOf(db)).x).toMatchObject({ commitments: [{ yearly: 60_000 }] });
    await web.post(`${own}/slet`, {});
    expect((await planOf(db)).x).toBeUndefined();
  });

  test('with wrong fields is refused', async ({ web }) => {
    const answer = await web.post(`${ROOM}/forpligtelser/ny`, { slags: 'x', gaelder: 'i:x' });
    expect(answer.status).toBe(422);
    await expectValidHtml(await answer.text());
  });
});

describe('deadlines', () => {
  test('stand overdue first, are marked, and come as a calendar file', async ({ web }) => {
    const html = await (await web.get(`${ROOM}/frister`)).text();
    expect(html).toContain('1 frist er overskredet');
    const file = await web.get(`${ROOM}/frister.ics`);
    expect(file.headers.get('content-type')).toContain('text/calendar');
    const calendar = await file.text();
    expect(calendar).toContain('DTSTART;VALUE=DATE:20261001');
    expect(calendar).toContain('SUMMARY:Send rapport: Landsbyggefonden');
    expect(calendar).toBe(await (await web.get(`${ROOM}/frister.ics`)).text());
    const sent = { kilde: 'lbf', slags: 'report', foerste: '2026-10-01', dato: '2026-10-01' };
    const after = await followed(web, await web.post(`${ROOM}/frister`, sent));
    expect(after).not.toContain('overskredet');
    expect(after).toContain('Send rapport: Landsbyggefonden, 1. oktober 2026: klaret.');
  });
});
