import { randomUUID } from 'node:crypto';
import type { Tx } from '../db/index.ts';
import { isHeaderText, isMailAddress } from './address.ts';
import './tables.ts';

/** A mail to be sent. */
export interface NewMail {
  /** One plain address; check it with `isMailAddress` where a user has typed it. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Says which mail this is: the same key is never sent twice. It outlives the mail, so it holds no
   * personal data: `invitation:<id>`. */
  readonly key: string;
  /** Pointless after this, as a link that has expired. */
  readonly sendBefore?: Date;
}

/** Puts a mail in the queue; it leaves when the caller's transaction is committed. Answers whether it
 * is new: one with the same key is left as it is. Throws for an address or a subject that would
 * change the mail's headers. */
export async function enqueueMail(tx: Tx, mail: NewMail): Promise<boolean> {
  if (!isMailAddress(mail.to)) throw new RangeError('A mail goes to one plain address');
  if (!isHeaderText(mail.subject))
    throw new RangeError('The subject of a mail is one line of text');
  // without a target: naming the key would need the right to read the table
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('mail')
    .values({
      mail_id: randomUUID(),
      key: mail.key,
      recipient: mail.to,
      subject: mail.subject,
      body_text: mail.text,
      body_html: mail.html ?? null,
      send_before: mail.sendBefore ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
