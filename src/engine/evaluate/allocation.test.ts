import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COST_KINDS, DEFAULT_COUNT, type Plan } from '../model/index.ts';
import { allocateExhaustively } from '../testing/exhaustive-allocation.ts';
import { planArbitrary } from '../testing/plan-arbitrary.ts';
import { allocate } from './allocation.ts';
import { buildLedger } from './ledger.ts';
import { buildSources } from './money-sources.ts';
import { placePins } from './pins.ts';
import { buildScopeNetwork } from './scope-network.ts';

function flowsOfFirstYear(plan: Plan) {
  const ledger = buildLedger(plan);
  const money = buildSources(plan, DEFAULT_COUNT);
  const pins = placePins(plan.pins, ledger, money);
  const scopes = buildScopeNetwork(ledger, money.earmarks);
  const { flowKey, flowAmount, pinned } = allocate(ledger, money, scopes, pins);
  const flows = flowKey.map((key, at): [string, number] => {
    const cell = key % ledger.cellCount;
    const source = money.sources[Math.floor(key / ledger.cellCount)]!.id;
    const activity = ledger.activities[ledger.cellActivity[cell]!]!.id;
    return [`${source}|${activity}|${COST_KINDS[ledger.cellKind[cell]!]}`, flowAmount[at]!];
  });
  const missingPins = pinned.reduce((sum, pin) => sum + pin.placed.amount - pin.honoured, 0);
  return { flows, missingPins };
}

describe('the allocation of a year', () => {
  test.each([
    { activities: 3, sources: 3, years: 1, kinds: 1, amount: 3 },
    { activities: 2, sources: 3, years: 1, kinds: 2, amount: 2 },
    { activities: 2, sources: 4, years: 1, kinds: 1, amount: 3 },
    { activities: 4, sources: 3, years: 1, kinds: 1, amount: 1 },
  ])('is the flow that trying every flow finds best, %o', (size) => {
    fc.assert(
      fc.property(planArbitrary(size), (plan) => {
        const expected = allocateExhaustively(plan, 2026, DEFAULT_COUNT);
        const { flows, missingPins } = flowsOfFirstYear(plan);
        expect(flows).toEqual([...expected.flows]);
        expect(missingPins).toBe(expected.missingPins);
      }),
      { numRuns: 400 },
    );
  });
});
