import { randomUUID } from 'node:crypto';
import { describe, expect } from 'vitest';
import { databaseTest as test, type TestDatabase } from '../../../tests/database.ts';
import type { PersonId } from '../domain/person.ts';
import { createPerson } from '../identity/people.ts';
import { listPeople } from '../store/people-list.ts';
import {
  addPerson,
  endSessions,
  lockAccount,
  mayErase,
  noteResetLink,
  setAdministrator,
  setKnowledgeEditor,
  unlockAccount,
} from './administer-person.ts';

const AT = new Date('2026-11-23T12:00:00Z');

const requestOf = ({ keeper }: TestDatabase, by?: PersonId) => ({
  keeper,
  at: AT,
  demo: false,
  ...(by !== undefined && { by }),
});

async function account(
  { owner }: TestDatabase,
  { administrator = false, name = 'Konto' } = {},
): Promise<PersonId> {
  const email = `${randomUUID()}@havnby.example`;
  const made = await createPerson(owner, { email, name, verified: true }, AT);
  if (!made.ok) throw new Error(made.error);
  await owner
    .updateTable('person')
    .set({ administrator })
    .where('person_id', '=', made.value.id)
    .execute();
  return made.value.id;
}

async function openSession({ owner }: TestDatabase, personId: string, at = AT): Promise<void> {
  await owner
    .insertInto('session')
    .values({
      session_id: randomUUID(),
      person_id: personId,
      token: randomUUID(),
      expires_at: new Date(AT.getTime() + 1_000_000),
      ip_address: null,
      user_agent: null,
      created_at: at,
      updated_at: at,
    })
    .execute();
}

async function sessionsOf({ owner }: TestDatabase, personId: string): Promise<number> {
  const rows = await owner
    .selectFrom('session')
    .select('session_id')
    .where('person_id', '=', personId)
    .execute();
  return rows.length;
}

test.beforeEach(async ({ db }) => {
  await db.deleteFrom('person').execute();
});

describe('an administrator', () => {
  test('is made and unmade, and each is recorded with who did it', async ({ database, db }) => {
    const by = await account(database, { administrator: true });
    const other = await account(database);
    expect((await setAdministrator(requestOf(database, by), other, true)).ok).toBe(true);
    expect((await setAdministrator(requestOf(database, other), by, false)).ok).toBe(true);
    const changes = await db
      .selectFrom('installation_change')
      .select(['use_case', 'person_id', 'subject', 'before', 'after'])
      .orderBy('revision', 'desc')
      .limit(2)
      .execute();
    expect(changes).toEqual([
      {
        use_case: 'access.take-administrator',
        person_id: other,
        subject: { room: 'access', kind: 'person', id: by },
        before: { administrator: true },
        after: { administrator: false },
      },
      {
        use_case: 'access.give-administrator',
        person_id: by,
        subject: { room: 'access', kind: 'person', id: other },
        before: { administrator: false },
        after: { administrator: true },
      },
    ]);
  });

  test('who is the last is neither unmade, closed nor erased', async ({ database, db }) => {
    const last = await account(database, { administrator: true });
    const refused = { ok: false, error: 'last-administrator' };
    expect(await setAdministrator(requestOf(database, last), last, false)).toEqual(refused);
    expect(await lockAccount(requestOf(database, last), last)).toEqual(refused);
    expect(await mayErase(database.keeper, last)).toEqual({ ok: false, error: 'administrator' });
    const row = await db.selectFrom('person').selectAll().executeTakeFirstOrThrow();
    expect(row).toMatchObject({ administrator: true, locked_at: null });
  });

  test('stays, when the other one cannot sign in', async ({ database, db }) => {
    const last = await account(database, { administrator: true });
    const closed = await account(database, { administrator: true });
    await db.updateTable('person').set({ locked_at: AT }).where('person_id', '=', closed).execute();
    expect(await setAdministrator(requestOf(database), last, false)).toMatchObject({ ok: false });
    expect(await setAdministrator(requestOf(database), closed, false)).toMatchObject({ ok: true });
  });

  test('stays, when two take the right from each other at the same moment', async ({
    database,
    db,
  }) => {
    const [a, b] = [
      await account(database, { administrator: true }),
      await account(database, { administrator: true }),
    ];
    const results = await Promise.all([
      setAdministrator(requestOf(database, a), b, false),
      lockAccount(requestOf(database, b), a),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const left = await db
      .selectFrom('person')
      .select('person_id')
      .where('administrator', '=', true)
      .where('locked_at', 'is', null)
      .execute();
    expect(left).toHaveLength(1);
  });
});

describe('an account', () => {
  test('that is closed loses its sessions and gets no link, until it is opened', async ({
    database,
  }) => {
    const person = await account(database);
    await openSession(database, person);
    expect((await lockAccount(requestOf(database), person)).ok).toBe(true);
    expect(await sessionsOf(database, person)).toBe(0);
    expect(await noteResetLink(requestOf(database), person)).toEqual({
      ok: false,
      error: 'locked',
    });
    expect((await unlockAccount(requestOf(database), person)).ok).toBe(true);
    expect((await noteResetLink(requestOf(database), person)).ok).toBe(true);
  });

  test('is signed out everywhere, and nobody else is', async ({ database }) => {
    const [person, other] = [await account(database), await account(database)];
    for (const one of [person, person, other]) await openSession(database, one);
    expect((await endSessions(requestOf(database), person)).ok).toBe(true);
    expect(await sessionsOf(database, person)).toBe(0);
    expect(await sessionsOf(database, other)).toBe(1);
  });

  test('that stays as it is records nothing', async ({ database, db }) => {
    const person = await account(database);
    const count = async () =>
      (await db.selectFrom('installation_change').select('revision').execute()).length;
    const before = await count();
    await setAdministrator(requestOf(database), person, false);
    await setKnowledgeEditor(requestOf(database), person, false);
    await unlockAccount(requestOf(database), person);
    expect(await count()).toBe(before);
  });

  test.for(['', 'nobody', "' or true --", '\u{1F4A9}'])(
    'named %j is unknown to every use case',
    async (person, { database }) => {
      const request = requestOf(database);
      for (const asked of [
        setAdministrator(request, person, true),
        setKnowledgeEditor(request, person, true),
        lockAccount(request, person),
        unlockAccount(request, person),
        endSessions(request, person),
        noteResetLink(request, person),
        mayErase(database.keeper, person),
      ]) {
        expect(await asked).toEqual({ ok: false, error: 'unknown' });
      }
    },
  );

  test('is added once, with the address in lower case, and recorded by id only', async ({
    database,
    db,
  }) => {
    const typed = { name: '  Ny   Medarbejder ', email: 'Ny@Havnby.example' };
    const added = await addPerson(requestOf(database), typed);
    expect(added).toMatchObject({
      ok: true,
      value: { name: 'Ny Medarbejder', email: 'ny@havnby.example', administrator: false },
    });
    const recorded = await db
      .selectFrom('installation_change')
      .selectAll()
      .orderBy('revision', 'desc')
      .limit(1)
      .execute();
    expect(JSON.stringify(recorded)).not.toMatch(/medarbejder|havnby/i);
    expect(await addPerson(requestOf(database), typed)).toEqual({
      ok: false,
      error: { email: 'taken' },
    });
    expect(await addPerson(requestOf(database), { name: '', email: 'a@b.dk' })).toEqual({
      ok: false,
      error: { name: 'not-a-name' },
    });
    expect(await addPerson(requestOf(database), { name: 'A', email: 'a@b' })).toEqual({
      ok: false,
      error: { email: 'not-an-address' },
    });
  });
});

describe('the list of people', () => {
  test('comes in parts in the order of names, each person once', async ({ database }) => {
    for (const name of ['c', 'A', 'b', 'b', 'D']) await account(database, { name });
    const seen: string[] = [];
    let after: string | undefined;
    for (let parts = 0; parts < 5; parts += 1) {
      const { people, more } = await listPeople(database.keeper, { after, limit: 2 });
      seen.push(...people.map(({ name }) => name));
      if (!more) break;
      after = people.at(-1)!.id;
    }
    expect(seen).toEqual(['A', 'b', 'b', 'c', 'D']);
  });

  test('is searched by part of a name, where percent and underscore are letters', async ({
    database,
  }) => {
    for (const name of ['Åse', '100%', 'a_b', 'axb']) await account(database, { name });
    const found = async (search: string) =>
      (await listPeople(database.keeper, { search })).people.map(({ name }) => name);
    expect(await found('åS')).toEqual(['Åse']);
    expect(await found('0%')).toEqual(['100%']);
    expect(await found('a_')).toEqual(['a_b']);
    expect(await found(String.raw`\ `)).toEqual([]);
    expect(await found("'; drop table person --")).toEqual([]);
  });

  test('tells the last sign-in, also after the session has ended', async ({ database }) => {
    const person = await account(database);
    const earlier = new Date('2026-11-20T08:00:00Z');
    await openSession(database, person, AT);
    await openSession(database, person, earlier);
    await endSessions(requestOf(database), person);
    const { people } = await listPeople(database.keeper, {});
    expect(people[0]!.lastSignIn).toEqual(AT);
  });

  test('leaves out who was erased', async ({ database, db }) => {
    const person = await account(database);
    await db.updateTable('person').set({ erased_at: AT }).where('person_id', '=', person).execute();
    expect((await listPeople(database.keeper, {})).people).toEqual([]);
  });
});
