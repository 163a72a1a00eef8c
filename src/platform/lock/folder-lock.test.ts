import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lockFolder } from './folder-lock.ts';

let folder: string;
const held: (() => Promise<void>)[] = [];

/** A lock as a process leaves it that was killed: nothing listens on its port any more. */
async function leaveLock(number: number, change: Readonly<Record<string, unknown>> = {}) {
  const free = await mkdtemp(join(tmpdir(), 'helhed-lock-'));
  const lock = await lockFolder(free);
  if (!lock.ok) throw new Error('A new folder is locked');
  const written = await readFile(join(free, 'lock/1.json'), 'utf8');
  await lock.value.release();
  await rm(free, { recursive: true });
  const file = join(folder, `lock/${number}.json`);
  await writeFile(file, JSON.stringify({ ...JSON.parse(written), ...change }));
  return file;
}

async function take() {
  const lock = await lockFolder(folder);
  if (lock.ok) held.push(lock.value.release);
  return lock;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'helhed-lock-'));
  const first = await lockFolder(folder);
  if (first.ok) await first.value.release();
});

afterEach(async () => {
  for (const release of held.splice(0)) await release();
  await rm(folder, { recursive: true, force: true });
});

describe('a folder', () => {
  test('is taken by one and refused to the next, who is told where the first is', async () => {
    const first = await take();
    if (first.ok) await first.value.tellAddress('http://127.0.0.1:3000');
    expect(await take()).toMatchObject({
      ok: false,
      error: { pid: process.pid, address: 'http://127.0.0.1:3000' },
    });
  });

  test('is free again when it was let go', async () => {
    const first = await lockFolder(folder);
    if (first.ok) await first.value.release();
    expect(await take()).toMatchObject({ ok: true });
  });

  test('is taken from a process that was killed', async () => {
    await leaveLock(7);
    expect(await take()).toMatchObject({ ok: true });
    expect(await readdir(join(folder, 'lock'))).toEqual(['8.json']);
  });

  test('is taken over by one of many that come at the same time', async () => {
    await leaveLock(7);
    const all = await Promise.all(Array.from({ length: 20 }, take));
    expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is taken when the lock cannot be read', async () => {
    await writeFile(join(folder, 'lock/9.json'), '{"held":tr');
    expect(await take()).toMatchObject({ ok: true });
  });

  test('is refused while a process on another machine beats', async () => {
    const file = await leaveLock(7, { machine: 'another' });
    const beat = setInterval(() => void utimes(file, new Date(), new Date()), 300);
    const lock = await take();
    clearInterval(beat);
    expect(lock).toMatchObject({ ok: false, error: { machine: 'another' } });
  });

  test('is taken from a process on another machine that is silent', async () => {
    await leaveLock(7, { machine: 'another' });
    const lock = await lockFolder(folder, 1500);
    if (lock.ok) held.push(lock.value.release);
    expect(lock).toMatchObject({ ok: true });
  });
});
