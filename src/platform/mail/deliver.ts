import type { Db } from '../db/index.ts';
import type { Log } from '../log/index.ts';
import type { Delivery, MailTransport } from './delivery.ts';
import { claimMail, keepWaiting, recordDelivery, setAside } from './outbox.ts';

interface DeliverOptions {
  readonly keeper: Db;
  /** Undefined when no mail server is set: mails are kept for an administrator. */
  readonly transport: MailTransport | undefined;
  readonly log: Log;
  readonly now: () => Date;
}

/** The name to nudge after a commit that may have enqueued mails. */
export const MAIL = 'mail';

const NEVER = new AbortController().signal;

/** Sends what waits, one after the other, until nothing is due. Any number of processes may do this
 * at once; each mail is taken by one of them. */
export async function deliverMails(
  { keeper, transport, log, now }: DeliverOptions,
  stopping: AbortSignal = NEVER,
): Promise<void> {
  const uncertain = await setAside(keeper, now());
  if (uncertain > 0) log.warn('mails are uncertain', { mails: uncertain });
  if (!transport) {
    const kept = await keepWaiting(keeper);
    if (kept > 0) log.info('mails kept: no mail server is set', { mails: kept });
    return;
  }
  while (!stopping.aborted) {
    const mail = await claimMail(keeper, now(), transport.messageDomain);
    if (!mail) return;
    const delivery = await transport.send(mail, stopping);
    await recordDelivery(keeper, mail, delivery, now());
    report(log, mail.mailId, delivery);
    if (delivery.kind === 'not-sent' && delivery.about === 'server') return;
  }
}

/** The reason stays in the database: servers name the recipient in it. */
function report(log: Log, mail: string, delivery: Delivery): void {
  if (delivery.kind === 'sent') log.info('mail sent', { mail });
  else log.warn(`mail ${delivery.kind}`, { mail });
}
