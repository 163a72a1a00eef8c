import { deleteDuePartnerships, runRetention } from '../access/index.ts';
import { erasureLetter } from '../access/web/account/letters.ts';
import { deletionLetter } from '../access/web/invitation/letters.ts';
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
const DAILY = 24 * 60;

/** Starts the work beside the answering of requests: mails and what comes by itself. */
export async function startWork({ config, database, log, now }: WorkPlace): Promise<Jobs> {
  const { keeper, owner } = database;
  const { smtpUrl, from } = config.mail;
  const transport = smtpUrl === undefined ? undefined : smtpTransport({ smtpUrl, from });
  const jobs = await startJobs({ db: owner, log });
  jobs.watch(MAIL, MAIL_ROUND_SECONDS, (stopping) =>
    deliverMails({ keeper, transport, log, now }, stopping),
  );
  jobs.work(
    'retention',
    async () => {
      await runRetention({ keeper, now: now(), erasureNotice: erasureLetter });
      await deleteDuePartnerships(keeper, now(), deletionLetter);
      jobs.nudge(MAIL);
    },
    { everyMinutes: DAILY },
  );
  return jobs;
}
