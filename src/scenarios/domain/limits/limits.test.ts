import { describe, expect, it } from 'vitest';
import type { Limits } from '../../../engine/index.ts';
import {
  aPlan,
  aScenario,
  aSource,
  anActivity,
  anOption,
} from '../../../engine/testing/builders.ts';
import { fromKroner, toShare } from '../../../shared/index.ts';
import {
  chosenWays,
  gapLimit,
  meanCoverage,
  meanCoveragePaid,
  readBestPlan,
  stepBetween,
} from './best-plan.ts';
import { checkLimits, doubtsOf } from './check-limits.ts';
import { eased } from './easing.ts';
import { fitLimits } from './fit-limits.ts';
import { foundFunding, freeName } from './found-scenario.ts';
import { activityRules, listsOfRules, sameLimits, settled } from './question.ts';

const kept = anOption({
  costs: [{ year: 2026, kind: 'salary', amount: fromKroner(1000) }],
  reach: [
    { area: 'a1', effortArea: 'beskaeftigelse', persons: 40, firstYear: 2026, lastYear: 2026 },
  ],
});
const closed = anOption({ id: 'o2', name: 'Afvikles', approach: 'close' });

const plan = aPlan({
  areas: [
    {
      id: 'a1',
      name: 'Søparken',
      needs: [{ effortArea: 'beskaeftigelse', weight: 2, target: 80 }],
    },
    { id: 'a2', name: 'Nordbyen', needs: [] },
  ],
  activities: [
    anActivity({ options: [kept, closed] }),
    anActivity({
      id: 'i2',
      chosen: 'o2',
      options: [{ ...kept, requires: [{ activity: 'i1', option: 'o1' }] }, closed],
    }),
    anActivity({ id: 'i3', options: [anOption()] }),
  ],
  funding: [aSource({ amounts: [{ year: 2026, amount: fromKroner(1500) }] })],
});

function codes(limits: Limits): string[] {
  return checkLimits(plan, limits).map(({ code }) => code);
}

describe('limits that cannot be kept', () => {
  it('are found before anything is computed', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ mustKeep: ['i1'], mustClose: ['i1'] })).toEqual(['keep-and-close']);
    expect(codes({ mustClose: ['i3'] })).toEqual(['never-closing']);
    const both = ['o1', 'o2'].map((option) => ({ activity: 'i1', option }));
    expect(codes({ fix: both })).toEqual(['two-fixed']);
    expect(codes({ forbid: both })).toEqual(['no-option-left']);
    expect(codes({ mustKeep: ['i2'], mustClose: ['i1'] })).toEqual(['requires']);
    expect(codes({ count: [] })).toEqual(['nothing-counted']);
    const onlyClosing = aPlan({ ...plan, activities: [anActivity({ options: [closed] })] });
    const faults = checkLimits(onlyClosing, { mustKeep: ['i1'] });
    expect(faults[0]).toEqual({ code: 'only-closing', activity: 'i1' });
    expect(checkLimits(aPlan(), {}).map(({ code }) => code)).toEqual(['no-activities', 'no-needs']);
  });

  it('ask for more coverage than all activities give together', () => {
    const limit = { area: 'a1', share: toShare(0.9) };
    expect(codes({ minCoverage: [limit] })).toEqual([]);
    const faults = checkLimits(plan, { minCoverage: [limit], mustClose: ['i2'] });
    expect(faults).toEqual([
      {
        code: 'coverage-out-of-reach',
        index: 0,
        effortArea: 'beskaeftigelse',
        year: 2026,
        most: 0.5,
      },
    ]);
    const level = aScenario({ level: { i1: toShare(2) } });
    expect(checkLimits(plan, { minCoverage: [limit], mustClose: ['i2'] }, level)).toEqual([]);
    expect(codes({ minCoverage: [{ area: 'a2', share: toShare(0.1) }] })).toEqual([
      'area-without-needs',
    ]);
  });

  it('are asked about when they look like a slip', () => {
    const doubts = (limits: Limits) => doubtsOf(plan, limits).map(({ code }) => code);
    expect(doubts({})).toEqual([]);
    expect(doubts({ count: ['idea'] })).toEqual(['no-money']);
    expect(doubts({ maxGap: { 2026: fromKroner(3000) } })).toEqual(['large-gap']);
    expect(doubts({ maxCost: { 2026: fromKroner(30_000) } })).toEqual(['large-cost']);
    expect(doubts({ maxFte: [{ fte: 500 }] })).toEqual(['many-posts']);
    const lost = aScenario({ funding: { s1: { status: 'rejected' } } });
    expect(doubtsOf(plan, {}, lost)).toEqual([{ code: 'no-money' }]);
  });
});

describe('limits', () => {
  it('are the same whatever limits nothing and whatever order they stand in', () => {
    const a: Limits = { mustKeep: ['i2', 'i1'], maxGap: { 2026: fromKroner(0) }, forbid: [] };
    const b: Limits = { count: ['pledged', 'granted'], mustKeep: ['i1', 'i2', 'i1'] };
    expect(sameLimits(a, b)).toBe(true);
    expect(sameLimits(a, { ...b, mustClose: ['i1'] })).toBe(false);
    expect(settled(a)).toEqual({ count: ['pledged', 'granted'], mustKeep: ['i1', 'i2'] });
  });

  it('give the same lists again by way of the rules of each activity', () => {
    const lists = {
      mustKeep: ['i1'],
      mustClose: ['i2'],
      fix: [{ activity: 'i3', option: 'o1' }],
      forbid: [{ activity: 'i1', option: 'o2' }],
    };
    const rules = [...activityRules(lists)].flatMap(([activity, list]) =>
      list.map((rule) => [activity, rule] as const),
    );
    expect(listsOfRules(rules)).toEqual(lists);
  });

  it('lose what the plan no longer has', () => {
    const { limits, gone } = fitLimits(plan, {
      mustKeep: ['i1', 'i9'],
      forbid: [{ activity: 'i1', option: 'o9' }],
      maxGap: { 2026: fromKroner(1), 2040: fromKroner(1) },
      minCoverage: [{ area: 'a1', effortArea: 'sundhed', share: toShare(0.5) }],
    });
    expect(gone).toBe(4);
    expect(settled(limits)).toEqual({
      count: ['pledged', 'granted'],
      mustKeep: ['i1'],
      maxGap: { 2026: fromKroner(1) },
    });
  });

  it('are eased as a proposal says', () => {
    const limits: Limits = {
      maxGap: { 2026: fromKroner(10) },
      maxFte: [{ fte: 1.5 }, { fte: 2 }],
      minCoverage: [{ area: 'a1', share: toShare(0.4) }],
      mustKeep: ['i1', 'i2'],
      fix: [{ activity: 'i1', option: 'o1' }],
    };
    const gap = eased(limits, { limit: { limit: 'max-gap', year: 2026 }, amount: 501 });
    expect(gap?.maxGap).toEqual({ 2026: fromKroner(16) });
    const other = eased(limits, { limit: { limit: 'max-gap', year: 2027 }, amount: 500 });
    expect(other?.maxGap).toEqual({ 2026: fromKroner(10), 2027: fromKroner(5) });
    const posts = { limit: 'max-fte', index: 0, year: 2026 } as const;
    expect(eased(limits, { limit: posts, amount: 0.5 })?.maxFte).toEqual([{ fte: 2 }, { fte: 2 }]);
    expect(eased(limits, { limit: posts })?.maxFte).toEqual([{ fte: 2 }]);
    const cover = {
      limit: 'min-coverage',
      index: 0,
      area: 'a1',
      effortArea: 'beskaeftigelse',
      year: 2026,
    } as const;
    expect(eased(limits, { limit: cover, amount: 0.15 })?.minCoverage?.[0]?.share).toBe(2500);
    expect(eased(limits, { limit: cover })?.minCoverage).toEqual([]);
    const keep = eased(limits, { limit: { limit: 'must-keep', activity: 'i1' } });
    expect(keep?.mustKeep).toEqual(['i2']);
    const fixed = { limit: 'fix', activity: 'i1', option: 'o1' } as const;
    expect(eased(limits, { limit: fixed })?.fix).toEqual([]);
    expect(eased(limits, { limit: { limit: 'source', source: 's1', year: 2026 } })).toBeUndefined();
  });
});

describe('a best plan', () => {
  const optimum = {
    status: 'optimal' as const,
    value: 0.5,
    bound: 0.5,
    relativeGap: 0,
    cost: fromKroner(1000),
    leastCostProved: true,
    chosen: { i1: 'o1', i2: 'o2', i3: 'o1' },
  };

  it('holds as long as the plan gives the value and the cost that were found', () => {
    const best = readBestPlan(plan, optimum, undefined, ['granted']);
    expect(best).toMatchObject({ gone: [], added: [], holds: true });
    expect(meanCoverage(best.evaluation)).toBe(0.5);
    expect(meanCoveragePaid(best.evaluation)).toBe(0.5);
    expect(gapLimit(best.evaluation)).toEqual({});
    const dearer = aScenario({ costIndex: { 2026: toShare(2) } });
    const assumed = readBestPlan(plan, optimum, dearer, ['granted']);
    expect(assumed.holds).toBe(false);
    expect(gapLimit(assumed.evaluation)).toEqual({ 2026: fromKroner(500) });
    expect(meanCoveragePaid(assumed.evaluation)).toBe(0);
  });

  it('tells what the plan lost and got since', () => {
    const found = { ...optimum, chosen: { i1: 'o9', i2: 'o2', i9: 'o1' } };
    const best = readBestPlan(plan, found, undefined, ['granted']);
    expect(best).toMatchObject({ gone: ['i1', 'i9'], added: ['i3'], holds: false });
    expect(best.scenario.choose).toEqual({ i2: 'o2' });
  });

  it('stands beside the plan, differences first', () => {
    const ways = chosenWays(plan, { i1: 'o1', i2: 'o1', i3: 'o1' });
    expect(ways.map(({ activity, differs }) => [activity, differs])).toEqual([
      ['i2', true],
      ['i1', false],
      ['i3', false],
    ]);
  });

  it('is told by what comes in and goes out from one to the next', () => {
    const step = stepBetween(plan, { i1: 'o1', i2: 'o2' }, { i1: 'o2', i2: 'o1', i3: 'o1' });
    expect(step).toEqual({ comesIn: ['i2'], goesOut: ['i1'], changes: [] });
  });
});

describe('a best plan as a scenario', () => {
  const money = aPlan({
    funding: [
      aSource({ id: 'granted' }),
      aSource({ id: 'pledged', status: 'pledged' }),
      aSource({ id: 'applied', status: 'applied' }),
    ],
  });
  const under = (count: Limits['count'], share = 1, assumptions = aScenario()) =>
    foundFunding(money, { assumptions, count: count ?? [], share });

  it('says nothing of sources when the usual money counted', () => {
    expect(under(['granted', 'pledged']).funding).toEqual({});
  });

  it('counts the same money where the usual statuses count', () => {
    expect(under(['granted', 'applied'])).toEqual({
      funding: { pledged: { status: 'rejected' }, applied: { status: 'granted' } },
      granted: ['applied'],
      rejected: ['pledged'],
    });
  });

  it('has the part of the money that a point of a curve had, never less', () => {
    const half = aScenario({ funding: { granted: { factor: toShare(0.3333) } } });
    expect(under(['granted', 'pledged'], 0.5, half).funding).toEqual({
      granted: { factor: toShare(0.1667) },
      pledged: { factor: toShare(0.5) },
    });
  });

  it('gets a name that is free', () => {
    expect(freeName('Bedste plan', [{ name: 'bedste plan ' }, { name: 'Bedste plan 2' }])).toBe(
      'Bedste plan 3',
    );
  });
});
