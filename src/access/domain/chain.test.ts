import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginCheck,
  type ChainPoint,
  checkWordOf,
  readCheckWord,
  type SealedChange,
} from './chain.ts';
import { FIRST_HASH, type Sealed, sealedText } from './seal.ts';

const seal = (change: Sealed, previousHash: string) =>
  createHash('sha256').update(sealedText(change, previousHash)).digest('hex');

function chainOf(length: number, chain = 'havnby'): SealedChange[] {
  const changes: SealedChange[] = [];
  for (let revision = 1; revision <= length; revision += 1) {
    const previousHash = changes.at(-1)?.hash ?? FIRST_HASH;
    changes.push(sealed({ ...contentOf(revision), chain }, previousHash));
  }
  return changes;
}

function contentOf(revision: number): Omit<Sealed, 'chain'> {
  return {
    revision,
    at: new Date(Date.UTC(2026, 10, revision)),
    personId: 'p1',
    useCase: 'funding.change-status',
    subject: { room: 'funding', kind: 'source', id: `s${revision}` },
    before: { status: 'idea' },
    after: { status: 'applied' },
  };
}

function sealed(change: Sealed, previousHash: string): SealedChange {
  return { ...change, previousHash, hash: seal(change, previousHash) };
}

function check(
  changes: readonly SealedChange[],
  { head = endOf(chainOf(5)), point }: { head?: ReturnType<typeof endOf>; point?: ChainPoint } = {},
) {
  const checking = beginCheck({ chain: 'havnby', head, point, seal });
  for (const change of changes) checking.take(change);
  return checking.end();
}

function endOf(changes: readonly SealedChange[]) {
  const last = changes.at(-1);
  return { revision: last?.revision ?? 0, hash: last?.hash ?? null };
}

/** Faults as `kind:revision`. */
function faultsIn(changes: readonly SealedChange[], head = endOf(chainOf(5))): string[] {
  return check(changes, { head }).faults.map((fault) =>
    'change' in fault
      ? `${fault.kind}:${fault.change.revision}`
      : `${fault.kind}:${fault.from}-${fault.to}`,
  );
}

const five = chainOf(5);
const replaced = (revision: number, change: Partial<SealedChange>) =>
  five.map((one) => (one.revision === revision ? { ...one, ...change } : one));

describe('an intact chain', () => {
  it('has no faults and a check word', () => {
    expect(check(five)).toEqual({
      changes: 5,
      revision: 5,
      checkWord: checkWordOf(five[4]!.hash),
      faults: [],
      faultCount: 0,
    });
  });

  it('may be empty', () => {
    const verdict = check([], { head: { revision: 0, hash: null } });
    expect(verdict).toEqual({ changes: 0, revision: 0, faults: [], faultCount: 0 });
  });
});

describe('what has been tampered with', () => {
  it.each<[string, Partial<SealedChange>]>([
    ['before', { before: { status: 'granted' } }],
    ['after', { after: { status: 'rejected' } }],
    ['at', { at: new Date(0) }],
    ['at, beyond any date', { at: new Date(Number.NaN) }],
    ['person', { personId: 'p2' }],
    ['person, taken away', { personId: null }],
    ['use case', { useCase: 'funding.delete-source' }],
    ['subject', { subject: { room: 'funding', kind: 'source', id: 'other' } }],
    ['hash', { hash: 'f'.repeat(64) }],
  ])('is named when it is %s', (_what, change) => {
    expect(faultsIn(replaced(3, change))).toContain('altered:3');
  });

  it('is named where a change is gone', () => {
    expect(faultsIn(five.filter(({ revision }) => revision !== 3))).toEqual(['missing:3-3']);
    expect(faultsIn(five.slice(2))).toEqual(['missing:1-2']);
  });

  it('is named where the end is cut off', () => {
    expect(faultsIn(five.slice(0, 3))).toEqual(['cut-off:4-5']);
    expect(faultsIn([])).toEqual(['cut-off:1-5']);
  });

  it('is named where two changes have changed places', () => {
    const [second, third] = [five[1]!, five[2]!];
    const swapped = five.map((one) => {
      if (one === second) return { ...third, revision: 2 };
      return one === third ? { ...second, revision: 3 } : one;
    });
    expect(faultsIn(swapped)).toEqual(
      expect.arrayContaining(['altered:2', 'altered:3', 'broken-link:4']),
    );
  });

  it('is named where changes come in another order', () => {
    const [first, second, third, ...rest] = five;
    expect(faultsIn([first!, third!, second!, ...rest])).toContain('out-of-order:2');
  });

  it('is named where a change was added at either end', () => {
    const six = chainOf(6);
    expect(faultsIn(six)).toEqual(['added:6']);
    const early = sealed({ ...contentOf(0), chain: 'havnby' }, FIRST_HASH);
    expect(faultsIn([early, ...five])).toEqual(['added:0']);
  });

  it('is named where a change was sealed again, but those after it were not', () => {
    const forged = sealed({ ...contentOf(3), chain: 'havnby', after: {} }, five[1]!.hash);
    expect(faultsIn(replaced(3, forged))).toEqual(['broken-link:4']);
  });

  it('is named where the last change was sealed again', () => {
    const forged = sealed({ ...contentOf(5), chain: 'havnby', after: {} }, five[3]!.hash);
    expect(faultsIn(replaced(5, forged))).toEqual(['other-head:5']);
  });

  it('is named where the whole chain belongs to another partnership', () => {
    expect(faultsIn(chainOf(5, 'andeby'))).toHaveLength(6);
  });

  it('is counted in full but told in part', () => {
    const many = chainOf(250).map((change) => ({ ...change, after: {} }));
    const verdict = check(many, { head: endOf(chainOf(250)) });
    expect(verdict.faultCount).toBe(250);
    expect(verdict.faults).toHaveLength(100);
  });

  it('is found wherever a stored text is altered', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom('useCase', 'personId', 'before', 'after', 'previousHash', 'hash'),
        fc.string({ minLength: 1 }),
        (revision, part, text) => {
          const kept = five[revision - 1]![part as 'useCase'];
          fc.pre(text !== kept);
          expect(check(replaced(revision, { [part]: text })).faultCount).toBeGreaterThan(0);
        },
      ),
    );
  });
});

describe('a check word that was written down', () => {
  const pointAt = (revision: number, hash: string) => ({
    revision,
    checkWord: checkWordOf(hash),
  });

  it('still stands as long as nothing up to it is altered', () => {
    const point = pointAt(3, five[2]!.hash);
    expect(check(five, { point }).point).toBe('stands');
    expect(check(replaced(4, { after: {} }), { point }).point).toBe('stands');
  });

  it('does not stand when the whole chain has been written anew', () => {
    const point = pointAt(3, five[2]!.hash);
    const anew: SealedChange[] = [];
    for (const change of five) {
      anew.push(sealed({ ...change, after: {} }, anew.at(-1)?.hash ?? FIRST_HASH));
    }
    const verdict = check(
      anew.map(({ ...one }) => one),
      { head: endOf(anew), point },
    );
    expect(verdict.point).toBe('other-word');
  });

  it('does not stand when a change before it is faulty, or when it is gone', () => {
    const point = pointAt(3, five[2]!.hash);
    expect(check(replaced(2, { after: {} }), { point }).point).toBe('faults-before');
    expect(check(five.slice(0, 2), { point }).point).toBe('gone');
  });

  it('is read as people write it', () => {
    const hash = 'abcdef0123456789'.repeat(4);
    expect(checkWordOf(hash)).toBe('abcd ef01 2345 6789');
    for (const text of [
      'abcd ef01 2345 6789',
      ' ABCD-EF01-2345-6789. ',
      'abcdef0123456789',
      hash,
    ]) {
      expect(readCheckWord(text)).toBe('abcd ef01 2345 6789');
    }
    for (const text of ['', 'abcd', 'abcd ef01 2345 678g', `${hash}0`]) {
      expect(readCheckWord(text)).toBeUndefined();
    }
  });
});
