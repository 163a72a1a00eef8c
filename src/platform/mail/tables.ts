import type { ColumnType, Generated } from 'kysely';

declare module '../db/database.ts' {
  interface Tables {
    mail: MailTable;
  }
}

/** Where a mail stands. */
export type MailState =
  /** To be sent, now or at its next attempt. */
  | 'waiting'
  /** A process is sending it. */
  | 'sending'
  /** The mail server took it. */
  | 'sent'
  /** Refused for good, too old, or tried too often. */
  | 'failed'
  /** It may have been sent: the process or the connection ended while it was handed over. */
  | 'uncertain'
  /** There is no mail server; an administrator reads it. */
  | 'kept';

interface MailTable {
  mail_id: string;
  key: string;
  recipient: string | null;
  subject: string | null;
  body_text: string | null;
  body_html: string | null;
  state: Generated<MailState>;
  attempts: Generated<number>;
  next_attempt_at: ColumnType<Date | null, Date | null | undefined>;
  send_before: ColumnType<Date | null, Date | null | undefined>;
  claimed_at: ColumnType<Date | null, Date | null | undefined>;
  message_id: ColumnType<string | null, string | null | undefined>;
  last_error: ColumnType<string | null, string | null | undefined>;
  created_at: Generated<Date>;
  sent_at: ColumnType<Date | null, Date | null | undefined>;
}
