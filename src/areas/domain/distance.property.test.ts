import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, distanceTo, meets, type IndicatorId, type Operator } from './index.ts';
import { figuresOf } from './figures-for-tests.ts';

const hundredths = (max: number) => fc.integer({ min: 0, max: max * 100 });
const operators = fc.constantFrom<Operator[]>('over', 'at-least', 'under');

/** Whether `value` percent of `base` people, changed by `people`, meets the limit; exact. */
function meetsAfter(
  value: number,
  people: number,
  base: number,
  operator: Operator,
  limit: number,
) {
  const left = BigInt(value) * BigInt(base) + BigInt(people) * 10_000n;
  const right = BigInt(limit) * BigInt(base);
  if (operator === 'over') return left > right;
  return operator === 'at-least' ? left >= right : left < right;
}

describe('the distance in people', () => {
  it('tips the criterion, and one person fewer does not', () => {
    fc.assert(
      fc.property(
        hundredths(100),
        hundredths(100),
        operators,
        fc.integer({ min: 1, max: 20_000 }),
        (value, limit, operator, base) => {
          const figures = figuresOf('2023-12-01', {}, { people_18_64: base });
          const [exact, bound] = [decimal(String(value / 100)), decimal(String(limit / 100))];
          const { people } = distanceTo(figures, 'outside_work_edu_pct', exact, operator, bound);
          if (people.status !== 'known') throw new Error('the base is known');
          const sign = people.change === 'more' ? 1 : -1;
          const after = (count: number) => meetsAfter(value, sign * count, base, operator, limit);
          const met = meets(exact, operator, bound);
          expect(people.count).toBeGreaterThan(0);
          expect(after(people.count)).toBe(!met);
          expect(after(people.count - 1)).toBe(met);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a distance', () => {
  const at = (
    indicator: IndicatorId,
    value: string,
    operator: Operator,
    limit: string,
    figures = figuresOf('2023-12-01', {}),
  ) => distanceTo(figures, indicator, decimal(value), operator, decimal(limit));

  it('is exact in points', () => {
    expect(at('convicted_pct', '1.62', 'at-least', '2.34').points).toBe('0.72');
  });

  it('counts residents themselves, and tips "at least" just under the limit', () => {
    expect(at('residents', '1093', 'at-least', '1000').people).toEqual({
      status: 'known',
      count: 94,
      change: 'fewer',
      base: 'residents',
      baseSize: 1093,
    });
    expect(at('residents', '1000', 'at-least', '1000').people).toMatchObject({ count: 1 });
    expect(at('residents', '996', 'at-least', '1000').people).toMatchObject({
      count: 4,
      change: 'more',
    });
  });

  it('uses residents as the base of the non-western share', () => {
    const figures = figuresOf('2018-12-01', { residents: '1436' });
    expect(at('nonwestern_pct', '56.8', 'over', '50', figures).people).toEqual({
      status: 'known',
      count: 98,
      change: 'fewer',
      base: 'residents',
      baseSize: 1436,
    });
  });

  it('does not guess people when the base is not known', () => {
    const figures = figuresOf('2018-12-01', { residents: '1436' });
    expect(at('outside_work_edu_pct', '43.7', 'over', '40', figures).people).toEqual({
      status: 'base-missing',
      base: 'people_18_64',
    });
    expect(at('nonwestern_pct', '56.8', 'over', '50').people.status).toBe('base-missing');
  });

  it('has no people for income, which is a mean', () => {
    expect(at('income_pct_of_region', '54.2', 'under', '55').people).toEqual({
      status: 'not-people',
    });
  });

  it('counts per 10,000 in the rules of 2010', () => {
    const figures = figuresOf('2012-10-01', {}, { people_18_plus: 2000 });
    expect(at('convicted_per_10000_18plus', '280', 'over', '270', figures).people).toMatchObject({
      count: 2,
      change: 'fewer',
    });
  });
});
