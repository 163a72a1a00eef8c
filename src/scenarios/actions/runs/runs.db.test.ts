import { beforeEach, describe, expect } from 'vitest';
import { databaseTest } from '../../../../tests/database.ts';
import { ownTestPartnership } from '../../../../tests/web.ts';
import { insertPartnership, type PartnershipId, PROGRAM } from '../../../access/index.ts';
import { aPlan } from '../../../engine/testing/builders.ts';
import { replacePlan } from '../../../plan/index.ts';
import { type Db, scoped } from '../../../platform/db/index.ts';
import { SILENT_LOG } from '../../../platform/log/index.ts';
import { fail, id, ok } from '../../../shared/index.ts';
import type { RunRequest, RunResult } from '../../domain/runs/run.ts';
import { deleteOldRuns } from '../../store/run-queue.ts';
import { cancelRun, listRuns, loadRun, startRun } from './ask-run.ts';
import { type ComputeRun, createRunRound } from './do-runs.ts';
import { createRunDesk } from './run-desk.ts';

const [A, B] = ['a', 'b'].map((name) => id<'partnership'>(name)) as [PartnershipId, PartnershipId];
const START = new Date('2026-11-24T12:00:00Z');
const BEST: RunRequest = { kind: 'optimise', base: null, limits: {}, timeLimit: 60 };
const FOUND: RunResult = {
  kind: 'optimise',
  optimum: {
    status: 'infeasible',
    value: null,
    bound: null,
    relativeGap: null,
    cost: null,
    leastCostProved: false,
    chosen: {},
  },
  explanation: null,
};

let clock = START.getTime();
const now = () => new Date((clock += 1000));
const never = new AbortController().signal;

/** Answers when told to, or when it should end. */
function held() {
  let release = () => {};
  let begin = () => {};
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const compute: ComputeRun = (_, { signal, onProgress }) =>
    new Promise((resolve) => {
      onProgress({ value: 0.5, bound: 1 });
      release = () => resolve(ok(FOUND));
      signal.addEventListener('abort', () => resolve(fail({ code: 'died' })));
      begin();
    });
  return { compute, begun, release: () => release() };
}

const answering: ComputeRun = async () => ok(FOUND);

function rounds(keeper: Db, compute: ComputeRun, isAlone = false) {
  return createRunRound({ keeper, compute, log: SILENT_LOG, now, isAlone, beatMs: 10 });
}

async function ask(db: Db, partnershipId: PartnershipId, request = BEST) {
  const inScope = scoped(db, { partnership: partnershipId });
  const asked = await startRun(inScope, { partnershipId, request, at: now(), by: PROGRAM });
  if (!asked.ok) throw new Error(asked.error.code);
  return { partnershipId, id: asked.value.id };
}

beforeEach<{ db: Db }>(async ({ db }) => {
  await db.deleteFrom('scenario_run').execute();
  const found = await db.selectFrom('partnership').select('partnership_id').execute();
  if (found.length > 0) return;
  await db.transaction().execute(async (tx) => {
    for (const partnership of [A, B]) {
      await insertPartnership(tx, {
        id: partnership,
        name: partnership,
        demo: false,
        createdAt: START,
      });
      await ownTestPartnership(tx, partnership);
      await replacePlan(tx, partnership, aPlan());
    }
  });
});

describe('asking', () => {
  databaseTest('leaves the plan and the record of changes as they were', async ({ database }) => {
    const { db, owner } = database;
    const before = await owner.selectFrom('partnership').selectAll().execute();
    const run = await ask(db, A);
    expect(await owner.selectFrom('partnership').selectAll().execute()).toEqual(before);
    expect(await loadRun(scoped(db, { partnership: 'a' }), run)).toMatchObject({
      request: BEST,
      state: 'waiting',
      askedBy: null,
    });
  });

  databaseTest(
    'is refused when three are not ended, and seen by no other',
    async ({ database }) => {
      const { db } = database;
      const runs = [await ask(db, A), await ask(db, A), await ask(db, A)];
      await expect(ask(db, A)).rejects.toThrow('too-many-waiting');
      await ask(db, B);
      expect(await loadRun(scoped(db, { partnership: 'b' }), runs[0]!)).toBeUndefined();
    },
  );

  databaseTest('tells how many come before, whosever they are', async ({ database }) => {
    const { db, keeper } = database;
    const [first, second, other] = [await ask(db, A), await ask(db, A), await ask(db, B)];
    const desk = createRunDesk(keeper, SILENT_LOG);
    const ahead = (run: { id: string }) => desk.ahead(run.id);
    expect([await ahead(first), await ahead(other), await ahead(second)]).toEqual([0, 1, 2]);
  });
});

describe('doing', () => {
  databaseTest('keeps what was found, and of which plan', async ({ database }) => {
    const { db, keeper } = database;
    const run = await ask(db, A);
    await rounds(keeper, answering)(never);
    expect(await loadRun(scoped(db, { partnership: 'a' }), run)).toMatchObject({
      state: 'done',
      result: FOUND,
      fingerprint: expect.any(String),
    });
  });

  databaseTest('tells how far it is, and stops when somebody wants it', async ({ database }) => {
    const { db, keeper } = database;
    const inScope = scoped(db, { partnership: 'a' });
    const run = await ask(db, A);
    const { compute, begun } = held();
    const round = rounds(keeper, compute)(never);
    await begun;
    await expect
      .poll(async () => (await loadRun(inScope, run))?.progress)
      .toEqual({ value: 0.5, bound: 1 });
    expect((await cancelRun(inScope, { ...run, at: now(), by: PROGRAM })).ok).toBe(true);
    await round;
    expect(await loadRun(inScope, run)).toMatchObject({ state: 'cancelled', result: null });
    expect((await cancelRun(inScope, { ...run, at: now(), by: PROGRAM })).ok).toBe(false);
  });

  databaseTest('never begins what was stopped while it waited', async ({ database }) => {
    const { db, keeper } = database;
    const run = await ask(db, A);
    await cancelRun(scoped(db, { partnership: 'a' }), { ...run, at: now(), by: PROGRAM });
    let begun = 0;
    await rounds(keeper, async () => {
      begun += 1;
      return ok(FOUND);
    })(never);
    expect(begun).toBe(0);
  });

  databaseTest('says so when a scenario is gone, or the work fails', async ({ database }) => {
    const { db, keeper, owner } = database;
    const lost = await ask(db, A);
    await owner
      .updateTable('scenario_run')
      .set({ request: JSON.stringify({ ...BEST, base: 'gone' }) })
      .execute();
    const broken = await ask(db, B);
    await rounds(keeper, async () => {
      throw new Error('no');
    })(never);
    const problemOf = async (run: typeof lost) =>
      (await loadRun(scoped(db, { partnership: run.partnershipId }), run))?.problem;
    expect(await problemOf(lost)).toEqual({ code: 'scenario-gone' });
    expect(await problemOf(broken)).toEqual({ code: 'died' });
  });
});

describe('a program that stops under a run', () => {
  databaseTest('puts it back when it can, as if it had not been begun', async ({ database }) => {
    const { db, keeper } = database;
    const inScope = scoped(db, { partnership: 'a' });
    const run = await ask(db, A);
    const { compute, begun } = held();
    const stopping = new AbortController();
    const round = rounds(keeper, compute)(stopping.signal);
    await begun;
    stopping.abort();
    await round;
    expect(await loadRun(inScope, run)).toMatchObject({ state: 'waiting', startedAt: null });
    await rounds(keeper, answering)(never);
    expect(await loadRun(inScope, run)).toMatchObject({ state: 'done' });
  });

  databaseTest('loses it to the next, once; then it is told', async ({ database }) => {
    const { db, keeper, owner } = database;
    const inScope = scoped(db, { partnership: 'a' });
    const run = await ask(db, A);
    const dead = { state: 'running', heartbeat_at: START, started_at: START } as const;
    await owner
      .updateTable('scenario_run')
      .set({ ...dead, attempts: 1 })
      .execute();
    await rounds(keeper, answering)(never);
    expect(await loadRun(inScope, run)).toMatchObject({ state: 'done' });
    await owner
      .updateTable('scenario_run')
      .set({ ...dead, attempts: 2, ended_at: null, result: null })
      .execute();
    await rounds(keeper, answering)(never);
    expect(await loadRun(inScope, run)).toMatchObject({
      state: 'failed',
      problem: { code: 'interrupted' },
    });
  });

  databaseTest('leaves what another process computes to it', async ({ database }) => {
    const { db, keeper } = database;
    const inScope = scoped(db, { partnership: 'a' });
    const run = await ask(db, A);
    const { compute, begun, release } = held();
    const round = rounds(keeper, compute)(never);
    await begun;
    await rounds(keeper, answering)(never);
    expect(await loadRun(inScope, run)).toMatchObject({ state: 'running' });
    // only a process that is alone knows at once that a run has lost its own
    await rounds(keeper, answering, true)(never);
    expect(await loadRun(inScope, run)).toMatchObject({ state: 'done' });
    release();
    await round;
    expect(await listRuns(inScope, A)).toHaveLength(1);
  });
});

describe('keeping', () => {
  databaseTest('lets go of what is old and of all but the latest', async ({ database }) => {
    const { db, keeper, owner } = database;
    const runs = [await ask(db, A), await ask(db, A), await ask(db, A), await ask(db, B)];
    await rounds(keeper, answering)(never);
    const waiting = await ask(db, A);
    expect(await deleteOldRuns(keeper, { before: START, kept: 3 })).toBe(1);
    const left = await owner.selectFrom('scenario_run').select('run_id').execute();
    expect(left.map((row) => row.run_id).toSorted()).toEqual(
      [...runs.slice(1), waiting].map((run) => run.id as string).toSorted(),
    );
    expect(await deleteOldRuns(keeper, { before: now(), kept: 50 })).toBe(3);
  });
});
