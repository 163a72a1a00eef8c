import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allOf, anyOf, atLeast, negate, type Answer } from './index.ts';

const answer = fc.constantFrom<Answer[]>('yes', 'no', 'unknown');
const answers = fc.array(answer, { maxLength: 6 });

/** Every way of filling in the unknown answers. */
function completions(list: readonly Answer[]): Answer[][] {
  return list.reduce<Answer[][]>(
    (made, one) =>
      made.flatMap((head) =>
        (one === 'unknown' ? (['yes', 'no'] as const) : [one]).map((next) => [...head, next]),
      ),
    [[]],
  );
}

describe('three-valued logic', () => {
  it('lets no win over unknown in "and", and yes in "or"', () => {
    expect(allOf(['unknown', 'no'])).toBe('no');
    expect(allOf(['unknown', 'yes'])).toBe('unknown');
    expect(anyOf(['unknown', 'yes'])).toBe('yes');
    expect(anyOf(['unknown', 'no'])).toBe('unknown');
  });

  it('says yes to everything of nothing, and no to something of nothing', () => {
    expect(allOf([])).toBe('yes');
    expect(anyOf([])).toBe('no');
  });

  it('keeps the laws of Kleene: order, doubling, De Morgan, double negation', () => {
    fc.assert(
      fc.property(answers, answer, (list, one) => {
        expect(allOf(list.toReversed())).toBe(allOf(list));
        expect(allOf([...list, ...list])).toBe(allOf(list));
        expect(negate(allOf(list))).toBe(anyOf(list.map(negate)));
        expect(negate(negate(one))).toBe(one);
        expect(allOf([one, anyOf([one, ...list])])).toBe(one);
      }),
    );
  });

  it('answers "at least n" exactly as all ways of filling in the unknown ones agree', () => {
    fc.assert(
      fc.property(answers, fc.integer({ min: 0, max: 7 }), (list, count) => {
        const outcomes = new Set(
          completions(list).map((full) => full.filter((one) => one === 'yes').length >= count),
        );
        const expected = outcomes.size > 1 ? 'unknown' : outcomes.has(true) ? 'yes' : 'no';
        expect(atLeast(count, list)).toBe(expected);
      }),
    );
  });

  it('treats "at least all" as and, "at least one" as or', () => {
    fc.assert(
      fc.property(answers, (list) => {
        expect(atLeast(list.length, list)).toBe(allOf(list));
        expect(atLeast(1, list)).toBe(anyOf(list));
      }),
    );
  });
});
