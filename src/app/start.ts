import {
  havnbyPlan,
  loadDemo,
  loadDemoEvents,
  loadDemoHistory,
  loadDemoPeople,
} from '../../demo/index.ts';
import { loadDemoSparring } from '../../demo/sparring.ts';
import { firstAdministratorLink } from '../access/index.ts';
import { offerNewShipped, publishDue } from '../knowledge/index.ts';
import { tellWriter } from '../knowledge/web/editing/letters.ts';
import type { Config } from '../platform/config/index.ts';
import { migrate, once, type OpenDatabase, openDatabase } from '../platform/db/index.ts';
import { assetsIn, listen } from '../platform/http/index.ts';
import { type FolderLock, lockFolder } from '../platform/lock/index.ts';
import type { Log } from '../platform/log/index.ts';
import { RUNS } from '../scenarios/index.ts';
import { danishDay, fail, ok, type Result } from '../shared/index.ts';
import { migrations } from './migrations.ts';
import { knowledgeKinds } from './knowledge-kinds.ts';
import { type AppParts, assemble } from './parts.ts';
import { computeInThread } from './run-thread.ts';
import { createApp } from './server.ts';
import { startWork } from './work.ts';
import type { Jobs } from '../platform/jobs/index.ts';
import { MAIL } from '../platform/mail/index.ts';
import {
  folderInUseMessage,
  migrateMessage,
  portMessage,
  type StartedServer,
  unreachableMessage,
} from './start-messages.ts';

/** The running app. */
export interface Running extends StartedServer {
  /** Ends running requests, closes the database and lets go of the folder. */
  readonly stop: () => Promise<void>;
}

/** Where the build has put what the program needs besides itself. */
export interface Built {
  readonly client: string;
  readonly databaseImage: string;
  /** The program of threads that compute. */
  readonly thread: string;
}

/** Starts everything in order: lock, database, migrations, demo data, network. What was started is
 * closed again when a later step fails; the problem is words for the terminal. */
export async function start(
  config: Config,
  log: Log,
  built: Built,
): Promise<Result<Running, string>> {
  const closing: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  };
  try {
    const started = await startEach(config, log, built, closing);
    if (!started.ok) await closeAll();
    return started.ok ? ok({ ...started.value, stop: closeAll }) : started;
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function startEach(
  config: Config,
  log: Log,
  built: Built,
  closing: (() => Promise<void>)[],
): Promise<Result<StartedServer, string>> {
  const lock = await takeLock(config);
  if (!lock.ok) return lock;
  if (lock.value) closing.push(lock.value.release);
  const opened = await openForUse(config, log, built.databaseImage);
  if (!opened.ok) return opened;
  const database = opened.value;
  const { owner } = database;
  closing.push(database.close);
  const migrated = await migrate(owner, migrations);
  if (!migrated.ok) return fail(migrateMessage(migrated.error));
  if (config.demo) {
    await once(owner, 'demo', loadDemo);
    await once(owner, 'demo-people', loadDemoPeople);
    await once(owner, 'demo-events', (tx) => loadDemoEvents(tx));
    await once(owner, 'demo-history', (tx) => loadDemoHistory(tx, havnbyPlan()));
    await once(owner, 'demo-sparring', loadDemoSparring);
  }
  const now = () => new Date();
  let jobs: Jobs | undefined;
  const parts = await assemble({
    config,
    database,
    log,
    assets: assetsIn(built.client),
    now,
    today: () => danishDay(now()),
    mailSoon: () => jobs?.nudge(MAIL),
    runsSoon: () => jobs?.nudge(RUNS),
  });
  await bringKnowledgeUpToDate(parts);
  const listening = await listen(createApp(parts), config);
  if (!listening.ok) return fail(portMessage(listening.error));
  closing.push(listening.value.stop);
  closing.push(async () => {
    parts.revisions.stop();
    parts.runs.stop();
  });
  const address = config.baseUrl ?? listening.value.address;
  await lock.value?.tellAddress(address);
  const work = { config, database, log, now, parts, origin: address };
  jobs = await startWork({ ...work, compute: computeInThread(built.thread, log) });
  closing.push(jobs.stop);
  log.info('started', { migrated: migrated.value.length, database: config.database.kind });
  const { keeper } = database;
  const { demo } = config;
  const link = demo ? undefined : await firstAdministratorLink({ keeper, baseUrl: address, now });
  return ok({ address, ...(link !== undefined && { firstAdministrator: link }) });
}

/** A new release may bring new texts, and the moment of others may have come meanwhile. */
async function bringKnowledgeUpToDate({ keeper, log, now, config }: AppParts): Promise<void> {
  const knowledge = { keeper, kinds: knowledgeKinds };
  const shipped = await offerNewShipped(knowledge, now());
  if (shipped.followed + shipped.offered > 0) log.info('shipped texts are new', { ...shipped });
  await publishDue({ ...knowledge, tell: tellWriter(config.baseUrl) }, now());
}

async function takeLock({ database }: Config): Promise<Result<FolderLock | undefined, string>> {
  if (database.kind === 'server') return ok(undefined);
  try {
    const lock = await lockFolder(database.path);
    return lock.ok ? lock : fail(folderInUseMessage(database.path, lock.error));
  } catch (error) {
    return fail(unreachableMessage(database, reasonOf(error)));
  }
}

async function openForUse(
  { database }: Config,
  log: Log,
  image: string,
): Promise<Result<OpenDatabase, string>> {
  try {
    const opened = await openDatabase(database, log, image);
    await opened.check();
    return ok(opened);
  } catch (error) {
    return fail(unreachableMessage(database, reasonOf(error)));
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}
