import { describe, expect } from 'vitest';
import { HAVNBY, loadDemo, loadDemoPeople } from '../../../demo/index.ts';
import { databaseTest as test, type TestDatabase } from '../../../tests/database.ts';
import { id, localDate } from '../../shared/index.ts';
import type { ProvidedMembership } from '../identity/oidc/index.ts';
import { findMembership } from '../store/memberships.ts';
import { applyProvidedMemberships } from './provided-memberships.ts';

const EMPLOYEE = id<'person'>('demo-administrator');
const OWNER = id<'person'>('demo-projektleder');

test.beforeAll(async ({ database }) => {
  await database.owner.transaction().execute(async (tx) => {
    await loadDemo(tx);
    await loadDemoPeople(tx);
  });
});

const signIn = (
  { keeper }: TestDatabase,
  memberships: readonly ProvidedMembership[],
  { personId = EMPLOYEE, provider = 'kommunen' } = {},
) =>
  applyProvidedMemberships(keeper, {
    personId,
    provider,
    memberships,
    at: new Date('2026-11-23T12:00:00Z'),
    today: localDate('2026-11-23'),
  });

const partOf = async ({ keeper }: TestDatabase, personId = EMPLOYEE) =>
  (await findMembership(keeper, HAVNBY.id, personId))?.role;

/** The employee has invited somebody. */
async function invitationOf({ owner }: TestDatabase, name: string): Promise<void> {
  await owner
    .insertInto('invitation')
    .values({
      partnership_id: HAVNBY.id,
      invitation_id: name,
      email: `${name}@havnby.example`,
      role: 'editor',
      organisation_id: null,
      member_until: null,
      token_hash: name,
      invited_by: EMPLOYEE,
      invited_at: new Date('2026-11-22T12:00:00Z'),
      expires_at: new Date('2026-12-06T12:00:00Z'),
      attempt: 1,
      answered_at: null,
      answer: null,
    })
    .execute();
}

const as = (role: ProvidedMembership['role']): ProvidedMembership => ({
  partnershipId: HAVNBY.id,
  role,
});

describe('memberships by the rules of an identity provider', () => {
  test('come, change and go with what it says at each sign-in', async ({ database }) => {
    await signIn(database, [as('contributor')]);
    expect(await partOf(database)).toBe('contributor');
    await signIn(database, [as('editor')]);
    expect(await partOf(database)).toBe('editor');
    await signIn(database, []);
    expect(await partOf(database)).toBeUndefined();
  });

  test('are recorded as the program’s, without names', async ({ database }) => {
    const changes = await database.owner
      .selectFrom('change')
      .select(['use_case', 'person_id', 'after'])
      .where('use_case', 'like', 'access.%-by-provider')
      .orderBy('revision')
      .execute();
    expect(changes).toEqual([
      { use_case: 'access.join-by-provider', person_id: null, after: { role: 'contributor' } },
      { use_case: 'access.change-by-provider', person_id: null, after: { role: 'editor' } },
      { use_case: 'access.leave-by-provider', person_id: null, after: null },
    ]);
  });

  test('of another provider are left alone', async ({ database }) => {
    await signIn(database, [as('editor')]);
    await signIn(database, [], { provider: 'en-anden' });
    expect(await partOf(database)).toBe('editor');
    await signIn(database, []);
  });

  test('do not touch what was given by hand', async ({ database }) => {
    await signIn(database, [as('guest')], { personId: OWNER });
    expect(await partOf(database, OWNER)).toBe('owner');
    await signIn(database, [], { personId: OWNER });
    expect(await partOf(database, OWNER)).toBe('owner');
  });

  test('of a partnership that is not there are passed over', async ({ database }) => {
    const nowhere = { partnershipId: id<'partnership'>('andeby'), role: 'owner' } as const;
    await signIn(database, [nowhere, as('guest')]);
    expect(await partOf(database)).toBe('guest');
    await signIn(database, []);
  });

  test('take with them the invitations that their owner has sent', async ({ database }) => {
    await signIn(database, [as('owner')]);
    await invitationOf(database, 'en');
    await signIn(database, [as('editor')]);
    await signIn(database, [as('owner')]);
    await invitationOf(database, 'to');
    await signIn(database, []);
    const answers = await database.owner.selectFrom('invitation').select('answer').execute();
    expect(answers).toEqual([{ answer: 'withdrawn' }, { answer: 'withdrawn' }]);
    const changes = await database.owner
      .selectFrom('change')
      .select(['use_case', 'after'])
      .where('partnership_id', '=', HAVNBY.id)
      .orderBy('revision', 'desc')
      .limit(3)
      .execute();
    expect(changes.map(({ after }) => after)).toEqual([
      { withdrawnInvitations: 1 },
      { role: 'owner' },
      { role: 'editor', withdrawnInvitations: 1 },
    ]);
  });

  test('never leave a partnership without an owner', async ({ database }) => {
    await signIn(database, [as('owner')]);
    await database.owner.deleteFrom('membership').where('person_id', '=', OWNER).execute();
    await signIn(database, []);
    expect(await partOf(database)).toBe('owner');
  });
});
