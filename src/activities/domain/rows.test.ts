import { describe, expect, it } from 'vitest';
import { fromKroner } from '../../shared/index.ts';
import { countChoices, isFiltered, matchingRows } from './filter.ts';
import { groupRows } from './groups.ts';
import { orderRows } from './order.ts';
import { smallEvaluation } from './plan-for-tests.ts';
import { activityRows, coveredShare } from './rows.ts';
import { totalsOf } from './totals.ts';

const evaluation = smallEvaluation();
const rows = activityRows(evaluation, 2027);
const ids = (of: typeof rows) => of.map(({ activity }) => activity.id);

describe('The rows of a year', () => {
  it('tell of the option in force, in that year', () => {
    expect(rows[0]).toMatchObject({
      state: 'continue',
      areas: ['soe', 'nord'],
      balance: { cost: fromKroner(300_000), financed: fromKroner(150_000) },
      persons: 60,
      fte: 0.5,
      firstUncovered: { year: 2027, month: 7 },
    });
    expect(activityRows(evaluation, 2026)[0]).toMatchObject({ persons: 40 });
  });

  it('say that an activity is undecided while its first option counts', () => {
    expect(rows[1]).toMatchObject({ state: 'undecided', option: { id: 'fortsaet' } });
  });

  it('tell what is not stated from what is zero', () => {
    expect(rows[1]).toMatchObject({ balance: { cost: 0 }, persons: 0, fte: undefined });
    expect(rows[2]).toMatchObject({ balance: undefined, persons: undefined, fte: undefined });
  });

  it('have no share of a cost of zero', () => {
    expect(rows.map(({ balance }) => coveredShare(balance))).toEqual([0.5, undefined, undefined]);
  });
});

describe('A filter', () => {
  it('lets through what fits all of it', () => {
    expect(ids(matchingRows(rows, {}))).toEqual(['fritidsjob', 'lektiecafe', 'sekretariat']);
    expect(ids(matchingRows(rows, { state: 'undecided' }))).toEqual(['lektiecafe']);
    expect(ids(matchingRows(rows, { area: 'nord', gap: true }))).toEqual(['fritidsjob']);
    expect(ids(matchingRows(rows, { effortArea: 'beskaeftigelse', area: 'soe' }))).toEqual([
      'fritidsjob',
    ]);
    expect(isFiltered({})).toBe(false);
    expect(isFiltered({ gap: true })).toBe(true);
  });

  it('counts every choice as the other filters leave it', () => {
    const counts = countChoices(rows, { area: 'soe', state: 'undecided' });
    expect([...counts.state]).toEqual([['continue', 1]]);
    expect([...counts.area]).toEqual([['nord', 1]]);
    expect(counts.gap).toBe(0);
    expect(countChoices(rows, { gap: true }).gap).toBe(1);
  });

  it('counts for a choice as many rows as choosing it shows', () => {
    const filter = { effortArea: 'beskaeftigelse' } as const;
    for (const [area, count] of countChoices(rows, filter).area) {
      expect(matchingRows(rows, { ...filter, area })).toHaveLength(count);
    }
  });
});

describe('Groups', () => {
  it('hold each row once, whatever they are made by', () => {
    for (const by of ['area', 'effortArea', 'state'] as const) {
      const grouped = groupRows(rows, by).flatMap((group) => group.rows);
      expect(ids(grouped).toSorted()).toEqual(ids(rows).toSorted());
    }
  });

  it('put an activity of two areas with others of the same two, and one of none by itself', () => {
    expect(groupRows(rows, 'area').map(({ of }) => of)).toEqual([['nord', 'soe'], ['nord'], []]);
  });
});

describe('The order of rows', () => {
  it('runs either way with what is not stated last', () => {
    const byFte = (descending: boolean) =>
      ids(
        orderRows(
          rows,
          ({ persons }) => persons,
          descending,
          (a, b) => a.localeCompare(b),
        ),
      );
    expect(byFte(false)).toEqual(['lektiecafe', 'fritidsjob', 'sekretariat']);
    expect(byFte(true)).toEqual(['fritidsjob', 'lektiecafe', 'sekretariat']);
  });
});

describe('Sums', () => {
  it('add what is stated and count what is not', () => {
    const totals = totalsOf(rows);
    expect(totals).toMatchObject({ persons: 60, fte: 0.5 });
    expect(totals.unstated).toEqual({ cost: 1, persons: 1, fte: 2 });
    const { cost, carried, financed, gap } = totals.balance;
    expect(cost).toBe(carried + financed + gap);
    expect(gap).toBe(fromKroner(150_000));
  });
});
