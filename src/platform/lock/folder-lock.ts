import { randomUUID } from 'node:crypto';
import {
  link,
  mkdir,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fail, ok, type Result } from '../../shared/index.ts';
import { type Holder, holderSchema, isOfThisMachine, livesHere, openSignOfLife } from './holder.ts';

/** A folder that this process alone may use. */
export interface FolderLock {
  /** Tells those who are refused where the web server is. */
  readonly tellAddress: (address: string) => Promise<void>;
  readonly release: () => Promise<void>;
}

/** Another process uses the folder. */
export interface FolderInUse {
  readonly pid: number;
  readonly machine: string;
  readonly address?: string;
}

const BEAT_MS = 1000;
/** Longer than a database takes to be made, when the process beats no heart. */
const SILENCE_MS = 10_000;

/** Takes the folder. Locks are numbered files, each made by one process only, and the highest
 * number counts: so of two processes that find an old lock at the same time, one wins. A lock
 * whose process has died is passed over. */
export async function lockFolder(
  folder: string,
  silenceMs = SILENCE_MS,
): Promise<Result<FolderLock, FolderInUse>> {
  const locks = join(folder, 'lock');
  await mkdir(locks, { recursive: true });
  const token = randomUUID();
  const { server, port } = await openSignOfLife(token);
  const own: Holder = { held: true, machine: hostname(), pid: process.pid, port, token };
  for (;;) {
    const highest = Math.max(0, ...(await numbersIn(locks)));
    const holder = highest > 0 ? await readHolder(fileOf(locks, highest)) : undefined;
    if (holder?.held && (await isAlive(holder, fileOf(locks, highest), silenceMs))) {
      server.close();
      const { pid, machine, address } = holder;
      return fail({ pid, machine, ...(address && { address }) });
    }
    if (await claim(locks, highest + 1, own)) return ok(keep(locks, highest + 1, own, server));
  }
}

function keep(
  locks: string,
  number: number,
  own: Holder,
  server: { close: () => unknown },
): FolderLock {
  const file = fileOf(locks, number);
  const beat = setInterval(() => {
    const now = new Date();
    utimes(file, now, now).catch(() => {});
  }, BEAT_MS).unref();
  return {
    tellAddress: (address) => replace(file, { ...own, address }),
    release: async () => {
      clearInterval(beat);
      await replace(file, { ...own, held: false });
      server.close();
    },
  };
}

/** Makes the lock of a number. False when another process made it, or a higher one, before. */
async function claim(locks: string, number: number, own: Holder): Promise<boolean> {
  const written = join(locks, `${own.token}.tmp`);
  await writeFile(written, JSON.stringify(own));
  try {
    await link(written, fileOf(locks, number));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(written, { force: true });
  }
  const numbers = await numbersIn(locks);
  const won = Math.max(...numbers) === number;
  const left = won ? numbers.filter((known) => known < number) : [number];
  for (const old of left) await rm(fileOf(locks, old), { force: true });
  return won;
}

async function isAlive(holder: Holder, file: string, silenceMs: number): Promise<boolean> {
  return isOfThisMachine(holder) ? livesHere(holder) : beats(file, silenceMs);
}

/** Whether the file is touched while we watch. Clocks of two machines need not agree. */
async function beats(file: string, silenceMs: number): Promise<boolean> {
  const first = await touched(file);
  for (let waited = 0; waited < silenceMs; waited += BEAT_MS) {
    await wait(BEAT_MS);
    if ((await touched(file)) !== first) return true;
  }
  return false;
}

async function touched(file: string): Promise<number> {
  try {
    return (await stat(file)).mtimeMs;
  } catch {
    return 0;
  }
}

async function replace(file: string, holder: Holder): Promise<void> {
  const written = `${file}.${holder.token}.tmp`;
  await writeFile(written, JSON.stringify(holder));
  await rename(written, file);
}

/** What the lock says; nothing when it is not whole or gone. */
async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return holderSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

async function numbersIn(locks: string): Promise<number[]> {
  const names = await readdir(locks);
  return names.flatMap((name) => {
    const match = /^(\d+)\.json$/.exec(name);
    return match ? [Number(match[1])] : [];
  });
}

function fileOf(locks: string, number: number): string {
  return join(locks, `${number}.json`);
}
