import { sql } from 'kysely';
import type { Db } from '../db/index.ts';
import type { Delivery, OutgoingMail } from './delivery.ts';
import './tables.ts';

/** A mail that this process has taken on itself to send. */
export interface ClaimedMail extends OutgoingMail {
  readonly mailId: string;
  readonly claimedAt: Date;
  /** This one included. */
  readonly attempts: number;
}

/** A sender that has not said how it went after this is gone; no sending lasts nearly as long. */
const LEASE_MS = 10 * 60_000;
const MOST_ATTEMPTS = 16;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 4 * 3_600_000;

/** What the mails of a dead process and those that are too old become. Answers how many are
 * uncertain. */
export async function setAside(keeper: Db, now: Date): Promise<number> {
  const { rows } = await sql<{ state: string }>`
    update mail set
      state = case state when 'sending' then 'uncertain' else 'failed' end,
      last_error = case state
        when 'sending' then 'The process ended while sending'
        else 'Not sent in time' end
    where (state = 'sending' and claimed_at < ${new Date(now.getTime() - LEASE_MS)})
      or (state = 'waiting' and send_before <= ${now})
    returning state`.execute(keeper);
  return rows.filter(({ state }) => state === 'uncertain').length;
}

/** Takes the mail that has waited longest; no other process gets it. */
export async function claimMail(
  keeper: Db,
  now: Date,
  messageDomain: string,
): Promise<ClaimedMail | undefined> {
  const { rows } = await sql<{
    mail_id: string;
    recipient: string;
    subject: string;
    body_text: string;
    body_html: string | null;
    attempts: number;
    message_id: string;
  }>`
    update mail set
      state = 'sending',
      attempts = attempts + 1,
      claimed_at = ${now},
      message_id = coalesce(message_id, '<' || mail_id || '@' || ${messageDomain}::text || '>')
    where mail_id = (
      select mail_id from mail
      where state = 'waiting' and (next_attempt_at is null or next_attempt_at <= ${now})
      order by coalesce(next_attempt_at, created_at), mail_id
      limit 1
      for update skip locked)
    returning mail_id, recipient, subject, body_text, body_html, attempts, message_id`.execute(
    keeper,
  );
  const [row] = rows;
  if (!row) return undefined;
  return {
    mailId: row.mail_id,
    claimedAt: now,
    attempts: row.attempts,
    to: row.recipient,
    subject: row.subject,
    text: row.body_text,
    ...(row.body_html === null ? {} : { html: row.body_html }),
    messageId: row.message_id,
    date: now,
  };
}

/** Writes down how the sending of a claimed mail went. Says nothing about a mail that somebody has
 * claimed anew meanwhile. */
export async function recordDelivery(
  keeper: Db,
  mail: ClaimedMail,
  delivery: Delivery,
  now: Date,
): Promise<void> {
  await keeper
    .updateTable('mail')
    .set(outcome(mail, delivery, now))
    .where('mail_id', '=', mail.mailId)
    .where('claimed_at', '=', mail.claimedAt)
    .where('state', 'in', ['sending', 'uncertain'])
    .execute();
}

function outcome({ attempts }: ClaimedMail, delivery: Delivery, now: Date) {
  switch (delivery.kind) {
    case 'sent':
      // the bodies hold links that let their reader in
      return {
        state: 'sent' as const,
        sent_at: now,
        last_error: null,
        body_text: null,
        body_html: null,
      };
    case 'not-sent':
      return attempts < MOST_ATTEMPTS
        ? {
            state: 'waiting' as const,
            next_attempt_at: new Date(now.getTime() + waitAfter(attempts)),
            last_error: delivery.reason,
          }
        : { state: 'failed' as const, last_error: delivery.reason };
    case 'refused':
      return { state: 'failed' as const, last_error: delivery.reason };
    case 'uncertain':
      return { state: 'uncertain' as const, last_error: delivery.reason };
  }
}

/** Twice as long each time, up to four hours: about a day and a half in all. */
function waitAfter(attempts: number): number {
  return Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS);
}

/** Without a mail server: the mails wait for a reader. Answers how many. */
export async function keepWaiting(keeper: Db): Promise<number> {
  const { numUpdatedRows } = await keeper
    .updateTable('mail')
    .set({ state: 'kept' })
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
