import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrations } from '../../src/app/migrations.ts';
import { migrate, openServer } from '../../src/platform/db/index.ts';
import { SILENT_LOG } from '../../src/platform/log/index.ts';
import './provided.ts';

/** Makes a migrated database on the server that test files copy; answers with how to drop it. */
export async function provideTemplate(
  project: TestProject,
  url: string,
): Promise<() => Promise<void>> {
  const template = `helhed_test_${randomBytes(6).toString('hex')}`;
  await runOn(url, `create database ${template}`);
  const { owner, close } = openServer(databaseUrl(url, template), SILENT_LOG);
  const migrated = await migrate(owner, migrations);
  await close();
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.error));
  project.provide('databaseTarget', { kind: 'postgres', url, template });
  return () => runOn(url, `drop database ${template} with (force)`);
}

/** Runs one statement on a server's own database. */
export async function runOn(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The address of another database on the same server. */
export function databaseUrl(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
