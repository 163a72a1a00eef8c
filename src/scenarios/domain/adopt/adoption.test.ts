import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionOf } from '../../../activities/domain/index.ts';
import {
  evaluate,
  type Evaluation,
  type Option,
  parsePlanFile,
  type Plan,
  type Scenario,
  writePlanFile,
} from '../../../engine/index.ts';
import {
  aPlan,
  aScenario,
  aSource,
  anActivity,
  anOption,
} from '../../../engine/testing/builders.ts';
import { planArbitrary } from '../../../engine/testing/plan-arbitrary.ts';
import { difference, fromKroner, fromOre, localDate, toShare } from '../../../shared/index.ts';
import { adoption } from './adoption.ts';
import { adoptables, isAssumption, keyOf, scenariosThatFollow, withoutPart } from './chosen.ts';
import { reversal } from './reversal.ts';

const today = localDate('2026-11-23');
const reason = { reason: 'Tilskuddet falder', decidedBy: 'Bestyrelsen', decidedOn: today };

const cost = (amount: number, year = 2026) => ({
  year,
  kind: 'salary' as const,
  amount: fromKroner(amount),
});

function adoptAll(plan: Plan, scenario: Scenario) {
  return adoption(plan, scenario, { chosen: adoptables(plan, scenario), reason, today });
}

/** Every øre as so many kroner, and more options. No factor of two decimals, nor two of them, breaks
 * amounts of whole ten thousands. */
function inKroner(plan: Plan, kroner: number): Plan {
  const more = <Entry extends { amount: number }>(entries: readonly Entry[]) =>
    entries.map((entry) => ({ ...entry, amount: fromOre(entry.amount * kroner * 100) }));
  const option = (one: Option) => ({
    ...one,
    costs: more(one.costs),
    carried: more(one.carried),
  });
  return {
    ...plan,
    activities: plan.activities.map((one) => ({
      ...one,
      options: [
        ...one.options.map(option),
        anOption({ id: 'o2', approach: 'close' }),
        { ...option(one.options[0]!), id: 'o3', approach: 'rethink' as const },
      ],
    })),
    funding: plan.funding.map((one) => ({ ...one, amounts: more(one.amounts) })),
    pins: more(plan.pins),
  };
}

function scenarioOf(plan: Plan): fc.Arbitrary<Scenario> {
  const factor = fc.integer({ min: 0, max: 200 }).map((percent) => toShare(percent / 100));
  const some = <Value>(keys: readonly string[], value: fc.Arbitrary<Value>) =>
    fc
      .subarray([...keys])
      .chain((chosen) =>
        fc
          .tuple(...chosen.map(() => value))
          .map((values) => Object.fromEntries(chosen.map((key, at) => [key, values[at]!]))),
      );
  const activities = plan.activities.map(({ id }) => id);
  const change = fc.record(
    { factor, status: fc.constantFrom('granted' as const, 'rejected' as const) },
    { requiredKeys: [] },
  );
  return fc
    .record({
      choose: some(activities, fc.constantFrom('o1', 'o2', 'o3')),
      level: some(activities, factor),
      costIndex: some(['2026', '2027'], factor),
      funding: some(
        plan.funding.map(({ id }) => id),
        change,
      ),
    })
    .map((parts) => aScenario(parts));
}

const SIZE = { activities: 4, sources: 4, years: 2, kinds: 2, amount: 30 };

function figures({ total, years, activities }: Evaluation) {
  return {
    total,
    years: years.map(({ coverage, reach, fte, ...year }) => ({
      ...year,
      reach: Math.round(reach * 1000),
      coverage: Math.round(coverage * 1e6),
      fte: Math.round(fte * 1000),
      rules: undefined,
    })),
    activities: activities.map(({ id, option, years: own }) => ({ id, option, own })),
  };
}

describe('adopting a scenario', () => {
  it('as a whole gives a plan that evaluates as the scenario did', () => {
    const cases = planArbitrary(SIZE)
      .map((plan) => inKroner(plan, 10_000))
      .chain((plan) => scenarioOf(plan).map((scenario) => ({ plan, scenario })));
    fc.assert(
      fc.property(cases, ({ plan, scenario }) => {
        const { plan: after, isRounded } = adoptAll(plan, scenario);
        expect(isRounded).toBe(false);
        expect(figures(evaluate(after))).toEqual(figures(evaluate(plan, { scenario })));
        expect(adoptables(after, withoutPart(scenario, adoptables(plan, scenario)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('rounds what is broken half up to whole kroner, near to the scenario, and is taken back whole', () => {
    const cases = planArbitrary(SIZE)
      .map((plan) => inKroner(plan, 7))
      .chain((plan) => scenarioOf(plan).map((scenario) => ({ plan, scenario })));
    fc.assert(
      fc.property(cases, ({ plan, scenario }) => {
        const { plan: after } = adoptAll(plan, scenario);
        const costs = evaluate(plan, { scenario }).total.cost;
        const entries = plan.activities.flatMap(({ options }) => options[0]!.costs).length;
        expect(Math.abs(evaluate(after).total.cost - costs)).toBeLessThanOrEqual(50 * entries);
        const made = difference(plan, after);
        if (!made) return;
        const back = reversal(after, made);
        if (!back.ok) throw new Error(`Not reversed: ${String(back.error)}`);
        expect(writePlanFile({ ...back.value, scenarios: [] })).toBe(
          writePlanFile({ ...plan, scenarios: [] }),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('keeps entries apart, persons and posts to four decimals, within the rules of the plan file', () => {
    const option = anOption({
      costs: [cost(1000), { ...cost(1), x: 'own' }, cost(333, 2027)],
      carried: [{ year: 2026, amount: fromKroner(1001), by: 'kom' }],
      reach: [
        { area: 'a1', effortArea: 'beskaeftigelse', persons: 10, firstYear: 2026, lastYear: 2027 },
      ],
      staff: [
        {
          role: 'carry-out',
          placement: 'local',
          fte: 1.1111,
          firstYear: 2026,
          lastYear: 2027,
          noticeMonths: 3,
        },
      ],
    });
    const plan = aPlan({
      lastYear: 2027,
      areas: [{ id: 'a1', name: 'A', needs: [] }],
      activities: [anActivity({ options: [option] })],
    });
    const scenario = aScenario({ level: { i1: toShare(0.3333) } });
    const { plan: after, isRounded, changes } = adoptAll(plan, scenario);
    const made = after.activities[0]!.options[0]!;
    expect(isRounded).toBe(true);
    expect(made.costs.map(({ amount }) => amount)).toEqual([33_400, 0, 11_100]);
    expect(made.costs[1]!.x).toBe('own');
    expect(made.carried[0]!.amount).toBe(33_400);
    expect(made.reach[0]!.persons).toBe(3.333);
    expect(made.staff[0]!.fte).toBe(0.3703);
    expect(parsePlanFile(JSON.parse(writePlanFile(after))).ok).toBe(true);
    expect(changes).toMatchObject([
      { key: 'level.i1', before: { cost: 133_400, posts: 1.1111 }, after: { cost: 44_500 } },
    ]);
  });

  it('writes the reason with each choice, and what was turned down', () => {
    const options = [anOption(), anOption({ id: 'o2', name: 'Lukkes', approach: 'close' })];
    const plan = aPlan({ activities: [anActivity({ options })] });
    const { plan: after, changes } = adoptAll(plan, aScenario({ choose: { i1: 'o2' } }));
    const [activity] = after.activities;
    expect(activity!.chosen).toBe('o2');
    expect(decisionOf(activity!)).toEqual({
      ...reason,
      option: 'o2',
      turnedDown: [{ option: 'o1', name: 'Videreføres', why: '' }],
    });
    expect(changes).toMatchObject([
      { about: 'choice', activity: { name: 'Fritidsjob' }, to: { name: 'Lukkes' } },
    ]);
  });

  it('tells assumptions from decisions, takes only what is chosen, and nothing that is gone', () => {
    const plan = aPlan({
      activities: [anActivity({ options: [anOption({ costs: [cost(100)] })] })],
      funding: [aSource({ status: 'applied', amounts: [{ year: 2026, amount: fromKroner(80) }] })],
    });
    const scenario = aScenario({
      choose: { gone: 'o1' },
      level: { i1: toShare(0.5) },
      costIndex: { 2026: toShare(1.1) },
      funding: { s1: { status: 'granted', factor: toShare(0.5) } },
    });
    const all = adoptables(plan, scenario);
    expect(all.map((one) => [keyOf(one), isAssumption(one)])).toEqual([
      ['funding.s1', true],
      ['level.i1', false],
      ['price.2026', true],
    ]);
    const chosen = all.filter((one) => keyOf(one) === 'funding.s1');
    const { plan: after } = adoption(plan, scenario, { chosen, today });
    expect(after.activities).toEqual(plan.activities);
    expect(after.funding[0]).toMatchObject({ status: 'granted', amounts: [{ amount: 4000 }] });
    expect(withoutPart(scenario, chosen)).toEqual({ ...scenario, funding: {} });
    const [one, other] = [
      aScenario({ id: 'a', funding: { s1: { factor: toShare(0.9) } } }),
      aScenario({ id: 'b', funding: { s1: { status: 'rejected' } } }),
    ];
    expect(scenariosThatFollow([one, other], chosen)).toEqual([one]);
  });
});

describe('a handover', () => {
  const terms = { receiver: 'kom', date: '2026-06-01', budgetLine: 'A1', yearlyCost: '100' };
  const handedOver = anOption({
    approach: 'anchor',
    costs: [cost(400)],
    carried: [{ year: 2026, amount: fromKroner(58), by: 'kom' }],
    handover: {
      receiver: 'kom',
      date: localDate('2026-06-01'),
      budgetLine: 'A1',
      accepted: true,
      x: { yearlyCost: 100, acceptance: { on: '2026-01-01', how: 'member', note: '', terms } },
    },
  });
  const options = [handedOver, anOption({ id: 'o2', approach: 'close' })];

  it('is asked for again when the level changes what the receiver pays', () => {
    const plan = aPlan({ activities: [anActivity({ options })] });
    const { plan: after, handovers } = adoptAll(plan, aScenario({ level: { i1: toShare(0.5) } }));
    const [option] = after.activities[0]!.options;
    expect(option!.handover).toMatchObject({ accepted: false, x: { yearlyCost: 50 } });
    expect(option!.carried).toEqual([]);
    expect(handovers).toMatchObject([{ kind: 'asks-again', receiver: { id: 'kom' } }]);
  });

  it('ends, or comes along with its yes, by a choice', () => {
    const plan = aPlan({ activities: [anActivity({ options })] });
    const closed = adoptAll(plan, aScenario({ choose: { i1: 'o2' } }));
    expect(closed.handovers).toMatchObject([{ kind: 'ends' }]);
    const other = aPlan({ activities: [anActivity({ chosen: 'o2', options })] });
    const anchored = adoptAll(other, aScenario({ choose: { i1: 'o1' } }));
    expect(anchored.handovers).toMatchObject([{ kind: 'comes-along' }]);
  });
});
