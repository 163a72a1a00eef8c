import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences } from './differences.ts';

describe('what differs', () => {
  it('is named field by field, at any depth', () => {
    const before = { name: 'A', status: 'idea', amounts: [{ year: 2027, amount: 5 }], same: 1 };
    const after = { name: 'A', status: 'applied', amounts: [{ year: 2027, amount: 6 }], same: 1 };
    expect(differences(before, after)).toEqual([
      { path: ['status'], before: 'idea', after: 'applied' },
      { path: ['amounts', '2027', 'amount'], before: 5, after: 6 },
    ]);
  });

  it('is every field where there was nothing before, or is nothing after', () => {
    expect(differences(null, { name: 'A', choose: {}, deep: { x: 1 } })).toEqual([
      { path: ['name'], before: undefined, after: 'A' },
      { path: ['choose'], before: undefined, after: {} },
      { path: ['deep', 'x'], before: undefined, after: 1 },
    ]);
    expect(differences({ name: 'A' }, undefined)).toEqual([
      { path: ['name'], before: 'A', after: undefined },
    ]);
  });

  it('is every field where all there was before is empty', () => {
    expect(differences({}, { name: 'A' })).toEqual([
      { path: ['name'], before: undefined, after: 'A' },
    ]);
    expect(differences({ list: [{ id: 'a', x: 1 }] }, { list: [] })).toEqual([
      { path: ['list', 'a', 'id'], before: 'a', after: undefined },
      { path: ['list', 'a', 'x'], before: 1, after: undefined },
    ]);
  });

  it('follows entries of a list by their id, and plain lists as a whole', () => {
    const entry = (id: string, x: number) => ({ id, x });
    expect(
      differences(
        { list: [entry('a', 1), entry('b', 2)], plain: [1, 2] },
        { list: [entry('b', 2), entry('a', 3)], plain: [2, 1] },
      ),
    ).toEqual([
      { path: ['list', 'a', 'x'], before: 1, after: 3 },
      { path: ['plain'], before: [1, 2], after: [2, 1] },
    ]);
  });

  it('is one thing where a value has become another kind of value', () => {
    expect(differences({ a: 'x' }, { a: { b: 1 } })).toEqual([
      { path: ['a'], before: 'x', after: { b: 1 } },
    ]);
    expect(differences('x', 'y')).toEqual([{ path: [], before: 'x', after: 'y' }]);
  });

  it('is nothing between a value and itself', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(differences(value, value)).toEqual([]);
      }),
    );
  });
});
