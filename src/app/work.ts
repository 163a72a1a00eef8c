import { deleteDuePartnerships, runRetention } from '../access/index.ts';
import { erasureLetter } from '../access/web/account/letters.ts';
import { deletionLetter } from '../access/web/invitation/letters.ts';
import { deletePastSignUps, keepEvents } from '../events/index.ts';
import { eventLetters } from '../events/web/letters.ts';
import { publishDue } from '../knowledge/index.ts';
import { tellWriter } from '../knowledge/web/editing/letters.ts';
import {
  type ComputeRun,
  createRunRound,
  deleteRunsKeptLongEnough,
  RUNS,
} from '../scenarios/index.ts';
import { startJobs, type Jobs } from '../platform/jobs/index.ts';
import { deleteDueRequests } from '../sparring/index.ts';
import type { Config } from '../platform/config/index.ts';
import type { OpenDatabase } from '../platform/db/index.ts';
import type { Log } from '../platform/log/index.ts';
import { deliverMails, MAIL, smtpTransport } from '../platform/mail/index.ts';
import { knowledgeKinds } from './knowledge-kinds.ts';
import type { AppParts } from './parts.ts';

/** What the work beside the answering of requests needs. */
export interface WorkPlace {
  readonly config: Pick<Config, 'mail' | 'database'>;
  readonly database: OpenDatabase;
  readonly log: Log;
  readonly now: () => Date;
  /** What links in letters begin with. */
  readonly origin: string;
  readonly parts: Pick<AppParts, 'knowledge' | 'search' | 'today'>;
  /** Computes what takes long. */
  readonly compute: ComputeRun;
}

const MAIL_ROUND_SECONDS = 10;
const SEARCH_ROUND_SECONDS = 60;
/** For what other processes were asked for; those of this one come at once. */
const RUN_ROUND_SECONDS = 5;
const DAILY = 24 * 60;
const EVERY_MINUTE = 1;

/** Starts the work beside the answering of requests: mails, long computations and what comes by
 * itself. */
export async function startWork({
  config,
  database,
  log,
  now,
  origin,
  parts: { knowledge, search, today },
  compute,
}: WorkPlace): Promise<Jobs> {
  const { keeper, owner } = database;
  const { smtpUrl, from } = config.mail;
  const transport = smtpUrl === undefined ? undefined : smtpTransport({ smtpUrl, from });
  const jobs = await startJobs({ db: owner, log });
  jobs.watch(MAIL, MAIL_ROUND_SECONDS, (stopping) =>
    deliverMails({ keeper, transport, log, now }, stopping),
  );
  const isAlone = config.database.kind === 'folder';
  jobs.watch(RUNS, RUN_ROUND_SECONDS, createRunRound({ keeper, log, now, compute, isAlone }));
  jobs.work(
    'retention',
    async () => {
      await runRetention({ keeper, now: now(), erasureNotice: erasureLetter });
      await deletePastSignUps(keeper, now());
      await deleteDuePartnerships(keeper, now(), deletionLetter);
      await deleteDueRequests(keeper, now());
      await deleteRunsKeptLongEnough(keeper, now());
      jobs.nudge(MAIL);
    },
    { everyMinutes: DAILY },
  );
  jobs.work(
    'events',
    async () => {
      await keepEvents(keeper, { at: now(), compose: eventLetters(origin) });
      jobs.nudge(MAIL);
    },
    { everyMinutes: EVERY_MINUTE },
  );
  jobs.work(
    'knowledge',
    async () => {
      await publishDue({ keeper, kinds: knowledgeKinds, tell: tellWriter(origin) }, now());
      jobs.nudge(MAIL);
    },
    { everyMinutes: EVERY_MINUTE },
  );
  jobs.watch('search', SEARCH_ROUND_SECONDS, async () =>
    search.bringUpToDate({ knowledge: await knowledge.read(), today: today() }),
  );
  return jobs;
}
