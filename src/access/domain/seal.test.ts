import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIRST_HASH, type Sealed, sealedText } from './seal.ts';

const CHANGE: Sealed = {
  chain: 'havnby',
  revision: 7,
  at: new Date('2026-11-23T12:00:00.123Z'),
  personId: null,
  useCase: 'funding.change-status',
  subject: { room: 'funding', kind: 'source', id: 'lbf' },
  before: { status: 'idea' },
  after: { status: 'applied', note: undefined },
};

function textOf(change: Partial<Sealed> = {}, previousHash = FIRST_HASH): string {
  return sealedText({ ...CHANGE, ...change }, previousHash);
}

describe('the text that is sealed', () => {
  it('is JSON without spaces, keys in the order of their code units', () => {
    expect(textOf()).toBe(
      `{"after":{"status":"applied"},"at":"2026-11-23T12:00:00.123Z","before":{"status":"idea"},` +
        `"chain":"havnby","personId":null,"previousHash":"${FIRST_HASH}","revision":7,` +
        `"subject":{"id":"lbf","kind":"source","room":"funding"},` +
        `"useCase":"funding.change-status","version":1}`,
    );
  });

  it('is the same whatever the order of the keys, and at any depth', () => {
    const one = textOf({ after: { a: { x: 1, æ: [{ c: 1, b: 2 }] }, b: 2, 10: 'ti', 9: 'ni' } });
    const other = textOf({ after: { 9: 'ni', b: 2, a: { æ: [{ b: 2, c: 1 }], x: 1 }, 10: 'ti' } });
    expect(other).toBe(one);
  });

  it('tells the order of lists, the kind of values and the places of keys apart', () => {
    const values = [[1, 2], [2, 1], '1', 1, true, 'true', null, 'null', {}, [], { a: 1 }, { b: 1 }];
    const texts = values.flatMap((after) => [textOf({ after }), textOf({ before: after })]);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('writes numbers as they come back: 1.0 as 1, -0 as 0', () => {
    expect(textOf({ after: [1.0, -0, 1e21, 0.1, 5e-324] })).toContain('[1,0,1e+21,0.1,5e-324]');
  });

  it('writes dates as text and leaves out what is undefined', () => {
    const at = new Date('2026-01-02T03:04:05Z');
    expect(textOf({ after: { at, gone: undefined, list: [undefined] } })).toContain(
      '{"at":"2026-01-02T03:04:05.000Z","list":[null]}',
    );
  });

  it('is the same after a way through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (after) => {
        const back: unknown = JSON.parse(JSON.stringify(after));
        expect(textOf({ after: back })).toBe(textOf({ after }));
      }),
    );
  });

  it('holds nothing else that comes along', () => {
    const row = { ...CHANGE, hash: 'f'.repeat(64), partnership_id: 'havnby' };
    expect(sealedText(row, FIRST_HASH)).toBe(textOf());
  });

  it('is another text for every other chain, revision, time, person and seal before', () => {
    const texts = [
      textOf(),
      textOf({ chain: 'andeby' }),
      textOf({ revision: 8 }),
      textOf({ at: new Date('2026-11-23T12:00:00.124Z') }),
      textOf({ personId: 'p1' }),
      textOf({}, '1'.repeat(64)),
    ];
    expect(new Set(texts).size).toBe(texts.length);
  });
});
