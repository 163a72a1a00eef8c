import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { databaseTest as test } from '../../../tests/database.ts';
import { type Db, scoped } from '../../platform/db/index.ts';
import { id } from '../../shared/index.ts';
import { checkWordOf } from '../domain/chain.ts';
import type { PartnershipId } from '../domain/partnership.ts';
import { PROGRAM } from '../domain/rights.ts';
import { changeWorkspace, hashOf } from '../store/changes.ts';
import { changeInstallation } from '../store/installation-changes.ts';
import { insertPartnership } from '../store/partnerships.ts';
import { verifyChanges, verifyEveryChain, verifyInstallationChanges } from './verify-changes.ts';

const AT = new Date('2026-11-23T12:00:00.123Z');
const PERSON = id<'person'>('p1');
const ACTOR = { personId: PERSON, may: () => true };

let count = 0;

/** A partnership with six changes. */
async function partnershipWith(db: Db, changes = 6): Promise<PartnershipId> {
  count += 1;
  const partnershipId = id<'partnership'>(`by-${count}`);
  await db
    .transaction()
    .execute((tx) =>
      insertPartnership(tx, { id: partnershipId, name: 'By', demo: false, createdAt: AT }),
    );
  for (let index = 1; index <= changes; index += 1) {
    await record(db, partnershipId, { step: index - 1 }, { step: index });
  }
  return partnershipId;
}

async function record(db: Db, partnershipId: PartnershipId, before: unknown, after: unknown) {
  const request = { partnershipId, useCase: 'test.step', at: AT, by: ACTOR };
  await changeWorkspace(db, request, async () => ({
    answer: undefined,
    change: { subject: { room: 'test', kind: 'step', id: 's' }, before, after },
  }));
}

/** Runs statements as one who owns the tables and has taken the guards away. */
async function tamper(db: Db, ...statements: ReturnType<typeof sql>[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const table of ['change', 'installation_change']) {
      await sql`alter table ${sql.table(table)} disable trigger user`.execute(tx);
    }
    for (const statement of statements) await statement.execute(tx);
    for (const table of ['change', 'installation_change']) {
      await sql`alter table ${sql.table(table)} enable trigger user`.execute(tx);
    }
  });
}

async function faultsOf(db: Db, partnershipId: string): Promise<string[]> {
  const verdict = await verifyChanges(db, partnershipId);
  return verdict!.faults.map((fault) =>
    'change' in fault
      ? `${fault.kind}:${fault.change.revision}`
      : `${fault.kind}:${fault.from}-${fault.to}`,
  );
}

const at = (partnershipId: string, revision: number) =>
  sql`partnership_id = ${partnershipId} and revision = ${revision}`;

describe('the check of a partnership', () => {
  test('finds an untouched chain intact, from the handle of its members', async ({ database }) => {
    const partnershipId = await partnershipWith(database.owner);
    const db = scoped(database.db, { partnership: partnershipId });
    const head = await database.owner
      .selectFrom('partnership')
      .select('sealed_hash')
      .where('partnership_id', '=', partnershipId)
      .executeTakeFirstOrThrow();
    expect(await verifyChanges(db, partnershipId)).toEqual({
      changes: 6,
      revision: 6,
      checkWord: checkWordOf(head.sealed_hash!),
      faults: [],
      faultCount: 0,
    });
    const elsewhere = scoped(database.db, { partnership: 'another' });
    expect(await verifyChanges(elsewhere, partnershipId)).toBeUndefined();
  });

  test('an empty chain is intact', async ({ db }) => {
    expect(await verifyChanges(db, await partnershipWith(db, 0))).toMatchObject({
      changes: 0,
      faultCount: 0,
    });
  });

  test.for<[string, string, string]>([
    ['before', `before = '{"step": 9}'`, 'altered:3'],
    ['after', `after = '{"step": 9}'`, 'altered:3'],
    ['after, taken away', `after = null`, 'altered:3'],
    ['at', `at = at + interval '1 minute'`, 'altered:3'],
    ['at, set to never', `at = 'infinity'`, 'altered:3'],
    ['person', `person_id = 'p2'`, 'altered:3'],
    ['use case', `use_case = 'test.other'`, 'altered:3'],
    ['subject', `subject = '{"room":"test","kind":"step","id":"t"}'`, 'altered:3'],
    ['hash', `hash = repeat('f', 64)`, 'altered:3'],
    ['previous hash', `previous_hash = repeat('f', 64)`, 'broken-link:3'],
    ['revision, to far beyond', `revision = 9223372036854775807`, 'missing:3-3'],
  ])('names a change whose %s was altered', async ([, assignment, fault], { db }) => {
    const partnershipId = await partnershipWith(db);
    await tamper(db, sql`update change set ${sql.raw(assignment)} where ${at(partnershipId, 3)}`);
    expect(await faultsOf(db, partnershipId)).toContain(fault);
  });

  test('names one that was removed', async ({ db }) => {
    const partnershipId = await partnershipWith(db);
    await tamper(db, sql`delete from change where ${at(partnershipId, 3)}`);
    expect(await faultsOf(db, partnershipId)).toEqual(['missing:3-3']);
  });

  test('names two that have changed places', async ({ db }) => {
    const partnershipId = await partnershipWith(db);
    const move = (from: number, to: number) =>
      sql`update change set revision = ${to} where ${at(partnershipId, from)}`;
    await tamper(db, move(3, 99), move(4, 3), move(99, 4));
    expect(await faultsOf(db, partnershipId)).toEqual(
      expect.arrayContaining(['altered:3', 'altered:4', 'broken-link:5']),
    );
  });

  test('names an end that was cut off', async ({ db }) => {
    const partnershipId = await partnershipWith(db);
    await tamper(db, sql`delete from change where ${at(partnershipId, 6)}`);
    expect(await faultsOf(db, partnershipId)).toEqual(['cut-off:6-6']);
  });

  test('names an end that was cut off with the count set back', async ({ db }) => {
    const partnershipId = await partnershipWith(db);
    await tamper(
      db,
      sql`delete from change where ${at(partnershipId, 6)}`,
      sql`update partnership set revision = 5 where partnership_id = ${partnershipId}`,
    );
    expect(await faultsOf(db, partnershipId)).toEqual(['other-head:5']);
  });

  test('names one that was added at the end', async ({ db }) => {
    const partnershipId = await partnershipWith(db);
    await tamper(
      db,
      sql`insert into change select partnership_id, 7, at, use_case, subject, before, after,
        person_id, hash, hash from change where ${at(partnershipId, 6)}`,
    );
    expect(await faultsOf(db, partnershipId)).toEqual(['added:7', 'altered:7']);
  });

  test('names one that was pushed in between', async ({ db }) => {
    const partnershipId = await partnershipWith(db);
    await tamper(
      db,
      sql`update change set revision = revision + 1000
        where partnership_id = ${partnershipId} and revision > 3`,
      sql`update change set revision = revision - 999
        where partnership_id = ${partnershipId} and revision > 1000`,
      sql`insert into change select partnership_id, 4, at, use_case, subject, before, after,
        person_id, previous_hash, hash from change where ${at(partnershipId, 3)}`,
      sql`update partnership set revision = 7 where partnership_id = ${partnershipId}`,
    );
    expect(await faultsOf(db, partnershipId)).toEqual(
      expect.arrayContaining(['altered:4', 'broken-link:4', 'altered:7']),
    );
  });

  test('names where one was sealed again without those after it', async ({ db }) => {
    const partnershipId = await partnershipWith(db);
    const point = { revision: 4, checkWord: await wordAt(db, partnershipId, 4) };
    await sealAgain(db, partnershipId, 4);
    expect(await faultsOf(db, partnershipId)).toEqual(['broken-link:5']);
    expect(await verifyChanges(db, partnershipId, point)).toMatchObject({ point: 'other-word' });
  });

  test('shows by an earlier check word that all was written anew', async ({ db }) => {
    const partnershipId = await partnershipWith(db);
    const point = { revision: 4, checkWord: await wordAt(db, partnershipId, 4) };
    expect(await verifyChanges(db, partnershipId, point)).toMatchObject({ point: 'stands' });
    for (const revision of [3, 4, 5, 6]) await sealAgain(db, partnershipId, revision);
    await sql`update partnership set sealed_hash = (select hash from change
      where ${at(partnershipId, 6)}) where partnership_id = ${partnershipId}`.execute(db);
    expect(await verifyChanges(db, partnershipId, point)).toMatchObject({
      faultCount: 0,
      point: 'other-word',
    });
  });

  test('does not mind that a person is erased', async ({ db }) => {
    const partnershipId = await partnershipWith(db);
    await sql`insert into person (person_id, name, email)
      values ('p1', 'Projektleder', 'p1@havnby.example') on conflict do nothing`.execute(db);
    await sql`update person set name = 'Slettet', email = 'slettet-p1', erased_at = now()
      where person_id = 'p1'`.execute(db);
    expect(await faultsOf(db, partnershipId)).toEqual([]);
  });

  test('finds what was recorded intact, whatever it was', async ({ db }) => {
    const partnershipId = await partnershipWith(db, 0);
    const samples: unknown[] = [
      { b: 1, a: 2, 10: 'ti', 9: 'ni', '': 'tom', __proto__x: 1, æ: 'ø', A: 0 },
      [1.0, 1e21, -0, 0.1, 5e-324, 1.7976931348623157e308, Number.NaN, 123456789012345680000],
      { at: AT, gone: undefined, list: [undefined, () => 1] },
      'tekst "med" \\ tegn \t\n\u2028 👩‍👩‍👧 e\u0301 \ufeff',
      '',
      0,
      false,
      null,
      undefined,
    ];
    for (const sample of samples) await record(db, partnershipId, sample, { held: sample });
    await fc.assert(
      fc.asyncProperty(storable, storable, (before, after) =>
        record(db, partnershipId, before, after),
      ),
      { numRuns: 60 },
    );
    expect(await faultsOf(db, partnershipId)).toEqual([]);
  }, 60_000);
});

/** PostgreSQL keeps no zero character and no half of a pair. */
const storable = fc
  .jsonValue({ stringUnit: 'binary' })
  .filter((value) => !/\\u0000|\\ud[89a-f]/i.test(JSON.stringify(value)));

async function wordAt(db: Db, partnershipId: string, revision: number): Promise<string> {
  return checkWordOf((await rowAt(db, partnershipId, revision)).hash);
}

async function rowAt(db: Db, partnershipId: string, revision: number) {
  return db
    .selectFrom('change')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('revision', '=', revision)
    .executeTakeFirstOrThrow();
}

/** Forges one change and gives it a seal that fits its new content and the change before. */
async function sealAgain(db: Db, partnershipId: string, revision: number): Promise<void> {
  const row = await rowAt(db, partnershipId, revision);
  const { hash: previousHash } = await rowAt(db, partnershipId, revision - 1);
  const after = { step: 'forged' };
  const { person_id: personId, use_case: useCase, ...rest } = row;
  const hash = hashOf({ ...rest, after, personId, useCase, chain: partnershipId }, previousHash);
  await tamper(
    db,
    sql`update change set after = ${JSON.stringify(after)}, hash = ${hash},
      previous_hash = ${previousHash} where ${at(partnershipId, revision)}`,
  );
}

describe('the guards of recorded changes', () => {
  test('refuse to alter, remove or empty, whoever asks', async ({ database }) => {
    const { owner, keeper } = database;
    const partnershipId = await partnershipWith(owner);
    await expect(sql`update change set use_case = 'x'`.execute(owner)).rejects.toThrow('never');
    await expect(sql`truncate change`.execute(owner)).rejects.toThrow('never');
    for (const db of [owner, keeper]) {
      const removed = sql`delete from change where ${at(partnershipId, 6)}`.execute(db);
      await expect(removed).rejects.toThrow('together with their partnership');
    }
    await expect(sql`delete from installation_change`.execute(owner)).rejects.toThrow('never');
    expect(await faultsOf(owner, partnershipId)).toEqual([]);
  });

  test('let them go together with the whole partnership', async ({ database }) => {
    const partnershipId = await partnershipWith(database.owner);
    await database.keeper.transaction().execute(async (tx) => {
      await tx.deleteFrom('change').where('partnership_id', '=', partnershipId).execute();
      await tx.deleteFrom('partnership').where('partnership_id', '=', partnershipId).execute();
    });
    expect(await verifyChanges(database.keeper, partnershipId)).toBeUndefined();
  });
});

describe('the check of the installation', () => {
  test('finds its own changes intact, and names what was done to them', async ({ database }) => {
    const { keeper, owner } = database;
    for (const step of [1, 2, 3, 4]) {
      await changeInstallation(keeper, { useCase: 'test.step', at: AT }, async () => ({
        answer: undefined,
        change: { subject: { room: 'test', kind: 'step', id: 's' }, before: null, after: { step } },
      }));
    }
    const { checkWord, ...verdict } = await verifyInstallationChanges(keeper);
    expect(verdict).toEqual({ changes: 4, revision: 4, faults: [], faultCount: 0 });
    const point = { revision: 4, checkWord: checkWord! };
    await tamper(
      owner,
      sql`update installation_change set after = '{}' where revision = 2`,
      sql`delete from installation_change where revision = 4`,
    );
    const tampered = await verifyInstallationChanges(keeper, point);
    expect(tampered).toMatchObject({ faultCount: 2, point: 'gone' });
    expect(tampered.faults).toMatchObject([
      { kind: 'altered', change: { revision: 2, useCase: 'test.step', at: AT, personId: null } },
      { kind: 'cut-off', from: 4, to: 4 },
    ]);
    await expect(sql`select from installation_head`.execute(database.db)).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('the check of everything', () => {
  test('goes through all partnerships and the installation', async ({ database }) => {
    const chains: string[] = [];
    for await (const { partnership } of verifyEveryChain(database.keeper)) {
      chains.push(partnership?.id ?? 'installation');
    }
    expect(chains.length).toBeGreaterThan(3);
    expect(chains.at(-1)).toBe('installation');
  });

  test('takes changes that hold more than a batch one after the other', async ({ db }) => {
    const partnershipId = await partnershipWith(db, 2);
    const noise = () => Array.from({ length: 60_000 }, () => Math.random());
    for (let times = 0; times < 3; times += 1) {
      await record(db, partnershipId, noise(), { planFile: noise() });
    }
    expect(await verifyChanges(db, partnershipId)).toMatchObject({ changes: 5, faultCount: 0 });
  });
});

test('the program itself is recorded without a person', async ({ db }) => {
  const partnershipId = await partnershipWith(db, 1);
  const request = { partnershipId, useCase: 'test.step', at: AT, by: PROGRAM };
  await changeWorkspace(db, request, async () => ({
    answer: undefined,
    change: { subject: { room: 'test', kind: 'step', id: 's' }, before: undefined, after: {} },
  }));
  expect(await faultsOf(db, partnershipId)).toEqual([]);
});
