import type { TestProject } from 'vitest/node';
import { startPostgres } from './postgres-server.ts';
import { provideTemplate } from './template.ts';

/** Database tests on a real PostgreSQL server that npm has brought along. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  await provideTemplate(project, server.url);
  return server.stop;
}
