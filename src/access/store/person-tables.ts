import type { Generated } from 'kysely';
import type { Language } from '../../platform/i18n/index.ts';
import './tables.ts';
import '../identity/tables.ts';
import '../identity/oidc/store/tables.ts';
import '../../platform/mail/index.ts';

declare module '../identity/tables.ts' {
  interface PersonTable {
    /** The language of mails that the person did not ask for on a page. */
    mail_language: Generated<Language>;
    /** The last sign-in, or the last day on which a session was used. */
    seen_at: Generated<Date | null>;
    /** When retention last closed the account. */
    idle_locked_at: Generated<Date | null>;
    /** When the person was last told that the account will be erased. */
    erasure_notice_at: Generated<Date | null>;
  }
}

declare module '../../platform/db/database.ts' {
  interface Tables {
    email_change: EmailChangeTable;
  }
}

interface EmailChangeTable {
  person_id: string;
  email: string;
  /** SHA-256 of what was mailed. */
  token_hash: string;
  requested_at: Date;
  expires_at: Date;
}
