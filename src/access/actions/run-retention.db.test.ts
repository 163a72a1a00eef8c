import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { databaseTest, type TestDatabase } from '../../../tests/database.ts';
import type { Db } from '../../platform/db/index.ts';
import { enqueueMail } from '../../platform/mail/index.ts';
import type { PersonId } from '../domain/person.ts';
import { listReceipts } from '../store/receipts.ts';
import { AT, daysAgo, makePartnership, makePerson, makeSession } from '../testing/people.ts';
import { runRetention } from './run-retention.ts';

function run({ keeper }: TestDatabase, now = AT) {
  return runRetention({
    keeper,
    now,
    erasureNotice: ({ name, language, eraseOn }) => ({
      subject: `${language}: ${eraseOn}`,
      text: `Til ${name}`,
    }),
  });
}

const TABLES = [
  'receipt',
  'mail',
  'invitation',
  'membership',
  'rate_limit',
  'verification',
  'oidc_log_out_token',
  'person',
];

databaseTest.beforeEach(async ({ db }) => {
  for (const table of TABLES) await sql`delete from ${sql.table(table)}`.execute(db);
});

async function countOf(db: Db, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)}`.execute(db);
  return rows[0]!.count;
}

function personRow(db: Db, personId: PersonId) {
  return db
    .selectFrom('person')
    .selectAll()
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
}

async function makeMail(db: Db, createdAt: Date, state = 'sent'): Promise<void> {
  const key = randomUUID();
  await db
    .transaction()
    .execute((tx) =>
      enqueueMail(tx, { to: 'nogen@eksempel.dk', subject: 'Hej', text: 'Hej', key }),
    );
  await sql`update mail set created_at = ${createdAt}, state = ${state} where key = ${key}`.execute(
    db,
  );
}

describe('runRetention', () => {
  databaseTest(
    'does nothing and writes no receipt when nothing is due',
    async ({ database, db }) => {
      const personId = await makePerson(db);
      await makeSession(db, personId);
      await makeMail(db, daysAgo(29));
      expect(await run(database)).toEqual([]);
      expect(await listReceipts(database.keeper)).toEqual([]);
      expect(await countOf(db, 'session')).toBe(1);
    },
  );

  databaseTest('deletes what ran out a day ago, and no sooner', async ({ database, db }) => {
    const personId = await makePerson(db);
    await makeSession(db, personId, { expiresAt: daysAgo(1.1) });
    await makeSession(db, personId, { expiresAt: daysAgo(0.9) });
    for (const days of [0.5, 2]) {
      await sql`insert into verification values (${randomUUID()}, 'hash', 'value',
        ${daysAgo(days)}, now(), now())`.execute(db);
      await sql`insert into rate_limit values ('regel', ${randomUUID()}, 1,
        ${daysAgo(days)})`.execute(db);
      await sql`insert into oidc_log_out_token values ('https://idp.example', ${randomUUID()},
        ${daysAgo(days)})`.execute(db);
    }
    const [receipt] = await run(database);
    expect(receipt).toMatchObject({
      kind: 'retention',
      at: AT,
      counts: { sessions: 1, links: 1, limits: 1, providerLogOuts: 1 },
    });
    expect(await countOf(db, 'session')).toBe(1);
    expect(await listReceipts(database.keeper)).toEqual([receipt]);
  });

  databaseTest('does the same no second time', async ({ database, db }) => {
    const personId = await makePerson(db);
    await makeSession(db, personId, { expiresAt: daysAgo(3) });
    expect(await run(database)).toHaveLength(1);
    expect(await run(database)).toEqual([]);
  });

  databaseTest(
    'empties mails after a month and deletes them after a year',
    async ({ database, db }) => {
      await makeMail(db, daysAgo(31));
      await makeMail(db, daysAgo(31), 'kept');
      await makeMail(db, daysAgo(29));
      await makeMail(db, daysAgo(366));
      await makeMail(db, daysAgo(366), 'waiting');
      const [receipt] = await run(database);
      expect(receipt?.counts).toEqual({ mailTexts: 3, mails: 1 });
      expect(await countOf(db, 'mail')).toBe(4);
    },
  );

  databaseTest(
    'takes the address from invitations a month after their end',
    async ({ database, db }) => {
      const owner = await makePerson(db);
      const { id } = await makePartnership(db, [[owner, 'owner']]);
      const invite = (name: string, expiresAt: Date, answeredAt: Date | null) =>
        sql`insert into invitation (partnership_id, invitation_id, email, role, token_hash,
        invited_at, expires_at, answered_at, answer)
        values (${id}, ${name}, ${`${name}@eksempel.dk`}, 'guest', ${name}, ${daysAgo(60)},
          ${expiresAt}, ${answeredAt}, ${answeredAt && 'accepted'})`.execute(db);
      await invite('udloebet', daysAgo(31), null);
      await invite('besvaret', daysAgo(-3), daysAgo(31));
      await invite('nyligt-besvaret', daysAgo(-3), daysAgo(29));
      await invite('aaben', daysAgo(-3), null);
      const [receipt] = await run(database);
      expect(receipt?.counts).toEqual({ invitations: 2 });
      const left = await db
        .selectFrom('invitation')
        .select('email')
        .where('email', 'is not', null)
        .orderBy('email')
        .execute();
      expect(left.map(({ email }) => email)).toEqual([
        'aaben@eksempel.dk',
        'nyligt-besvaret@eksempel.dk',
      ]);
    },
  );

  databaseTest('closes, tells and erases an account that nobody uses', async ({ database, db }) => {
    const personId = await makePerson(db, { createdAt: daysAgo(800) });
    await makeSession(db, personId, { usedAt: daysAgo(0), expiresAt: daysAgo(-14) });
    const later = (days: number) => daysAgo(-days);

    expect(await run(database, later(364))).toMatchObject([{ counts: { sessions: 1 } }]);
    expect(await run(database, later(366))).toMatchObject([{ counts: { accountsLocked: 1 } }]);
    expect((await personRow(db, personId)).locked_at).toEqual(later(366));
    expect(await run(database, later(366))).toEqual([]);

    expect(await run(database, later(701))).toMatchObject([{ counts: { erasureNotices: 1 } }]);
    const mail = await db.selectFrom('mail').selectAll().executeTakeFirstOrThrow();
    expect(mail).toMatchObject({ subject: 'da: 2028-11-23', body_text: 'Til En konto' });
    expect(await run(database, later(702))).toEqual([]);

    const [erasure, last] = await run(database, later(732));
    expect(erasure).toMatchObject({ kind: 'erasure' });
    expect(last).toMatchObject({ kind: 'retention', counts: { accountsErased: 1 } });
    expect(await personRow(db, personId)).toMatchObject({ name: 'Slettet person' });
    const after = await run(database, later(733));
    expect(after.flatMap(({ counts }) => Object.keys(counts))).not.toContain('accountsErased');
  });

  databaseTest('leaves alone whoever has come back', async ({ database, db }) => {
    const personId = await makePerson(db, { createdAt: daysAgo(800) });
    await makeSession(db, personId, { usedAt: daysAgo(740), expiresAt: daysAgo(730) });
    await run(database, daysAgo(370));
    await run(database, daysAgo(35));
    await sql`update person set locked_at = null`.execute(db);
    await makeSession(db, personId, { usedAt: daysAgo(1) });
    expect(await run(database)).toEqual([]);
    expect((await personRow(db, personId)).erased_at).toBeNull();
  });

  databaseTest(
    'does not close again what an administrator has opened',
    async ({ database, db }) => {
      const personId = await makePerson(db, { createdAt: daysAgo(400) });
      await run(database, daysAgo(10));
      await sql`update person set locked_at = null`.execute(db);
      expect(await run(database)).toEqual([]);
      expect((await personRow(db, personId)).locked_at).toBeNull();
    },
  );

  databaseTest('keeps members, administrators and the demo', async ({ database, db }) => {
    const createdAt = daysAgo(900);
    const member = await makePerson(db, { createdAt });
    const left = await makePerson(db, { createdAt });
    await makePerson(db, { createdAt, administrator: true });
    await makePerson(db, { createdAt, demo: true });
    await makePartnership(db, [
      [member, 'owner'],
      [left, 'guest'],
    ]);
    await sql`update membership set ends_on = '2026-06-30' where person_id = ${left}`.execute(db);
    expect(await run(database)).toEqual([]);
    await sql`update membership set ends_on = '2025-06-30' where person_id = ${left}`.execute(db);
    expect(await run(database)).toMatchObject([{ counts: { accountsLocked: 1 } }]);
    expect((await personRow(db, left)).locked_at).toEqual(AT);
  });

  databaseTest('counts nothing twice when two processes run at once', async ({ database, db }) => {
    for (let left = 0; left < 30; left += 1) {
      const personId = await makePerson(db, { createdAt: daysAgo(400) });
      await makeSession(db, personId, { usedAt: daysAgo(390), expiresAt: daysAgo(380) });
    }
    const receipts = (await Promise.all([run(database), run(database)])).flat();
    const sum = (name: string) =>
      receipts.reduce((total, { counts }) => total + (counts[name] ?? 0), 0);
    expect(sum('sessions')).toBe(30);
    expect(sum('accountsLocked')).toBe(30);
  });

  databaseTest('works through more than one batch', async ({ database, db }) => {
    await sql`insert into rate_limit select 'regel', n::text, 1, ${daysAgo(2)}
      from generate_series(1, 2500) as n`.execute(db);
    await sql`insert into person (person_id, name, email, created_at)
      select 'p' || n, 'En konto', 'p' || n || '@eksempel.dk', ${daysAgo(400)}
      from generate_series(1, 250) as n`.execute(db);
    expect(await run(database)).toMatchObject([{ counts: { limits: 2500, accountsLocked: 250 } }]);
  });
});
