import { describe, expect } from 'vitest';
import { expectValidHtml } from '../../../../tests/html.ts';
import { type TestWeb, webTest as test } from '../../../../tests/web.ts';
import {
  areaFiguresPath,
  figureDatePath,
  figureExportPath,
  figureFilePath,
  planAreasPath,
} from '../plan-paths.ts';

const P = 'havnby';
const DATE = figureDatePath(P, 'soeparken', '2026-12-01');

const text = async (answer: Response | Promise<Response>) => (await answer).text();

async function follow(web: TestWeb, answer: Response): Promise<string> {
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return text(web.get(answer.headers.get('location') ?? '', { cookie }));
}

/** The fields of the first form of a page that is undone by a button in its notice. */
function undoFields(html: string): Record<string, string> {
  const form = /<form[^>]*fortryd[\s\S]*?<\/form>/.exec(html)?.[0] ?? '';
  return Object.fromEntries(
    [...form.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name, value]) => [name!, value!]),
  );
}

async function send(web: TestWeb, csv: string): Promise<Response> {
  const body = new FormData();
  body.append('fil', new File([csv], 'tal.csv', { type: 'text/csv' }));
  return web.post(figureFilePath(P), body);
}

describe('figures by hand', () => {
  test('are shown by list date with their sources, and the next date is offered', async ({
    web,
  }) => {
    const html = await text(web.get(areaFiguresPath(P, 'soeparken')));
    await expectValidHtml(html);
    expect(html).toContain('Tilføj tal pr. 1. december 2026');
    expect(html).toContain('41,2 pct.');
    expect(html).toContain('Opdigtede demotal');
    await expectValidHtml(await text(web.get(`/en${DATE}`)));
  });

  test('that cannot be are named, and what was typed is kept', async ({ web }) => {
    const answer = await web.post(DATE, {
      'tal.residents': '2.290',
      'tal.outside_work_edu_pct': '104',
      'tal.people_18_64': '5.000',
      'tal.nonwestern_pct': '-1',
      'tal.convicted_pct': '2,0',
      'skjult.convicted_pct': 'on',
      'periode.fra': '1.1.2026',
    });
    expect(answer.status).toBe(422);
    const html = await text(answer);
    await expectValidHtml(html);
    expect(html).toContain('»104« er over 100');
    expect(html).toContain('»-1« er under 0');
    expect(html).toContain('der kan ikke være flere i gruppen');
    expect(html).toContain('både skrevet et tal og sat kryds ved Skjult');
    expect(html).toContain('både første og sidste dag');
    expect(html).toContain('value="104"');
  });

  test('that jump are questioned, stored when ticked, and taken back', async ({ web }) => {
    const typed = {
      kilde: 'Beboerdata 2026',
      'periode.fra': '1.1.2025',
      'periode.til': '31.12.2025',
      'tal.residents': '2.290',
      'tal.outside_work_edu_pct': '14,2',
      'skjult.convicted_pct': 'on',
    };
    const questioned = await web.post(DATE, typed);
    expect(questioned.status).toBe(422);
    const html = await text(questioned);
    expect(html).toContain('14,2 pct. er langt fra 41,2 pct. pr. 1. december 2025');
    await expectValidHtml(html);
    const stored = await web.post(DATE, { ...typed, 'sikker.outside_work_edu_pct': 'on' });
    expect(stored.status).toBe(303);
    const told = await follow(web, stored);
    expect(told).toContain('3 tal for Søparken er gemt.');
    expect(told).toContain('Beboerdata 2026');
    expect(told).toContain('31. december 2025');
    const undone = await web.post('/samarbejder/havnby/omraader/tal/fortryd', undoFields(told));
    const after = await follow(web, undone);
    expect(after).toContain('Ændringen er taget tilbage.');
    expect(after).not.toContain('Beboerdata 2026');
  });

  test('that somebody else has changed meanwhile are shown beside the own ones', async ({
    web,
  }) => {
    const date = figureDatePath(P, 'nordbyen', '2026-12-01');
    const vist = JSON.stringify({ 'tal.residents': '', kilde: '' });
    await web.post(date, { 'tal.residents': '1.400', vist });
    const late = await web.post(date, { 'tal.residents': '1.410', vist });
    expect(late.status).toBe(409);
    const html = await text(late);
    expect(html).toContain('I skrev »1.410«. Der er i mellemtiden gemt »1.400«.');
    expect(html).toContain('value="1.410"');
  });

  test('are read by all, and typed only by those who edit', async ({ web }) => {
    const board = web.as('demo-bestyrelse');
    expect(await text(board.get(areaFiguresPath(P, 'soeparken')))).not.toContain('Tilføj tal');
    expect((await board.get(DATE)).status).toBe(403);
  });
});

describe('figures by file', () => {
  test('come out as a file that changes nothing when it comes in again', async ({ web }) => {
    const csv = await text(web.get(figureExportPath(P)));
    expect(csv).toContain('Søparken;Havnby;2025-12-01;2310;41,2;2,03');
    const sent = await send(web, csv);
    expect(sent.status).toBe(303);
    const html = await text(web.get(sent.headers.get('location')!));
    await expectValidHtml(html);
    expect(html).toContain('tal.csv ændrer ingen tal');
  });

  test('are shown before they are stored, jumps must be ticked, and all is taken back', async ({
    web,
  }) => {
    const csv = [
      'area;municipality;list_date;residents;outside_work_edu_pct;convicted_pct;primary_edu_only_pct;income_pct_of_region;nonwestern_pct;source',
      'Søparken;Havnby;2025-12-01;2310;40,9;;;;;Ny kilde',
      'Søparken;Havnby;2026-12-01;1000;40,9;*;;;;Ny kilde',
      'Andeby;Havnby;2026-12-01;1000;40,9;*;;;;Ny kilde',
    ].join('\n');
    const sent = await send(web, csv);
    const address = sent.headers.get('location')!;
    const preview = await text(web.get(address));
    await expectValidHtml(preview);
    expect(preview).toContain('Linje 4: planen har ikke et område, der hedder »Andeby«');
    expect(preview).toContain('Ét tal springer langt');
    const refused = await web.post(`${address}/indlaes`, {});
    expect(refused.status).toBe(422);
    const stored = await web.post(`${address}/indlaes`, { spring: 'on' });
    const told = await follow(web, stored);
    expect(stored.headers.get('location')).toBe(planAreasPath(P));
    expect(told).toContain('4 tal fra tal.csv er gemt.');
    const undone = await web.post('/samarbejder/havnby/omraader/tal/fortryd', undoFields(told));
    expect(await follow(web, undone)).toContain('Ændringen er taget tilbage.');
    expect(await text(web.get(areaFiguresPath(P, 'soeparken')))).not.toContain('Ny kilde');
    expect((await web.post(`${address}/indlaes`, { spring: 'on' })).status).toBe(409);
  });

  test('with faults are refused by line and column, and nothing is kept', async ({ web }) => {
    const answer = await send(
      web,
      'area;municipality;list_date;residents;outside_work_edu_pct;convicted_pct;primary_edu_only_pct;income_pct_of_region;nonwestern_pct\nSøparken;Havnby;2026-12-01;-4;140;;;;\n',
    );
    expect(answer.status).toBe(422);
    const html = await text(answer);
    await expectValidHtml(html);
    expect(html).toContain('Filen har 2 fejl, og intet er gemt');
    expect(html).toContain('Linje 2, kolonnen residents: »-4«');
    expect(html).toContain('Linje 2, kolonnen outside_work_edu_pct: »140« er over 100');
  });
});
