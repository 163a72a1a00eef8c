import { describe, expect, it } from 'vitest';
import { evaluate } from '../../engine/index.ts';
import { fromKroner } from '../../shared/index.ts';
import { anchoringOf } from './anchoring.ts';
import { consequenceOf, consequenceOfChoosing, isUnchanged } from './consequence.ts';
import { freeWords } from './free-data.ts';
import { gapReasons } from './gap-reasons.ts';
import { moneyLines } from './money-lines.ts';
import { smallPlan } from './plan-for-tests.ts';
import { spansOf } from './spans.ts';

const plan = smallPlan();
const today = evaluate(plan);
const [fritidsjob] = plan.activities;

describe('The consequence of a choice', () => {
  it('is the difference in the whole plan, year by year', () => {
    const consequence = consequenceOfChoosing(plan, today, 'fritidsjob', 'forankre');
    expect(consequence.years[1]).toEqual({
      year: 2027,
      gap: fromKroner(-150_000),
      cost: 0,
      persons: -30,
      fte: -0.5,
    });
    expect(consequence.gap).toBe(fromKroner(-150_000));
  });

  it('is nothing for the option that counts already', () => {
    const { years } = consequenceOfChoosing(plan, today, 'lektiecafe', 'fortsaet');
    expect(years.every(isUnchanged)).toBe(true);
  });

  it('is not told across different years', () => {
    const longer = evaluate(smallPlan({ firstYear: 2025 }));
    expect(() => consequenceOf(today, longer)).toThrow(RangeError);
  });
});

describe('The parts of a handover', () => {
  it('are told one by one for an option that anchors', () => {
    expect(anchoringOf(fritidsjob!.options[1]!)).toEqual({
      receiver: true,
      date: false,
      budgetLine: false,
      accepted: false,
    });
    expect(anchoringOf(fritidsjob!.options[0]!)).toBeUndefined();
  });
});

describe('The lines between cost and gap', () => {
  const chosen = { ...fritidsjob!, chosen: 'forankre' };
  const anchored = evaluate(smallPlan({ activities: [chosen] }));

  it('name who carries and who pays, and add to carried and financed', () => {
    const answer = anchored.activities[0]!;
    const { carriers, sources } = moneyLines(anchored, chosen, answer);
    expect(carriers).toMatchObject([{ payer: 'kom', total: answer.total.carried }]);
    expect(sources).toMatchObject([{ payer: 'lbf', total: answer.total.financed }]);
  });
});

describe('The reasons for a gap', () => {
  it('say for each kind of cost what every source did', () => {
    expect(gapReasons(today.explainGap('fritidsjob', 2027))).toEqual([
      {
        kind: 'salary',
        gap: fromKroner(150_000),
        spent: [
          {
            source: 'lbf',
            paid: fromKroner(150_000),
            limit: { kind: 'amount', amount: fromKroner(150_000) },
          },
        ],
        notCounted: new Map(),
        without: [],
        outside: [],
      },
    ]);
  });

  it('are none in a year without a gap', () => {
    expect(gapReasons(today.explainGap('fritidsjob', 2026))).toEqual([]);
  });
});

describe('Spans', () => {
  it('join neighbouring years of the same value', () => {
    const values: Record<number, number> = { 2026: 1, 2027: 1, 2028: 2, 2029: 1 };
    expect(spansOf(2026, 2029, (year) => values[year])).toEqual([
      { firstYear: 2026, lastYear: 2027, value: 1 },
      { firstYear: 2028, lastYear: 2028, value: 2 },
      { firstYear: 2029, lastYear: 2029, value: 1 },
    ]);
  });

  it('tell of years without a value too', () => {
    expect(spansOf(2026, 2027, () => undefined)).toEqual([
      { firstYear: 2026, lastYear: 2027, value: undefined },
    ]);
  });
});

describe('Free data', () => {
  it('is read where it has the known words, and passed by otherwise', () => {
    expect(freeWords({ summary: 'Hjælp', reason: 7, partners: ['kom', 3] })).toEqual({
      summary: 'Hjælp',
      partners: ['kom'],
    });
    for (const other of [undefined, null, 'text', 4, []]) {
      expect(freeWords(other)).toEqual({ partners: [] });
    }
  });
});
