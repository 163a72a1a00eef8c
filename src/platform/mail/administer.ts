import type { Selectable } from 'kysely';
import { type Db, optional, type Tables } from '../db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { MailState } from './tables.ts';

/** A mail as an administrator sees it in a list. */
export interface MailSummary {
  readonly mailId: string;
  readonly key: string;
  readonly state: MailState;
  /** Undefined once the mail has been purged. */
  readonly to?: string;
  readonly subject?: string;
  readonly attempts: number;
  readonly nextAttemptAt?: Date;
  /** What went wrong last, in the mail server's words. */
  readonly lastError?: string;
  readonly createdAt: Date;
  readonly sentAt?: Date;
}

/** A mail with what it says. */
export interface MailInFull extends MailSummary {
  /** Undefined once the mail has been sent or purged. */
  readonly text?: string;
  readonly html?: string;
}

interface ListOptions {
  /** All states unless said. */
  readonly states?: readonly MailState[];
  readonly limit?: number;
  readonly offset?: number;
}

/** Mails, the newest first. */
export async function listMails(
  keeper: Db,
  { states, limit = 50, offset = 0 }: ListOptions = {},
): Promise<MailSummary[]> {
  const query = keeper
    .selectFrom('mail')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('mail_id', 'desc')
    .limit(limit)
    .offset(offset);
  const rows = await (states ? query.where('state', 'in', states) : query).execute();
  return rows.map(summaryOf);
}

/** A mail in full. */
export async function findMail(keeper: Db, mailId: string): Promise<MailInFull | undefined> {
  const row = await keeper
    .selectFrom('mail')
    .selectAll()
    .where('mail_id', '=', mailId)
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    ...summaryOf(row),
    ...optional('text', row.body_text),
    ...optional('html', row.body_html),
  };
}

/** Why a mail cannot be sent again. */
export type ResendProblem =
  | 'unknown'
  /** It waits or has been sent. */
  | 'not-held'
  /** What it said is gone. */
  | 'purged';

/** Sends a mail that failed, is uncertain or was kept; its recipient may get it twice. */
export async function resendMail(
  keeper: Db,
  mailId: string,
): Promise<Result<undefined, ResendProblem>> {
  const { numUpdatedRows } = await keeper
    .updateTable('mail')
    .set({
      state: 'waiting',
      attempts: 0,
      next_attempt_at: null,
      send_before: null,
      claimed_at: null,
    })
    .where('mail_id', '=', mailId)
    .where('state', 'in', HELD)
    .where('body_text', 'is not', null)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return ok(undefined);
  const mail = await findMail(keeper, mailId);
  if (!mail) return fail('unknown');
  return fail(HELD.includes(mail.state) ? 'purged' : 'not-held');
}

const HELD: MailState[] = ['failed', 'uncertain', 'kept'];

/** Takes everything personal out of the mails that were made before a moment and are not on their
 * way. Their keys stay, so none of them is ever sent again. Answers how many. */
export async function purgeMails(keeper: Db, before: Date): Promise<number> {
  const { numUpdatedRows } = await keeper
    .updateTable('mail')
    .set({ recipient: null, subject: null, body_text: null, body_html: null, last_error: null })
    .where('created_at', '<', before)
    .where('recipient', 'is not', null)
    .where('state', 'not in', ['waiting', 'sending'])
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

function summaryOf(row: Selectable<Tables['mail']>): MailSummary {
  return {
    mailId: row.mail_id,
    key: row.key,
    state: row.state,
    ...optional('to', row.recipient),
    ...optional('subject', row.subject),
    attempts: row.attempts,
    ...optional('nextAttemptAt', row.state === 'waiting' ? row.next_attempt_at : null),
    ...optional('lastError', row.last_error),
    createdAt: row.created_at,
    ...optional('sentAt', row.sent_at),
  };
}
