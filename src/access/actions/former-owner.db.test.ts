import { describe, expect } from 'vitest';
import { type TestDatabase, databaseTest as test } from '../../../tests/database.ts';
import { type Db, scoped } from '../../platform/db/index.ts';
import { localDate } from '../../shared/index.ts';
import { accessRights } from '../domain/access-rights.ts';
import type { PartnershipId } from '../domain/partnership.ts';
import type { PersonId } from '../domain/person.ts';
import { type Actor, memberActor, policyOf } from '../domain/rights.ts';
import type { Role } from '../domain/role.ts';
import { listChanges } from '../store/changes.ts';
import { listMembers } from '../store/memberships.ts';
import { AT, makePartnership, makePerson } from '../testing/people.ts';
import { declineInvitation, readInvitation } from './answer-invitation.ts';
import { changeMember, leavePartnership, removeMember } from './change-member.ts';
import { invite } from './invite.ts';
import { transferOwnership } from './transfer-ownership.ts';

const LATER = new Date('2026-11-23T13:00:00Z');
const TODAY = localDate('2026-11-23');
const policy = policyOf([accessRights]);

/** A partnership of three persons at most, in these roles. */
async function partnershipOf(db: Db, roles: readonly Role[]) {
  const persons = [await makePerson(db), await makePerson(db), await makePerson(db)] as const;
  const members = roles.map((role, index) => [persons[index]!, role] as const);
  const { id: partnershipId } = await makePartnership(db, members);
  return { partnershipId, persons };
}

function ownerOf(personId: PersonId): Actor {
  return memberActor({ personId, role: 'owner' }, policy);
}

function asking(partnershipId: PartnershipId, by: Actor) {
  return { partnershipId, by, at: AT, today: TODAY };
}

function inScope({ db }: TestDatabase, partnershipId: PartnershipId): Db {
  return scoped(db, { partnership: partnershipId });
}

/** Invites an address; answers with the token of the letter. */
async function invited(
  database: TestDatabase,
  partnershipId: PartnershipId,
  by: Actor,
  email: string,
): Promise<string> {
  let sent = '';
  const result = await invite(inScope(database, partnershipId), {
    ...asking(partnershipId, by),
    email,
    terms: { role: 'editor' },
    compose: (_invitation, token) => {
      sent = token;
      return { subject: 'Invitation', text: 'Kom med' };
    },
  });
  expect(result).toMatchObject({ ok: true });
  return sent;
}

describe('the invitations of an owner', () => {
  /** Two owners; `a` has two invitations out and one that was answered, `b` has one out. */
  async function withInvitations(database: TestDatabase) {
    const made = await partnershipOf(database.owner, ['owner', 'owner', 'editor']);
    const { partnershipId, persons } = made;
    const [a, b] = [ownerOf(persons[0]), ownerOf(persons[1])];
    const token = await invited(database, partnershipId, a, 'nej@havnby.example');
    await declineInvitation(database.db, { link: { partnershipId, token }, at: AT, today: TODAY });
    const first = await invited(database, partnershipId, a, 'en@havnby.example');
    await invited(database, partnershipId, a, 'to@havnby.example');
    await invited(database, partnershipId, b, 'tre@havnby.example');
    return { ...made, a, b, first };
  }

  async function answersOf({ owner: db }: TestDatabase, partnershipId: PartnershipId) {
    const rows = await db
      .selectFrom('invitation')
      .select(['email', 'answer', 'answered_at'])
      .where('partnership_id', '=', partnershipId)
      .execute();
    return Object.fromEntries(
      rows.map(({ email, answer, answered_at: at }) => [email, [answer, at]]),
    );
  }

  const WITHDRAWN = {
    'nej@havnby.example': ['declined', AT],
    'en@havnby.example': ['withdrawn', LATER],
    'to@havnby.example': ['withdrawn', LATER],
    'tre@havnby.example': [null, null],
  };

  const ways: [string, (of: Awaited<ReturnType<typeof withInvitations>>, db: Db) => unknown][] = [
    [
      'is removed',
      ({ partnershipId, persons, b }, db) =>
        removeMember(db, { ...later(partnershipId, b), personId: persons[0] }),
    ],
    [
      'leaves',
      ({ partnershipId, persons, a }, db) =>
        leavePartnership(db, { ...later(partnershipId, a), personId: persons[0] }),
    ],
    [
      'gets another role',
      ({ partnershipId, persons, b }, db) =>
        changeMember(db, {
          ...later(partnershipId, b),
          personId: persons[0],
          terms: { role: 'editor' },
        }),
    ],
    [
      'hands the ownership over',
      ({ partnershipId, persons, a }, db) =>
        transferOwnership(db, {
          ...later(partnershipId, a),
          from: persons[0],
          to: persons[2],
          roleAfter: 'editor',
        }),
    ],
  ];

  function later(partnershipId: PartnershipId, by: Actor) {
    return { ...asking(partnershipId, by), at: LATER };
  }

  test.for(ways)('who %s are withdrawn, and counted', async ([, end], { database }) => {
    const made = await withInvitations(database);
    const { partnershipId, first } = made;
    expect(await end(made, inScope(database, partnershipId))).toMatchObject({ ok: true });
    expect(await answersOf(database, partnershipId)).toEqual(WITHDRAWN);
    const link = { partnershipId, token: first };
    const shown = await readInvitation(database.db, link, { now: LATER, today: TODAY });
    expect(shown).toBeUndefined();
    const [change] = await listChanges(database.owner, partnershipId, 1);
    expect(change).toMatchObject({ after: { withdrawnInvitations: 2 } });
    expect(JSON.stringify(change)).not.toContain('@');
  });

  test('stand when the change is refused, or the role is kept', async ({ database }) => {
    const { owner: db } = database;
    const { partnershipId, persons } = await partnershipOf(db, ['owner']);
    const by = ownerOf(persons[0]);
    await invited(database, partnershipId, by, 'en@havnby.example');
    const own = inScope(database, partnershipId);
    const left = await leavePartnership(own, {
      ...later(partnershipId, by),
      personId: persons[0],
    });
    expect(left).toEqual({ ok: false, error: 'last-owner' });
    await changeMember(own, {
      ...later(partnershipId, by),
      personId: persons[0],
      terms: { role: 'owner' },
    });
    expect(await answersOf(database, partnershipId)).toEqual({ 'en@havnby.example': [null, null] });
  });
});

test('an owner whose account is locked is not the one who remains', async ({ database }) => {
  const { owner: db } = database;
  const { partnershipId, persons } = await partnershipOf(db, ['owner', 'owner', 'guest']);
  const lock = (at: Date | null) =>
    db.updateTable('person').set({ locked_at: at }).where('person_id', '=', persons[1]).execute();
  const own = inScope(database, partnershipId);
  const leave = (personId: PersonId, role: Role) => {
    const by = memberActor({ personId, role }, policy);
    return leavePartnership(own, { ...asking(partnershipId, by), personId });
  };
  await lock(AT);
  expect(await leave(persons[0], 'owner')).toEqual({ ok: false, error: 'last-owner' });
  expect(await leave(persons[2], 'guest')).toMatchObject({ ok: true });
  await lock(null);
  expect(await leave(persons[0], 'owner')).toMatchObject({ ok: true });
  const members = await listMembers(db, partnershipId);
  expect(members).toMatchObject([{ personId: persons[1], role: 'owner' }]);
});
