import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runInThread, type ThreadRun } from './index.ts';

/** Does what its message says. Speaks as `serveThread` does, which Node cannot load from its source. */
const PROGRAM = `
import { parentPort, workerData } from 'node:worker_threads';
const { message, stop } = workerData;
const words = new Int32Array(stop);
const stopped = () => Atomics.load(words, 0) === 1;
switch (message) {
  case 'answer':
    parentPort.postMessage({ kind: 'progress', value: 0.5 });
    parentPort.postMessage({ kind: 'done', value: { found: 1 } });
    break;
  case 'until stopped':
    while (!stopped());
    parentPort.postMessage({ kind: 'done', value: 'the best so far' });
    break;
  case 'deaf':
    for (;;);
  case 'throw':
    throw new Error('no');
  case 'exit':
    process.exit(3);
  case 'swell': {
    const all = [];
    for (;;) all.push(new Array(1000).fill(all.length));
  }
  case 'secrets':
    parentPort.postMessage({ kind: 'done', value: Object.keys(process.env) });
}
`;

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'helhed-thread-'));
  await writeFile(join(folder, 'program.mjs'), PROGRAM);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

function run(message: string, more: Partial<ThreadRun> = {}) {
  return runInThread({
    program: join(folder, 'program.mjs'),
    message,
    signal: new AbortController().signal,
    onProgress: () => {},
    timeLimitMs: 20_000,
    heapMb: 64,
    ...more,
  });
}

function stoppedAfter(ms: number): AbortSignal {
  const wish = new AbortController();
  setTimeout(() => wish.abort(), ms);
  return wish.signal;
}

describe('a thread', () => {
  test('answers, and tells how far it is', async () => {
    const told: unknown[] = [];
    const answer = await run('answer', { onProgress: (progress) => told.push(progress) });
    expect(answer).toEqual({ ok: true, value: { found: 1 } });
    expect(told).toEqual([0.5]);
  });

  test('hears that it should stop while it computes; one that does not is ended', async () => {
    const began = performance.now();
    expect(await run('until stopped', { signal: stoppedAfter(300) })).toMatchObject({
      error: { kind: 'stopped' },
    });
    expect(performance.now() - began).toBeLessThan(1900);
    expect(await run('deaf', { signal: stoppedAfter(300) })).toMatchObject({
      error: { kind: 'stopped' },
    });
  });

  test('is ended when its time is up', async () => {
    expect(await run('deaf', { timeLimitMs: 300 })).toMatchObject({ error: { kind: 'time' } });
  });

  test('that dies is told of, and this one goes on', async () => {
    expect(await run('throw')).toMatchObject({
      error: { kind: 'died', error: expect.objectContaining({ message: 'no' }) },
    });
    expect(await run('exit')).toMatchObject({ error: { kind: 'died' } });
    expect(await run('swell', { heapMb: 16 })).toMatchObject({ error: { kind: 'memory' } });
  });

  test('sees nothing of our environment', async () => {
    expect(await run('secrets')).toEqual({ ok: true, value: [] });
  });
});
