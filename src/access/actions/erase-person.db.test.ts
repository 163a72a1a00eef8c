import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { databaseTest, type TestDatabase } from '../../../tests/database.ts';
import type { Db } from '../../platform/db/index.ts';
import { enqueueMail } from '../../platform/mail/index.ts';
import { localDate } from '../../shared/index.ts';
import type { PersonId } from '../domain/person.ts';
import { FIRST_HASH } from '../domain/seal.ts';
import { changeWorkspace, hashOf } from '../store/changes.ts';
import { listReceipts } from '../store/receipts.ts';
import { AT, makePartnership, makePerson, makeSession } from '../testing/people.ts';
import { erasePerson, erasureProblem } from './erase-person.ts';
import { exportPerson } from './export-person.ts';

const TODAY = localDate('2026-11-23');
const SECRETS = [
  'hemmelig-session',
  'hemmelig-adgangskode',
  'hemmelig-noegle',
  'hemmelig-credential',
];
const MORE_SECRETS = [
  'hemmelig-totp',
  'hemmelige-koder',
  'hemmelig-invitation',
  'hemmeligt-id-token',
];
const MAIL_SECRET = 'hemmelig-mailtekst';

function erase(database: TestDatabase, personId: PersonId) {
  return erasePerson(database.keeper, { personId, at: AT, today: TODAY, by: personId });
}

/** Gives a person one of everything that may be stored. */
async function fill(owner: Db, personId: PersonId, email: string): Promise<void> {
  const [session, password, key, credential] = SECRETS.map((secret) => `${secret}-${personId}`);
  const [totp, codes, token, idToken] = MORE_SECRETS.map((secret) => `${secret}-${personId}`);
  const sessionId = await makeSession(owner, personId, { token: session! });
  const statements = [
    sql`insert into account (account_id, person_id, provider_id, provider_account_id, password,
      created_at, updated_at)
      values (${`konto-${personId}`}, ${personId}, 'credential', ${personId}, ${password}, now(), now())`,
    sql`insert into passkey (passkey_id, person_id, name, public_key, credential_id, counter,
      device_type, backed_up, created_at)
      values (${`nøgle-${personId}`}, ${personId}, 'Min nøgle', ${key}, ${credential}, 0,
      'singleDevice', false, now())`,
    sql`insert into two_factor (two_factor_id, person_id, secret, backup_codes)
      values (${`to-${personId}`}, ${personId}, ${totp}, ${codes})`,
    sql`insert into verification values (${`v-${personId}`}, 'hash',
      ${`magic-link:${personId}`}, now(), now(), now())`,
    sql`insert into email_change values (${personId}, ${`ny-${email}`}, ${token}, now(), now())`,
    sql`insert into oidc_subject values ('https://idp.example', ${`emne-${personId}`},
      ${personId}, false, now(), now())`,
    sql`insert into oidc_session values (${sessionId}, 'idp', 'https://idp.example',
      ${`emne-${personId}`}, null, ${idToken}, now())`,
  ];
  for (const statement of statements) await statement.execute(owner);
  await owner.transaction().execute((tx) =>
    enqueueMail(tx, {
      to: email,
      subject: 'Velkommen til Prøve',
      text: MAIL_SECRET,
      key: `prøve:${personId}`,
    }),
  );
}

async function invite(owner: Db, partnershipId: string, email: string): Promise<void> {
  await sql`insert into invitation (partnership_id, invitation_id, email, role, token_hash,
    invited_at, expires_at)
    values (${partnershipId}, ${randomUUID()}, ${email}, 'guest',
      ${`hemmelig-invitation-${randomUUID()}`}, ${AT}, ${AT})`.execute(owner);
}

/** Somebody who owns a partnership with another, has changed it, and has one of everything. */
async function fullPerson(owner: Db) {
  const [personId, other] = [await makePerson(owner), await makePerson(owner)];
  const email = `${personId}@eksempel.dk`;
  const partnership = await makePartnership(owner, [
    [personId, 'owner'],
    [other, 'owner'],
  ]);
  await fill(owner, personId, email);
  await invite(owner, partnership.id, email);
  await changeWorkspace(
    owner,
    {
      partnershipId: partnership.id,
      useCase: 'activities.choose-option',
      at: AT,
      by: { personId, may: () => true },
    },
    async () => ({
      answer: undefined,
      change: { subject: { room: 'activities', kind: 'activity', id: 'a' }, before: 1, after: 2 },
    }),
  );
  return { personId, other, email, partnership };
}

/** Every row of every table as one text. */
async function everything(owner: Db): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(owner);
  const texts: string[] = [];
  for (const { name } of rows) {
    const held = await sql<{ text: string }>`
      select t::text as text from ${sql.table(name)} as t`.execute(owner);
    texts.push(...held.rows.map(({ text }) => text));
  }
  return texts.join('\n');
}

async function chainHolds(owner: Db, partnershipId: string): Promise<boolean> {
  const rows = await owner
    .selectFrom('change')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .orderBy('revision')
    .execute();
  let previous = FIRST_HASH;
  for (const { partnership_id: chain, person_id, use_case, hash, previous_hash, ...row } of rows) {
    const sealed = { ...row, chain, personId: person_id, useCase: use_case };
    if (previous_hash !== previous || hashOf(sealed, previous) !== hash) return false;
    previous = hash;
  }
  return rows.length > 0;
}

describe('erasePerson', () => {
  databaseTest('withdraws the invitations that the person has sent', async ({ database, db }) => {
    const { personId, partnership } = await fullPerson(db);
    await invite(db, partnership.id, 'en@havnby.example');
    await sql`update invitation set invited_by = ${personId}
      where email = 'en@havnby.example'`.execute(db);
    expect(await erase(database, personId)).toMatchObject({ ok: true });
    const { answer } = await db
      .selectFrom('invitation')
      .select('answer')
      .where('email', '=', 'en@havnby.example')
      .executeTakeFirstOrThrow();
    expect(answer).toBe('withdrawn');
    const { after } = await db
      .selectFrom('change')
      .select('after')
      .where('partnership_id', '=', partnership.id)
      .where('use_case', '=', 'access.erase-person')
      .executeTakeFirstOrThrow();
    expect(after).toEqual({ withdrawnInvitations: 1 });
    expect(await chainHolds(db, partnership.id)).toBe(true);
  });

  databaseTest('leaves neither name, address nor a way in anywhere', async ({ database, db }) => {
    const { personId, email, partnership } = await fullPerson(db);
    await sql`update person set name = 'Et Særligt Navn' where person_id = ${personId}`.execute(db);
    const erased = await erase(database, personId);
    expect(erased).toMatchObject({
      ok: true,
      value: {
        kind: 'erasure',
        counts: {
          sessions: 1,
          signInWays: 1,
          passkeys: 1,
          secondFactors: 1,
          identityLinks: 1,
          links: 2,
          invitations: 1,
          mails: 1,
          memberships: 1,
        },
      },
    });
    const left = await everything(db);
    expect(left).not.toContain('Et Særligt Navn');
    expect(left).not.toContain(email);
    for (const secret of SECRETS) expect(left).not.toContain(`${secret}-${personId}`);
    const row = await db
      .selectFrom('person')
      .selectAll()
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ name: 'Slettet person', administrator: false, erased_at: AT });
    expect(row.email).toMatch(/@slettet\.invalid$/);
    expect(await chainHolds(db, partnership.id)).toBe(true);
  });

  databaseTest('is recorded in each partnership without a name', async ({ database, db }) => {
    const { personId, partnership } = await fullPerson(db);
    await erase(database, personId);
    const change = await db
      .selectFrom('change')
      .selectAll()
      .where('partnership_id', '=', partnership.id)
      .orderBy('revision', 'desc')
      .executeTakeFirstOrThrow();
    expect(change).toMatchObject({
      revision: 2,
      use_case: 'access.erase-person',
      subject: { room: 'access', kind: 'membership', id: personId },
      before: { role: 'owner' },
      after: null,
    });
  });

  databaseTest('leaves a receipt that names nobody', async ({ database, db }) => {
    const { personId, email } = await fullPerson(db);
    await erase(database, personId);
    const [receipt] = await listReceipts(database.keeper);
    expect(receipt).toMatchObject({ kind: 'erasure', at: AT, counts: { memberships: 1 } });
    expect(JSON.stringify(receipt)).not.toContain(personId);
    expect(JSON.stringify(receipt)).not.toContain(email);
  });

  databaseTest('erases nobody twice, and nobody who is not there', async ({ database, db }) => {
    const { personId } = await fullPerson(db);
    expect((await erase(database, personId)).ok).toBe(true);
    const again = { ok: false, error: { kind: 'unknown' } };
    expect(await erase(database, personId)).toEqual(again);
    expect(await erase(database, 'ingen' as PersonId)).toEqual(again);
  });

  databaseTest('leaves the only owner of a partnership as they are', async ({ database, db }) => {
    const personId = await makePerson(db);
    const editor = await makePerson(db);
    const partnership = await makePartnership(db, [
      [personId, 'owner'],
      [editor, 'editor'],
    ]);
    await makeSession(db, personId);
    const problem = {
      kind: 'only-owner',
      partnerships: [{ id: partnership.id, name: partnership.name }],
    };
    expect(await erase(database, personId)).toEqual({ ok: false, error: problem });
    expect(await erasureProblem(database.keeper, personId, TODAY)).toEqual(problem);
    const sessions = await db
      .selectFrom('session')
      .selectAll()
      .where('person_id', '=', personId)
      .execute();
    expect(sessions).toHaveLength(1);
  });

  databaseTest('counts an owner whose time is over as none', async ({ database, db }) => {
    const { personId, other, partnership } = await fullPerson(db);
    await sql`update membership set ends_on = '2026-11-22' where person_id = ${other}`.execute(db);
    expect(await erase(database, personId)).toMatchObject({
      error: { kind: 'only-owner', partnerships: [{ id: partnership.id }] },
    });
  });

  databaseTest('lets one of two owners go when both ask at once', async ({ database, db }) => {
    const { personId, other } = await fullPerson(db);
    const both = await Promise.all([erase(database, personId), erase(database, other)]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  databaseTest('keeps the demo’s accounts and the last administrator', async ({ database, db }) => {
    const demo = await makePerson(db, { demo: true });
    expect(await erase(database, demo)).toMatchObject({ error: { kind: 'demo' } });
    const administrator = await makePerson(db, { administrator: true });
    expect(await erase(database, administrator)).toMatchObject({
      error: { kind: 'last-administrator' },
    });
    const second = await makePerson(db, { administrator: true });
    expect(await erase(database, administrator)).toMatchObject({ ok: true });
    expect(await erase(database, second)).toMatchObject({ error: { kind: 'last-administrator' } });
  });
});

describe('exportPerson', () => {
  databaseTest('holds all that is stored about the person', async ({ database, db }) => {
    const { personId, email, partnership } = await fullPerson(db);
    const data = await exportPerson(database.keeper, personId, AT);
    expect(data).toMatchObject({
      format: 'helhed-person/1',
      person: { id: personId, email, name: 'En konto', seenAt: AT, lastSignInAt: AT },
      memberships: [{ partnershipId: partnership.id, role: 'owner' }],
      invitations: [{ partnershipId: partnership.id, role: 'guest' }],
      sessions: [{ userAgent: 'Prøvebrowser' }],
      password: { setAt: expect.any(Date) },
      secondFactor: true,
      passkeys: [{ name: 'Min nøgle' }],
      identityLinks: [{ issuer: 'https://idp.example', subject: `emne-${personId}` }],
      emailChange: { email: `ny-${email}` },
      changes: [{ partnershipId: partnership.id, useCase: 'activities.choose-option' }],
      mails: [{ subject: 'Velkommen til Prøve' }],
    });
  });

  databaseTest('holds no hash, token, key or text of a mail', async ({ database, db }) => {
    const { personId } = await fullPerson(db);
    const text = JSON.stringify(await exportPerson(database.keeper, personId, AT));
    for (const secret of [...SECRETS, ...MORE_SECRETS, MAIL_SECRET]) {
      expect(text).not.toContain(secret);
    }
  });

  databaseTest('holds nothing of others', async ({ database, db }) => {
    const { personId } = await fullPerson(db);
    const another = await fullPerson(db);
    const text = JSON.stringify(await exportPerson(database.keeper, personId, AT));
    expect(text).not.toContain(another.email);
    expect(text).not.toContain(another.partnership.id);
  });

  databaseTest('tells what others changed about the person', async ({ database, db }) => {
    const { personId, other, partnership } = await fullPerson(db);
    await erasePerson(database.keeper, { personId: other, at: AT, today: TODAY });
    const data = await exportPerson(database.keeper, personId, AT);
    expect(data?.changesAbout).toEqual([]);
    await changeWorkspace(
      db,
      {
        partnershipId: partnership.id,
        useCase: 'access.set-role',
        at: AT,
        by: { may: () => true },
      },
      async () => ({
        answer: undefined,
        change: {
          subject: { room: 'access', kind: 'membership', id: personId },
          before: { role: 'owner' },
          after: { role: 'editor' },
        },
      }),
    );
    const after = await exportPerson(database.keeper, personId, AT);
    expect(after?.changesAbout).toMatchObject([{ useCase: 'access.set-role' }]);
  });

  databaseTest('is nothing for who has been erased', async ({ database, db }) => {
    const { personId } = await fullPerson(db);
    await erase(database, personId);
    expect(await exportPerson(database.keeper, personId, AT)).toBeUndefined();
  });
});
