import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { ROOT } from './server.ts';

interface Found {
  readonly found: readonly number[];
  readonly halves: number;
}

/** Lets a process write into the folder for a while, kills it, and answers with what it had found
 * at its start and what was acknowledged to it. */
async function writeAndKill(folder: string, ms: number): Promise<Found & { kept: number[] }> {
  const child = spawn(process.execPath, [join(ROOT, 'tests/writer/start.mjs'), folder], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const closed = once(child, 'close');
  while (!said.includes('kept ') && child.exitCode === null) {
    await Promise.race([once(child.stdout, 'data'), closed]);
  }
  await wait(ms);
  child.kill('SIGKILL');
  await closed;
  const whole = said.slice(0, said.lastIndexOf('\n') + 1).split('\n');
  const found = JSON.parse(whole[0]!.slice('found '.length)) as Found;
  const kept = whole
    .filter((line) => line.startsWith('kept '))
    .map((line) => Number(line.slice(5)));
  return { ...found, kept };
}

test('a process killed while it writes loses no acknowledged write and leaves no half of one', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'helhed-kill-'));
  const kept: number[] = [];
  for (const ms of [150, 400, 250, 700, 50, 0]) {
    const round = await writeAndKill(folder, ms);
    expect(round.halves).toBe(0);
    const found = new Set(round.found);
    expect(kept.filter((number) => !found.has(number))).toEqual([]);
    kept.push(...round.kept);
  }
  expect(kept.length).toBeGreaterThan(50);
  await rm(folder, { recursive: true, force: true });
}, 120_000);
