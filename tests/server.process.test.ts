import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { demoFolder } from './demo-server.ts';
import {
  addressOf,
  environmentWith,
  ROOT,
  runCommand,
  type ServerProcess,
  spawnServer,
  watched,
} from './server.ts';

const folders: string[] = [];
const servers: ServerProcess[] = [];

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'helhed-process-'));
  folders.push(folder);
  return folder;
}

/** A folder that a server has used before, for tests that are not about the first start. */
async function usedFolder(): Promise<string> {
  const folder = await demoFolder();
  folders.push(folder);
  return folder;
}

function startIn(folder: string, variables: Readonly<Record<string, string>> = {}): ServerProcess {
  const server = spawnServer({ PORT: '0', DATA_DIR: folder, ...variables });
  servers.push(server);
  return server;
}

async function stop(server: ServerProcess, signal: NodeJS.Signals = 'SIGTERM') {
  server.process.kill(signal);
  return server.ended;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => stop(server, 'SIGKILL')));
});

afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
});

describe('a wrong setting', () => {
  test.each([
    { PORT: 'abc' },
    { DATABASE_URL: 'mysql://user:secret@host/db' },
    { LOG_LEVEL: 'loud' },
  ])('%j is named in words and ends the start', async (variables) => {
    const server = spawnServer(variables);
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain(`${Object.keys(variables)[0]}="`);
    expect(server.output()).not.toMatch(/secret|\n\s+at /);
  });

  test.each([
    ['SECRET', { BASE_URL: 'https://helhed.example' }],
    ['SECRET', { BASE_URL: 'https://helhed.example', SECRET: 'too short a secret' }],
    ['DEMO', { BASE_URL: 'https://helhed.example', SECRET: 'a secret '.repeat(5), DEMO: 'on' }],
    ['BASE_URL', { BASE_URL: 'http://helhed.example', SECRET: 'a secret '.repeat(5) }],
    ['HOST', { HOST: '0.0.0.0' }],
  ])('%s in %j is refused in words, and no secret is shown', async (variable, variables) => {
    const folder = join(await newFolder(), 'data');
    const server = startIn(folder, variables);
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain('Helhed kan ikke starte med disse indstillinger');
    expect(server.output()).toContain(`${variable}="`);
    expect(server.output()).not.toMatch(/secret |\n\s+at /);
    expect(existsSync(folder)).toBe(false);
  });

  test('a server that does not answer is named in words', async () => {
    const server = spawnServer({ DATABASE_URL: 'postgres://me:secret@127.0.0.1:1/helhed' });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain('Databasen postgres://me:***@127.0.0.1:1/helhed');
    expect(server.output()).not.toMatch(/secret|\n\s+at /);
  });

  test('a data folder that is a file is named in words', async () => {
    const server = startIn(join(ROOT, 'package.json'));
    expect(await server.ended).toBe(1);
    expect(server.output()).toMatch(/Databasen .*package\.json \(DATA_DIR\) kan ikke åbnes/);
  });
});

describe('a running server', () => {
  let folder: string;
  let first: ServerProcess;
  let address: string;

  beforeAll(async () => {
    folder = await usedFolder();
    first = spawnServer({ PORT: '0', DATA_DIR: folder });
    address = await addressOf(first);
  });

  afterAll(() => stop(first, 'SIGKILL'));

  test('says that only this machine can reach it, what holds the data and that they are made up', () => {
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(first.output()).toContain('Kun denne maskine kan nå serveren');
    expect(first.output()).toContain(`Data: mappen ${folder}`);
    expect(first.output()).toContain('opdigtede tal');
  });

  test('keeps a second process off its folder and tells where it is', async () => {
    const second = startIn(folder);
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`bruges allerede af en Helhed, der kører (${address})`);
    expect((await fetch(address)).status).toBeLessThan(500);
  });

  test('answers a body that is too large without reading it', async () => {
    const answer = await fetch(`${address}/anything`, {
      method: 'POST',
      headers: { origin: address },
      body: new Uint8Array(30 * 1024 * 1024),
    });
    expect(answer.status).toBe(413);
  });

  test('stops in order when told to, and leaves the folder free', async () => {
    expect(await stop(first)).toBe(0);
    const next = startIn(folder);
    await addressOf(next);
    expect(await stop(next, 'SIGINT')).toBe(0);
  });
});

describe.skipIf(process.platform === 'win32')('npm start', () => {
  test('told to stop, stops the server in order', async () => {
    const folder = await usedFolder();
    const env = environmentWith({ PORT: '0', DATA_DIR: folder });
    const npm = spawn('npm', ['start', '--silent', '--ignore-scripts'], { cwd: ROOT, env });
    const running = watched(npm);
    await addressOf(running);
    await stop(running);
    const next = startIn(folder);
    expect(await addressOf(next)).toMatch(/^http/);
  });
});

describe('starting', () => {
  test('on a port that is taken is refused in words', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    const server = startIn(await usedFolder(), { PORT: String(port) });
    expect(await server.ended).toBe(1);
    expect(server.output()).toContain(`Port ${port} er optaget`);
    other.close();
  });

  test('after being killed during the first start works', async () => {
    const folder = await newFolder();
    for (const delay of [300, 900, 1800, 3000]) {
      const killed = startIn(folder);
      await wait(delay);
      await stop(killed, 'SIGKILL');
    }
    const server = startIn(folder);
    expect((await fetch(await addressOf(server))).status).toBeLessThan(500);
    expect(await readdir(folder)).toEqual(['database', 'lock']);
  });

  test('several at the same time in one folder leaves one running', async () => {
    const folder = await newFolder();
    for (const round of ['empty', 'after a kill']) {
      const all = [1, 2, 3].map(() => startIn(folder));
      const settled = await Promise.all(
        all.map((server) => Promise.race([addressOf(server).catch(() => 'refused'), server.ended])),
      );
      const running = settled.filter((answer) => String(answer).startsWith('http'));
      expect(running, round).toHaveLength(1);
      await Promise.all(all.map((server) => stop(server, 'SIGKILL')));
    }
  });
});

describe('the command line', () => {
  const command = promisify(execFile);

  test('prints only the answer on standard output', async () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const { stdout } = await command(npm, ['run', '--silent', 'helhed', '--', '--help'], {
      cwd: ROOT,
      shell: process.platform === 'win32',
    });
    expect(stdout).toMatch(/^Brug \/ Usage/);
  });

  test('says how it is used when it is used wrongly', async () => {
    const wrong = command(process.execPath, [join(ROOT, 'dist/server/cli.js'), 'nonsense']);
    await expect(wrong).rejects.toMatchObject({ code: 2, stdout: '' });
  });

  test('solves a plan with the solver that is shipped', async () => {
    const plan = 'examples/optimise/01-one-budget.json';
    const { stdout, exitCode } = await runCommand(['optimise', plan, '--json'], {});
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'optimal', cost: 1_000_000 });
  });
});
