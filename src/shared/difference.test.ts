import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference, misfits, patched } from './difference.ts';

const plan = {
  title: 'Plan',
  activities: [
    {
      id: 'a',
      name: 'A',
      options: [
        { id: 'o1', costs: [1] },
        { id: 'o2', costs: [] },
      ],
    },
    { id: 'b', name: 'B', owner: 'kom', options: [{ id: 'o1', costs: [] }] },
  ],
};

const value = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.array(fc.integer()));
const record = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor'),
    name: value,
    owner: fc.option(value, { nil: undefined }),
    handover: fc.dictionary(fc.constantFrom('receiver', 'date'), value),
    options: fc.uniqueArray(fc.record({ id: fc.constantFrom('o1', 'o2', 'o3'), costs: value }), {
      selector: ({ id }) => id,
    }),
    x: fc.jsonValue(),
  },
  { requiredKeys: ['id', 'name', 'options'] },
);
const anyPlan = fc.record({
  title: fc.string(),
  activities: fc.uniqueArray(record, { selector: ({ id }) => id }),
});

/** In the order of their ids: at the top the order of a list says nothing. */
function sorted(one: { activities: readonly { id: string }[] }) {
  return { ...one, activities: one.activities.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

/** Free data that is nothing counts as none. */
function asStored<Value>(one: Value): Value {
  return JSON.parse(JSON.stringify(one, (key, part) => (key === 'x' ? (part ?? undefined) : part)));
}

describe('a difference', () => {
  test('is none between two that hold the same, whatever the order of their keys', () => {
    expect(difference({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toBeUndefined();
  });

  test('names the places that changed and nothing else', () => {
    const [a, b] = plan.activities;
    const after = { ...plan, activities: [a!, { ...b!, name: 'Ny' }] };
    expect(difference(plan, after)).toEqual({
      before: { at: { activities: { at: { b: { set: { name: 'B' } } } } } },
      after: { at: { activities: { at: { b: { set: { name: 'Ny' } } } } } },
    });
  });

  test('goes into a list whose records are the same ones, and takes another one as a whole', () => {
    const [a, b] = plan.activities;
    const [o1, o2] = a!.options;
    const deeper = { ...plan, activities: [{ ...a!, options: [o1!, { ...o2!, costs: [5] }] }, b!] };
    expect(difference(plan, deeper)?.after).toEqual({
      at: {
        activities: { at: { a: { at: { options: { at: { o2: { set: { costs: [5] } } } } } } } },
      },
    });
    const turned = { ...plan, activities: [{ ...a!, options: [o2!, o1!] }, b!] };
    expect(difference(plan, turned)?.after).toEqual({
      at: { activities: { at: { a: { set: { options: [o2, o1] } } } } },
    });
  });

  test('leads from each side to the other', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (one, other) => {
        const [before, after] = [asStored(one), asStored(other)];
        const found = difference(before, after);
        if (!found) return expect(sorted(before)).toEqual(sorted(after));
        expect(sorted(patched(before, found.after))).toEqual(sorted(after));
        expect(sorted(patched(after, found.before))).toEqual(sorted(before));
        expect(misfits(after, found.after)).toEqual([]);
        expect(misfits(before, found.after)).not.toEqual([]);
      }),
    );
  });

  test('survives being stored as JSON', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (one, other) => {
        const [before, after] = [asStored(one), asStored(other)];
        const found = difference(before, after);
        if (!found) return;
        const stored = JSON.parse(JSON.stringify(found)) as typeof found;
        expect(sorted(patched(before, stored.after))).toEqual(sorted(after));
      }),
    );
  });
});

describe('a patch', () => {
  test('leaves alone what it does not name', () => {
    const put = patched(plan, { at: { activities: { at: { b: { set: { owner: null } } } } } });
    expect(put.activities[0]).toBe(plan.activities[0]);
    expect(put.activities[1]).toEqual({ id: 'b', name: 'B', options: plan.activities[1]!.options });
  });

  test('does not fit where a value is another by now, and says where', () => {
    const patch = { at: { activities: { at: { b: { set: { name: 'Ny', owner: 'kom' } } } } } };
    expect(misfits(plan, patch)).toEqual([['activities', 'b', 'name']]);
  });

  test('does not fit where its record is gone', () => {
    const patch = { at: { activities: { set: { c: { id: 'c', name: 'C' } } } } };
    expect(misfits(plan, patch)).toEqual([['activities', 'c']]);
  });
});
