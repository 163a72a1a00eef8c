import { describe, expect, it } from 'vitest';
import { aPlan, aScenario, anActivity, anOption } from '../../engine/testing/builders.ts';
import { fromKroner } from '../../shared/index.ts';
import { ownOptionOf, withoutAreas } from './own-option.ts';

const option = anOption({
  costs: [
    { year: 2026, kind: 'salary', amount: fromKroner(100) },
    { year: 2027, kind: 'salary', amount: fromKroner(100) },
    { year: 2028, kind: 'salary', amount: fromKroner(100) },
  ],
  reach: [
    { area: 'nord', effortArea: 'e', persons: 20, firstYear: 2026, lastYear: 2027 },
    { area: 'syd', effortArea: 'e', persons: 10, firstYear: 2026, lastYear: 2026 },
  ],
});

describe('an activity that leaves an area', () => {
  it('reaches nobody there and costs the same', () => {
    const fewer = withoutAreas(option, new Set(['nord']), 'same');
    expect(fewer.reach.map(({ area }) => area)).toEqual(['syd']);
    expect(fewer.costs).toEqual(option.costs);
  });

  it('costs less as it reaches fewer, year by year, in whole kroner; a year without persons stays', () => {
    const { costs } = withoutAreas(option, new Set(['nord']), 'by-persons');
    expect(costs.map(({ amount }) => amount)).toEqual([33, 0, 100].map(fromKroner));
  });

  it('is the same where it was never there', () => {
    expect(withoutAreas(option, new Set(['vest']), 'by-persons')).toBe(option);
  });
});

describe('an own option', () => {
  const plan = aPlan({
    activities: [anActivity({ options: [anOption(), anOption({ id: 'o2' })] })],
  });
  const scenario = aScenario({ choose: { i1: 'o2' }, x: { own: { i1: 'o2' } } });

  it('is one that the scenario had written and still chooses', () => {
    expect(ownOptionOf(plan, scenario, [], 'i1')).toBe('o2');
    expect(ownOptionOf(plan, { ...scenario, choose: {} }, [], 'i1')).toBeUndefined();
    expect(ownOptionOf(plan, aScenario({ choose: { i1: 'o2' } }), [], 'i1')).toBeUndefined();
  });

  it('is its own no more when another scenario or the plan takes it up', () => {
    const other = aScenario({ id: 'sc2', choose: { i1: 'o2' } });
    expect(ownOptionOf(plan, scenario, [other], 'i1')).toBeUndefined();
    const taken = aPlan({ activities: [{ ...plan.activities[0]!, chosen: 'o2' }] });
    expect(ownOptionOf(taken, scenario, [], 'i1')).toBeUndefined();
  });
});
