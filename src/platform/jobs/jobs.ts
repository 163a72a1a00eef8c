import PgBoss from 'pg-boss';
import type { Db } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import { bossDatabase } from './boss-database.ts';
import { type Loop, startLoop } from './loop.ts';

/** One piece of work. */
export interface Job {
  /** What was added with it; read it as input. */
  readonly data: unknown;
  /** The job should end early: the program stops, or the job's time is up. */
  readonly signal: AbortSignal;
}

/** Does a job; one that throws is done again later. */
export type Handler = (job: Job) => Promise<void>;

/** How the jobs of a name are done. */
export interface WorkOptions {
  /** Comes by itself, once in every such span in all processes together; also right after a start
   * when the span has not had its turn. At most a week. */
  readonly everyMinutes?: number;
  /** How many times a job that failed is done again. */
  readonly retries?: number;
  /** The first wait before it is done again; each further one is about twice as long. */
  readonly retryAfterSeconds?: number;
  /** After this a job is taken for dead, as when its process died, and is done again. */
  readonly timeLimitMinutes?: number;
  /** How often to look for jobs that other processes have added. */
  readonly pollSeconds?: number;
}

/** Work beside the answering of requests. */
export interface Jobs {
  /** Does the jobs of a name, one at a time in all processes together. */
  readonly work: (name: string, handler: Handler, options?: WorkOptions) => void;
  /** Adds a job of a name that `work` knows. It survives restarts. Not inside a transaction. */
  readonly add: (name: string, data?: unknown) => Promise<void>;
  /** Runs a round again and again in this process; nothing is written down about it. For work whose
   * queue is a table of its own. */
  readonly watch: (
    name: string,
    everySeconds: number,
    round: (stopping: AbortSignal) => Promise<void>,
  ) => void;
  /** Looks for work of a name now; call it after the commit. Costs next to nothing. */
  readonly nudge: (name: string) => void;
  /** Begins no more work and waits a few seconds for what is running. Call it before the database is
   * closed. */
  readonly stop: () => Promise<void>;
}

interface JobsOptions {
  /** The tables' owner: the queue makes its own schema and a table for each name. */
  readonly db: Db;
  readonly log: Log;
}

const SCHEMA = 'jobs';
const MAINTENANCE_MS = 5 * 60_000;
const PATIENCE_MS = 5000;
const MOST_MINUTES = 7 * 24 * 60;
const UNIQUE_VIOLATION = '23505';

/** Opens the queue in the database; makes or updates its schema when needed. */
export async function startJobs({ db, log }: JobsOptions): Promise<Jobs> {
  const database = bossDatabase(db);
  const boss = new PgBoss({
    db: database,
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    // what is done keeps its span taken, so it stays longer than the longest span
    archiveCompletedAfterSeconds: (MOST_MINUTES + 24 * 60) * 60,
  });
  boss.on('error', (error) => log.error('job queue failed', error));
  await boss.start();
  const loops = new Map<string, Loop>();
  const queues = new Map<string, Queue>();
  const begin = (name: string, loop: Omit<Parameters<typeof startLoop>[0], 'onError'>) => {
    if (loops.has(name)) throw new Error(`Jobs named ${name} are worked on already`);
    const onError = (error: unknown) => log.error('job queue failed', error, { job: name });
    loops.set(name, startLoop({ ...loop, onError }));
  };
  begin('', {
    everyMs: MAINTENANCE_MS,
    pauseFirst: true,
    round: async () => {
      await boss.maintain();
    },
  });
  return {
    work: (name, handler, options = {}) => {
      const queue = queueOf({ boss, database, log, name, handler, options });
      queues.set(name, queue);
      begin(name, { everyMs: (options.pollSeconds ?? 60) * 1000, round: queue.round });
    },
    add: async (name, data = null) => {
      const queue = queues.get(name);
      if (!queue) throw new Error(`Nobody works on jobs named ${name}`);
      await queue.add(data);
      loops.get(name)?.nudge();
    },
    watch: (name, everySeconds, round) => begin(name, { everyMs: everySeconds * 1000, round }),
    nudge: (name) => loops.get(name)?.nudge(),
    stop: async () => {
      await Promise.all([...loops.values()].map((loop) => loop.stop(PATIENCE_MS)));
      await boss.stop({ graceful: false });
    },
  };
}

interface Queue {
  readonly add: (data: unknown) => Promise<void>;
  readonly round: (stopping: AbortSignal) => Promise<void>;
}

interface QueueOptions {
  readonly boss: PgBoss;
  readonly database: PgBoss.Db;
  readonly log: Log;
  readonly name: string;
  readonly handler: Handler;
  readonly options: WorkOptions;
}

/** The jobs of one name. pg-boss keeps them; taking and ending them is done here, because its own
 * workers end jobs without waiting for the answer and would bring the process down with the
 * database connection. */
function queueOf(parts: QueueOptions): Queue {
  const { boss, name, options } = parts;
  const { everyMinutes, retries = 3, retryAfterSeconds = 60, timeLimitMinutes = 15 } = options;
  if (everyMinutes !== undefined && !(everyMinutes >= 1 && everyMinutes <= MOST_MINUTES)) {
    throw new RangeError(`Jobs cannot come every ${everyMinutes} minutes`);
  }
  const timeLimitMs = timeLimitMinutes * 60_000;
  const sending = {
    retryLimit: retries,
    retryDelay: retryAfterSeconds,
    retryBackoff: true,
    expireInSeconds: timeLimitMs / 1000,
  };
  let making: Promise<void> | undefined;
  const made = () => {
    making ??= boss.createQueue(name, { name, policy: 'singleton' }).catch((error: unknown) => {
      making = undefined;
      throw error;
    });
    return making;
  };
  const addDue = async () => {
    if (everyMinutes === undefined) return;
    await boss.send(name, {}, { ...sending, singletonSeconds: everyMinutes * 60 });
  };
  return {
    add: async (data) => {
      await made();
      await boss.send(name, { data }, sending);
    },
    round: async (stopping) => {
      await made();
      await addDue();
      while (!stopping.aborted) {
        const job = await takeJob(parts);
        if (!job) return;
        await doJob(parts, job, AbortSignal.any([stopping, AbortSignal.timeout(timeLimitMs)]));
      }
    },
  };
}

type TakenJob = PgBoss.Job<{ readonly data?: unknown }>;

/** The next job; none either when another process has one of this name in hand. `fetch` swallows
 * what goes wrong, so it is noted here. */
async function takeJob({ boss, database, name }: QueueOptions): Promise<TakenJob | undefined> {
  let problem: { readonly error: unknown } | undefined;
  const noting: PgBoss.Db = {
    executeSql: async (text, values) => {
      try {
        return await database.executeSql(text, values);
      } catch (error) {
        if (!isTaken(error)) problem = { error };
        throw error;
      }
    },
  };
  const [job] = await boss.fetch<{ data?: unknown }>(name, { db: noting });
  if (problem) throw problem.error;
  return job;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === UNIQUE_VIOLATION;
}

async function doJob(
  { boss, log, name, handler }: QueueOptions,
  job: TakenJob,
  signal: AbortSignal,
): Promise<void> {
  try {
    await handler({ data: job.data?.data ?? null, signal });
  } catch (error) {
    log.error('job failed', error, { job: name, id: job.id });
    const message = error instanceof Error ? error.message : String(error);
    await boss.fail(name, job.id, { message });
    return;
  }
  await boss.complete(name, job.id);
}
