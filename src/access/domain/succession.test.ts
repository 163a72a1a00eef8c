import { describe, expect, test } from 'vitest';
import { id, localDate } from '../../shared/index.ts';
import type { Member } from './membership.ts';
import type { Role } from './role.ts';
import {
  changeProblem,
  currentRole,
  isOwned,
  joinedTerms,
  leaveProblem,
  removalProblem,
  transferProblem,
} from './succession.ts';

const TODAY = localDate('2026-11-23');
const YESTERDAY = localDate('2026-11-22');

function member(name: string, role: Role, endsOn?: string): Member {
  return {
    partnershipId: id('havnby'),
    personId: id(name),
    role,
    isLocked: false,
    ...(endsOn !== undefined && { endsOn: localDate(endsOn) }),
  };
}

const circle = (...members: Member[]) => ({ members, today: TODAY });
const owner = member('ejer', 'owner');
const editor = member('redaktoer', 'editor');
const lockedOwner: Member = { ...member('laast', 'owner'), isLocked: true };

describe('a partnership', () => {
  test('is owned by a current owner only', () => {
    expect(isOwned(circle(owner, editor))).toBe(true);
    expect(isOwned(circle(member('ejer', 'owner', YESTERDAY), editor))).toBe(false);
    expect(isOwned(circle(member('ejer', 'owner', TODAY)))).toBe(true);
    expect(isOwned(circle(editor))).toBe(false);
  });

  test('is not owned by one whose account is locked', () => {
    expect(isOwned(circle(lockedOwner, editor))).toBe(false);
    const two = circle(owner, lockedOwner, editor);
    expect(isOwned(two)).toBe(true);
    expect(leaveProblem(two, owner.personId)).toBe('last-owner');
    expect(removalProblem(two, 'owner', owner.personId)).toBe('last-owner');
    expect(changeProblem(two, 'owner', owner.personId, { role: 'editor' })).toBe('last-owner');
    expect(transferProblem(two, owner.personId, lockedOwner.personId)).toBe('last-owner');
    expect(transferProblem(two, owner.personId, editor.personId)).toBeUndefined();
    expect(removalProblem(two, 'owner', lockedOwner.personId)).toBeUndefined();
    expect(changeProblem(two, 'owner', lockedOwner.personId, { role: 'guest' })).toBeUndefined();
  });

  test('lets its other members go, also while its owner is locked', () => {
    const stuck = circle(lockedOwner, editor);
    expect(leaveProblem(stuck, editor.personId)).toBeUndefined();
    expect(leaveProblem(stuck, lockedOwner.personId)).toBe('last-owner');
  });

  test('keeps its last owner, whoever asks and however', () => {
    const one = circle(owner, editor, member('gammel', 'owner', YESTERDAY));
    expect(leaveProblem(one, owner.personId)).toBe('last-owner');
    expect(removalProblem(one, 'owner', owner.personId)).toBe('last-owner');
    expect(changeProblem(one, 'owner', owner.personId, { role: 'editor' })).toBe('last-owner');
    const past = { role: 'owner', endsOn: YESTERDAY } as const;
    expect(changeProblem(one, 'owner', owner.personId, past)).toBe('last-owner');
  });

  test('lets one of two owners go', () => {
    const two = circle(owner, member('anden', 'owner'));
    expect(leaveProblem(two, owner.personId)).toBeUndefined();
    expect(removalProblem(two, 'owner', owner.personId)).toBeUndefined();
    expect(changeProblem(two, 'owner', owner.personId, { role: 'guest' })).toBeUndefined();
  });
});

describe('a member', () => {
  test('acts with no role once their time is over', () => {
    expect(currentRole(circle(member('gaest', 'guest', YESTERDAY)), id('gaest'))).toBeUndefined();
    expect(currentRole(circle(member('gaest', 'guest', TODAY)), id('gaest'))).toBe('guest');
    expect(currentRole(circle(owner), id('fremmed'))).toBeUndefined();
  });

  test.each(['editor', 'contributor', 'board-member', 'guest'] as const)(
    'who is %s demotes or removes no owner',
    (role) => {
      const two = circle(owner, member('anden', 'owner'));
      expect(changeProblem(two, role, owner.personId, { role: 'guest' })).toBe('not-allowed');
      expect(removalProblem(two, role, owner.personId)).toBe('not-allowed');
    },
  );

  test('whose part has ended meanwhile changes nobody', () => {
    expect(changeProblem(circle(owner, editor), undefined, editor.personId, editor)).toBe(
      'not-allowed',
    );
  });

  test('that is not there is told apart', () => {
    expect(removalProblem(circle(owner), 'owner', id('fremmed'))).toBe('unknown-member');
    expect(leaveProblem(circle(owner), id('fremmed'))).toBe('unknown-member');
  });
});

describe('ownership', () => {
  const three = circle(owner, editor, member('gaest', 'guest', YESTERDAY));
  test.each([
    ['ejer', 'redaktoer', undefined],
    ['ejer', 'ejer', 'to-yourself'],
    ['ejer', 'gaest', 'ended-member'],
    ['ejer', 'fremmed', 'unknown-member'],
    ['redaktoer', 'gaest', 'not-allowed'],
    ['fremmed', 'redaktoer', 'not-allowed'],
  ])('handed over by %s to %s: %s', (from, to, problem) => {
    expect(transferProblem(three, id(from), id(to))).toBe(problem);
  });
});

describe('one who is given terms', () => {
  const given = { role: 'editor', organisationId: 'kommunen' } as const;

  test('gets them when they took no part, or do no longer', () => {
    expect(joinedTerms(undefined, given, TODAY)).toEqual(given);
    expect(joinedTerms(member('x', 'owner', YESTERDAY), given, TODAY)).toEqual(given);
  });

  test('keeps a current part that gives as much or more', () => {
    expect(joinedTerms(owner, given, TODAY)).toEqual({ role: 'owner' });
    expect(joinedTerms(editor, given, TODAY)).toEqual({ role: 'editor' });
    expect(joinedTerms(member('x', 'guest', TODAY), given, TODAY)).toEqual(given);
  });
});
