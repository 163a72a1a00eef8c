import { type Kysely, type Migration, Migrator, sql } from 'kysely';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { Db } from './database.ts';

/** A step forward in the database's shape; there is no way back. */
export interface MigrationFile {
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

/** Why the database cannot be brought to this program's shape. */
export type MigrateProblem =
  | { readonly kind: 'newer'; readonly unknown: readonly string[] }
  | { readonly kind: 'old-server'; readonly version: string };

const OLDEST_SERVER = 15;

/** Runs the migrations that are missing, all of them in one transaction, under a lock that other
 * processes wait for. Answers with the names of those that ran. */
export async function migrate(
  db: Db,
  migrations: Readonly<Record<string, MigrationFile>>,
): Promise<Result<readonly string[], MigrateProblem>> {
  const version = await serverVersion(db);
  if (version.major < OLDEST_SERVER) return fail({ kind: 'old-server', version: version.text });
  const unknown = (await executed(db)).filter((name) => !(name in migrations));
  if (unknown.length > 0) return fail({ kind: 'newer', unknown });
  const provider = {
    getMigrations: async (): Promise<Record<string, Migration>> => ({ ...migrations }),
  };
  const { error, results } = await new Migrator({ db, provider }).migrateToLatest();
  if (error) throw asError(error);
  return ok((results ?? []).map(({ migrationName }) => migrationName));
}

function asError(cause: unknown): Error {
  return cause instanceof Error ? cause : new Error(String(cause));
}

async function serverVersion(db: Db): Promise<{ major: number; text: string }> {
  const { rows } = await sql<{ number: string; text: string }>`
    select current_setting('server_version_num') as number,
           current_setting('server_version') as text`.execute(db);
  const [row] = rows;
  return { major: Math.floor(Number(row!.number) / 10_000), text: row!.text };
}

async function executed(db: Db): Promise<string[]> {
  const exists = await sql<{ table: string | null }>`
    select to_regclass('kysely_migration')::text as table`.execute(db);
  if (!exists.rows[0]!.table) return [];
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Names migrations by file name, as `import.meta.glob` finds them by path. */
export function byFileName(
  modules: Readonly<Record<string, MigrationFile>>,
): Record<string, MigrationFile> {
  return Object.fromEntries(
    Object.entries(modules).map(([path, file]) => [
      path.replace(/^.*\//, '').replace(/\.ts$/, ''),
      file,
    ]),
  );
}
