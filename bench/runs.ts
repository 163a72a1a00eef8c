import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertPartnership, PROGRAM } from '../src/access/index.ts';
import { replaceWholePlan } from '../src/exchange/index.ts';
import { openDatabase } from '../src/platform/db/index.ts';
import { SILENT_LOG } from '../src/platform/log/index.ts';
import { startRun } from '../src/scenarios/index.ts';
import { id } from '../src/shared/index.ts';
import { load } from './load.ts';
import { CHOICES_400, makeChoicePlan } from './optimise-plans.ts';
import { demoSession } from './people.ts';
import type { BenchRow } from './row.ts';
import { startServer } from './server-process.ts';

const CLIENTS = 10;
const LOAD_MS = 10_000;
const REST_MS = 1_000;
const GOAL_MS = 60;
const MEMORY_GOAL_MB = 1_000;
const OVERVIEW = '/samarbejder/havnby/overblik';

/** How the server answers one partnership while the best plan of another is computed, a plan so large
 * that it takes all the time. */
export async function runRows(): Promise<BenchRow[]> {
  const folder = await mkdtemp(join(tmpdir(), 'helhed-bench-runs-'));
  try {
    await (await startServer(folder)).stop();
    const idle = await measure(folder);
    await askForLongRun(folder);
    const busy = await measure(folder);
    if (!(await isComputed(folder))) throw new Error('The run was not computed meanwhile');
    return [
      ...pageRows('without a rest', idle.pressed, busy.pressed),
      ...pageRows('who rest a second', idle.resting, busy.resting),
      ...(busy.memory === undefined
        ? []
        : [
            atMost(MEMORY_GOAL_MB, { work: 'memory meanwhile', measured: busy.memory, unit: 'MB' }),
          ]),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function pageRows(clients: string, idle: number, busy: number): BenchRow[] {
  const work = `overview: p95 at ${CLIENTS} clients ${clients}`;
  return [
    { work: `${work}, no run`, measured: idle, unit: 'ms' },
    atMost(GOAL_MS, { work: `${work}, while a run computes`, measured: busy, unit: 'ms' }),
  ];
}

function atMost(goal: number, row: BenchRow): BenchRow {
  return { ...row, goal, holds: row.measured <= goal };
}

async function measure(folder: string) {
  const server = await startServer(folder);
  try {
    const session = await demoSession(server.address);
    await load([server.address + OVERVIEW], CLIENTS, 2_000, session);
    const p95 = async (restMs: number) =>
      (await load([server.address + OVERVIEW], CLIENTS, LOAD_MS, session, { restMs })).p95;
    return { pressed: await p95(0), resting: await p95(REST_MS), memory: server.memory() };
  } finally {
    await server.stop();
  }
}

async function askForLongRun(folder: string): Promise<void> {
  const { owner, close } = await openDatabase({ kind: 'folder', path: folder }, SILENT_LOG);
  const partnershipId = id<'partnership'>('stor');
  const plan = makeChoicePlan(CHOICES_400, 1);
  await owner.transaction().execute(async (tx) => {
    const createdAt = new Date();
    await insertPartnership(tx, { id: partnershipId, name: 'Stor', demo: false, createdAt });
    await replaceWholePlan(tx, partnershipId, plan);
  });
  const started = await startRun(owner, {
    partnershipId,
    request: {
      kind: 'frontier',
      base: null,
      limits: plan.limits ?? {},
      points: 20,
      timeLimit: 300,
    },
    at: new Date(),
    by: PROGRAM,
  });
  await close();
  if (!started.ok) throw new Error(started.error.code);
}

/** Whether the run was begun and has not ended. */
async function isComputed(folder: string): Promise<boolean> {
  const { owner, close } = await openDatabase({ kind: 'folder', path: folder }, SILENT_LOG);
  const run = await owner
    .selectFrom('scenario_run')
    .select(['fingerprint', 'ended_at'])
    .executeTakeFirstOrThrow();
  await close();
  return run.fingerprint !== null && run.ended_at === null;
}
