import { describe, expect, test } from 'vitest';
import { GridHistory, PendingCells } from './pending.ts';

function sending(...values: string[]): PendingCells {
  const cells = new PendingCells();
  for (const [index, value] of values.entries()) cells.edit(`k${index}`, '', value);
  cells.take();
  return cells;
}

describe('what is typed', () => {
  test('is sent with the text that stood there', () => {
    const cells = new PendingCells();
    cells.edit('a', '5', '6');
    cells.edit('a', '5', '7');
    expect(cells.take()).toEqual([{ key: 'a', base: '5', value: '7' }]);
    expect(cells.take()).toEqual([]);
  });

  test('and taken back before it is sent is nothing', () => {
    const cells = new PendingCells();
    cells.edit('a', '5', '6');
    cells.edit('a', '5', '5');
    expect(cells.size).toBe(0);
  });

  test('keeps its base when the cell is refreshed meanwhile', () => {
    const cells = new PendingCells();
    cells.edit('a', '5', '6');
    cells.edit('a', '9', '7');
    expect(cells.take()).toEqual([{ key: 'a', base: '5', value: '7' }]);
  });

  test('with a problem stays here', () => {
    const cells = new PendingCells();
    cells.edit('a', '', '010190-1234', 'CPR');
    expect(cells.take()).toEqual([]);
    expect(cells.get('a')).toMatchObject({ state: 'problem', about: 'CPR' });
  });

  test('is sent in parts when it is long', () => {
    const cells = new PendingCells();
    for (let index = 0; index < 10; index++) cells.edit(`k${index}`, '', 'x'.repeat(90));
    expect([cells.take(500).length, cells.take(500).length]).toEqual([4, 4]);
    expect(cells.take(1)).toHaveLength(1);
  });
});

describe('an answer', () => {
  test('stores what was sent', () => {
    const cells = sending('1', '2');
    expect([...cells.answered({ say: '' })]).toEqual([
      ['k0', '1'],
      ['k1', '2'],
    ]);
    expect(cells.size).toBe(0);
  });

  test('does not touch what was typed meanwhile, which builds on what was stored', () => {
    const cells = sending('1');
    cells.edit('k0', '', '8');
    expect(cells.valueOf('k0', '')).toBe('8');
    cells.answered({ say: '', values: { k0: { value: '1,0', text: '1,0' } } });
    expect(cells.take()).toEqual([{ key: 'k0', base: '1,0', value: '8' }]);
  });

  test('with a problem stores nothing: the rest is sent again without that cell', () => {
    const cells = sending('x', '2');
    const problems = [{ key: 'k0', text: 'Ikke et tal' }];
    expect(cells.answered({ say: '', problems }).size).toBe(0);
    expect(cells.get('k0')).toMatchObject({ state: 'problem', value: 'x', about: 'Ikke et tal' });
    expect(cells.take()).toEqual([{ key: 'k1', base: '', value: '2' }]);
  });

  test('may say that the rest was stored', () => {
    const cells = sending('x', '2');
    const problems = [{ key: 'k0', text: 'Ikke et tal' }];
    expect([...cells.answered({ say: '', problems, stored: true }).keys()]).toEqual(['k1']);
  });

  test('that stores nothing and blames no cell is not asked for again and again', () => {
    const cells = sending('1');
    cells.answered({ say: 'Nej.', stored: false });
    expect(cells.get('k0')?.state).toBe('unsent');
  });

  test('with a clash offers both texts: mine builds on theirs, theirs ends it', () => {
    const clashes = [{ key: 'k0', mine: '1', theirs: '9' }];
    const cells = sending('1');
    cells.answered({ say: '', clashes });
    expect(cells.get('k0')).toMatchObject({ state: 'clash', value: '1', theirs: '9' });
    cells.keepMine('k0');
    expect(cells.take()).toEqual([{ key: 'k0', base: '9', value: '1' }]);
    cells.answered({ say: '', clashes });
    cells.edit('k0', '', '9');
    expect(cells.size).toBe(0);
  });
});

test('what did not arrive is kept as it was typed last, and sent again', () => {
  const cells = sending('1');
  cells.edit('k0', '', '2');
  cells.failed();
  expect(cells.get('k0')?.state).toBe('unsent');
  expect(cells.take()).toEqual([{ key: 'k0', base: '', value: '2' }]);
});

test('a step is taken back where nobody has changed it since', () => {
  const history = new GridHistory();
  history.add([
    { key: 'a', from: '1', to: '2' },
    { key: 'b', from: '', to: '3' },
  ]);
  history.add([]);
  const now: Record<string, string> = { a: '2', b: '4' };
  expect(history.takeBack((key) => now[key])).toEqual([{ key: 'a', from: '2', to: '1' }]);
  expect(history.takeBack((key) => now[key])).toBeUndefined();
});
