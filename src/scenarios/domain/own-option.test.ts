import { describe, expect, it } from 'vitest';
import { aPlan, aScenario, anActivity, anOption } from '../../engine/testing/builders.ts';
import { ownOptionOf } from './own-option.ts';

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
