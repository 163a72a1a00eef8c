import { describe, expect } from 'vitest';
import { databaseTest as test, type TestDatabase } from '../../../tests/database.ts';
import { createPerson, lockPerson } from '../identity/people.ts';
import {
  firstAdministratorLink,
  isFirstAdministratorToken,
  takeFirstAdministrator,
} from './first-administrator.ts';

const AT = new Date('2026-11-23T12:00:00Z');
const HOUR = 60 * 60 * 1000;
const BASE_URL = 'https://helhed.example';
const TYPED = {
  name: 'Administrator',
  email: 'Drift@Havnby.example',
  password: 'tre grønne cykler i regnvejr',
};

const partsAt = ({ keeper }: TestDatabase, now = AT) => ({ keeper, now: () => now, demo: false });

async function newToken(database: TestDatabase, now = AT): Promise<string> {
  const link = await firstAdministratorLink({ ...partsAt(database, now), baseUrl: BASE_URL });
  expect(link).toMatch(/^https:\/\/helhed\.example\/foerste-administrator\/[\w-]{43}$/);
  return link!.slice(link!.lastIndexOf('/') + 1);
}

async function forgetPeople({ owner }: TestDatabase): Promise<void> {
  await owner.deleteFrom('person').execute();
}

describe('the link of the first administrator', () => {
  test.beforeEach(({ database }) => forgetPeople(database));

  test('is kept as a hash only', async ({ database, db }) => {
    const token = await newToken(database);
    const rows = await db.selectFrom('first_administrator_link').selectAll().execute();
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  test('makes an administrator who can sign in, once', async ({ database, db }) => {
    const token = await newToken(database);
    const taken = await takeFirstAdministrator(partsAt(database), { ...TYPED, token });
    expect(taken.ok).toBe(true);
    const people = await db.selectFrom('person').selectAll().execute();
    expect(people).toMatchObject([
      { email: 'drift@havnby.example', administrator: true, email_verified: true, demo: false },
    ]);
    const again = await takeFirstAdministrator(partsAt(database), {
      ...TYPED,
      email: 'anden@havnby.example',
      token,
    });
    expect(again).toEqual({ ok: false, error: 'not-valid' });
    expect(
      await firstAdministratorLink({ ...partsAt(database), baseUrl: BASE_URL }),
    ).toBeUndefined();
  });

  test('is recorded without name, address or token', async ({ database, db }) => {
    const token = await newToken(database);
    await takeFirstAdministrator(partsAt(database), { ...TYPED, token });
    const changes = await db
      .selectFrom('installation_change')
      .selectAll()
      .orderBy('revision', 'desc')
      .limit(1)
      .execute();
    expect(changes).toMatchObject([
      { use_case: 'access.first-administrator', after: { administrator: true } },
    ]);
    expect(JSON.stringify(changes)).not.toMatch(/havnby|"Administrator"/);
    expect(JSON.stringify(changes)).not.toContain(token);
  });

  test('works for one of two who use it at the same moment', async ({ database, db }) => {
    const token = await newToken(database);
    const results = await Promise.all(
      ['en', 'to'].map((who) =>
        takeFirstAdministrator(partsAt(database), {
          ...TYPED,
          email: `${who}@havnby.example`,
          token,
        }),
      ),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    const people = await db.selectFrom('person').select('administrator').execute();
    expect(people).toEqual([{ administrator: true }]);
  });

  test('ends when a new one is made, and after a day', async ({ database }) => {
    const old = await newToken(database);
    const latest = await newToken(database);
    expect(await isFirstAdministratorToken(partsAt(database), old)).toBe(false);
    expect(await isFirstAdministratorToken(partsAt(database), latest)).toBe(true);
    const later = partsAt(database, new Date(AT.getTime() + 24 * HOUR));
    expect(await isFirstAdministratorToken(later, latest)).toBe(false);
    const taken = await takeFirstAdministrator(later, { ...TYPED, token: latest });
    expect(taken).toEqual({ ok: false, error: 'not-valid' });
  });

  test.for([
    ['nothing', ''],
    ['a letter', 'x'],
    ['a wildcard', '%'],
    ['a piece of SQL', "' or true --"],
    ['a text of the right length', 'a'.repeat(43)],
    ['a very long text', 'a'.repeat(100_000)],
  ] as const)('guessed as %s leads nowhere', async ([, token], { database }) => {
    await newToken(database);
    const taken = await takeFirstAdministrator(partsAt(database), { ...TYPED, token });
    expect(taken).toEqual({ ok: false, error: 'not-valid' });
  });

  test('stays good when what was typed is wrong, and all of it is told', async ({ database }) => {
    const token = await newToken(database);
    const wrong = { token, name: ' ', email: 'ikke en adresse', password: 'kort' };
    expect(await takeFirstAdministrator(partsAt(database), wrong)).toEqual({
      ok: false,
      error: { name: 'not-a-name', email: 'not-an-address', password: 'too-short' },
    });
    const right = await takeFirstAdministrator(partsAt(database), { ...TYPED, token });
    expect(right.ok).toBe(true);
  });

  test('does not take over an account that is there', async ({ database, db }) => {
    await createPerson(db, { email: TYPED.email, name: 'En anden', verified: true }, AT);
    const token = await newToken(database);
    expect(await takeFirstAdministrator(partsAt(database), { ...TYPED, token })).toEqual({
      ok: false,
      error: { email: 'taken' },
    });
    const people = await db.selectFrom('person').select(['name', 'administrator']).execute();
    expect(people).toEqual([{ name: 'En anden', administrator: false }]);
  });

  test('is made again when the only administrator is closed, unverified or of the demo', async ({
    database,
    db,
  }) => {
    const admin = { administrator: true };
    for (const [email, more] of [
      ['uden-link@havnby.example', { email_verified: false }],
      ['demo@havnby.example', { demo: true }],
    ] as const) {
      await createPerson(db, { email, name: 'Konto', verified: true }, AT);
      await db
        .updateTable('person')
        .set({ ...admin, ...more })
        .where('email', '=', email)
        .execute();
    }
    const closed = await createPerson(
      db,
      { email: 'lukket@havnby.example', name: 'Konto', verified: true },
      AT,
    );
    if (!closed.ok) throw new Error(closed.error);
    await db.updateTable('person').set(admin).where('person_id', '=', closed.value.id).execute();
    const parts = { ...partsAt(database), baseUrl: BASE_URL };
    expect(await firstAdministratorLink(parts)).toBeUndefined();
    await lockPerson(db, closed.value.id, AT);
    expect(await firstAdministratorLink(parts)).toBeDefined();
    expect(await firstAdministratorLink({ ...parts, demo: true })).toBeUndefined();
  });
});
