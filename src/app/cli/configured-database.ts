import { fileURLToPath } from 'node:url';
import { describeProblems, environmentConfig, type Config } from '../../platform/config/index.ts';
import { migrate, type OpenDatabase, openDatabase } from '../../platform/db/index.ts';
import { type FolderLock, lockFolder } from '../../platform/lock/index.ts';
import { terminalLog } from '../../platform/log/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import { migrations } from '../migrations.ts';
import { folderInUseMessage, migrateMessage, unreachableMessage } from '../start-messages.ts';
import type { CommandAnswer } from './answer.ts';

/** The configured database as a command finds it, and what the environment says. */
export interface ConfiguredDatabase extends Pick<OpenDatabase, 'db' | 'keeper' | 'owner'> {
  readonly config: Config;
}

/** The settings as they were read, with what is wrong with them. */
export type ReadConfig = ReturnType<typeof environmentConfig>;

/** Beside this program in the build, as the server finds it: dist/database.tgz. */
const IMAGE = fileURLToPath(new URL('../database.tgz', import.meta.url));

/** Does a command's work on the database that the server would use: same settings, same lock on the
 * data folder, same shape. Closes it afterwards. What stands in the way is the answer, in words. */
export async function withConfiguredDatabase(
  work: (opened: ConfiguredDatabase) => Promise<CommandAnswer>,
  config: ReadConfig = environmentConfig(),
): Promise<CommandAnswer> {
  if (!config.ok) return refused(describeProblems(config.error));
  const closing: (() => Promise<void>)[] = [];
  try {
    const opened = await openConfigured(config.value, closing);
    return opened.ok
      ? await work({ ...opened.value, config: config.value })
      : refused(opened.error);
  } finally {
    for (const close of closing.toReversed()) await close();
  }
}

async function openConfigured(
  config: Config,
  closing: (() => Promise<void>)[],
): Promise<Result<OpenDatabase, string>> {
  const { database } = config;
  try {
    const lock = await takeLock(config);
    if (!lock.ok) return lock;
    if (lock.value) closing.push(lock.value.release);
    const opened = await openDatabase(database, terminalLog('error'), IMAGE);
    closing.push(opened.close);
    await opened.check();
    const migrated = await migrate(opened.owner, migrations);
    return migrated.ok ? ok(opened) : fail(migrateMessage(migrated.error));
  } catch (error) {
    return fail(unreachableMessage(database, reasonOf(error)));
  }
}

async function takeLock({ database }: Config): Promise<Result<FolderLock | undefined, string>> {
  if (database.kind === 'server') return ok(undefined);
  const lock = await lockFolder(database.path);
  return lock.ok ? lock : fail(folderInUseMessage(database.path, lock.error));
}

function refused(message: string): CommandAnswer {
  return { exitCode: 1, stdout: '', stderr: `${message}\n` };
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
