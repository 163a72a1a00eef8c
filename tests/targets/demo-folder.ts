import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { addressOf, spawnServer } from '../server.ts';
import './provided.ts';

/** Prepares one data folder with the demo world; each test server gets a copy of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'helhed-demo-'));
  const server = spawnServer({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn' });
  await addressOf(server);
  server.process.kill('SIGTERM');
  await server.ended;
  project.provide('demoFolder', folder);
  return () => rm(folder, { recursive: true, force: true });
}
