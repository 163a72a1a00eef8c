import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { type Db, openDatabase } from '../src/platform/db/index.ts';
import { SILENT_LOG } from '../src/platform/log/index.ts';
import { addressOf, freePort, spawnServer } from './server.ts';
import './targets/provided.ts';

/** A running server with the demo world, in a folder of its own. */
export interface TestServer {
  readonly address: string;
  /** Stops the server, works on its database, and starts it again at the same address. */
  readonly whileStopped: (work: (owner: Db) => Promise<unknown>) => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** A data folder of one's own with a demo world that nobody has changed. */
export async function demoFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'helhed-server-'));
  await cp(inject('demoFolder'), folder, { recursive: true });
  return folder;
}

/** Starts the built server with a demo world that nobody has changed. */
export async function startServer(): Promise<TestServer> {
  const folder = await demoFolder();
  const port = String(await freePort());
  const start = () => spawnServer({ PORT: port, DATA_DIR: folder, LOG_LEVEL: 'warn' });
  let server = start();
  const end = async () => {
    server.process.kill('SIGTERM');
    await server.ended;
  };
  return {
    address: await addressOf(server),
    whileStopped: async (work) => {
      await end();
      const { owner, close } = await openDatabase({ kind: 'folder', path: folder }, SILENT_LOG);
      await work(owner);
      await close();
      server = start();
      await addressOf(server);
    },
    stop: async () => {
      await end();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
