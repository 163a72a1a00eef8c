import { sql } from 'kysely';
import { describe, expect } from 'vitest';
import { publishEvent } from '../../../demo/index.ts';
import { databaseTest, type TestDatabase } from '../../../tests/database.ts';
import type { Db } from '../../platform/db/index.ts';
import {
  attendances,
  cancelSignUp,
  closedEvents,
  closeSignUps,
  deletePastSignUps,
  exportSignUps,
  keepEvents,
  listSignUps,
  readSignUpByLink,
  removeSignUp,
  signUp,
} from '../index.ts';
import { anEvent, eventContent } from '../testing/events.ts';
import type { ComposeLetter } from './letters.ts';
import { id as asId } from '../../shared/index.ts';

const ID = 'netvaerksmoede';
const AT = new Date('2026-12-01T10:00:00Z');
const DAY_BEFORE = new Date('2027-01-13T13:00:00Z');
const DAY_MS = 24 * 3_600_000;

/** Letters that say what they are, and the key of their link. */
const compose: ComposeLetter = ({ kind, place, token, language }) => ({
  subject: `${kind}${place === undefined ? '' : ` ${place}`}`,
  text: `${language} ${token ?? 'none'}`,
});

databaseTest.beforeEach(async ({ db }) => {
  await sql`delete from event_sign_up`.execute(db);
  await sql`delete from event_standing`.execute(db);
  await sql`delete from mail`.execute(db);
  await sql`delete from receipt`.execute(db);
  await sql`update knowledge_document set published_number = null`.execute(db);
  await sql`delete from knowledge_version`.execute(db);
});

async function publish(db: Db, change: Record<string, unknown> = {}, at = AT): Promise<void> {
  const content = eventContent(change);
  await db.transaction().execute((tx) => publishEvent(tx, { id: ID, content }, at));
}

function join({ keeper }: TestDatabase, name: string, at = AT) {
  const typed = { name, email: `${name}@havnby.example`, organisation: '' };
  return signUp(keeper, { eventId: ID, typed, language: 'da', at, compose });
}

/** The letters to somebody, oldest first. */
async function lettersTo(db: Db, name: string): Promise<string[]> {
  const rows = await db
    .selectFrom('mail')
    .select(['subject'])
    .where('recipient', '=', `${name}@havnby.example`)
    .orderBy('created_at')
    .orderBy('key')
    .execute();
  return rows.map(({ subject }) => subject!);
}

async function tokenOf(db: Db, name: string): Promise<string> {
  const { body_text: text } = await db
    .selectFrom('mail')
    .select('body_text')
    .where('recipient', '=', `${name}@havnby.example`)
    .orderBy('created_at', 'desc')
    .executeTakeFirstOrThrow();
  return text!.split(' ')[1]!;
}

async function seats(db: Db): Promise<string[]> {
  const list = await listSignUps(db, ID);
  return list.map(({ name, seatAt }) => `${name}${seatAt ? '' : ' waits'}`);
}

const names = (count: number) => Array.from({ length: count }, (_, index) => `p${index + 1}`);

describe('signing up', () => {
  databaseTest(
    'gives seats in the order of arrival, then places in the queue',
    async ({ database }) => {
      await publish(database.owner, { capacity: 2 });
      for (const name of ['a', 'b', 'c', 'd'])
        expect(await join(database, name)).toEqual({ ok: true });
      expect(await seats(database.owner)).toEqual(['a', 'b', 'c waits', 'd waits']);
      expect(await lettersTo(database.owner, 'a')).toEqual(['confirmed']);
      expect(await lettersTo(database.owner, 'd')).toEqual(['waiting 2']);
    },
  );

  databaseTest(
    'gives fifty who come at once exactly ten seats, and forty places in a row',
    async ({ database }) => {
      await publish(database.owner);
      const answers = await Promise.all(names(50).map((name) => join(database, name)));
      expect(answers.every(({ ok }) => ok)).toBe(true);
      const list = await listSignUps(database.owner, ID);
      expect(list.map(({ number }) => number)).toEqual(names(50).map((_, index) => index + 1));
      expect(list.map(({ seatAt }) => seatAt !== undefined)).toEqual(
        names(50).map((_, index) => index < 10),
      );
      const waiting = await Promise.all(
        list.slice(10).map(({ name }) => lettersTo(database.owner, name)),
      );
      expect(waiting).toEqual(names(40).map((_, index) => [`waiting ${index + 1}`]));
    },
  );

  databaseTest(
    'usual work counts seats, and cannot find out who sits there',
    async ({ database }) => {
      await publish(database.owner);
      await join(database, 'a');
      const { db } = database;
      expect(await attendances(db, ID)).toEqual(new Map([[ID, { seated: 1, waiting: 0 }]]));
      expect(await closedEvents(db)).toEqual(new Set());
      for (const statement of [
        'select email from event_sign_up',
        'select sign_up_id from event_sign_up where cancelled_at is null',
        'select token_hash from event_sign_up_link',
        "update event_sign_up set email = 'b@havnby.example'",
        'delete from event_sign_up',
        'update event_standing set closed_at = null',
      ]) {
        await expect(sql.raw(statement).execute(db), statement).rejects.toThrow(
          'permission denied',
        );
      }
    },
  );

  databaseTest('the same address at once and again has one place', async ({ database }) => {
    await publish(database.owner);
    const answers = await Promise.all([1, 2, 3].map(() => join(database, 'a')));
    expect(answers).toEqual([1, 2, 3].map(() => ({ ok: true, value: undefined })));
    expect(await seats(database.owner)).toEqual(['a']);
    const letters = await lettersTo(database.owner, 'a');
    expect(letters.toSorted()).toEqual(['again', 'confirmed']);
    expect(
      await readSignUpByLink(database.keeper, await tokenOf(database.owner, 'a'), () => anEvent()),
    ).toMatchObject({
      kind: 'signed-up',
      signUp: { name: 'a' },
    });
  });

  databaseTest(
    'whoever types an address again and again sends it one letter a day',
    async ({ database }) => {
      await publish(database.owner);
      const later = new Date(AT.getTime() + DAY_MS);
      for (const at of [AT, AT, AT, AT, later, later]) await join(database, 'a', at);
      const letters = await lettersTo(database.owner, 'a');
      expect(letters.toSorted()).toEqual(['again', 'again', 'confirmed']);
    },
  );

  databaseTest('is refused with its reason', async ({ database }) => {
    const { owner } = database;
    expect(await join(database, 'a')).toEqual({ ok: false, error: 'no-event' });
    await publish(owner, { signUp: false });
    expect(await join(database, 'a')).toEqual({ ok: false, error: 'not-needed' });
    await publish(owner, { signUpUntil: '2026-11-30T12:00' });
    expect(await join(database, 'a')).toEqual({ ok: false, error: 'closed' });
    await publish(owner, { cancelled: { da: 'Sygdom', en: 'Illness' } });
    expect(await join(database, 'a')).toEqual({ ok: false, error: 'cancelled' });
    await publish(owner);
    expect(await join(database, 'a', new Date('2027-02-01T10:00:00Z'))).toEqual({
      ok: false,
      error: 'past',
    });
    expect(await seats(owner)).toEqual([]);
  });
});

describe('cancelling', () => {
  databaseTest(
    'gives the seat to the first who waits, and forgets who it was',
    async ({ database }) => {
      const { keeper, owner } = database;
      await publish(owner, { capacity: 1 });
      for (const name of ['a', 'b', 'c']) await join(database, name);
      const token = await tokenOf(owner, 'a');
      expect(await cancelSignUp(keeper, { token, at: AT, compose })).toMatchObject({ ok: true });
      expect(await seats(owner)).toEqual(['b', 'c waits']);
      expect(await lettersTo(owner, 'a')).toEqual(['confirmed', 'withdrawn']);
      expect(await lettersTo(owner, 'b')).toEqual(['waiting 1', 'moved-up']);
      expect(await lettersTo(owner, 'c')).toEqual(['waiting 2']);
      const rows = await owner.selectFrom('event_sign_up').selectAll().execute();
      expect(JSON.stringify(rows)).not.toContain('a@havnby');
      expect(await readSignUpByLink(keeper, token, () => anEvent())).toMatchObject({
        kind: 'cancelled',
      });
      expect(await cancelSignUp(keeper, { token, at: AT, compose })).toMatchObject({ ok: true });
      expect(await lettersTo(owner, 'a')).toHaveLength(2);
      expect(await join(database, 'a')).toMatchObject({ ok: true });
      expect(await seats(owner)).toEqual(['b', 'c waits', 'a waits']);
    },
  );

  databaseTest('many at once moves each up once', async ({ database }) => {
    const { keeper, owner } = database;
    await publish(owner, { capacity: 3 });
    for (const name of names(8)) await join(database, name);
    const tokens = await Promise.all(['p1', 'p2', 'p3'].map((name) => tokenOf(owner, name)));
    await Promise.all(
      [...tokens, ...tokens].map((token) => cancelSignUp(keeper, { token, at: AT, compose })),
    );
    expect(await seats(owner)).toEqual(['p4', 'p5', 'p6', 'p7 waits', 'p8 waits']);
    expect(await lettersTo(owner, 'p5')).toEqual(['waiting 2', 'moved-up']);
  });

  databaseTest('by another link, or when it is over, does nothing', async ({ database }) => {
    const { keeper, owner } = database;
    await publish(owner);
    await join(database, 'a');
    const forged = await cancelSignUp(keeper, { token: 'A'.repeat(43), at: AT, compose });
    expect(forged).toEqual({ ok: false, error: 'no-sign-up' });
    const late = {
      token: await tokenOf(owner, 'a'),
      at: new Date('2027-01-15T10:00:00Z'),
      compose,
    };
    expect(await cancelSignUp(keeper, late)).toEqual({ ok: false, error: 'past' });
    expect(await seats(owner)).toEqual(['a']);
  });
});

describe('what comes by itself', () => {
  databaseTest(
    'seats when there are more, a letter once about each change',
    async ({ database }) => {
      const { owner, keeper } = database;
      await publish(owner, { capacity: 1 });
      for (const name of ['a', 'b', 'c']) await join(database, name);
      await publish(owner, { capacity: 2, start: '2027-01-14T14:00' });
      for (const at of [AT, AT]) await keepEvents(keeper, { at, compose });
      await Promise.all([1, 2].map(() => keepEvents(keeper, { at: AT, compose })));
      expect(await seats(owner)).toEqual(['a', 'b', 'c waits']);
      expect(await lettersTo(owner, 'a')).toEqual(['confirmed', 'changed']);
      expect((await lettersTo(owner, 'b')).toSorted()).toEqual([
        'changed',
        'moved-up',
        'waiting 1',
      ]);
      expect(await lettersTo(owner, 'c')).toEqual(['waiting 2', 'changed 1']);
      await publish(owner, { cancelled: { da: 'Sygdom', en: 'Illness' } });
      for (const at of [AT, DAY_BEFORE]) await keepEvents(keeper, { at, compose });
      expect((await lettersTo(owner, 'c')).at(-1)).toBe('cancelled 1');
      expect((await lettersTo(owner, 'a')).filter((letter) => letter === 'cancelled')).toHaveLength(
        1,
      );
    },
  );

  databaseTest('a letter once when an event is taken down', async ({ database }) => {
    const { owner, keeper } = database;
    await publish(owner);
    await join(database, 'a');
    await sql`update knowledge_document set published_number = null`.execute(owner);
    for (const at of [AT, AT]) await keepEvents(keeper, { at, compose });
    expect(await lettersTo(owner, 'a')).toEqual(['confirmed', 'cancelled']);
    expect(await join(database, 'b')).toEqual({ ok: false, error: 'no-event' });
  });

  databaseTest('one reminder on the day before, and none after the start', async ({ database }) => {
    const { owner, keeper } = database;
    await publish(owner, { capacity: 1 });
    for (const name of ['a', 'b']) await join(database, name);
    await keepEvents(keeper, { at: new Date(DAY_BEFORE.getTime() - DAY_MS), compose });
    expect(await lettersTo(owner, 'a')).toEqual(['confirmed']);
    await Promise.all([1, 2].map(() => keepEvents(keeper, { at: DAY_BEFORE, compose })));
    await keepEvents(keeper, { at: new Date('2027-01-14T12:00:01Z'), compose });
    expect(await lettersTo(owner, 'a')).toEqual(['confirmed', 'reminder']);
    expect(await lettersTo(owner, 'b')).toEqual(['waiting 1']);
  });

  databaseTest(
    'deletion after the time that was promised, with a receipt',
    async ({ database }) => {
      const { owner, keeper } = database;
      await publish(owner, { keepDays: 10 });
      await join(database, 'a');
      await publish(owner, { keepDays: 300 });
      await keepEvents(keeper, { at: AT, compose });
      const ends = new Date('2027-01-14T15:00:00Z').getTime();
      const early = new Date(ends + 10 * DAY_MS - 1000);
      expect(await deletePastSignUps(keeper, early)).toBe(0);
      const due = new Date(ends + 10 * DAY_MS + 1000);
      expect(await deletePastSignUps(keeper, due)).toBe(1);
      expect(await deletePastSignUps(keeper, due)).toBe(0);
      expect(await owner.selectFrom('event_sign_up_link').selectAll().execute()).toEqual([]);
      expect(await owner.selectFrom('receipt').selectAll().execute()).toMatchObject([
        { kind: 'events', at: due, told: { eventSignUps: 1 } },
      ]);
    },
  );

  databaseTest(
    'an event that is moved keeps its sign-ups until the new end has passed',
    async ({ database }) => {
      const { owner, keeper } = database;
      await publish(owner, { keepDays: 1 });
      await join(database, 'a');
      await publish(owner, { keepDays: 1, start: '2027-03-01T10:00', end: '2027-03-01T12:00' });
      await keepEvents(keeper, { at: AT, compose });
      expect(await deletePastSignUps(keeper, new Date('2027-02-20T10:00:00Z'))).toBe(0);
    },
  );
});

describe('the organiser', () => {
  databaseTest(
    'takes somebody off, closes, opens and exports; all of it is recorded',
    async ({ database }) => {
      const { owner, keeper } = database;
      const by = asId<'person'>('redaktoer');
      await sql`insert into person (person_id, name, email, created_at, knowledge_editor)
      values (${by}, 'Redaktør', 'redaktoer@havnby.example', ${AT}, true)
      on conflict do nothing`.execute(owner);
      await publish(owner, { capacity: 1 });
      for (const name of ['a', 'b']) await join(database, name);
      const request = { keeper, event: anEvent({ capacity: 1 }), by, at: AT, compose };
      const [first] = await listSignUps(owner, ID);
      expect(await removeSignUp(request, 'ukendt')).toEqual({ ok: false, error: 'no-sign-up' });
      expect(await removeSignUp(request, first!.id)).toMatchObject({ ok: true });
      expect(await seats(owner)).toEqual(['b']);
      expect(await lettersTo(owner, 'a')).toEqual(['confirmed', 'removed']);
      expect(await lettersTo(owner, 'b')).toEqual(['waiting 1', 'moved-up']);
      await closeSignUps(request, true);
      await closeSignUps(request, true);
      expect(await join(database, 'c')).toEqual({ ok: false, error: 'closed' });
      await closeSignUps(request, false);
      expect(await join(database, 'c')).toMatchObject({ ok: true });
      expect(await exportSignUps(request, 'csv')).toHaveLength(2);
      const changes = await owner
        .selectFrom('installation_change')
        .select(['use_case', 'before', 'after'])
        .where('use_case', 'like', 'events.%')
        .orderBy('revision')
        .execute();
      expect(changes.map((change) => change.use_case)).toEqual([
        'events.remove-sign-up',
        'events.close-sign-ups',
        'events.open-sign-ups',
        'events.export-sign-ups',
      ]);
      expect(JSON.stringify(changes)).not.toContain('havnby.example');
    },
  );
});
