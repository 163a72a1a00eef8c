import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import type { TestProject } from 'vitest/node';
import { migrations } from '../../src/app/migrations.ts';
import { migrate, openPglite } from '../../src/platform/db/index.ts';
import { SILENT_LOG } from '../../src/platform/log/index.ts';
import { ROOT } from '../server.ts';
import './provided.ts';

/** Prepares one migrated database for all test files of the project. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'helhed-image-'));
  const image = join(folder, 'database.tar');
  const pglite = await PGlite.create(await emptyDatabase());
  const { owner, close } = openPglite(pglite, SILENT_LOG);
  const migrated = await migrate(owner, migrations);
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.error));
  const packed = await pglite.dumpDataDir('none');
  await writeFile(image, Buffer.from(await packed.arrayBuffer()));
  await close();
  project.provide('databaseTarget', { kind: 'pglite', image });
  return () => rm(folder, { recursive: true, force: true });
}

/** The empty database that the build has packed, where there is one. */
async function emptyDatabase(): Promise<{ loadDataDir?: Blob }> {
  try {
    return { loadDataDir: new Blob([await readFile(join(ROOT, 'dist/database.tgz'))]) };
  } catch {
    return {};
  }
}
