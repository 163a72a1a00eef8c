import type { Language } from '../../platform/i18n/index.ts';
import type { Told } from '../domain/index.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    event_standing: EventStandingTable;
    event_sign_up: EventSignUpTable;
    event_sign_up_link: EventSignUpLinkTable;
  }
}

/** Locked by whoever gives or takes seats. */
interface EventStandingTable {
  event_id: string;
  /** The number of the last sign-up. */
  last_number: number;
  /** Since when the organiser takes no more. */
  closed_at: Date | null;
  ends_at: Date;
  keep_days: number;
  told: Told;
}

/** Who has signed up; without name and address once it is cancelled. */
interface EventSignUpTable {
  sign_up_id: string;
  event_id: string;
  number: number;
  name: string | null;
  email: string | null;
  organisation: string | null;
  /** The language of the page where one signed up, and so of the letters. */
  language: Language;
  /** For how many days after the event it was said to be kept. */
  keep_days: number;
  signed_up_at: Date;
  seat_at: Date | null;
  reminded_at: Date | null;
  cancelled_at: Date | null;
}

/** The links in letters; each letter has its own. */
interface EventSignUpLinkTable {
  /** SHA-256 of what was mailed. */
  token_hash: string;
  sign_up_id: string;
}
