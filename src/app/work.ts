import { startJobs, type Jobs } from '../platform/jobs/index.ts';
import type { Config } from '../platform/config/index.ts';
import type { OpenDatabase } from '../platform/db/index.ts';
import type { Log } from '../platform/log/index.ts';
import { deliverMails, MAIL, smtpTransport } from '../platform/mail/index.ts';

/** What the work beside the answering of requests needs. */
export interface WorkPlace {
  readonly config: Pick<Config, 'mail'>;
  readonly database: OpenDatabase;
  readonly log: Log;
  readonly now: () => Date;
}

const MAIL_ROUND_SECONDS = 10;

/** Starts the work beside the answering of requests: mails and what comes by itself. */
export async function startWork({ config, database, log, now }: WorkPlace): Promise<Jobs> {
  const { keeper, owner } = database;
  const { smtpUrl, from } = config.mail;
  const transport = smtpUrl === undefined ? undefined : smtpTransport({ smtpUrl, from });
  const jobs = await startJobs({ db: owner, log });
  jobs.watch(MAIL, MAIL_ROUND_SECONDS, (stopping) =>
    deliverMails({ keeper, transport, log, now }, stopping),
  );
  return jobs;
}
