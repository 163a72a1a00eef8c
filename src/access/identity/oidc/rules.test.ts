import { describe, expect, test } from 'vitest';
import { id } from '../../../shared/index.ts';
import type { Role } from '../../domain/role.ts';
import {
  claimValues,
  membershipChanges,
  type RoleRule,
  rightsGivenBy,
  type StandingMembership,
} from './rules.ts';

function rule(value: string, partnership: string, role: Role, claim = 'groups'): RoleRule {
  return { claim, value, partnershipId: id<'partnership'>(partnership), role };
}

function member(partnership: string, role: Role, fromProvider?: string): StandingMembership {
  const membership = { partnershipId: id<'partnership'>(partnership), role };
  return fromProvider === undefined ? membership : { ...membership, fromProvider };
}

describe('what the rules give', () => {
  const rules = [
    rule('ejere', 'havnby', 'owner'),
    rule('alle', 'havnby', 'contributor'),
    rule('alle', 'ny-by', 'guest'),
    { claim: 'groups', value: 'drift', administrator: true } as const,
  ];

  test('is nothing for one without the values', () => {
    const nothing = { memberships: [], administrator: false };
    expect(rightsGivenBy({ rules }, {})).toEqual(nothing);
    expect(rightsGivenBy({ rules }, { groups: ['andre'], alle: 'groups' })).toEqual(nothing);
    expect(rightsGivenBy({ rules }, { groups: ['Alle', 'alle ', 'all'] })).toEqual(nothing);
  });

  test('is decided for each partnership by the first rule that fits', () => {
    expect(rightsGivenBy({ rules }, { groups: ['alle', 'ejere'] })?.memberships).toEqual([
      member('havnby', 'owner'),
      member('ny-by', 'guest'),
    ]);
  });

  test('may be the administration of the installation, and no partnership with it', () => {
    expect(rightsGivenBy({ rules }, { groups: 'drift' })).toEqual({
      memberships: [],
      administrator: true,
    });
  });

  test('is not known when the provider left the groups out for their number', () => {
    const tooMany = { _claim_names: { groups: 'src1' }, _claim_sources: {} };
    expect(rightsGivenBy({ rules }, tooMany)).toBeUndefined();
    expect(rightsGivenBy({ rules }, { hasgroups: true })).toBeUndefined();
    expect(rightsGivenBy({ rules: [] }, tooMany)).toBeDefined();
    expect(
      rightsGivenBy({ rules: [rule('x', 'havnby', 'editor', 'roles')] }, tooMany),
    ).toBeDefined();
  });

  test('may be spoken by a claim', () => {
    const speaking = { role: 'roles', organisation: 'org' };
    const roles = ['helhed:havnby:board-member', 'helhed:ny-by:konge', 'helhed:administrator', 'x'];
    expect(rightsGivenBy({ rules: [], speaking }, { roles, org: 'boligselskabet' })).toEqual({
      memberships: [{ ...member('havnby', 'board-member'), organisationId: 'boligselskabet' }],
      administrator: true,
    });
    expect(rightsGivenBy({ rules: [] }, { roles })).toEqual({
      memberships: [],
      administrator: false,
    });
  });
});

describe('the values of a claim', () => {
  test('are texts, one or many', () => {
    expect(claimValues({ a: 'x' }, 'a')).toEqual(['x']);
    expect(claimValues({ a: ['x', 1, true, null, { b: 'c' }] }, 'a')).toEqual(['x', '1', 'true']);
    expect(claimValues({ a: { b: 'c' } }, 'a')).toEqual([]);
  });

  test('are found by the very name first, then by path', () => {
    expect(claimValues({ realm_access: { roles: ['x'] } }, 'realm_access.roles')).toEqual(['x']);
    const address = 'http://schemas.example/claims/role';
    expect(claimValues({ [address]: 'x' }, address)).toEqual(['x']);
    expect(claimValues({}, 'constructor.name')).toEqual([]);
    expect(claimValues({}, '__proto__')).toEqual([]);
  });
});

describe('changes of memberships', () => {
  test('add what is new, change what is another, end what is gone', () => {
    const standing = [
      member('a', 'editor', 'kommunen'),
      member('b', 'editor', 'kommunen'),
      member('c', 'editor', 'kommunen'),
    ];
    const given = [member('a', 'editor'), member('b', 'owner'), member('d', 'guest')];
    expect(membershipChanges(standing, given, 'kommunen')).toEqual({
      add: [member('d', 'guest')],
      change: [member('b', 'owner')],
      end: ['c'],
    });
  });

  test('see another organisation as a change', () => {
    const given = [{ ...member('a', 'editor'), organisationId: 'boligselskabet' }];
    expect(
      membershipChanges([member('a', 'editor', 'kommunen')], given, 'kommunen').change,
    ).toEqual(given);
  });

  test('leave alone what is by hand or by another provider', () => {
    const standing = [member('a', 'guest'), member('b', 'guest', 'andre'), member('c', 'guest')];
    const given = [member('a', 'owner'), member('b', 'owner')];
    expect(membershipChanges(standing, given, 'kommunen')).toEqual({
      add: [],
      change: [],
      end: [],
    });
  });
});
