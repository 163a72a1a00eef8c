import { describe, expect, it } from 'vitest';
import { decisionOf } from '../../../activities/domain/index.ts';
import type { Plan } from '../../../engine/index.ts';
import { aPlan, aScenario, anActivity, anOption } from '../../../engine/testing/builders.ts';
import { difference, localDate } from '../../../shared/index.ts';
import { adoption } from './adoption.ts';
import { adoptables } from './chosen.ts';
import { reversal } from './reversal.ts';

const today = localDate('2026-11-23');
const reason = { reason: 'Tilskuddet falder', decidedBy: 'Bestyrelsen', decidedOn: today };

describe('reversing a decision', () => {
  const options = [anOption(), anOption({ id: 'o2', approach: 'close' })];
  const plan = aPlan({ activities: [anActivity({ options, x: { summary: 'Før' } })] });
  const scenario = aScenario({ choose: { i1: 'o2' } });
  const chosen = adoptables(plan, scenario);
  const { plan: after } = adoption(plan, scenario, { chosen, reason, today });
  const made = difference(plan, after)!;
  const edited = (change: (x: object) => object, chosen = 'o2'): Plan => ({
    ...after,
    activities: after.activities.map((one) => ({ ...one, chosen, x: change(one.x as object) })),
  });

  it('tells the places that somebody has changed since, and puts nothing back', () => {
    expect(
      reversal(
        edited((x) => x, 'o1'),
        made,
      ),
    ).toEqual({
      ok: false,
      error: [['activities', 'i1', 'chosen']],
    });
    expect(
      reversal(
        edited(() => ({ decision: { option: 'o2', reason: 'Ny' } })),
        made,
      ),
    ).toEqual({
      ok: false,
      error: [['activities', 'i1', 'x']],
    });
  });

  it('keeps what was written beside the decision since', () => {
    const back = reversal(
      edited((x) => ({ ...x, summary: 'Efter' })),
      made,
    );
    expect(back.ok && back.value.activities).toMatchObject([
      { chosen: 'o1', x: { summary: 'Efter' } },
    ]);
    expect(back.ok && decisionOf(back.value.activities[0]!)).toBeUndefined();
  });
});
