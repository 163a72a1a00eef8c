import { describe, expect, it } from 'vitest';
import type { Plan, Scenario } from '../../engine/index.ts';
import { aPlan, aScenario, aSource, anActivity, anOption } from '../../engine/testing/builders.ts';
import { fromKroner, toShare } from '../../shared/index.ts';
import { clashesOf } from './clash.ts';
import { rememberBasis } from './clash-basis.ts';
import { dataOf } from './scenario-data.ts';

function costing(id: string, kroner: number) {
  return anOption({
    id,
    costs: [{ year: 2026, kind: 'salary', amount: fromKroner(kroner) }],
  });
}

function planWith(
  parts: {
    chosen?: string;
    cost?: number;
    status?: 'applied' | 'rejected' | 'granted';
    amount?: number;
  } = {},
): Plan {
  const { chosen = 'o1', cost = 100, status = 'applied', amount = 500 } = parts;
  return aPlan({
    activities: [
      anActivity({ chosen, options: [costing('o1', 50), costing('o2', cost), costing('o3', 70)] }),
    ],
    funding: [
      aSource({ id: 'lbf', status, amounts: [{ year: 2026, amount: fromKroner(amount) }] }),
    ],
  });
}

const said = aScenario({
  choose: { i1: 'o2' },
  level: { i1: toShare(0.5) },
  funding: { lbf: { status: 'rejected' } },
});
const scenario = rememberBasis(planWith(), undefined, said);

function reasons(plan: Plan, of: Scenario = scenario) {
  return Object.fromEntries(clashesOf(plan, of).map(({ key, reasons: why }) => [key, why]));
}

describe('a difference and the plan that changed since', () => {
  it('do not clash while the plan says what it said', () => {
    expect(reasons(planWith())).toEqual({});
  });

  it('do not clash when nothing was remembered', () => {
    expect(reasons(planWith({ chosen: 'o3', status: 'granted' }), said)).toEqual({});
  });

  it('are the same by now when the plan took it up', () => {
    expect(reasons(planWith({ chosen: 'o2', status: 'rejected' }))).toEqual({
      'choice.i1': [{ about: 'same-now' }],
      'funding.lbf': [{ about: 'same-now' }],
    });
  });

  it('clash when the plan chooses a third', () => {
    expect(reasons(planWith({ chosen: 'o3' }))['choice.i1']).toEqual([
      { about: 'chosen', was: 'o1', is: 'o3' },
    ]);
  });

  it('clash when the option costs another amount', () => {
    expect(reasons(planWith({ cost: 130 }))).toEqual({
      'choice.i1': [{ about: 'cost', was: 100, is: 130 }],
    });
  });

  it('clash when the source has another status or other amounts', () => {
    expect(reasons(planWith({ status: 'granted', amount: 400 }))).toEqual({
      'funding.lbf': [
        { about: 'status', was: 'applied', is: 'granted' },
        { about: 'amount', was: 500, is: 400 },
      ],
    });
  });

  it('clash when a level is of another option than it was set for', () => {
    const level = rememberBasis(planWith(), undefined, { ...said, choose: {} });
    expect(reasons(planWith({ chosen: 'o2' }), level)).toEqual({
      'level.i1': [{ about: 'chosen', was: 'o1', is: 'o2' }],
    });
  });

  it('clash no more once it was set anew, and then at that place alone', () => {
    const now = planWith({ chosen: 'o3', status: 'granted' });
    const kept = rememberBasis(now, scenario, scenario, ['choice.i1']);
    expect(Object.keys(reasons(now, kept))).toEqual(['funding.lbf']);
    const changed = { ...scenario, funding: { lbf: { factor: toShare(0.5) } } };
    expect(Object.keys(reasons(now, rememberBasis(now, scenario, changed)))).toEqual(['choice.i1']);
  });

  it('forget what is no longer said', () => {
    const less = rememberBasis(planWith(), scenario, { ...scenario, choose: {}, level: {} });
    expect(Object.keys(dataOf(less).basis ?? {})).toEqual(['funding.lbf']);
  });
});
