import { describe, expect, it } from 'vitest';
import { localDate } from '../../shared/index.ts';
import {
  classify,
  decimal,
  decimalToNumber,
  isListDate,
  RULE_SETS,
  ruleSetFor,
  type Criterion,
  type Decimal,
  type RuleSet,
} from './index.ts';
import { figuresOf } from './figures-for-tests.ts';

function idOn(date: string): string {
  const found = ruleSetFor(localDate(date));
  return found.ok ? found.value.id : found.error.kind;
}

describe('the dated tables', () => {
  it('hold from their first day to their last', () => {
    expect(idOn('2010-10-01')).toBe('2010');
    expect(idOn('2013-12-31')).toBe('2010');
    expect(idOn('2014-02-01')).toBe('2014');
    expect(idOn('2018-11-30')).toBe('2014');
    expect(idOn('2018-12-01')).toBe('2018');
    expect(idOn('2021-11-30')).toBe('2018');
    expect(idOn('2021-12-01')).toBe('2021');
    expect(idOn('2024-12-01')).toBe('2021');
  });

  it('give an error with the periods that exist for a date in a gap or before them all', () => {
    for (const date of ['2014-01-15', '2010-09-30', '1999-01-01', '2014-01-31']) {
      const found = ruleSetFor(localDate(date));
      expect(found).toEqual({
        ok: false,
        error: {
          kind: 'no-rule-set',
          date,
          periods: [
            { from: '2010-10-01', to: '2013-12-31' },
            { from: '2014-02-01', to: '2018-11-30' },
            { from: '2018-12-01', to: '2021-11-30' },
            { from: '2021-12-01', to: null },
          ],
        },
      });
    }
  });

  it('use each criterion and name each criterion once', () => {
    for (const { criteria, classes } of RULE_SETS) {
      const ids = criteria.map(({ id }) => id);
      const used = classes.flatMap(({ all = [], some }) => [...all, ...(some?.of ?? [])]);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(used)).toEqual(new Set(ids));
    }
  });

  it('name sources and ask only for classes that stand above', () => {
    for (const { classes, sources } of RULE_SETS) {
      expect(sources.length).toBeGreaterThan(0);
      classes.forEach(({ requires, excludes }, index) => {
        const above = classes.slice(0, index).map(({ id }) => id);
        if (requires) expect(above).toContain(requires);
        if (excludes) expect(above).toContain(excludes.class);
      });
    }
  });

  it('know the official list dates', () => {
    expect(
      ['2012-10-01', '2014-02-01', '2014-12-01', '2024-12-01'].map(localDate).every(isListDate),
    ).toBe(true);
    expect(['2021-03-01', '2012-12-01', '2014-10-01'].map(localDate).some(isListDate)).toBe(false);
  });
});

describe('every limit in every table', () => {
  const national = decimal('0.78');
  const cases = RULE_SETS.flatMap((ruleSet) =>
    ruleSet.criteria.map((criterion): [string, RuleSet, Criterion] => [
      `${ruleSet.id} ${criterion.id}`,
      ruleSet,
      criterion,
    ]),
  );

  function limitOf({ limit }: Criterion): Decimal {
    if (limit.kind === 'fixed') return limit.value;
    return decimal(limit.times === 3 ? '2.34' : '1.56');
  }

  function answerAt(ruleSet: RuleSet, criterion: Criterion, value: string) {
    const figures = figuresOf(ruleSet.validFrom, { [criterion.indicator]: value });
    const { criteria } = classify(figures, ruleSet, national);
    return criteria.find((answer) => answer.criterion.id === criterion.id)!.answer;
  }

  it.each(cases)('%s is met on the right side of its limit only', (_, ruleSet, criterion) => {
    const limit = limitOf(criterion);
    const step = criterion.indicator === 'residents' ? 1 : 0.01;
    const above = (decimalToNumber(limit) + step).toFixed(2);
    const below = (decimalToNumber(limit) - step).toFixed(2);
    const expected = {
      over: ['met', 'not-met', 'not-met'],
      'at-least': ['met', 'met', 'not-met'],
      under: ['not-met', 'not-met', 'met'],
    }[criterion.operator];
    expect([above, limit, below].map((value) => answerAt(ruleSet, criterion, value))).toEqual(
      expected,
    );
  });
});
