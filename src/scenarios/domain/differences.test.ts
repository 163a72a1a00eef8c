import { describe, expect, it } from 'vitest';
import { aPlan, aScenario, aSource, anActivity, anOption } from '../../engine/testing/builders.ts';
import { toShare, WHOLE } from '../../shared/index.ts';
import { differencesOf } from './differences.ts';

const plan = aPlan({
  lastYear: 2030,
  activities: [
    anActivity({
      options: [anOption(), anOption({ id: 'o2', name: 'Kommunen overtager', approach: 'anchor' })],
    }),
    withoutChoice(),
  ],
  funding: [aSource({ id: 'lbf', status: 'applied' })],
});

function withoutChoice() {
  const { chosen: _, ...undecided } = anActivity({ id: 'i2', name: 'Lektiecafé' });
  return undecided;
}

describe('the differences of a scenario', () => {
  it('are none when it says nothing', () => {
    expect(differencesOf(plan, aScenario())).toEqual([]);
  });

  it('are none when it says what the plan already does', () => {
    const scenario = aScenario({
      choose: { i1: 'o1' },
      level: { i1: WHOLE },
      costIndex: { 2028: WHOLE },
      funding: { lbf: { status: 'applied', factor: WHOLE } },
    });
    expect(differencesOf(plan, scenario)).toEqual([]);
  });

  it('name the way before and after', () => {
    expect(differencesOf(plan, aScenario({ choose: { i1: 'o2' } }))).toEqual([
      {
        about: 'choice',
        activity: 'i1',
        from: { option: 'o1', name: 'Videreføres', approach: 'continue' },
        to: { option: 'o2', name: 'Kommunen overtager', approach: 'anchor' },
      },
    ]);
  });

  it('count the first option as a choice where the plan is undecided', () => {
    const [difference, ...others] = differencesOf(plan, aScenario({ choose: { i2: 'o1' } }));
    expect(difference).toMatchObject({ about: 'choice', activity: 'i2', to: { option: 'o1' } });
    expect(difference).not.toHaveProperty('from');
    expect(others).toEqual([]);
  });

  it('tell what becomes of a source', () => {
    const scenario = aScenario({ funding: { lbf: { status: 'granted', factor: toShare(0.5) } } });
    expect(differencesOf(plan, scenario)).toEqual([
      { about: 'funding', source: 'lbf', from: 'applied', to: 'granted', factor: 5000 },
    ]);
  });

  it('join years that follow each other with the same price change', () => {
    const scenario = aScenario({
      costIndex: { 2027: toShare(1.02), 2028: toShare(1.02), 2030: toShare(1.02) },
    });
    expect(differencesOf(plan, scenario)).toEqual([
      { about: 'cost-index', firstYear: 2027, lastYear: 2028, factor: 10_200 },
      { about: 'cost-index', firstYear: 2030, lastYear: 2030, factor: 10_200 },
    ]);
  });

  it('tell apart what the plan no longer has', () => {
    const scenario = aScenario({
      choose: { gone: 'o1', i1: 'gone' },
      level: { gone: toShare(0.5) },
      costIndex: { 2040: toShare(1.1) },
      funding: { gone: { status: 'rejected' } },
    });
    expect(differencesOf(plan, scenario)).toEqual([
      { about: 'gone', gone: { kind: 'activity', id: 'gone' } },
      { about: 'gone', gone: { kind: 'option', id: 'i1' } },
      { about: 'gone', gone: { kind: 'source', id: 'gone' } },
      { about: 'gone', gone: { kind: 'year', id: '2040' } },
    ]);
  });
});
