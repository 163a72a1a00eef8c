import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEqual } from '../../../shared/index.ts';
import { smallPlan } from '../plan-for-tests.ts';
import { type CellChange, editCells } from './edit-cells.ts';
import { type Place, placeKey, readPlace } from './place.ts';
import { textAt } from './text-at.ts';

const own = { activity: 'fritidsjob', option: 'fortsaet' };
const cost = (year: number): Place => ({ kind: 'cost', ...own, cost: 'salary', year });
const reach = (year: number): Place => ({
  kind: 'reach',
  ...own,
  area: 'soe',
  effortArea: 'beskaeftigelse',
  year,
});
const post = (field: 'fte' | 'role' | 'firstYear' | 'lastYear', index = 0): Place => ({
  kind: 'staff',
  ...own,
  index,
  of: 1,
  field,
});
const ofActivity = (field: 'name' | 'priority' | 'owner' | 'effortAreas' | 'targetGroups') =>
  ({ kind: 'activity', activity: 'fritidsjob', field }) as const;

function change(place: Place, value: string, base = textAt(smallPlan(), place) ?? ''): CellChange {
  return { place, base, value };
}

function edited(...changes: CellChange[]) {
  const result = editCells(smallPlan(), changes);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

test('a place is read back from its key, whatever the ids hold', () => {
  const text = fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' });
  const year = fc.integer({ min: 1900, max: 2200 });
  fc.assert(
    fc.property(text, text, text, year, (activity, option, by, when) => {
      const places: Place[] = [
        { kind: 'activity', activity, field: 'name' },
        { kind: 'option', activity, option, field: 'reason' },
        { kind: 'cost', activity, option, cost: 'rent', year: when },
        { kind: 'carried', activity, option, by, year: when },
        { kind: 'reach', activity, option, area: by, effortArea: by, year: when },
        { kind: 'staff', activity, option, index: 0, of: 3, field: 'fte' },
      ];
      for (const place of places) expect(readPlace(placeKey(place))).toEqual(place);
    }),
  );
  for (const odd of ['', 'cost', 'cost/a/b/gold/2027', 'cost/a/b/rent/x', '%', 'activity/a/id']) {
    expect(readPlace(odd)).toBeUndefined();
  }
});

describe('Cells', () => {
  test('that are left as shown leave the plan itself', () => {
    const plan = smallPlan();
    const shown = [cost(2026), reach(2027), post('fte'), ofActivity('name')];
    const result = editCells(
      plan,
      shown.map((place) => change(place, textAt(plan, place)!)),
    );
    expect(result).toEqual({ ok: true, value: plan });
    if (result.ok) expect(result.value).toBe(plan);
  });

  test('that are written and written back give the plan back', () => {
    const place = fc.constantFrom(cost(2026), cost(2027), reach(2026), reach(2027));
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 900_000 }), (where, amount) => {
        const plan = smallPlan();
        const base = textAt(plan, where)!;
        const there = editCells(plan, [{ place: where, base, value: String(amount) }]);
        if (!there.ok) throw new Error(JSON.stringify(there.error));
        const now = textAt(there.value, where)!;
        expect(now).toBe(String(amount));
        const back = editCells(there.value, [{ place: where, base: now, value: base }]);
        expect(back.ok && isEqual(back.value, plan)).toBe(true);
      }),
    );
  });

  test('empty an amount, which is not nought', () => {
    const emptied = edited(change(cost(2027), ''));
    expect(textAt(emptied, cost(2027))).toBe('');
    expect(textAt(edited(change(cost(2027), '0')), cost(2027))).toBe('0');
  });

  test('divide and join the years of reach', () => {
    const divided = edited(change(reach(2027), '55'));
    expect(divided.activities[0]?.options[0]?.reach).toMatchObject([
      { persons: 40, firstYear: 2026, lastYear: 2026 },
      { persons: 55, firstYear: 2027, lastYear: 2027 },
      { area: 'nord' },
    ]);
  });

  test('change an activity, and refuse what it cannot be', () => {
    const changed = edited(
      change(ofActivity('name'), 'Job'),
      change(ofActivity('priority'), '9'),
      change(ofActivity('owner'), ''),
      change(ofActivity('targetGroups'), 'unge\nmødre\nunge'),
    );
    expect(changed.activities[0]).toMatchObject({
      name: 'Job',
      priority: 9,
      targetGroups: ['unge', 'mødre'],
    });
    expect(changed.activities[0]).not.toHaveProperty('owner');
    const result = editCells(smallPlan(), [
      change(ofActivity('name'), ''),
      change(ofActivity('priority'), '10'),
      change(ofActivity('owner'), 'ukendt'),
      change(ofActivity('effortAreas'), 'sundhed'),
      change({ ...cost(2027), year: 2031 } as Place, '5'),
      change({ kind: 'activity', activity: 'borte', field: 'name' }, 'x'),
    ]);
    if (result.ok) throw new Error('stored');
    expect(result.error.problems.map(({ rule }) => rule.code)).toEqual([
      'missing',
      'above',
      'unknown',
      'unknown',
      'bad-year',
      'gone',
    ]);
  });

  test('store nothing at all when one of them is wrong', () => {
    const plan = smallPlan();
    const result = editCells(plan, [change(cost(2026), '5'), change(cost(2027), 'fem')]);
    expect(result).toMatchObject({
      ok: false,
      error: { problems: [{ value: 'fem', rule: { code: 'not-a-number' } }] },
    });
  });

  test('clash where somebody else put something else, and only there', () => {
    const asOthersHaveIt = (value: string) => change(cost(2026), value, '290000');
    expect(editCells(smallPlan(), [asOthersHaveIt('310.000')])).toMatchObject({
      error: { clashes: [{ mine: '310.000', theirs: '300000' }] },
    });
    expect(edited(asOthersHaveIt('300.000'))).toEqual(smallPlan());
    expect(edited(asOthersHaveIt('290000'))).toEqual(smallPlan());
  });

  test('ask about numbers beyond reason until they are confirmed', () => {
    const plan = smallPlan({
      areas: [{ id: 'soe', name: 'Søparken', residents: 100, needs: [] }],
    });
    const asked = [
      change(reach(2026), '101'),
      change(cost(2026), '100.000.001'),
      change(post('fte'), '101'),
    ];
    const questioned = editCells(plan, asked);
    if (questioned.ok) throw new Error('stored');
    expect(questioned.error.doubts.map(({ doubt }) => doubt.code)).toEqual([
      'more-than-residents',
      'much-money',
      'many-posts',
    ]);
    expect(editCells(plan, asked, true).ok).toBe(true);
    const meant = asked.map((one) => ({ ...one, value: `${one.value}!` }));
    expect(editCells(plan, meant).ok).toBe(true);
  });
});

describe('Posts', () => {
  test('are changed, added and taken away together', () => {
    const changed = edited(change(post('fte'), '0,75'), change(post('fte', 1), '1', ''));
    expect(changed.activities[0]?.options[0]?.staff).toMatchObject([
      { fte: 0.75 },
      { fte: 1, role: 'carry-out', firstYear: 2026, lastYear: 2027 },
    ]);
    expect(edited(change(post('fte'), '')).activities[0]?.options[0]?.staff).toEqual([]);
  });

  test('are refused without full-time equivalents, with reversed years, and in another list', () => {
    const refused = (...changes: CellChange[]) => {
      const result = editCells(smallPlan(), changes);
      return result.ok ? [] : result.error.problems.map(({ rule }) => rule.code);
    };
    expect(refused(change(post('role', 1), 'support', ''))).toEqual(['fte-first']);
    expect(refused(change(post('firstYear'), '2027'), change(post('lastYear'), '2026'))).toEqual([
      'years-reversed',
    ]);
    const other: Place = { kind: 'staff', ...own, index: 0, of: 4, field: 'fte' };
    expect(refused(change(other, '1', '0,5'))).toEqual(['gone']);
  });
});
