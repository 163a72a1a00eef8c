import { describe, expect } from 'vitest';
import { HAVNBY, havnbyPlan } from '../../../demo/index.ts';
import { databaseTest as test } from '../../../tests/database.ts';
import { changeWorkspace, findPartnership, listChanges, PROGRAM } from '../../access/index.ts';
import { chooseOption } from '../../activities/index.ts';
import { loadWholePlan, replaceWholePlan } from '../index.ts';
import { changeStatus } from '../../funding/index.ts';
import { loadDemo } from '../../../demo/index.ts';
import { createPlanReader, editPlan } from '../../plan/index.ts';
import type { FundingStatus } from '../../engine/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { id } from '../../shared/index.ts';

const AT = new Date('2026-11-23T12:00:00Z');
const { id: partnershipId } = HAVNBY;

const REQUEST = { partnershipId, at: AT, by: PROGRAM };

function choose(db: Db, activity: string, option: string | undefined) {
  const subject = { room: 'activities', kind: 'activity', id: activity };
  const request = { ...REQUEST, useCase: 'activities.choose-option', subject };
  return editPlan(db, request, (plan) => chooseOption(plan, { activity, option }));
}

function setStatus(db: Db, source: string, status: FundingStatus) {
  const subject = { room: 'funding', kind: 'source', id: source };
  const request = { ...REQUEST, useCase: 'funding.change-status', subject };
  return editPlan(db, request, (plan) => changeStatus(plan, { source, status }));
}

function sideOf(source: string, status: FundingStatus) {
  return { plan: { at: { funding: { at: { [source]: { set: { status } } } } } } };
}

test.beforeAll(async ({ db }) => {
  await db.transaction().execute(loadDemo);
});

describe('a stored plan', () => {
  test('comes out as it went in', async ({ db }) => {
    const stored = await loadWholePlan(db, partnershipId);
    expect(stored).toEqual(havnbyPlan());
  });

  test('is taken in the place of another with nothing left of the first', async ({ db }) => {
    const plan = havnbyPlan();
    const smaller = { ...plan, scenarios: [], funding: [], pins: [] };
    await db.transaction().execute(async (tx) => {
      await replaceWholePlan(tx, partnershipId, smaller);
    });
    expect(await loadWholePlan(db, partnershipId)).toEqual(smaller);
    await db.transaction().execute((tx) => replaceWholePlan(tx, partnershipId, plan));
  });
});

describe('a reading', () => {
  test('is the same object as long as nothing changes, and a new one after a change', async ({
    db,
  }) => {
    const remembering = createPlanReader();
    const readPlan = async () => remembering(db, (await findPartnership(db, partnershipId))!);
    const first = await readPlan();
    expect(await readPlan()).toBe(first);
    const activity = first!.plan.activities.find((one) => one.options.length > 1)!;
    const option = activity.options.find((one) => one.id !== activity.chosen)!;
    await choose(db, activity.id, option.id);
    const second = await readPlan();
    expect(second).not.toBe(first);
    expect(second!.evaluation.activities.find((one) => one.id === activity.id)).toMatchObject({
      option: option.id,
      decided: true,
    });
  });

  test('there is none of an unknown partnership', async ({ db }) => {
    const unknown = { id: id<'partnership'>('andeby'), name: 'Andeby', demo: true, revision: 0 };
    expect(await createPlanReader()(db, unknown)).toBeUndefined();
  });
});

describe('a change of the workspace', () => {
  test('is recorded with before and after, and moves the revision on by one', async ({ db }) => {
    const before = (await findPartnership(db, partnershipId))!.revision;
    const [source] = havnbyPlan().funding;
    const changed = await setStatus(db, source!.id, 'rejected');
    expect(changed).toMatchObject({ ok: true, value: { revision: before + 1 } });
    const [latest] = await listChanges(db, partnershipId, 1);
    expect(latest).toEqual({
      revision: before + 1,
      at: AT,
      useCase: 'funding.change-status',
      subject: { room: 'funding', kind: 'source', id: source!.id },
      before: sideOf(source!.id, source!.status),
      after: sideOf(source!.id, 'rejected'),
    });
  });

  test('that alters nothing is not recorded', async ({ db }) => {
    const before = (await findPartnership(db, partnershipId))!.revision;
    const answer = await choose(db, 'findes-ikke', undefined);
    expect(answer).toEqual({ ok: false, error: 'unknown-activity' });
    expect((await findPartnership(db, partnershipId))!.revision).toBe(before);
  });

  test('that fails in the middle leaves nothing behind', async ({ db }) => {
    const before = await loadWholePlan(db, partnershipId);
    const failing = changeWorkspace(
      db,
      { partnershipId, useCase: 'test.fails', at: AT, by: PROGRAM },
      async (tx) => {
        await replaceWholePlan(tx, partnershipId, { ...havnbyPlan(), activities: [], pins: [] });
        throw new Error('in the middle');
      },
    );
    await expect(failing).rejects.toThrow('in the middle');
    expect(await loadWholePlan(db, partnershipId)).toEqual(before);
  });

  test('waits for another of the same partnership, so that each gets its own revision', async ({
    db,
  }) => {
    const before = (await findPartnership(db, partnershipId))!.revision;
    const [, second] = havnbyPlan().funding;
    const statuses = ['idea', 'applied', 'pledged', 'granted'] as const;
    await Promise.all(statuses.map((status) => setStatus(db, second!.id, status)));
    const changes = await listChanges(db, partnershipId, 10);
    const revisions = changes.map((change) => change.revision).filter((one) => one > before);
    expect(new Set(revisions).size).toBe(revisions.length);
    expect((await findPartnership(db, partnershipId))!.revision).toBe(before + revisions.length);
  });
});
