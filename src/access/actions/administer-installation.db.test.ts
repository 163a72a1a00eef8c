import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { HAVNBY, loadDemo, loadDemoPeople } from '../../../demo/index.ts';
import { databaseTest as test, type TestDatabase } from '../../../tests/database.ts';
import { enqueueMail } from '../../platform/mail/index.ts';
import { id, localDate } from '../../shared/index.ts';
import { createVault } from '../identity/oidc/index.ts';
import { listInstallationChanges } from '../store/installation-change-list.ts';
import { countMails, readDatabaseState } from '../store/installation-health.ts';
import { insertPartnership } from '../store/partnerships.ts';
import { findListedPartnership, listPartnershipsInPart } from '../store/partnership-list.ts';
import { readMail, sendMailAgain } from './administer-mail.ts';
import { appointOwner, deleteDuePartnership, keepPartnership } from './administer-partnership.ts';
import { addProvider } from './administer-provider.ts';
import { verifyInstallationChanges, verifyChanges } from './verify-changes.ts';

const AT = new Date('2026-11-23T12:00:00Z');
const TODAY = localDate('2026-11-23');
const ADMINISTRATOR = id<'person'>('demo-administrator');

const requestOf = ({ keeper }: TestDatabase) => ({
  keeper,
  at: AT,
  by: ADMINISTRATOR,
  demo: true,
  today: TODAY,
});

test.beforeAll(async ({ db }) => {
  await db.transaction().execute(async (tx) => {
    await loadDemo(tx);
    await loadDemoPeople(tx);
  });
});

describe('a partnership for an administrator', () => {
  test('is listed in parts, each once', async ({ database, db }) => {
    await db.transaction().execute(async (tx) => {
      for (const name of ['a', 'b', 'z']) {
        await insertPartnership(tx, { id: id(name), name, demo: false, createdAt: AT });
      }
    });
    const seen: string[] = [];
    let after: string | undefined;
    for (let parts = 0; parts < 4; parts += 1) {
      const part = await listPartnershipsInPart(database.keeper, { demo: true, after, limit: 2 });
      seen.push(...part.partnerships.map((one) => one.id));
      after = seen.at(-1);
      if (!part.more) break;
    }
    expect(seen).toEqual(['a', 'b', HAVNBY.id, 'z']);
  });

  test('tells its owners by organisation, and who of them cannot sign in', async ({ database }) => {
    const of = async (demo: boolean) =>
      (await findListedPartnership(database.keeper, HAVNBY.id, demo))!.owners;
    expect(await of(true)).toMatchObject([{ maySignIn: true, organisation: expect.any(String) }]);
    expect(await of(false)).toMatchObject([{ maySignIn: false }]);
  });

  test('gets one new owner of two who are appointed at the same moment', async ({ database }) => {
    const emails = ['medarbejder@havnby.example', 'socialchef@havnby.example'];
    const done = await Promise.all(
      emails.map((email) => appointOwner(requestOf(database), 'a', email)),
    );
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(done.filter((one) => !one.ok)).toEqual([{ ok: false, error: 'has-owner' }]);
    const verdict = await verifyChanges(database.keeper, 'a');
    expect(verdict).toMatchObject({ changes: 1, faultCount: 0 });
  });

  test('whose only owner has ended gets a new one, who was a member before', async ({
    database,
    db,
  }) => {
    await db
      .updateTable('membership')
      .set({ ends_on: localDate('2026-11-22') })
      .where('partnership_id', '=', HAVNBY.id)
      .where('role', '=', 'owner')
      .execute();
    const guest = 'konsulent@havnby.example';
    expect(await appointOwner(requestOf(database), HAVNBY.id, guest)).toMatchObject({ ok: true });
    const membership = await db
      .selectFrom('membership')
      .select(['role', 'ends_on'])
      .where('partnership_id', '=', HAVNBY.id)
      .where('person_id', '=', 'demo-konsulent')
      .executeTakeFirstOrThrow();
    expect(membership).toEqual({ role: 'owner', ends_on: null });
  });

  test('is not appointed an owner who is unknown, closed or the administrator', async ({
    database,
    db,
  }) => {
    await db
      .updateTable('person')
      .set({ locked_at: AT })
      .where('person_id', '=', 'demo-bestyrelse')
      .execute();
    for (const [email, error] of [
      ['ingen@havnby.example', 'no-such-person'],
      ['ikke en adresse', 'no-such-person'],
      ['bestyrelse@havnby.example', 'no-such-person'],
      ['administrator@havnby.example', 'yourself'],
    ]) {
      const refused = await appointOwner(requestOf(database), 'b', email!);
      expect(refused).toEqual({ ok: false, error });
    }
    expect(await appointOwner(requestOf(database), 'findes-ikke', 'x@y.dk')).toEqual({
      ok: false,
      error: 'unknown',
    });
  });

  test('is kept, or deleted when its time has come and not before', async ({ database, db }) => {
    const due = (at: Date | null) =>
      db
        .updateTable('partnership')
        .set({ delete_after: at })
        .where('partnership_id', '=', 'b')
        .execute();
    const ran: Date[] = [];
    const run = async (at: Date) => void ran.push(at);
    await due(new Date(AT.getTime() + 1));
    const early = await deleteDuePartnership(requestOf(database), 'b', run);
    expect(early).toEqual({ ok: false, error: 'not-due' });
    expect(await keepPartnership(requestOf(database), 'b')).toMatchObject({ ok: true });
    expect(await deleteDuePartnership(requestOf(database), 'b', run)).toMatchObject({ ok: false });
    await due(AT);
    expect(await deleteDuePartnership(requestOf(database), 'b', run)).toMatchObject({ ok: true });
    expect(ran).toEqual([AT]);
    expect(await keepPartnership(requestOf(database), 'findes-ikke')).toMatchObject({ ok: false });
  });
});

describe('an identity provider', () => {
  test('gets an address of its own, also when two are added at the same moment', async ({
    database,
    db,
  }) => {
    const vault = createVault('a secret of tests that is long enough');
    const draft = {
      name: 'Havnby',
      issuer: 'https://login.havnby.example',
      clientId: 'helhed',
      enabled: true,
      scopes: ['openid'],
      clientAuthentication: 'auto' as const,
      trustVerifiedEmail: false,
      emailDomains: [],
      createAccounts: 'invited' as const,
      rules: [],
    };
    const request = { ...requestOf(database), vault };
    const both = await Promise.all([
      addProvider(request, 'standard', draft),
      addProvider(request, 'standard', { ...draft, clientSecret: 'hemmelig' }),
    ]);
    expect(new Set(both.map((one) => one.ok && one.value.id))).toEqual(
      new Set(['standard-2', 'standard-3']),
    );
    const rows = await db.selectFrom('identity_provider').select('provider_id').execute();
    expect(rows).toHaveLength(2);
  });
});

describe('a mail', () => {
  test('is read and sent again by administration, each recorded by the mail alone', async ({
    database,
    db,
  }) => {
    const key = randomUUID();
    await db.transaction().execute(async (tx) => {
      await enqueueMail(tx, { to: 'a@havnby.example', subject: 'Emne', text: 'Tekst', key });
    });
    const { mail_id: mailId } = await db
      .updateTable('mail')
      .set({ state: 'failed' })
      .where('key', '=', key)
      .returning('mail_id')
      .executeTakeFirstOrThrow();
    expect(await readMail(requestOf(database), mailId)).toMatchObject({ text: 'Tekst' });
    expect(await readMail(requestOf(database), 'findes-ikke')).toBeUndefined();
    expect(await sendMailAgain(requestOf(database), mailId)).toMatchObject({ ok: true });
    expect(await sendMailAgain(requestOf(database), mailId)).toMatchObject({ ok: false });
    expect((await countMails(database.keeper)).get('waiting')).toBe(1);
    const { changes } = await listInstallationChanges(database.keeper, { limit: 2 });
    expect(changes.map(({ useCase, subject }) => [useCase, subject.id])).toEqual([
      ['access.resend-mail', mailId],
      ['access.read-mail', mailId],
    ]);
  });
});

describe('the installation', () => {
  test('has its own list of changes, in parts and by person, with an intact chain', async ({
    database,
  }) => {
    const { keeper } = database;
    const all = await listInstallationChanges(keeper, {});
    const before = all.changes[2]!.revision;
    const part = await listInstallationChanges(keeper, { before, limit: 1 });
    expect(part).toMatchObject({ changes: [{ revision: before - 1 }], more: true });
    const own = await listInstallationChanges(keeper, { person: ADMINISTRATOR });
    expect(own.changes).toHaveLength(all.changes.length);
    expect((await listInstallationChanges(keeper, { person: 'nobody' })).changes).toEqual([]);
    const verdict = await verifyInstallationChanges(keeper);
    expect(verdict).toMatchObject({ faultCount: 0, changes: all.changes.length });
  });

  test('knows the shape of its database, and every wall stands until one is taken down', async ({
    database,
    db,
  }) => {
    const state = await readDatabaseState(database.keeper);
    expect(state.migrations).toContain('2026-11-23-0011-administration');
    expect(state.version).toMatch(/^\d+/);
    expect(state.partnerships).toBe(4);
    expect(state.unwalled).toEqual([]);
    await sql`alter table plan disable row level security`.execute(db);
    expect((await readDatabaseState(database.keeper)).unwalled).toEqual(['plan']);
    await sql`alter table plan enable row level security`.execute(db);
    await sql`drop policy own_partnership on funding_source`.execute(db);
    expect((await readDatabaseState(database.keeper)).unwalled).toEqual(['funding_source']);
  });
});
