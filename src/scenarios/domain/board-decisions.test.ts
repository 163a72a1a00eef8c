import { describe, expect, it } from 'vitest';
import { evaluate } from '../../engine/index.ts';
import { aPlan, aScenario, aSource, anActivity, anOption } from '../../engine/testing/builders.ts';
import { fromKroner, localDate, toShare } from '../../shared/index.ts';
import { boardDecisions } from './board-decisions.ts';
import { moneyAssumptions } from './money-assumptions.ts';

const plan = aPlan({
  lastYear: 2027,
  activities: [
    anActivity({
      options: [
        anOption({
          costs: [2026, 2027].map((year) => ({ year, kind: 'salary', amount: fromKroner(100) })),
          staff: [
            {
              role: 'carry-out',
              placement: 'local',
              fte: 0.5,
              firstYear: 2026,
              lastYear: 2027,
              noticeMonths: 3,
            },
          ],
        }),
        anOption({ id: 'o2', approach: 'close' }),
      ],
    }),
  ],
  funding: [
    aSource({ amounts: [{ year: 2026, amount: fromKroner(100) }] }),
    aSource({
      id: 'lbf',
      status: 'applied',
      probability: toShare(0.5),
      amounts: [{ year: 2027, amount: fromKroner(100) }],
    }),
  ],
});
const current = evaluate(plan);
const closed = evaluate(plan, { scenario: aScenario({ choose: { i1: 'o2' } }) });
const day = localDate('2026-09-30');

describe('what a board must decide', () => {
  it('is dated by the first notice that is still to come, on the way where most must be given', () => {
    const today = localDate('2026-06-01');
    expect(boardDecisions(current, [closed, current], today)).toContainEqual({
      about: 'way',
      day,
      passed: false,
      activities: ['i1'],
      fte: 0.5,
    });
  });

  it('names the answer that must be known, and says when a day has passed', () => {
    const decisions = boardDecisions(current, [current], localDate('2026-12-01'));
    expect(decisions).toContainEqual({ about: 'answer', source: 'lbf', day, passed: true });
    expect(decisions).toContainEqual(expect.objectContaining({ about: 'way', passed: true }));
  });

  it('is nothing on ways without posts that end', () => {
    const granted = evaluate(plan, {
      scenario: aScenario({ funding: { lbf: { status: 'granted' } } }),
    });
    const decisions = boardDecisions(granted, [granted], localDate('2026-06-01'));
    expect(decisions.filter(({ about }) => about === 'way')).toEqual([]);
  });
});

describe('assumptions about money', () => {
  it('are the sources that are not certain, with what each way counts on', () => {
    const half = { lbf: { status: 'granted' as const, factor: toShare(0.5) } };
    expect(moneyAssumptions(current, [undefined, aScenario({ funding: half })])).toEqual([
      {
        source: 'lbf',
        probability: toShare(0.5),
        outcomes: [
          { counts: false, factor: toShare(1) },
          { counts: true, factor: toShare(0.5) },
        ],
      },
    ]);
  });

  it('leave out what is rejected everywhere', () => {
    const rejected = evaluate({
      ...plan,
      funding: plan.funding.map((one) => ({ ...one, status: 'rejected' as const })),
    });
    expect(moneyAssumptions(rejected, [undefined])).toEqual([]);
  });
});
