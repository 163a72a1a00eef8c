import type { LimitRule } from './rate-limit.ts';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What may not be done too often. Where two rules guard one thing, both are taken. */
export const LIMIT_RULES = {
  /** Key: e-mail and the network that asks. Cleared by the right password. */
  'sign-in': { limit: 10, seconds: 15 * MINUTE },
  /** Key: network. Never cleared: an account of one's own must not pay for guessing at others. */
  'sign-in-network': { limit: 50, seconds: 15 * MINUTE },
  /** Key: e-mail, from wherever it is tried (NIST SP 800-63B: at most 100). Cleared by the right
   * password. */
  'sign-in-account': { limit: 100, seconds: DAY },
  /** Key: e-mail. Password resets and sign-in links. */
  'mail-link': { limit: 5, seconds: HOUR },
  /** Key: network. */
  'mail-link-network': { limit: 20, seconds: HOUR },
  /** Key: partnership. */
  'invitation-partnership': { limit: 50, seconds: DAY },
  /** Key: person who invites. */
  'invitation-person': { limit: 20, seconds: HOUR },
  /** Key: network. Accounts and forms that anybody may send. */
  'public-form': { limit: 10, seconds: HOUR },
  /** Key: network. Requests for sparring. */
  'sparring-network': { limit: 10, seconds: HOUR },
  /** Key: e-mail that gets the receipt, so that nobody is flooded with receipts. */
  'sparring-mail': { limit: 5, seconds: DAY },
  /** Key: network. Sign-ups for events; colleagues often share one network. */
  'event-sign-up-network': { limit: 30, seconds: HOUR },
  /** Key: e-mail. Each sign-up sends a mail to it. */
  'event-sign-up-mail': { limit: 5, seconds: HOUR },
} as const satisfies Readonly<Record<string, LimitRule>>;

/** The name of a rule in `LIMIT_RULES`. */
export type LimitName = keyof typeof LIMIT_RULES;
