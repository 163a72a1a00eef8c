import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import writeExcel from 'write-excel-file/node';
import { HAVNBY } from '../../../demo/index.ts';
import { type TestWeb, webTest as test } from '../../../tests/web.ts';
import { loadWholePlan } from '../index.ts';
import { beginWorkbookDraft, noteProgress } from '../store/workbook-drafts.ts';

const WORKBOOK = `/samarbejder/${HAVNBY.id}/regneark`;
/** What nothing changed in the demo's plan is found by. */
const KNOWN = 'Fritidsjob til unge';

function fileForm(bytes: Uint8Array<ArrayBuffer> | string, name: string) {
  const form = new FormData();
  form.set('fil', new File([bytes], name));
  return form;
}

async function budget(rows: readonly (readonly (string | number | null)[])[]) {
  const data = rows.map((row) =>
    row.map((value) => {
      if (value === null) return null;
      return typeof value === 'number' ? { value, type: Number } : { value, type: String };
    }),
  );
  const made = writeExcel([{ data, sheet: 'Budget' }]);
  return new Uint8Array(await made.toBuffer());
}

/** Sends a file and gives the address of its draft once it has been read. */
async function send(web: TestWeb, bytes: Uint8Array<ArrayBuffer> | string, name = 'budget.xlsx') {
  const sent = await web.post(WORKBOOK, fileForm(bytes, name));
  expect(sent.status, await sent.clone().text()).toBe(303);
  const draft = sent.headers.get('location')!;
  while ((await web.get(draft)).headers.has('refresh')) await wait(50);
  return draft;
}

function field(html: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';
}

const HEADINGS = ['Indsats', 'Omkostningstype', 'Budget 2028', 'Budget 2029'] as const;
const COLUMNS = {
  ark: 'Budget',
  linje: '1',
  indhold: 'budget',
  'felt-activity': '0',
  'felt-kind': '1',
  'aar-2028': '2',
  'aar-2029': '3',
  enhed: 'kr',
  ukendte: 'ny',
};

describe('a workbook of somebody’s own', () => {
  test('is read by its columns, shown, put in and undone', async ({ web, db }) => {
    const before = await loadWholePlan(db, HAVNBY.id);
    const rows = await budget([
      HEADINGS,
      ['Lektiecafé i Nordbyen', 'Løn', 250_000, 255_000],
      ['Lektiecafé i Nordbyen', 'Drift', '40.000 kr.', null],
      ['I alt', null, 290_000, 255_000],
    ]);
    const draft = await send(web, rows);
    const columns = await web.get(draft);
    expect(columns.headers.get('location')).toBe(`${draft}/kolonner`);
    const form = await (await web.get(`${draft}/kolonner`)).text();
    expect(form).toMatch(/<option value="2" selected[^>]*>C: Budget 2028/);
    const seen = await web.post(`${draft}/kolonner`, COLUMNS);
    expect(seen.headers.get('location')).toBe(draft);
    const preview = await (await web.get(draft)).text();
    expect(preview).toContain('1 nye, 0 ændres');
    expect(preview).toContain('Lektiecafé i Nordbyen');
    expect(preview).toContain('1 række med summer er sprunget over');
    expect(await loadWholePlan(db, HAVNBY.id)).toEqual(before);
    const put = await web.post(`${draft}/indlaes`, { set: field(preview, 'set') });
    expect(put.status).toBe(303);
    const after = (await loadWholePlan(db, HAVNBY.id))!;
    const made = after.activities.find(({ name }) => name === 'Lektiecafé i Nordbyen')!;
    expect(made.options[0]!.costs.map(({ year, kind, amount }) => [year, kind, amount])).toEqual([
      [2028, 'salary', 25_000_000],
      [2029, 'salary', 25_500_000],
      [2028, 'operations', 4_000_000],
    ]);
    expect(await (await web.get(draft)).text()).toContain('Fortryd hele indlæsningen');
    expect((await web.post(`${draft}/fortryd`, {})).status).toBe(303);
    expect(await loadWholePlan(db, HAVNBY.id)).toEqual(before);
  });

  test('tells every faulty cell by row, column, value and rule, and stores nothing', async ({
    web,
    db,
  }) => {
    const before = await loadWholePlan(db, HAVNBY.id);
    const draft = await send(
      web,
      await budget([
        HEADINGS,
        ['Ny', 'Løn', 'mange', 1],
        [null, 'Løn', 5, null],
        ['Ny', 'Vin', 1, 1],
      ]),
    );
    await web.post(`${draft}/kolonner`, COLUMNS);
    const html = await (await web.get(draft)).text();
    expect(html).toContain('3 celler skal rettes først');
    expect(html).toMatch(/række 2.*Budget 2028.*mange.*kan ikke læses som et tal/s);
    expect(html).not.toContain('Læg det ind i planen');
    const refused = await web.post(`${draft}/indlaes`, { set: field(html, 'set') });
    expect(refused.status).toBe(409);
    expect(await loadWholePlan(db, HAVNBY.id)).toEqual(before);
  });

  test('is shown anew when the plan has changed since it was seen', async ({ web }) => {
    const rows = await budget([HEADINGS, ['Lektiecafé', 'Løn', 1000, 2000]]);
    const first = await send(web, rows);
    await web.post(`${first}/kolonner`, COLUMNS);
    const seal = field(await (await web.get(first)).text(), 'set');
    const second = await send(web, rows);
    // The same headings are known by now.
    expect(await (await web.get(`${second}/kolonner`)).text()).toContain('Vi husker');
    await web.post(`${second}/kolonner`, COLUMNS);
    const other = field(await (await web.get(second)).text(), 'set');
    expect((await web.post(`${second}/indlaes`, { set: other })).status).toBe(303);
    const refused = await web.post(`${first}/indlaes`, { set: seal });
    expect(refused.status).toBe(409);
    expect(await refused.text()).toContain('Planen er ændret, siden I så dette');
  });

  test('with columns missing is asked for them, and keeps what was chosen', async ({ web }) => {
    const draft = await send(web, await budget([HEADINGS, ['Lektiecafé', 'Løn', 1000, 2000]]));
    const sent = await web.post(`${draft}/kolonner`, { ...COLUMNS, 'felt-activity': '' });
    expect(sent.status).toBe(422);
    const html = await sent.text();
    expect(html).toContain('Vælg kolonnen for Indsats');
    expect(html).toMatch(/<option value="3" selected[^>]*>D: Budget 2029/);
  });
});

describe('a workbook that takes time', () => {
  test('tells how far it has come on a page that fetches itself again', async ({ web, db }) => {
    const at = new Date();
    const place = { partnershipId: HAVNBY.id, draftId: 'stor' };
    await beginWorkbookDraft(db, place, { fileName: 'stor.xlsx', at });
    await noteProgress(db, place, 40, at);
    const waiting = await web.get(`${WORKBOOK}/udkast/stor`);
    expect(waiting.headers.get('refresh')).toBe('1');
    expect(await waiting.text()).toContain('40 pct. er læst');
  });

  test('is told to be sent again when its reading has come to a halt', async ({ web, db }) => {
    const at = new Date('2026-01-01T00:00:00Z');
    const place = { partnershipId: HAVNBY.id, draftId: 'standset' };
    await beginWorkbookDraft(db, place, { fileName: 'stor.xlsx', at });
    const stopped = await web.get(`${WORKBOOK}/udkast/standset`);
    expect(stopped.status).toBe(409);
    expect(await stopped.text()).toContain('Læsningen er gået i stå');
  });
});

describe('the plan as a workbook', () => {
  test('comes out, and changes nothing when it is sent again', async ({ web }) => {
    const out = await web.get(`${WORKBOOK}/hent.xlsx`);
    expect(out.headers.get('content-disposition')).toContain('havnby-plan.xlsx');
    const draft = await send(web, new Uint8Array(await out.arrayBuffer()), 'havnby.xlsx');
    const html = await (await web.get(draft)).text();
    expect(html).toContain('Regnearket ændrer ikke noget');
  });

  test('comes out list by list as CSV, and a template to fill in', async ({ web }) => {
    const csv = await (await web.get(`${WORKBOOK}/hent/indsatser.csv`)).text();
    expect(csv).toContain('Id;Navn;Prioritet');
    expect(csv.length).toBeGreaterThan(KNOWN.length);
    const draft = await send(web, csv, 'indsatser.csv');
    expect(await (await web.get(draft)).text()).toContain('Regnearket ændrer ikke noget');
    const template = await web.get(`${WORKBOOK}/skabelon.xlsx`);
    const filled = await send(web, new Uint8Array(await template.arrayBuffer()), 'skabelon.xlsx');
    const html = await (await web.get(filled)).text();
    expect(html).toContain('6 eksempelrækker er sprunget over');
    expect(html).toContain('Regnearket ændrer ikke noget');
  });
});

test.for([
  ['nothing', '', 'tom.xlsx', 'Vælg et regneark først'],
  ['a broken file', 'PK\u0003\u0004 ødelagt', 'b.xlsx', 'Filen er i stykker'],
  ['a CPR number', 'Indsats;Beløb\nNavn 010190-1234;5', 'b.csv', 'ligner et CPR-nummer'],
])('%s is refused in words', async ([, text, name, reason], { web }) => {
  const sent = await web.post(WORKBOOK, fileForm(text!, name!));
  expect(sent.status).toBe(422);
  const html = await sent.text();
  expect(html).toContain(reason);
  expect(html).not.toContain('010190');
});
