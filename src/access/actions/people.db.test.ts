import { describe, expect } from 'vitest';
import { type TestDatabase, databaseTest as test } from '../../../tests/database.ts';
import { type Db, scoped } from '../../platform/db/index.ts';
import { id, localDate, type Result } from '../../shared/index.ts';
import type { PartnershipId } from '../domain/partnership.ts';
import type { PersonId } from '../domain/person.ts';
import { type Actor, Forbidden, memberActor, policyOf } from '../domain/rights.ts';
import type { Role } from '../domain/role.ts';
import { accessRights } from '../domain/access-rights.ts';
import { listChanges } from '../store/changes.ts';
import { hasOpenInvitation } from '../store/invitations.ts';
import { insertMembership, listMembers, listSoleOwnerships } from '../store/memberships.ts';
import { insertPartnership } from '../store/partnerships.ts';
import { acceptInvitation, declineInvitation, readInvitation } from './answer-invitation.ts';
import { changeMember, leavePartnership, removeMember } from './change-member.ts';
import { invite, withdrawInvitation } from './invite.ts';
import { transferOwnership } from './transfer-ownership.ts';

const AT = new Date('2026-11-23T12:00:00Z');
const TODAY = localDate('2026-11-23');
const DAY_MS = 24 * 60 * 60 * 1000;
const policy = policyOf([accessRights]);

let count = 0;

/** A partnership of its own with these members, each an account named after it and a word. */
async function partnershipOf(
  db: Db,
  members: Record<string, Role>,
): Promise<{ partnershipId: PartnershipId; person: (name: string) => PersonId }> {
  count += 1;
  const partnershipId: PartnershipId = id(`p${count}`);
  const person = (name: string): PersonId => id(`${partnershipId}-${name}`);
  await db.transaction().execute(async (tx) => {
    await insertPartnership(tx, { id: partnershipId, name: 'P', demo: false, createdAt: AT });
    for (const [name, role] of Object.entries(members)) {
      await insertPerson(tx, person(name));
      await insertMembership(tx, { partnershipId, personId: person(name), role }, AT);
    }
  });
  return { partnershipId, person };
}

async function insertPerson(db: Db, personId: PersonId): Promise<void> {
  const row = {
    person_id: personId,
    name: 'En konto',
    email: `${personId}@havnby.example`,
    email_verified: true,
    image: null,
    two_factor_enabled: false,
    administrator: false,
    knowledge_editor: false,
    demo: false,
    locked_at: null,
    erased_at: null,
    created_at: AT,
    updated_at: AT,
  };
  await db.insertInto('person').values(row).execute();
}

function actorOf(personId: PersonId, role: Role): Actor {
  return memberActor({ personId, role }, policy);
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
  role: Role = 'editor',
): Promise<string> {
  let sent = '';
  const result = await invite(inScope(database, partnershipId), {
    ...asking(partnershipId, by),
    email,
    terms: { role },
    compose: (_invitation, token) => {
      sent = token;
      return { subject: 'Invitation', text: 'Kom med' };
    },
  });
  expect(result).toMatchObject({ ok: true });
  return sent;
}

const oks = (results: readonly Result<unknown, unknown>[]) => results.filter(({ ok }) => ok).length;

async function ownersOf(db: Db, partnershipId: PartnershipId): Promise<string[]> {
  const members = await listMembers(db, partnershipId);
  return members.filter(({ role }) => role === 'owner').map(({ personId }) => personId);
}

describe('owners who act at the same moment', () => {
  test('both leaving: one leaves, the other stays', async ({ database }) => {
    const { owner: db } = database;
    const { partnershipId, person } = await partnershipOf(db, { a: 'owner', b: 'owner' });
    const results = await Promise.all(
      ['a', 'b'].map((name) =>
        leavePartnership(inScope(database, partnershipId), {
          ...asking(partnershipId, actorOf(person(name), 'owner')),
          personId: person(name),
        }),
      ),
    );
    expect(oks(results)).toBe(1);
    expect(results).toContainEqual({ ok: false, error: 'last-owner' });
    expect(await ownersOf(db, partnershipId)).toHaveLength(1);
  });

  test('demoting each other: one owns it afterwards', async ({ database }) => {
    const { owner: db } = database;
    const { partnershipId, person } = await partnershipOf(db, { a: 'owner', b: 'owner' });
    const demote = (by: string, whom: string) =>
      changeMember(inScope(database, partnershipId), {
        ...asking(partnershipId, actorOf(person(by), 'owner')),
        personId: person(whom),
        terms: { role: 'editor' },
      });
    const results = await Promise.all([demote('a', 'b'), demote('b', 'a')]);
    expect(oks(results)).toBe(1);
    expect(await ownersOf(db, partnershipId)).toHaveLength(1);
  });

  test('removing each other: one owns it afterwards', async ({ database }) => {
    const { owner: db } = database;
    const { partnershipId, person } = await partnershipOf(db, { a: 'owner', b: 'owner' });
    const remove = (by: string, whom: string) =>
      removeMember(inScope(database, partnershipId), {
        ...asking(partnershipId, actorOf(person(by), 'owner')),
        personId: person(whom),
      });
    const results = await Promise.all([remove('a', 'b'), remove('b', 'a')]);
    expect(oks(results)).toBe(1);
    expect(await ownersOf(db, partnershipId)).toHaveLength(1);
  });

  test('handing over while being demoted: there is an owner', async ({ database }) => {
    const { owner: db } = database;
    const members = { a: 'owner', b: 'owner', c: 'editor' } as const;
    const { partnershipId, person } = await partnershipOf(db, members);
    const own = inScope(database, partnershipId);
    await Promise.all([
      transferOwnership(own, {
        ...asking(partnershipId, actorOf(person('a'), 'owner')),
        from: person('a'),
        to: person('c'),
        roleAfter: 'editor',
      }),
      changeMember(own, {
        ...asking(partnershipId, actorOf(person('b'), 'owner')),
        personId: person('a'),
        terms: { role: 'contributor' },
      }),
    ]);
    expect((await ownersOf(db, partnershipId)).length).toBeGreaterThan(0);
  });
});

describe('rights', () => {
  test('are asked by use case, whatever page the request came by', async ({ database }) => {
    const { owner: db } = database;
    const members = { a: 'owner', b: 'editor', g: 'guest' } as const;
    const { partnershipId, person } = await partnershipOf(db, members);
    for (const role of ['editor', 'contributor', 'board-member', 'guest'] as const) {
      const request = asking(partnershipId, actorOf(person('b'), role));
      const raise = { ...request, personId: person('b'), terms: { role: 'owner' } as const };
      await expect(changeMember(database.db, raise)).rejects.toThrow(Forbidden);
      const remove = { ...request, personId: person('a') };
      await expect(removeMember(database.db, remove)).rejects.toThrow(Forbidden);
      const another = { ...request, email: 'x@y.example', terms: { role } };
      const compose = () => ({ subject: 's', text: 't' });
      await expect(invite(database.db, { ...another, compose })).rejects.toThrow(Forbidden);
    }
  });

  test('that were taken since the request came in are not used', async ({ database }) => {
    const { owner: db } = database;
    const { partnershipId, person } = await partnershipOf(db, { a: 'owner', b: 'editor' });
    const late = {
      ...asking(partnershipId, actorOf(person('b'), 'owner')),
      personId: person('b'),
      terms: { role: 'owner' } as const,
    };
    expect(await changeMember(inScope(database, partnershipId), late)).toEqual({
      ok: false,
      error: { kind: 'terms', problems: ['role-above-own'] },
    });
    const gone = { ...late, by: actorOf(id('fremmed'), 'owner') };
    expect(await changeMember(inScope(database, partnershipId), gone)).toMatchObject({
      error: { problem: 'not-allowed' },
    });
  });

  test('reach no member of another partnership', async ({ database }) => {
    const { owner: db } = database;
    const here = await partnershipOf(db, { a: 'owner' });
    const there = await partnershipOf(db, { a: 'owner', b: 'editor' });
    const request = asking(here.partnershipId, actorOf(here.person('a'), 'owner'));
    const own = inScope(database, here.partnershipId);
    const personId = there.person('b');
    expect(await removeMember(own, { ...request, personId })).toEqual({
      ok: false,
      error: 'unknown-member',
    });
    const elsewhere = { ...request, partnershipId: there.partnershipId, personId };
    await expect(removeMember(own, elsewhere)).rejects.toThrow('no result');
    expect(await listMembers(db, there.partnershipId)).toHaveLength(2);
  });
});

describe('a change of a member', () => {
  test('is recorded with roles and days, without name or address', async ({ database }) => {
    const { owner: db } = database;
    const { partnershipId, person } = await partnershipOf(db, { a: 'owner', b: 'editor' });
    const request = asking(partnershipId, actorOf(person('a'), 'owner'));
    const terms = { role: 'guest', endsOn: localDate('2026-12-31') } as const;
    const own = inScope(database, partnershipId);
    await changeMember(own, { ...request, personId: person('b'), terms });
    await changeMember(own, { ...request, personId: person('b'), terms });
    const changes = await listChanges(db, partnershipId, 10);
    expect(changes).toMatchObject([
      {
        useCase: 'access.change-member',
        subject: { room: 'access', kind: 'membership', id: person('b') },
        before: { role: 'editor' },
        after: terms,
        personId: person('a'),
      },
    ]);
    expect(JSON.stringify(changes)).not.toContain('@');
  });
});

describe('an invitation', () => {
  test('accepted many times at once gives one membership and one record', async ({ database }) => {
    const { owner: db } = database;
    const { partnershipId, person } = await partnershipOf(db, { a: 'owner' });
    await insertPerson(db, person('ny'));
    const email = `${person('ny')}@havnby.example`;
    const token = await invited(database, partnershipId, actorOf(person('a'), 'owner'), email);
    const link = { partnershipId, token };
    const accept = () =>
      acceptInvitation(database.db, {
        link,
        at: AT,
        today: TODAY,
        person: { id: person('ny'), email },
      });
    const results = await Promise.all([accept(), accept(), accept(), accept()]);
    expect(oks(results)).toBe(1);
    expect(results).toContainEqual({ ok: false, error: 'no-invitation' });
    expect(await listMembers(db, partnershipId)).toHaveLength(2);
    const changes = await listChanges(db, partnershipId, 10);
    expect(changes.filter(({ useCase }) => useCase === 'access.accept-invitation')).toHaveLength(1);
  });

  test('accepted and withdrawn at once is the one or the other', async ({ database }) => {
    const { owner: db } = database;
    const { partnershipId, person } = await partnershipOf(db, { a: 'owner' });
    await insertPerson(db, person('ny'));
    const email = `${person('ny')}@havnby.example`;
    const by = actorOf(person('a'), 'owner');
    const token = await invited(database, partnershipId, by, email);
    const { invitation_id: invitationId } = await db
      .selectFrom('invitation')
      .select('invitation_id')
      .where('partnership_id', '=', partnershipId)
      .executeTakeFirstOrThrow();
    const [accepted, withdrawn] = await Promise.all([
      acceptInvitation(database.db, {
        link: { partnershipId, token },
        at: AT,
        today: TODAY,
        person: { id: person('ny'), email },
      }),
      withdrawInvitation(inScope(database, partnershipId), {
        ...asking(partnershipId, by),
        invitationId,
      }),
    ]);
    expect(accepted.ok).not.toBe(withdrawn.ok);
    expect(await listMembers(db, partnershipId)).toHaveLength(accepted.ok ? 2 : 1);
  });

  test('sent twice to one address at once leaves one that stands', async ({ database }) => {
    const { owner: db } = database;
    const { partnershipId, person } = await partnershipOf(db, { a: 'owner' });
    const by = actorOf(person('a'), 'owner');
    const tokens = await Promise.all(
      [1, 2, 3].map(() => invited(database, partnershipId, by, 'en@havnby.example')),
    );
    const ground = { now: AT, today: TODAY };
    const shown = [];
    for (const token of tokens) {
      shown.push(await readInvitation(database.db, { partnershipId, token }, ground));
    }
    expect(shown.filter((one) => one !== undefined)).toHaveLength(1);
  });

  test('does not take rights from one who has more by then', async ({ database }) => {
    const { owner: db } = database;
    const { partnershipId, person } = await partnershipOf(db, { a: 'owner' });
    await insertPerson(db, person('ny'));
    const email = `${person('ny')}@havnby.example`;
    const by = actorOf(person('a'), 'owner');
    const token = await invited(database, partnershipId, by, email, 'contributor');
    const owner = { partnershipId, personId: person('ny'), role: 'owner' } as const;
    await db.transaction().execute((tx) => insertMembership(tx, owner, AT));
    const accepted = await acceptInvitation(database.db, {
      link: { partnershipId, token },
      at: AT,
      today: TODAY,
      person: { id: person('ny'), email },
    });
    expect(accepted.ok).toBe(true);
    expect(await ownersOf(db, partnershipId)).toContain(person('ny'));
  });

  test('gives nothing after the last day that it offers', async ({ database }) => {
    const { owner: db } = database;
    const { partnershipId, person } = await partnershipOf(db, { a: 'owner' });
    let token = '';
    const sent = await invite(inScope(database, partnershipId), {
      ...asking(partnershipId, actorOf(person('a'), 'owner')),
      email: 'gaest@havnby.example',
      terms: { role: 'guest', endsOn: localDate('2026-11-25') },
      compose: (_invitation, made) => {
        token = made;
        return { subject: 'Invitation', text: 'Kom med' };
      },
    });
    expect(sent.ok).toBe(true);
    const link = { partnershipId, token };
    const on = (day: string) => ({ now: new Date(`${day}T12:00:00Z`), today: localDate(day) });
    expect(await readInvitation(database.db, link, on('2026-11-25'))).toBeDefined();
    expect(await readInvitation(database.db, link, on('2026-11-26'))).toBeUndefined();
  });

  test('is known to stand until it was answered or has expired', async ({ database }) => {
    const { owner: db, keeper } = database;
    const { partnershipId, person } = await partnershipOf(db, { a: 'owner' });
    const by = actorOf(person('a'), 'owner');
    const token = await invited(database, partnershipId, by, 'besvaret@havnby.example');
    await invited(database, partnershipId, by, 'aaben@havnby.example');
    await declineInvitation(database.db, { link: { partnershipId, token }, at: AT, today: TODAY });
    expect(await hasOpenInvitation(keeper, 'besvaret@havnby.example', AT)).toBe(false);
    expect(await hasOpenInvitation(keeper, 'aaben@havnby.example', AT)).toBe(true);
    const expired = new Date(AT.getTime() + 14 * DAY_MS);
    expect(await hasOpenInvitation(keeper, 'aaben@havnby.example', expired)).toBe(false);
  });

  test('that is refused half way leaves neither letter nor record', async ({ database }) => {
    const { owner: db } = database;
    const { partnershipId, person } = await partnershipOf(db, { a: 'owner' });
    const mails = () => db.selectFrom('mail').select('mail_id').execute();
    const before = await mails();
    const failing = invite(inScope(database, partnershipId), {
      ...asking(partnershipId, actorOf(person('a'), 'owner')),
      email: 'en@havnby.example',
      terms: { role: 'editor' },
      compose: () => ({ subject: 'to\nlinjer', text: 'Kom med' }),
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(await mails()).toEqual(before);
    expect(await listChanges(db, partnershipId, 1)).toEqual([]);
  });
});

test('the partnerships that one person alone owns are found', async ({ database }) => {
  const { owner: db, keeper } = database;
  const alone = await partnershipOf(db, { a: 'owner', b: 'editor' });
  const shared = await partnershipOf(db, { b: 'owner' });
  const personId = alone.person('a');
  const second = { partnershipId: shared.partnershipId, personId, role: 'owner' } as const;
  await db.transaction().execute((tx) => insertMembership(tx, second, AT));
  expect(await listSoleOwnerships(keeper, personId, TODAY)).toEqual([alone.partnershipId]);
  await db
    .updateTable('membership')
    .set({ ends_on: localDate('2026-11-22') })
    .where('person_id', '=', shared.person('b'))
    .execute();
  expect(await listSoleOwnerships(keeper, personId, TODAY)).toEqual(
    [alone.partnershipId, shared.partnershipId].toSorted(),
  );
});
