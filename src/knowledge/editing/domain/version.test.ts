import { describe, expect, test } from 'vitest';
import { id } from '../../../shared/index.ts';
import {
  moveProblem,
  MOVES,
  movesOf,
  VERSION_MOVES,
  VERSION_STATES,
  type VersionMove,
  type VersionState,
} from './version.ts';

const ANNA = id<'person'>('anna');
const BO = id<'person'>('bo');
const writtenBy = { id: ANNA, name: 'Anna' };

/** What the writer and another editor may do in each state, and what the program does. */
const TABLE: Readonly<
  Record<VersionState, { writer: VersionMove[]; another: VersionMove[]; program: VersionMove[] }>
> = {
  draft: { writer: ['save', 'send', 'discard'], another: ['take-over'], program: [] },
  'in-review': {
    writer: ['take-back'],
    another: ['return', 'approve', 'schedule'],
    program: [],
  },
  scheduled: {
    writer: ['cancel-schedule'],
    another: ['cancel-schedule'],
    program: ['publish', 'find-unfit'],
  },
  published: { writer: [], another: [], program: [] },
  superseded: { writer: [], another: [], program: [] },
  discarded: { writer: [], another: [], program: [] },
  offered: { writer: ['take', 'leave'], another: ['take', 'leave'], program: [] },
};

describe.each(VERSION_STATES)('a version that is %s', (state) => {
  const version = { state, writtenBy };

  test('offers its writer and the others what they may do, and no more', () => {
    expect(movesOf(version, ANNA)).toEqual(TABLE[state].writer);
    expect(movesOf(version, BO)).toEqual(TABLE[state].another);
  });

  test.each(VERSION_MOVES)('%s: is refused with a reason unless it is named', (move) => {
    const names = (who: 'writer' | 'another' | 'program') => TABLE[state][who].includes(move);
    const isProgram = MOVES[move].by === 'program';
    const [asWriter, asAnother] = [ANNA, BO].map((by) => moveProblem(move, version, by));
    if (MOVES[move].from !== state) {
      expect(asWriter).toEqual({ kind: 'state', state });
      expect(asAnother).toEqual({ kind: 'state', state });
    } else if (isProgram) {
      expect(moveProblem(move, version, undefined)).toBeUndefined();
      expect(names('program')).toBe(true);
    } else {
      expect(asWriter === undefined).toBe(names('writer'));
      expect(asAnother === undefined).toBe(names('another'));
    }
  });
});

test('nobody approves their own text, and nobody saves what another writes', () => {
  expect(moveProblem('approve', { state: 'in-review', writtenBy }, ANNA)).toEqual({
    kind: 'own-text',
  });
  expect(moveProblem('schedule', { state: 'in-review', writtenBy }, ANNA)).toEqual({
    kind: 'own-text',
  });
  expect(moveProblem('save', { state: 'draft', writtenBy }, BO)).toEqual({
    kind: 'held',
    by: writtenBy,
  });
});

test('of published versions every one leads on only by another that takes its place', () => {
  const ends = VERSION_STATES.filter(
    (state) => !Object.values(MOVES).some(({ from }) => from === state),
  );
  expect(ends).toEqual(['published', 'superseded', 'discarded']);
});
