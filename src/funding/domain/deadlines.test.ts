import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, optionInForce } from '../../engine/index.ts';
import { planArbitrary } from '../../engine/testing/plan-arbitrary.ts';
import { fromKroner, sumMoney } from '../../shared/index.ts';
import { cliffPlan, cliffPlanWith } from '../testing/cliff-plan.ts';
import { coverByArea, laidOnAreas } from './area-cover.ts';
import { answerNeededBy, noticeDeadlines } from './deadlines.ts';
import { withStatus } from './status-effect.ts';

/** The club's gap in 2028 is 50,000 of 400,000: ten whole months are paid, so notice by June. */
const evaluation = evaluate(cliffPlan());

describe('notice deadlines', () => {
  test('give the last day, the last paid month and the posts', () => {
    expect(noticeDeadlines(evaluation)).toMatchObject([
      {
        activity: 'klub',
        day: '2028-06-30',
        lastPaidMonth: { year: 2028, month: 10 },
        fte: 0.7,
      },
    ]);
  });

  test('gather the posts of an activity that end by the same day', () => {
    const [club, office] = cliffPlan().activities;
    const option = optionInForce(club!);
    const posts = [0.1, 0.2].map((fte) => ({ ...option.staff[0]!, fte }));
    const plan = cliffPlan({
      activities: [{ ...club!, options: [{ ...option, staff: posts }] }, office!],
    });
    const deadlines = noticeDeadlines(evaluate(plan));
    expect(deadlines).toHaveLength(1);
    expect(deadlines[0]!.fte).toBe(0.3);
    expect(deadlines[0]!.posts).toHaveLength(2);
  });

  test('are none when all posts are paid', () => {
    const plan = cliffPlanWith({ nordfonden: { status: 'pledged' } });
    expect(noticeDeadlines(evaluate(plan))).toEqual([]);
  });
});

describe('the answer to an application', () => {
  test('is needed by the first notice that its money spares', () => {
    const ifGranted = evaluate(cliffPlan(), { scenario: withStatus('nordfonden', 'granted') });
    expect(answerNeededBy(evaluation, ifGranted)).toBe('2028-06-30');
  });

  test('is needed by no day when its money spares nobody', () => {
    expect(answerNeededBy(evaluation, evaluation)).toBeUndefined();
  });
});

describe('the gap by area', () => {
  test('follows the persons reached; what reaches nobody is shared and stands last', () => {
    expect(coverByArea(evaluation).map(({ area, cost, gap }) => [area, cost, gap])).toEqual([
      ['soeparken', fromKroner(900_000), fromKroner(37_500)],
      ['nordbyen', fromKroner(300_000), fromKroner(12_500)],
      [null, fromKroner(600_000), fromKroner(200_000)],
    ]);
  });

  test('adds up to the gap of the plan and lays cost as the engine does', () => {
    fc.assert(
      fc.property(
        planArbitrary({ activities: 4, sources: 3, years: 3, kinds: 2, amount: 50 }),
        (plan) => {
          const answer = evaluate(plan);
          const areas = coverByArea(answer);
          expect(sumMoney(areas.map(({ gap }) => gap))).toBe(answer.total.gap);
          const laid = plan.activities.flatMap((activity) =>
            answer.activities
              .find(({ id }) => id === activity.id)!
              .years.filter(({ cost }) => cost > 0)
              .flatMap(({ year, cost }) => laidOnAreas(optionInForce(activity), year, cost)),
          );
          for (const { area, amount } of answer.costs.byArea) {
            const parts = laid.filter(([to]) => to === area).map(([, part]) => part);
            expect(sumMoney(parts)).toBe(amount);
          }
        },
      ),
    );
  });
});
