import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const PROGRAM = join(ROOT, 'dist/server/main.js');

/** What configures the server; a test sets what it needs and nothing else. */
const SETTINGS = [
  'HOST',
  'PORT',
  'BASE_URL',
  'SECRET',
  'DEMO',
  'SMTP_URL',
  'MAIL_FROM',
  'CONTACT_MAIL',
  'CONTACT_NAME',
  'CONTACT_PHONE',
  'CONTACT_ANSWER_DAYS',
  'SITE_OWNER',
  'STATEMENT_URL',
  'TRUST_PROXY',
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_NAME',
  'OIDC_SCOPES',
  'OIDC_CLAIM_ORGANISATION',
  'OIDC_CLAIM_ROLE',
  'OIDC_EMAIL_DOMAINS',
  'OIDC_CREATE_ACCOUNTS',
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'DATA_DIR',
  'LOG_LEVEL',
];

/** The built server as a process of its own. */
export interface ServerProcess {
  readonly process: ChildProcess;
  /** What it has written so far. */
  readonly output: () => string;
  /** Settles with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
}

/** This environment with variables; what else of it configures the server is left out. */
export function environmentWith(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const env = { ...process.env, ...variables };
  for (const name of SETTINGS) {
    if (!(name in variables)) delete env[name];
  }
  return env;
}

/** Runs the built server with variables; those of this environment that configure it are left out. */
export function spawnServer(variables: Readonly<Record<string, string>>): ServerProcess {
  if (!existsSync(PROGRAM)) throw new Error('Build first: npm run build');
  const env = environmentWith(variables);
  return watched(spawn(process.execPath, [PROGRAM], { cwd: ROOT, env }));
}

/** A process whose words are collected. */
export function watched(child: ChildProcess): ServerProcess {
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const ended = once(child, 'close').then(
    ([code, signal]: (number | NodeJS.Signals | null)[]) => code ?? signal ?? null,
  );
  return { process: child, output: () => output, ended };
}

/** Waits until the server has printed its address. Throws with its words when it ends instead. */
export async function addressOf({ process: child, output, ended }: ServerProcess): Promise<string> {
  const running = new AbortController();
  const stopped = ended.finally(() => running.abort());
  while (!running.signal.aborted) {
    const address = /kører på (http:\S+)/.exec(output())?.[1];
    if (address) return address;
    await Promise.race([once(child.stdout!, 'data'), stopped]);
  }
  throw new Error(`The server did not start:\n${output()}`);
}

/** Runs the built command line; answers with what it wrote and its exit code. */
export async function runCommand(
  args: readonly string[],
  variables: Readonly<Record<string, string>>,
): Promise<{ stdout: string; stderr: string; exitCode: number }> {
  const program = join(ROOT, 'dist/server/cli.js');
  const child = spawn(process.execPath, [program, ...args], {
    cwd: ROOT,
    env: environmentWith(variables),
  });
  const written = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].on('data', (chunk: Buffer) => {
      written[name] += chunk.toString();
    });
  }
  const [code] = (await once(child, 'close')) as [number | null];
  return { ...written, exitCode: code ?? -1 };
}

/** A port of this machine that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
