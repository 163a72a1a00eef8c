import { Hono } from 'hono';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { galleryView } from '../gallery/gallery.tsx';
import { type BudgetRow, budgetGrid } from '../gallery/grid-page.tsx';
import { answerGrid, EditGrid, gridParts, type GridAnswer } from './index.ts';

function rendered(props = budgetGrid('da')) {
  const html = ((<EditGrid {...props} />) as { toString: () => string }).toString();
  const { document } = parseHTML(`<!DOCTYPE html><html><body>${html}</body></html>`);
  return document;
}

const ROW: BudgetRow = {
  id: 'a"b',
  name: '<b>',
  kind: 'pay',
  note: '"><i>',
  amounts: [0, undefined, 1200, 5],
};

test('a cell carries its key and its value as typed, and shows it as read', () => {
  const cell = rendered().querySelector('[data-cell="cost:fritidsjob:2027"]')!;
  expect(cell.getAttribute('data-value')).toBe('410000');
  expect(cell.textContent).toBe('410.000');
  expect(cell.className).toBe('num');
});

test('a missing value is a dash, and nought is nought', () => {
  const document = rendered(budgetGrid('da', [ROW]));
  const cells = [...document.querySelectorAll('[data-kind=money]')];
  expect(cells.map((cell) => cell.textContent)).toEqual(['0', '–', '1.200', '5']);
  expect(cells[1]?.getAttribute('data-value')).toBe('');
});

test('what was typed is escaped as text and as value', () => {
  const document = rendered(budgetGrid('da', [ROW]));
  const cell = document.querySelector('[data-kind=text]')!;
  expect(cell.getAttribute('data-value')).toBe('"><i>');
  expect(cell.textContent).toBe('"><i>');
  expect(document.querySelector('tbody b, tbody i')).toBeNull();
});

test('without an address to post to it is a table for reading', () => {
  const { action: _, ...reading } = budgetGrid('da');
  const document = rendered(reading);
  expect(document.querySelector('edit-grid, [data-cell]')).toBeNull();
  expect(document.querySelector('tr[data-row=fritidsjob] td.num')?.textContent).toBe('410.000');
});

test('without script it has no role of a grid, and its rows lead to their form', () => {
  const document = rendered();
  expect(document.querySelector('[role=grid], [aria-readonly], input')).toBeNull();
  expect(document.querySelector('tbody th a')?.getAttribute('href')).toBe('/indsatser/fritidsjob');
  expect(document.querySelector('.edit-grid__help')?.hasAttribute('hidden')).toBe(true);
});

test('the parts of an answer are the touched rows, the groups and the foot', () => {
  const { rows, foot } = gridParts(budgetGrid('da'), (row) => row.id === 'brobygger');
  expect(Object.keys(rows!)).toEqual(['brobygger', 'group:job', 'group:together']);
  expect(rows!.brobygger).toMatch(/^<tr id="budget-brobygger" data-row="brobygger"/);
  expect(foot).toMatch(/^<tfoot>.*1\.650\.000.*<\/tfoot>$/);
});

describe('the answer', () => {
  const app = new Hono();
  let given: GridAnswer = { say: 'Gemt.' };
  app.use(async (c, next) => {
    c.set('view', galleryView('da'));
    await next();
  });
  app.post('/', (c) => answerGrid(c, (cells) => ({ ...given, say: cells[0]!.value })));
  const post = (body: string) => app.request('/', { method: 'POST', body });
  const cells = [{ key: 'a', base: '', value: '5' }];

  test('is what the room says', async () => {
    const answer = await post(JSON.stringify({ cells }));
    expect([answer.status, await answer.json()]).toEqual([200, { say: '5' }]);
  });

  test('has the status of its gravest part', async () => {
    given = { say: '', clashes: [{ key: 'a', mine: '5', theirs: '6' }] };
    expect((await post(JSON.stringify({ cells }))).status).toBe(409);
    given = { ...given, problems: [{ key: 'b', text: 'Ikke et tal' }] };
    expect((await post(JSON.stringify({ cells }))).status).toBe(422);
  });

  test.each([
    ['no JSON', '{'],
    ['no cells', '{"cells":[]}'],
    ['a key without end', JSON.stringify({ cells: [{ ...cells[0], key: 'k'.repeat(301) }] })],
    ['a text without end', JSON.stringify({ cells: [{ ...cells[0], value: 'v'.repeat(4001) }] })],
    ['too many cells', JSON.stringify({ cells: Array.from({ length: 20_001 }, () => cells[0]) })],
  ])('refuses %s', async (_what, body) => {
    expect((await post(body)).status).toBe(400);
  });
});
