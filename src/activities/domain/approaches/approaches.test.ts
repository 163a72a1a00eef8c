import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../engine/index.ts';
import { fromKroner, localDate } from '../../../shared/index.ts';
import { smallPlan } from '../plan-for-tests.ts';
import { boardColumns } from './board.ts';
import { newOption } from './candidate.ts';
import { decisionOf } from './decision.ts';
import { moveActivity } from './move.ts';
import { moveEffect } from './move-effect.ts';
import { answersOf, proposalOf, withAnswers } from './questions.ts';

const plan = smallPlan();
const [fritidsjob] = plan.activities;

describe('The board', () => {
  it('has each activity once, and columns that add to the plan', () => {
    const columns = boardColumns(evaluate(plan), 2026);
    expect(columns.map(({ state, rows }) => [state, rows.length])).toEqual([
      ['continue', 1],
      ['anchor', 0],
      ['rethink', 1],
      ['close', 0],
      ['undecided', 1],
    ]);
    const cost = columns.reduce((sum, { totals }) => sum + totals.balance.cost, 0);
    expect(cost).toBe(evaluate(plan).years[0]!.cost);
  });
});

describe('A new option', () => {
  const wish = { name: 'Ny', fromYear: 2027, level: 60 };

  it('that closes is as before until it ends', () => {
    const option = newOption(fritidsjob!, 'close', wish, plan);
    expect(option.costs).toEqual([{ year: 2026, kind: 'salary', amount: fromKroner(300_000) }]);
    expect(option.staff).toMatchObject([{ firstYear: 2026, lastYear: 2026 }]);
    expect(option.reach).toMatchObject([{ persons: 40, lastYear: 2026 }]);
  });

  it('that is rethought has a share of everything from a year on, in whole kroner and persons', () => {
    const option = newOption(fritidsjob!, 'rethink', wish, plan);
    expect(option.costs.map(({ amount }) => amount)).toEqual([
      fromKroner(300_000),
      fromKroner(180_000),
    ]);
    expect(option.reach.map(({ persons }) => persons)).toEqual([40, 24, 12]);
  });

  it('that anchors asks the receiver for the whole cost, and counts none of it before the yes', () => {
    const date = localDate('2027-01-01');
    const option = newOption(fritidsjob!, 'anchor', { ...wish, receiver: 'kom', date }, plan);
    expect(option.carried).toEqual([]);
    expect(option.handover).toEqual({
      receiver: 'kom',
      date,
      accepted: false,
      x: { yearlyCost: 300_000 },
    });
  });
});

describe('A move', () => {
  const make = {
    name: 'Kommunen',
    fromYear: 2027,
    level: 60,
    receiver: 'kom',
    date: localDate('2027-01-01'),
  };

  it('puts an option in force and writes the decision down, beside what others keep', () => {
    const kept = { ...plan, activities: [{ ...fritidsjob!, x: { summary: 'Job' } }] };
    const decision = {
      reason: 'Behovet er væk',
      turnedDown: [{ name: 'Frivillige', why: 'Ingen meldte sig' }],
      decidedBy: 'Bestyrelsen',
      decidedOn: localDate('2026-11-01'),
    };
    const move = { activity: 'fritidsjob', to: 'close', option: 'afvikl' } as const;
    const moved = moveActivity(kept, move, decision);
    const activity = moved.ok ? moved.value.activities[0]! : undefined;
    expect(activity?.chosen).toBe('afvikl');
    expect(activity?.x).toMatchObject({ summary: 'Job' });
    expect(decisionOf(activity!)).toEqual({ ...decision, option: 'afvikl' });
    const undecided = moveActivity(moved.ok ? moved.value : kept, {
      activity: 'fritidsjob',
      to: 'undecided',
    });
    expect(undecided.ok && undecided.value.activities[0]).toEqual(
      expect.objectContaining({ x: { summary: 'Job' } }),
    );
  });

  it('of an option of another approach is refused', () => {
    const move = { activity: 'fritidsjob', to: 'anchor', option: 'afvikl' } as const;
    expect(moveActivity(plan, move)).toEqual({ ok: false, error: 'no-option' });
  });

  it('says what it means before it is made: money, posts, residents, what is missing', () => {
    const effect = moveEffect(plan, evaluate(plan), {
      activity: 'fritidsjob',
      to: 'close',
      make: { ...make, name: 'Stop' },
    })!;
    expect(effect.consequence.years[1]).toMatchObject({
      cost: fromKroner(-300_000),
      gap: fromKroner(-150_000),
      persons: -60,
      fte: -0.5,
    });
    expect(effect.endingPosts).toMatchObject([{ fromYear: 2027, noticeDay: '2026-09-30' }]);
  });

  it('to a receiver closes the gap only once it has said yes', () => {
    const effect = moveEffect(plan, evaluate(plan), {
      activity: 'fritidsjob',
      to: 'anchor',
      make,
    })!;
    expect(effect.consequence.gap).toBe(0);
    expect(effect.whenAccepted?.gap).toBe(fromKroner(-150_000));
    expect(effect.faults).toEqual(['no-budget-line', 'not-accepted']);
  });
});

describe('The questions', () => {
  it('say nothing before enough of them are answered', () => {
    const few = { need: 'no', effect: 'no', owner: 'yes', money: 'unknown' } as const;
    expect(proposalOf({ answers: few })).toEqual({ kind: 'too-few' });
  });

  it('point somewhere with the answers that speak for it, the weightiest first', () => {
    const proposal = proposalOf({
      answers: { need: 'yes', effect: 'yes', owner: 'yes', mandate: 'yes', money: 'no' },
    });
    expect(proposal).toMatchObject({
      kind: 'points-to',
      first: {
        approach: 'anchor',
        reasons: [{ question: 'owner' }, { question: 'mandate' }, {}, {}, {}],
      },
    });
  });

  it('are kept with their day, and anything else is passed by', () => {
    const answers = { answers: { need: 'yes' }, note: '', on: localDate('2026-11-23') } as const;
    expect(answersOf(withAnswers(fritidsjob!, answers))).toEqual(answers);
    expect(answersOf({ x: { questions: { answers: { need: 'x', y: 'yes' } } } })).toEqual({
      answers: {},
      note: '',
    });
  });
});
