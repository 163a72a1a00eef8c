import { rm } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CHOICES_400, makeChoicePlan } from '../bench/optimise-plans.ts';
import { HAVNBY } from '../demo/index.ts';
import { PROGRAM } from '../src/access/index.ts';
import { replaceWholePlan } from '../src/exchange/index.ts';
import { openDatabase } from '../src/platform/db/index.ts';
import { SILENT_LOG } from '../src/platform/log/index.ts';
import { startRun } from '../src/scenarios/index.ts';
import { demoFolder } from './demo-server.ts';
import { addressOf, freePort, type ServerProcess, spawnServer } from './server.ts';
import { sessionCookie } from './session.ts';
import { type Visitor, visitor } from './visitor.ts';

/** A curve over a plan so large that it takes all its time. */
const LONG = { kind: 'frontier', base: null, points: 20, timeLimit: 300 } as const;

let folder = '';
let port = '';
let server: ServerProcess;
let owner: Visitor;
let path = '';

beforeAll(async () => {
  folder = await demoFolder();
  port = String(await freePort());
  const database = await openDatabase({ kind: 'folder', path: folder }, SILENT_LOG);
  const plan = makeChoicePlan(CHOICES_400, 1);
  await database.owner.transaction().execute((tx) => replaceWholePlan(tx, HAVNBY.id, plan));
  const started = await startRun(database.owner, {
    partnershipId: HAVNBY.id,
    request: { ...LONG, limits: plan.limits ?? {} },
    at: new Date(),
    by: PROGRAM,
  });
  await database.close();
  if (!started.ok) throw new Error(started.error.code);
  path = `/samarbejder/havnby/scenarier/beregninger/${started.value.id}`;
  await start();
});

afterAll(async () => {
  server.process.kill('SIGKILL');
  await server.ended;
  await rm(folder, { recursive: true, force: true });
});

async function start() {
  server = spawnServer({ PORT: port, DATA_DIR: folder, LOG_LEVEL: 'warn' });
  const address = await addressOf(server);
  owner = visitor(address, await sessionCookie(address, 'owner'));
}

async function end(signal: NodeJS.Signals) {
  server.process.kill(signal);
  await server.ended;
}

async function titleOf(page: string): Promise<string> {
  const html = await (await owner.get(page)).text();
  return /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? html;
}

async function becomes(state: string) {
  await expect.poll(() => titleOf(path), { timeout: 20_000 }).toContain(state);
}

async function again() {
  const answer = await owner.post(`${path}/igen`, {});
  expect(answer.status).toBe(303);
  path = answer.headers.get('location')!;
  await becomes('beregnes nu');
}

describe('a run in a thread of the built server', () => {
  test('leaves the pages of others alone, tells how far it is, and stops', async () => {
    await becomes('beregnes nu');
    const times: number[] = [];
    for (let count = 0; count < 20; count += 1) {
      const asked = performance.now();
      expect((await owner.get('/samarbejder/havnby/overblik')).status).toBe(200);
      times.push(performance.now() - asked);
    }
    // A thread that computes in the server's own would keep them for minutes.
    expect(times.toSorted((a, b) => a - b)[10]).toBeLessThan(2000);
    const news = await owner.get(`${path}/nyt`);
    const reader = news.body!.getReader();
    let heard = '';
    while ((heard.match(/^data: /gm) ?? []).length < 3) {
      heard += new TextDecoder().decode((await reader.read()).value);
    }
    await reader.cancel();
    expect((await owner.post(`${path}/stop`, {})).status).toBe(303);
    await becomes('stoppet');
  });

  test('goes on after the server was stopped, as if it had not been begun', async () => {
    await again();
    const began = performance.now();
    await end('SIGTERM');
    expect(performance.now() - began).toBeLessThan(10_000);
    await start();
    await becomes('beregnes nu');
    await owner.post(`${path}/stop`, {});
    await becomes('stoppet');
  });

  test('is begun anew when the server was killed, once; then it is told', async () => {
    await again();
    await end('SIGKILL');
    await start();
    await becomes('beregnes nu');
    await wait(500);
    await end('SIGKILL');
    await start();
    await becomes('blev ikke færdig');
    expect(await (await owner.get(path)).text()).toContain('standset to gange');
    expect(server.output()).not.toContain('"level":"error"');
  });
}, 120_000);
