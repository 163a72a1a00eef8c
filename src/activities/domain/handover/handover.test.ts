import { describe, expect, it } from 'vitest';
import { evaluate, type Option, type Plan } from '../../../engine/index.ts';
import { fromKroner, localDate } from '../../../shared/index.ts';
import { smallPlan } from '../plan-for-tests.ts';
import { answerHandover, checkHandover, editHandover } from './edit-handover.ts';
import { handoverFields, type HandoverFields, termsOf } from './fields.ts';
import { handoverData } from './handover-data.ts';
import { handoverStanding, monthsAfter, nextCheck } from './standing.ts';

const ref = { activity: 'fritidsjob', option: 'forankre' };
const today = localDate('2026-11-23');

/** The plan with Fritidsjob anchored and nothing carried until the receiver says yes. */
function anchoring(): Plan {
  const plan = smallPlan();
  const [first, ...others] = plan.activities;
  const options = first!.options.map((option) =>
    option.id === 'forankre'
      ? { ...option, carried: [], handover: { receiver: 'kom', x: { kept: 1 } } }
      : option,
  );
  return { ...plan, activities: [{ ...first!, chosen: 'forankre', options }, ...others] };
}

function optionOf(plan: Pick<Plan, 'activities'>): Option {
  return plan.activities[0]!.options.find(({ id }) => id === 'forankre')!;
}

function value<Value>(result: { ok: boolean; value?: Value }): Value {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value!;
}

const agreed: Partial<HandoverFields> = {
  date: '01.01.2027',
  budgetLine: 'Ungeindsats',
  yearlyCost: '300.000 kr.',
};

function edited(plan: Plan, fields: Partial<HandoverFields>): Plan {
  const base = handoverFields(optionOf(plan));
  return value(editHandover(plan, { ref, base, typed: { ...base, ...fields }, today }));
}

function accepted(plan: Plan): Plan {
  const shown = termsOf(handoverFields(optionOf(plan)));
  const answer = { ref, says: 'yes', on: today, how: 'member', note: 'Gerne', shown } as const;
  return value(answerHandover(plan, answer));
}

const gapOf = (plan: Plan) => evaluate(plan).activities[0]!.years.map(({ gap }) => gap);

describe('A handover', () => {
  it('is written as typed, and what others keep there stays', () => {
    const option = optionOf(edited(anchoring(), agreed));
    expect(option.handover).toMatchObject({ date: '2027-01-01', budgetLine: 'Ungeindsats' });
    expect(option.handover?.x).toEqual({ kept: 1, yearlyCost: 300_000 });
  });

  it('names every fault of what was typed', () => {
    const plan = anchoring();
    const base = handoverFields(optionOf(plan));
    const typed = {
      ...base,
      receiver: 'x',
      date: '31.2.2027',
      yearlyCost: '-1',
      informedOn: '1.1.1900',
    };
    const problem = editHandover(plan, { ref, base, typed, today });
    expect(problem).toMatchObject({
      ok: false,
      error: {
        kind: 'fields',
        problems: [
          { field: 'receiver', fault: 'unknown-organisation' },
          { field: 'date', fault: 'not-a-date' },
          { field: 'yearlyCost', fault: 'not-whole-kroner' },
          { field: 'informedOn', fault: 'date-beyond-reason' },
        ],
      },
    });
  });

  it('keeps what others wrote meanwhile, and says where both wrote', () => {
    const plan = anchoring();
    const base = handoverFields(optionOf(plan));
    const meanwhile = edited(plan, { budgetLine: 'Deres' });
    const other = editHandover(meanwhile, {
      ref,
      base,
      typed: { ...base, mandate: 'Byrådet' },
      today,
    });
    expect(handoverFields(optionOf(value(other)))).toMatchObject({
      budgetLine: 'Deres',
      mandate: 'Byrådet',
    });
    const clash = editHandover(meanwhile, {
      ref,
      base,
      typed: { ...base, budgetLine: 'Min' },
      today,
    });
    expect(clash).toMatchObject({
      error: { kind: 'clash', clashes: [{ field: 'budgetLine', mine: 'Min', theirs: 'Deres' }] },
    });
  });

  it('is not anchored while one of the four is missing', () => {
    const missing = handoverStanding(optionOf(anchoring()), today)!;
    expect(missing.parts).toEqual({
      receiver: true,
      date: false,
      budgetLine: false,
      accepted: false,
    });
    expect(missing.isAnchored).toBe(false);
    expect(
      handoverStanding(optionOf(accepted(edited(anchoring(), agreed))), today)?.isAnchored,
    ).toBe(true);
  });

  it('is overdue from its day on', () => {
    const option = optionOf(edited(anchoring(), agreed));
    expect(handoverStanding(option, localDate('2026-12-31'))?.isOverdue).toBe(false);
    expect(handoverStanding(option, localDate('2027-01-01'))?.isOverdue).toBe(true);
  });
});

describe("The receiver's yes", () => {
  it('lets the plan count what the receiver promised', () => {
    const before = edited(anchoring(), agreed);
    expect(gapOf(before)[1]).toBeGreaterThan(0);
    const after = accepted(before);
    expect(gapOf(after)[1]).toBe(0);
    expect(optionOf(after).carried).toEqual([
      { year: 2027, amount: fromKroner(300_000), by: 'kom' },
    ]);
  });

  it('needs receiver, date and budget line, and holds for what was shown', () => {
    const answer = { ref, says: 'yes', on: today, how: 'link', note: '', shown: {} } as const;
    const plan = anchoring();
    const shown = termsOf(handoverFields(optionOf(plan)));
    expect(answerHandover(plan, { ...answer, shown })).toEqual({ ok: false, error: 'incomplete' });
    expect(answerHandover(edited(plan, agreed), answer)).toEqual({
      ok: false,
      error: 'changed-meanwhile',
    });
  });

  it('falls with a change of the terms, money and all, and comes back with them', () => {
    const whole = accepted(edited(anchoring(), agreed));
    const changed = edited(whole, { budgetLine: 'En anden' });
    expect(optionOf(changed).handover?.accepted).toBe(false);
    expect(optionOf(changed).carried).toEqual([]);
    expect(handoverStanding(optionOf(changed), today)?.changed).toEqual(['budgetLine']);
    const back = edited(changed, { budgetLine: 'Ungeindsats' });
    expect(optionOf(back)).toEqual(optionOf(whole));
    expect(
      handoverStanding(optionOf(edited(whole, { contact: 'Lederen' })), today)?.isAnchored,
    ).toBe(true);
  });

  it('that came with a plan file falls as well', () => {
    const plan = anchoring();
    const stated = { ...optionOf(plan), handover: { receiver: 'kom', accepted: true } };
    const [first, ...others] = plan.activities;
    const given = { ...plan, activities: [{ ...first!, options: [stated] }, ...others] };
    expect(optionOf(edited(given, { contact: 'Lederen' })).handover).toEqual({
      receiver: 'kom',
      accepted: true,
      x: { contact: 'Lederen' },
    });
    const changed = optionOf(edited(given, { date: '2027-02-01' }));
    expect(changed.handover?.accepted).toBe(false);
    expect(handoverStanding(changed, today)?.changed).toEqual(['date']);
  });

  it('is taken back by a no', () => {
    const whole = accepted(edited(anchoring(), agreed));
    const shown = termsOf(handoverFields(optionOf(whole)));
    const no = { ref, says: 'no', on: today, how: 'link', note: '', shown } as const;
    const option = optionOf(value(answerHandover(whole, no)));
    expect(option.carried).toEqual([]);
    expect(handoverData(option).acceptance).toBeUndefined();
  });
});

describe('Checks', () => {
  it('fall 6 and 12 months after the day, and are made one after the other', () => {
    const whole = accepted(edited(anchoring(), agreed));
    expect(nextCheck(optionOf(whole))?.due).toBe('2027-07-01');
    const check = { months: 6, on: localDate('2027-06-20'), running: 'partly', note: '' } as const;
    const checked = optionOf(value(checkHandover(whole, ref, check)));
    expect(nextCheck(checked)?.due).toBe('2028-01-01');
    const late = handoverStanding(checked, localDate('2028-02-01'))!;
    expect(late.checks.map(({ isOverdue }) => isOverdue)).toEqual([false, true]);
  });

  it('of a day that a month lacks fall on its last', () => {
    expect(monthsAfter(localDate('2027-08-31'), 6)).toBe('2028-02-29');
  });
});

describe('What a handover keeps beside the engine', () => {
  it('is read as far as it is known, whatever stands there', () => {
    for (const x of [null, 'x', 7, [], { checks: 'x', acceptance: {}, yearlyCost: -1 }]) {
      const data = handoverData({ handover: { x } });
      expect(data.checks).toEqual([]);
      expect(data.acceptance).toBeUndefined();
      expect(data.yearlyCost).toBeUndefined();
    }
  });
});
