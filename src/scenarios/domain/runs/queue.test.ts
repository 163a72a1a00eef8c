import { describe, expect, test } from 'vitest';
import { turnsOf } from './queue.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 12, minute));

const run = (id: string, minute: number) => ({
  id,
  partnershipId: id[0]!,
  askedAt: at(minute),
});

const ids = (runs: readonly { readonly id: string }[]) => runs.map(({ id }) => id);

describe('turns', () => {
  test('partnerships have theirs one after the other', () => {
    const waiting = [run('b1', 3), run('a3', 2), run('a1', 0), run('a2', 1), run('b2', 4)];
    expect(ids(turnsOf(waiting, new Map()))).toEqual(['a1', 'b1', 'a2', 'b2', 'a3']);
  });

  test('whoever had one last waits behind the others', () => {
    const waiting = [run('a1', 0), run('b1', 1), run('c1', 2)];
    const lastTurn = new Map([
      ['a', at(-1)],
      ['b', at(-2)],
    ]);
    expect(ids(turnsOf(waiting, lastTurn))).toEqual(['c1', 'b1', 'a1']);
  });

  test('are the same however the runs are given', () => {
    const waiting = [run('a1', 0), run('b1', 0), run('b2', 0)];
    expect(ids(turnsOf(waiting.toReversed(), new Map()))).toEqual(['a1', 'b1', 'b2']);
  });
});
