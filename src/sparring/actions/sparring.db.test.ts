import { describe, expect } from 'vitest';
import { databaseTest as test } from '../../../tests/database.ts';
import type { Db } from '../../platform/db/index.ts';
import { id, localDate } from '../../shared/index.ts';
import type { Ask, SparringRequest } from '../domain/index.ts';
import { hasReader } from '../store/editors.ts';
import { listEntries, listRequests } from '../store/requests.ts';
import { deleteDueRequests } from './delete-due-requests.ts';
import { handleRequest } from './handle-request.ts';
import { findOwnRequest } from './own-request.ts';
import { newToken, receiveRequest } from './receive-request.ts';

const AT = new Date('2026-11-23T12:00:00Z');
const TODAY = localDate('2026-11-23');
const DAY_MS = 24 * 60 * 60 * 1000;

const ASK: Ask = {
  kind: 'talk',
  topics: ['roller', 'processen'],
  ownTopic: '',
  place: 'Havnby',
  wish: 'Et oplæg',
  wantedTime: '',
  name: 'Anna',
  email: 'anna@havnby.example',
  organisation: '',
};

async function received(keeper: Db, at = AT, token = newToken()): Promise<SparringRequest> {
  const form = { ask: ASK, token, language: 'da', at, today: TODAY, answerDays: 5 } as const;
  return (await receiveRequest(keeper, { ...form, letters: () => [] })).request;
}

async function person(db: Db, personId: string, changed: object = {}): Promise<void> {
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
  await db
    .insertInto('person')
    .values({ ...row, ...changed })
    .execute();
}

test.beforeEach(async ({ db }) => {
  await db.deleteFrom('sparring_request').execute();
  await db.deleteFrom('person').execute();
});

describe('a request', () => {
  test('is stored as it was asked', async ({ database: { keeper } }) => {
    const token = newToken();
    const request = await received(keeper, AT, token);
    expect(request).toMatchObject({ ask: ASK, answerBy: '2026-11-30', state: 'new', revision: 0 });
    expect(await listRequests(keeper)).toEqual([request]);
    expect((await findOwnRequest(keeper, token))?.request).toEqual(request);
  });

  test('that comes twice at the same moment is one', async ({ database: { keeper } }) => {
    const token = newToken();
    const all = await Promise.all([1, 2, 3].map(() => received(keeper, AT, token)));
    expect(new Set(all.map((request) => request.id)).size).toBe(1);
    expect(await listRequests(keeper)).toHaveLength(1);
  });

  test('is out of reach of usual work', async ({ database: { db, keeper } }) => {
    await received(keeper);
    await expect(db.selectFrom('sparring_request').selectAll().execute()).rejects.toThrow(
      /permission denied/,
    );
    await expect(db.deleteFrom('sparring_entry').execute()).rejects.toThrow(/permission denied/);
  });
});

describe('two who answer', () => {
  test('do not both take a request that they see as free', async ({ db, database: { keeper } }) => {
    await person(db, 'a');
    await person(db, 'b');
    const { id: requestId } = await received(keeper);
    const take = (by: string) =>
      handleRequest(keeper, {
        requestId,
        step: 'take',
        revision: 0,
        by: id(by),
        at: AT,
        today: TODAY,
      });
    const results = await Promise.all([take('a'), take('b')]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.find(({ ok }) => !ok)).toMatchObject({ error: 'changed' });
    expect(await listEntries(keeper, requestId)).toHaveLength(1);
  });
});

describe('whether somebody can read what comes in', () => {
  for (const [what, changed, demo, expected] of [
    ['an administrator', { administrator: true }, true, false],
    ['an editor', { knowledge_editor: true }, false, true],
    ['an editor who is locked', { knowledge_editor: true, locked_at: AT }, true, false],
    ['an editor of the demo', { knowledge_editor: true, demo: true }, true, true],
    ['an editor of a demo that is off', { knowledge_editor: true, demo: true }, false, false],
  ] as const) {
    test(`${what}: ${expected}`, async ({ db, database }) => {
      await person(db, 'a', changed);
      expect(await hasReader(database.keeper, { demo })).toBe(expected);
    });
  }
});

describe('retention', () => {
  test('deletes what was closed a year ago, and what nobody closed in two', async ({
    db,
    database: { keeper },
  }) => {
    const daysAgo = (days: number) => new Date(AT.getTime() - days * DAY_MS);
    await person(db, 'a');
    const close = async (received_: SparringRequest, at: Date) => {
      const closed = await handleRequest(keeper, {
        requestId: received_.id,
        step: 'decline',
        revision: 0,
        by: id('a'),
        at,
        today: TODAY,
        text: 'Nej',
      });
      expect(closed.ok).toBe(true);
    };
    const kept = [await received(keeper), await received(keeper, daysAgo(729))];
    const closedLately = await received(keeper, daysAgo(500));
    await close(closedLately, daysAgo(364));
    await close(await received(keeper, daysAgo(400)), daysAgo(366));
    await received(keeper, daysAgo(731));
    expect(await deleteDueRequests(keeper, AT)).toMatchObject({
      kind: 'sparring',
      counts: { sparringRequests: 2, sparringEntries: 1 },
    });
    const left = (await listRequests(keeper)).map((request) => request.id);
    expect(left.toSorted()).toEqual([...kept, closedLately].map((one) => one.id).toSorted());
    expect(await deleteDueRequests(keeper, AT)).toBeUndefined();
  });

  test('leaves the work of one who is gone', async ({ db, database: { keeper } }) => {
    await person(db, 'a');
    const { id: requestId } = await received(keeper);
    const step = { requestId, revision: 0, by: id<'person'>('a'), at: AT, today: TODAY };
    await handleRequest(keeper, { ...step, step: 'note', text: 'Ring' });
    await db.deleteFrom('person').execute();
    expect(await listEntries(keeper, requestId)).toMatchObject([{ by: undefined, text: 'Ring' }]);
  });
});
