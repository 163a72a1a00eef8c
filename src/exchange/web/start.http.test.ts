import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../tests/html.ts';
import { type TestWeb, webTest as test } from '../../../tests/web.ts';
import { parsePlanFile } from '../../engine/index.ts';

const NEW = '/samarbejder/ny';

const FILLED = {
  situation: 'grant-ending',
  navn: 'Østerhavn og omegn',
  'foerste-aar': '2027',
  'sidste-aar': '2030',
  'bevilling-slutter': '31-12-2027',
  'organisation-1-navn': 'Østerhavn Kommune',
  'organisation-1-slags': 'municipality',
  'organisation-3-navn': 'Boligselskabet Østerhavn',
  'organisation-3-slags': 'housing-organisation',
  egen: '3',
  omraader: 'Bakkeparken\r\n\r\n  Engvænget ',
};

async function started(web: TestWeb, fields: Record<string, string>): Promise<string> {
  const response = await web.post(NEW, fields);
  expect(response.status, await response.clone().text()).toBe(303);
  return response.headers.get('location')!.replace('/overblik', '');
}

describe('the start of a partnership', () => {
  test('offers four situations and the plan file', async ({ web }) => {
    const response = await web.get(NEW);
    const html = await response.text();
    await expectValidHtml(html);
    for (const one of ['supplement', 'grant-ending', 'without-grant', 'first-time']) {
      expect(html).toContain(`/samarbejder/ny?situation=${one}`);
    }
    expect(html).toContain('fra=planfil');
  });

  test.for(['supplement', 'grant-ending', 'without-grant', 'first-time'])(
    'asks in the situation %s for what it needs, in both languages',
    async (situation, { web }) => {
      for (const language of ['', '/en']) {
        const response = await web.get(`${language}${NEW}?situation=${situation}`);
        const html = await response.text();
        await expectValidHtml(html);
        const asksForEnd = html.includes('name="bevilling-slutter"');
        expect(asksForEnd).toBe(situation === 'supplement' || situation === 'grant-ending');
      }
    },
  );

  test('shows the choice again for a situation that there is not', async ({ web }) => {
    expect((await web.get(`${NEW}?situation=andet`)).status).toBe(200);
    expect((await web.post(NEW, { ...FILLED, situation: 'andet' })).status).toBe(422);
  });

  test('sends strangers to sign in', async ({ web }) => {
    const response = await web.as().post(NEW, FILLED);
    expect(response.headers.get('location')).toContain('/log-ind');
  });

  test('makes a partnership with its plan, and its starter the owner for an organisation', async ({
    web,
    db,
  }) => {
    const home = await started(web, FILLED);
    expect(home).toBe('/samarbejder/oesterhavn-og-omegn');
    const file = await (await web.get(`${home}/planfil/hent`)).text();
    expect(parsePlanFile(file)).toMatchObject({
      ok: true,
      value: {
        title: 'Østerhavn og omegn 2027–2030',
        organisations: [
          { id: 'oesterhavn-kommune', kind: 'municipality' },
          { id: 'boligselskabet-oesterhavn', kind: 'housing-organisation' },
        ],
        areas: [
          { id: 'bakkeparken', name: 'Bakkeparken' },
          { id: 'engvaenget', name: 'Engvænget' },
        ],
        activities: [],
        funding: [],
      },
    });
    const partnership = await db
      .selectFrom('partnership')
      .select(['situation', 'grant_ends_on', 'revision', 'demo'])
      .where('partnership_id', '=', 'oesterhavn-og-omegn')
      .executeTakeFirst();
    expect(partnership).toEqual({
      situation: 'grant-ending',
      grant_ends_on: '2027-12-31',
      revision: 1,
      demo: false,
    });
    const members = await db
      .selectFrom('membership')
      .select(['person_id', 'role', 'organisation_id'])
      .where('partnership_id', '=', 'oesterhavn-og-omegn')
      .execute();
    expect(members).toEqual([
      {
        person_id: 'demo-projektleder',
        role: 'owner',
        organisation_id: 'boligselskabet-oesterhavn',
      },
    ]);
    expect((await web.as('demo-socialchef').get(`${home}/overblik`)).status).toBe(404);
  });

  test('sent twice by the same person makes one partnership', async ({ web }) => {
    const twice = { ...FILLED, navn: 'Dobbeltby' };
    const [first, second] = await Promise.all([started(web, twice), started(web, twice)]);
    expect(first).toBe('/samarbejder/dobbeltby');
    expect(second).toBe(first);
  });

  test('gives another person the next address when the name is taken', async ({ web }) => {
    const fields = { ...FILLED, navn: 'Vesterby' };
    await started(web, fields);
    expect(await started(web.as('demo-socialchef'), fields)).toBe('/samarbejder/vesterby-2');
    expect(await started(web.as('demo-medarbejder'), fields)).toBe('/samarbejder/vesterby-3');
  });

  test('never gives out the address of a partnership that has been deleted', async ({
    web,
    db,
  }) => {
    await db
      .insertInto('former_partnership')
      .values({ address: 'nedlagt', deleted_at: new Date() })
      .execute();
    const home = await started(web, { ...FILLED, navn: 'Nedlagt' });
    expect(home).toBe('/samarbejder/nedlagt-2');
  });

  test('needs no organisations, areas or end of a grant where there is none', async ({ web }) => {
    const home = await started(web, {
      situation: 'first-time',
      navn: 'Tomby',
      'foerste-aar': '2027',
      'sidste-aar': '2027',
      egen: '',
      omraader: '',
      'bevilling-slutter': '31-12-2027',
    });
    const pages = ['overblik', 'omraader', 'indsatser', 'finansiering', 'scenarier', 'planfil'];
    for (const page of pages) {
      for (const language of ['', '/en']) {
        const response = await web.get(`${language}${home}/${page}`);
        expect(response.status, page).toBe(200);
        const html = await response.text();
        await expectValidHtml(html);
        expect(html, page).not.toMatch(/DKK 0|>0 kr\./);
      }
    }
    const overview = await (await web.get(`${home}/overblik`)).text();
    expect(overview).toContain('Planen er klar til at blive fyldt ud');
    expect(overview).toContain('Samarbejdet er startet.');
  });

  test('shows the end of the grant until the plan has money of its own', async ({ web }) => {
    const home = await started(web, { ...FILLED, navn: 'Slutby' });
    const overview = await (await web.get(`${home}/overblik`)).text();
    expect(overview).toContain('Bevillingen slutter, og planen har endnu ingen');
    expect(overview).toContain('31. december 2027');
  });

  test.for([
    ['no name', { navn: '  ' }, 'mindst ét bogstav'],
    ['a reserved name', { navn: 'Ny' }, 'optaget'],
    ['a name too long', { navn: 'x'.repeat(81) }, 'højst være på 80 tegn'],
    ['a year in words', { 'foerste-aar': 'næste' }, 'fire cifre'],
    ['a year far away', { 'foerste-aar': '1066' }, 'ligger langt væk'],
    ['years turned round', { 'sidste-aar': '2026' }, 'kan ikke ligge før'],
    ['too many years', { 'foerste-aar': '2020', 'sidste-aar': '2035' }, 'højst være på 15 år'],
    ['no end of the grant', { 'bevilling-slutter': '' }, 'Skriv bevillingens sidste dag'],
    ['an end that is no day', { 'bevilling-slutter': '31-02-2027' }, 'er ikke en dato'],
    ['an end far away', { 'bevilling-slutter': '31-12-3027' }, 'Vælg en dag fra'],
    ['an organisation without kind', { 'organisation-1-slags': '' }, 'hvad slags organisation'],
    ['an unknown kind', { 'organisation-1-slags': 'hær' }, 'hvad slags organisation'],
    ['a kind without name', { 'organisation-2-slags': 'police' }, 'lad hele rækken stå tom'],
    ['an organisation twice', { 'organisation-3-navn': 'østerhavn kommune' }, 'står der allerede'],
    ['an own organisation in an empty row', { egen: '2' }, 'en organisation, der har et navn'],
    ['an area twice', { omraader: 'Engen\nengen' }, 'står der to gange'],
    [
      'too many areas',
      { omraader: Array.from({ length: 101 }, (_, at) => `A${at}`).join('\n') },
      'Højst 100',
    ],
  ] as const)(
    'is refused with %s; what was typed stays',
    async ([, wrong, reason], { web, db }) => {
      const before = await db.selectFrom('partnership').select('partnership_id').execute();
      const response = await web.post(NEW, { ...FILLED, ...wrong } as Record<string, string>);
      expect(response.status).toBe(422);
      const html = await response.text();
      await expectValidHtml(html);
      expect(html).toContain(reason);
      expect(html).toContain('Østerhavn Kommune');
      expect(await db.selectFrom('partnership').select('partnership_id').execute()).toEqual(before);
    },
  );
});
