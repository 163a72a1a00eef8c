import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { addressOf, spawnServer } from './server.ts';
import './targets/provided.ts';

/** A running server with the demo world, in a folder of its own. */
export interface TestServer {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts the built server on a free port with a demo world that nobody has changed. */
export async function startServer(): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'helhed-server-'));
  await cp(inject('demoFolder'), folder, { recursive: true });
  const server = spawnServer({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn' });
  const address = await addressOf(server);
  return {
    address,
    stop: async () => {
      server.process.kill('SIGTERM');
      await server.ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
