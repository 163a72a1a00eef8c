import { describe, expect, test } from 'vitest';
import { localDate } from '../../shared/index.ts';
import { type Role, ROLES } from './role.ts';
import { latestEnd, proposedGuestEnd, termsProblems } from './terms.ts';

const TODAY = localDate('2026-11-23');
const ground = { giver: 'owner', organisations: ['kommunen'], today: TODAY } as const;

const problems = (role: Role, endsOn?: string, giver: Role = 'owner') =>
  termsProblems(
    { role, ...(endsOn !== undefined && { endsOn: localDate(endsOn) }) },
    { ...ground, giver },
  );

describe('the last day of a membership', () => {
  test.each([
    ['guest', undefined, ['end-missing']],
    ['guest', '2026-11-22', ['end-passed']],
    ['guest', '2026-11-23', []],
    ['guest', '2027-11-23', []],
    ['guest', '2027-11-24', ['end-too-late']],
    ['editor', undefined, []],
    ['editor', '2026-11-22', ['end-passed']],
    ['editor', '2036-11-23', []],
    ['editor', '2036-11-24', ['end-too-late']],
    ['owner', undefined, []],
    ['owner', '2030-01-01', ['owner-ends']],
  ] as const)('of one who is %s, %s: %o', (role, endsOn, expected) => {
    expect(problems(role, endsOn)).toEqual(expected);
  });

  test('a year after a leap day is the last of February', () => {
    expect(latestEnd('guest', localDate('2028-02-29'))).toBe('2029-02-28');
  });

  test('is proposed for guests thirty days ahead', () => {
    expect(proposedGuestEnd(TODAY)).toBe('2026-12-23');
  });
});

describe('a role', () => {
  test('is given by nobody whose own has fewer rights', () => {
    for (const [rank, giver] of ROLES.entries()) {
      for (const [given, role] of ROLES.entries()) {
        const end = role === 'guest' ? '2026-12-01' : undefined;
        const expected = given < rank ? ['role-above-own'] : [];
        expect(problems(role, end, giver), `${giver} gives ${role}`).toEqual(expected);
      }
    }
  });
});

test('an organisation is one of the partnership’s', () => {
  expect(termsProblems({ role: 'editor', organisationId: 'kommunen' }, ground)).toEqual([]);
  expect(termsProblems({ role: 'editor', organisationId: 'anden' }, ground)).toEqual([
    'unknown-organisation',
  ]);
});

test('everything that is wrong is told at once', () => {
  const terms = { role: 'owner', organisationId: 'x', endsOn: TODAY } as const;
  expect(termsProblems(terms, { ...ground, giver: 'guest' })).toEqual([
    'role-above-own',
    'unknown-organisation',
    'owner-ends',
  ]);
});
