import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('main.js', import.meta.url));

/** The server as a process of its own, on a data folder and a free port. */
export interface ServerProcess {
  readonly address: string;
  /** Milliseconds from the start of the process to its first words that name the address. */
  readonly startMs: number;
  readonly stop: () => Promise<void>;
  /** Resident memory in megabytes; undefined where it cannot be read. */
  readonly memory: () => number | undefined;
}

/** Starts the built server. */
export async function startServer(dataFolder: string): Promise<ServerProcess> {
  const started = performance.now();
  const child = spawn(process.execPath, [PROGRAM], {
    env: {
      ...process.env,
      DATA_DIR: dataFolder,
      PORT: '0',
      LOG_LEVEL: 'error',
      // lets the bench sign in from many networks
      TRUST_PROXY: 'on',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const address = await addressOf(child);
  return {
    address,
    startMs: performance.now() - started,
    stop: async () => {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      await ended;
    },
    memory: () => residentMemory(child.pid!),
  };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let output = '';
  for await (const chunk of child.stdout!) {
    output += String(chunk);
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0];
    if (address) {
      child.stdout!.resume();
      return address;
    }
  }
  throw new Error(`The server ended before it named its address: ${output}`);
}

function residentMemory(pid: number): number | undefined {
  try {
    const kilobytes = Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)]).toString());
    return kilobytes / 1024;
  } catch {
    return undefined;
  }
}
