import { sql } from 'kysely';
import { afterEach, describe, expect } from 'vitest';
import { databaseTest, type TestDatabase } from '../../../tests/database.ts';
import { type Db, openServer } from '../db/index.ts';
import { createLog, SILENT_LOG } from '../log/index.ts';
import { type Jobs, startJobs } from './index.ts';

const running: Jobs[] = [];

afterEach(async () => {
  for (const jobs of running.splice(0)) await jobs.stop();
});

async function start(owner: Db, log = SILENT_LOG): Promise<Jobs> {
  const jobs = await startJobs({ db: owner, log });
  running.push(jobs);
  return jobs;
}

/** Handles as two processes have them; PGlite has one connection, which both use. */
function twoProcesses({ owner, url }: TestDatabase): { owners: Db[]; close: () => Promise<void> } {
  if (!url) return { owners: [owner, owner], close: async () => {} };
  const other = openServer(url, SILENT_LOG);
  return { owners: [owner, other.owner], close: other.close };
}

describe('the queue', () => {
  databaseTest('is made by whoever comes first, also by two at once', async ({ database }) => {
    const { owners, close } = twoProcesses(database);
    const both = await Promise.all(
      owners.map((owner) => startJobs({ db: owner, log: SILENT_LOG })),
    );
    let done = 0;
    const handler = async () => {
      done += 1;
    };
    for (const jobs of both) jobs.work('first', handler);
    await Promise.all(both.map((jobs) => jobs.add('first')));
    await expect.poll(() => done).toBe(2);
    await Promise.all(both.map((jobs) => jobs.stop()));
    await close();
  });

  databaseTest('does what is added, with its data, one after the other', async ({ database }) => {
    const jobs = await start(database.owner);
    const seen: unknown[] = [];
    jobs.work('adding', async ({ data }) => {
      seen.push(data);
    });
    await jobs.add('adding', { of: 1 });
    await jobs.add('adding', ['two']);
    await jobs.add('adding');
    await expect.poll(() => seen).toEqual([{ of: 1 }, ['two'], null]);
  });

  databaseTest('keeps what is added for the next process', async ({ database }) => {
    const first = await startJobs({ db: database.owner, log: SILENT_LOG });
    let done = false;
    const handler = async () => {
      done = true;
    };
    first.work('staying', handler, { pollSeconds: 3600 });
    await first.add('staying');
    await expect.poll(() => done).toBe(true);
    await first.stop();
    await sql`insert into jobs.job (name, data, policy)
      values ('staying', '{"data": "left"}', 'singleton')`.execute(database.owner);
    const second = await start(database.owner);
    const seen: unknown[] = [];
    second.work('staying', async ({ data }) => {
      seen.push(data);
    });
    await expect.poll(() => seen).toEqual(['left']);
  });

  databaseTest('does a job that failed again and tells the log', async ({ database }) => {
    const lines: string[] = [];
    const log = createLog({
      level: 'error',
      write: (line) => lines.push(line),
      now: () => new Date(),
    });
    const jobs = await start(database.owner, log);
    let times = 0;
    jobs.work(
      'failing',
      async () => {
        times += 1;
        if (times < 3) throw new Error(`not yet ${times}`);
      },
      { retryAfterSeconds: 0, pollSeconds: 0.05 },
    );
    await jobs.add('failing');
    await expect.poll(() => times, { timeout: 20_000 }).toBe(3);
    expect(lines.filter((line) => line.includes('job failed'))).toHaveLength(2);
    expect(lines[0]).toContain('not yet 1');
  });

  databaseTest('gives up a job in the end', async ({ database }) => {
    const jobs = await start(database.owner);
    let times = 0;
    const failing = async () => {
      times += 1;
      throw new Error('no');
    };
    jobs.work('hopeless', failing, { retries: 0, pollSeconds: 0.02 });
    await jobs.add('hopeless');
    await expect.poll(() => times).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(times).toBe(1);
  });

  databaseTest('does a name one at a time in all processes', async ({ database }) => {
    const { owners, close } = twoProcesses(database);
    let now = 0;
    let most = 0;
    let done = 0;
    const both = await Promise.all(
      owners.map((owner) => startJobs({ db: owner, log: SILENT_LOG })),
    );
    const handler = async () => {
      now += 1;
      most = Math.max(most, now);
      await new Promise((resolve) => setTimeout(resolve, 20));
      now -= 1;
      done += 1;
    };
    for (const jobs of both) jobs.work('shared', handler, { pollSeconds: 0.02 });
    for (let at = 0; at < 10; at += 1) await both[at % 2]!.add('shared');
    await expect.poll(() => done, { timeout: 10_000 }).toBe(10);
    expect(most).toBe(1);
    await Promise.all(both.map((jobs) => jobs.stop()));
    await close();
  });

  databaseTest('refuses a job that nobody works on', async ({ database }) => {
    const jobs = await start(database.owner);
    await expect(jobs.add('unknown')).rejects.toThrow('Nobody works on jobs named unknown');
  });
});

describe('work that comes by itself', () => {
  databaseTest('comes once in its span, whoever starts when', async ({ database }) => {
    const { owners, close } = twoProcesses(database);
    let times = 0;
    const count = async () => {
      times += 1;
    };
    for (let round = 0; round < 2; round += 1) {
      const both = await Promise.all(
        owners.map((owner) => startJobs({ db: owner, log: SILENT_LOG })),
      );
      for (const jobs of both) {
        jobs.work('weekly', count, { everyMinutes: 7 * 24 * 60, pollSeconds: 0.02 });
      }
      await expect.poll(() => times).toBe(1);
      await new Promise((resolve) => setTimeout(resolve, 100));
      await Promise.all(both.map((jobs) => jobs.stop()));
    }
    await close();
    expect(times).toBe(1);
  });

  databaseTest('comes again in the next span', async ({ database }) => {
    let times = 0;
    const count = async () => {
      times += 1;
    };
    const first = await startJobs({ db: database.owner, log: SILENT_LOG });
    first.work('daily', count, { everyMinutes: 24 * 60 });
    await expect.poll(() => times).toBe(1);
    await first.stop();
    await sql`update jobs.job set singleton_on = singleton_on - interval '1 day'
      where name = 'daily'`.execute(database.owner);
    (await start(database.owner)).work('daily', count, { everyMinutes: 24 * 60 });
    await expect.poll(() => times).toBe(2);
  });

  databaseTest('cannot come more seldom than once a week', async ({ database }) => {
    const jobs = await start(database.owner);
    const seldom = () => jobs.work('seldom', async () => {}, { everyMinutes: 8 * 24 * 60 });
    expect(seldom).toThrow(RangeError);
  });
});

describe('watching', () => {
  databaseTest('runs rounds when nudged, and nudging nobody does no harm', async ({ database }) => {
    const jobs = await start(database.owner);
    let rounds = 0;
    jobs.watch('table', 3600, async () => {
      rounds += 1;
    });
    await expect.poll(() => rounds).toBe(1);
    jobs.nudge('table');
    jobs.nudge('nobody');
    await expect.poll(() => rounds).toBe(2);
    expect(() => jobs.watch('table', 1, async () => {})).toThrow('worked on already');
  });

  databaseTest(
    'a nudge inside a transaction does not tie the round to it',
    async ({ database }) => {
      const jobs = await start(database.owner);
      let rounds = 0;
      jobs.watch('apart', 3600, async () => {
        await sql`select 1`.execute(database.keeper);
        rounds += 1;
      });
      await expect.poll(() => rounds).toBe(1);
      await database.db.transaction().execute(async () => jobs.nudge('apart'));
      await expect.poll(() => rounds).toBe(2);
    },
  );
});

describe('stopping', () => {
  databaseTest('is quick when nothing runs, and tells what runs', async ({ database }) => {
    const jobs = await startJobs({ db: database.owner, log: SILENT_LOG });
    let begun = false;
    let told = false;
    jobs.work('patient', async ({ signal }) => {
      begun = true;
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      told = true;
    });
    await jobs.add('patient');
    await expect.poll(() => begun).toBe(true);
    const began = performance.now();
    await jobs.stop();
    expect(told).toBe(true);
    expect(performance.now() - began).toBeLessThan(2000);
    const { rows } = await sql`select state from jobs.job where name = 'patient'`.execute(
      database.owner,
    );
    expect(rows).toEqual([{ state: 'completed' }]);
  });
});

describe('a database that is gone', () => {
  databaseTest('is told to the log and brings nothing down', async ({ database }) => {
    const lines: string[] = [];
    const log = createLog({
      level: 'error',
      write: (line) => lines.push(line),
      now: () => new Date(),
    });
    const jobs = await start(database.owner, log);
    let begun = 0;
    jobs.work(
      'unlucky',
      async () => {
        begun += 1;
        await sql`alter schema jobs rename to jobs_away`.execute(database.owner);
      },
      { pollSeconds: 0.02 },
    );
    await jobs.add('unlucky');
    await expect.poll(() => lines.length).toBeGreaterThan(2);
    await sql`alter schema jobs_away rename to jobs`.execute(database.owner);
    expect(begun).toBe(1);
    expect(lines[0]).toContain('job queue failed');
  });
});
