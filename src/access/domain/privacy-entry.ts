import type { RetentionRule } from './retention.ts';

/** A table of the database, every column of it in one of three lists. */
export interface RegisteredTable {
  readonly table: string;
  /** What tells something about a person. */
  readonly personal: readonly string[];
  /** What nobody is shown: hashes, keys and tokens. */
  readonly secret?: readonly string[];
  /** What says nothing about anybody by itself. */
  readonly plain?: readonly string[];
}

/** For how long a kind of personal data is kept. */
export type Keeping =
  | { readonly kind: 'rule'; readonly rule: RetentionRule }
  /** As long as the account. */
  | { readonly kind: 'account' }
  /** As long as the partnership; of an erased person only a number is left. */
  | { readonly kind: 'partnership' }
  /** As long as the published text; of an erased person only a number is left. */
  | { readonly kind: 'document' }
  /** As many days after an event as was said at sign-up. */
  | { readonly kind: 'event' }
  /** For minutes or hours, until it has run out. */
  | { readonly kind: 'short' };

/** Who sees a kind of personal data. */
export type Audience =
  | 'self'
  | 'members'
  | 'owners'
  | 'knowledge-editors'
  | 'administrators'
  | 'nobody';

/** Artikel 6, stk. 1, litra e (a task of public authority) or f (legitimate interests), typically. */
export type LegalBasis = 'e' | 'f';

/** A kind of personal data that is stored: what for in a word, where, how long, who sees it. */
export interface RegisterEntry {
  readonly id: PrivacyMatter;
  readonly basis: readonly LegalBasis[];
  readonly keeping: readonly Keeping[];
  readonly seenBy: readonly Audience[];
  readonly tables: readonly RegisteredTable[];
}

export type PrivacyMatter =
  | 'account'
  | 'sign-in'
  | 'sessions'
  | 'provider'
  | 'memberships'
  | 'invitations'
  | 'handovers'
  | 'runs'
  | 'changes'
  | 'editing'
  | 'events'
  | 'sparring'
  | 'mails'
  | 'limits';

export const rule = (name: RetentionRule): Keeping => ({ kind: 'rule', rule: name });
export const ACCOUNT: Keeping = { kind: 'account' };
export const PARTNERSHIP: Keeping = { kind: 'partnership' };
export const DOCUMENT: Keeping = { kind: 'document' };
export const EVENT: Keeping = { kind: 'event' };
export const SHORT: Keeping = { kind: 'short' };
