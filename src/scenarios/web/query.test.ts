import { describe, expect, it } from 'vitest';
import { scenarioIdOf, scenarioKey, scenarioPath, scenariosPath } from './paths.ts';
import { readSelection, readView } from './query.ts';

const KNOWN = ['sc1', 'sc2', 'sc3', 'sc4'];
const select = (query: string, known = KNOWN) => readSelection(new URLSearchParams(query), known);

describe('the columns that an address asks for', () => {
  it('are the plan and the first three scenarios without a choice', () => {
    expect(select('')).toEqual({ keys: ['plan', 'sc1', 'sc2', 'sc3'], problems: [] });
  });

  it('stand in the order of the address, from a list or from checkboxes', () => {
    expect(select('vis=sc2,plan').keys).toEqual(['sc2', 'plan']);
    expect(select('vis=plan&vis=sc4&vis=sc4').keys).toEqual(['plan', 'sc4']);
  });

  it('get the plan in front of a single scenario', () => {
    expect(select('vis=sc2')).toEqual({ keys: ['plan', 'sc2'], problems: [] });
  });

  it('are at most four, and it says so', () => {
    const { keys, problems } = select('vis=plan,sc1,sc2,sc3,sc4');
    expect(keys).toEqual(['plan', 'sc1', 'sc2', 'sc3']);
    expect(problems).toEqual([{ kind: 'too-many', asked: 5 }]);
  });

  it('leave unknown ones out, and it names them', () => {
    const { keys, problems } = select('vis=plan,sc1,nope');
    expect(keys).toEqual(['plan', 'sc1']);
    expect(problems).toEqual([{ kind: 'unknown', names: ['nope'] }]);
  });

  it('are the usual ones when only the plan is chosen', () => {
    expect(select('vis=plan').problems).toEqual([{ kind: 'only-plan' }]);
    expect(select('vis=plan').keys).toHaveLength(4);
  });

  it('are the plan alone without scenarios', () => {
    expect(select('', []).keys).toEqual(['plan']);
  });
});

describe('year and switch', () => {
  const plan = { firstYear: 2026, lastYear: 2031 };
  const view = (query: string) => readView(new URLSearchParams(query), plan);

  it('are read where they make sense', () => {
    expect(view('aar=2028&kun=forskelle')).toEqual({ year: 2028, onlyDifferences: true });
    expect(view('aar=2040&kun=alt')).toEqual({});
    expect(view('aar=x')).toEqual({});
  });
});

describe('paths', () => {
  it('keep scenario ids apart from words of the address', () => {
    for (const id of ['plan', 'ny', '~ny', 'gendan', 'uden-lbf', 'a/b?c']) {
      expect(scenarioIdOf(scenarioKey(id))).toBe(id);
    }
    expect(scenarioPath('h', 'ny')).toBe('/samarbejder/h/scenarier/~ny');
    expect(scenarioPath('h', 'a/b')).toBe('/samarbejder/h/scenarier/a%2Fb');
  });

  it('hold the whole state of the comparison', () => {
    const query = { columns: ['plan', 'sc1'], year: 2028, onlyDifferences: true };
    expect(scenariosPath('h', query)).toBe(
      '/samarbejder/h/scenarier?vis=plan,sc1&aar=2028&kun=forskelle',
    );
    expect(scenariosPath('h')).toBe('/samarbejder/h/scenarier');
  });
});
