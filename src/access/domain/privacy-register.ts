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
  | 'changes'
  | 'editing'
  | 'events'
  | 'sparring'
  | 'mails'
  | 'limits';

const rule = (name: RetentionRule): Keeping => ({ kind: 'rule', rule: name });
const ACCOUNT: Keeping = { kind: 'account' };
const PARTNERSHIP: Keeping = { kind: 'partnership' };
const DOCUMENT: Keeping = { kind: 'document' };
const EVENT: Keeping = { kind: 'event' };
const SHORT: Keeping = { kind: 'short' };

/** Fortegnelse over personoplysninger: every table that holds something about persons. */
export const PRIVACY_REGISTER: readonly RegisterEntry[] = [
  {
    id: 'account',
    basis: ['e', 'f'],
    keeping: [ACCOUNT, rule('idleErasure')],
    seenBy: ['self', 'members', 'administrators'],
    tables: [
      {
        table: 'person',
        personal: [
          'person_id',
          'name',
          'email',
          'email_verified',
          'image',
          'two_factor_enabled',
          'administrator',
          'knowledge_editor',
          'locked_at',
          'erased_at',
          'created_at',
          'updated_at',
          'mail_language',
          'seen_at',
          'idle_locked_at',
          'erasure_notice_at',
        ],
        plain: ['demo'],
      },
      { table: 'last_sign_in', personal: ['person_id', 'at'] },
      {
        table: 'email_change',
        personal: ['person_id', 'email', 'requested_at', 'expires_at'],
        secret: ['token_hash'],
      },
    ],
  },
  {
    id: 'sign-in',
    basis: ['e', 'f'],
    keeping: [ACCOUNT],
    seenBy: ['self'],
    tables: [
      {
        table: 'account',
        personal: ['person_id', 'provider_account_id', 'created_at', 'updated_at'],
        secret: ['password', 'access_token', 'refresh_token', 'id_token'],
        plain: [
          'account_id',
          'provider_id',
          'access_token_expires_at',
          'refresh_token_expires_at',
          'scope',
        ],
      },
      {
        table: 'passkey',
        personal: ['person_id', 'name', 'created_at', 'device_type', 'backed_up', 'aaguid'],
        secret: ['public_key', 'credential_id'],
        plain: ['passkey_id', 'counter', 'transports'],
      },
      {
        table: 'two_factor',
        personal: ['person_id', 'failed_verification_count', 'locked_until'],
        secret: ['secret', 'backup_codes'],
        plain: ['two_factor_id', 'verified'],
      },
    ],
  },
  {
    id: 'sessions',
    basis: ['e', 'f'],
    keeping: [rule('expired')],
    seenBy: ['self'],
    tables: [
      {
        table: 'session',
        personal: ['person_id', 'ip_address', 'user_agent', 'created_at', 'updated_at'],
        secret: ['token'],
        plain: ['session_id', 'expires_at'],
      },
      {
        table: 'verification',
        personal: ['value'],
        secret: ['identifier'],
        plain: ['verification_id', 'expires_at', 'created_at', 'updated_at'],
      },
    ],
  },
  {
    id: 'provider',
    basis: ['e', 'f'],
    keeping: [ACCOUNT, rule('expired')],
    seenBy: ['self', 'administrators'],
    tables: [
      {
        table: 'oidc_subject',
        personal: [
          'issuer',
          'subject',
          'person_id',
          'gave_administrator',
          'linked_at',
          'last_used_at',
        ],
      },
      {
        table: 'oidc_session',
        personal: ['issuer', 'subject', 'sid', 'started_at'],
        secret: ['id_token'],
        plain: ['session_id', 'provider_id'],
      },
      {
        table: 'oidc_leaving',
        personal: [],
        secret: ['leaving_hash', 'id_token'],
        plain: ['provider_id', 'expires_at'],
      },
    ],
  },
  {
    id: 'memberships',
    basis: ['e', 'f'],
    keeping: [PARTNERSHIP],
    seenBy: ['self', 'members'],
    tables: [
      {
        table: 'membership',
        personal: ['person_id', 'role', 'organisation_id', 'ends_on', 'from_provider', 'joined_at'],
        plain: ['partnership_id'],
      },
    ],
  },
  {
    id: 'invitations',
    basis: ['e', 'f'],
    keeping: [rule('invitationAddress')],
    seenBy: ['owners'],
    tables: [
      {
        table: 'invitation',
        personal: [
          'email',
          'role',
          'organisation_id',
          'member_until',
          'invited_by',
          'invited_at',
          'answered_at',
          'answer',
        ],
        secret: ['token_hash'],
        plain: ['partnership_id', 'invitation_id', 'expires_at', 'attempt'],
      },
    ],
  },
  {
    id: 'changes',
    basis: ['e', 'f'],
    keeping: [PARTNERSHIP],
    seenBy: ['members', 'administrators'],
    tables: [
      {
        table: 'change',
        personal: ['person_id', 'at', 'use_case', 'subject', 'before', 'after'],
        plain: ['partnership_id', 'revision', 'previous_hash', 'hash'],
      },
      {
        table: 'installation_change',
        personal: ['person_id', 'at', 'use_case', 'subject', 'before', 'after'],
        plain: ['revision', 'previous_hash', 'hash'],
      },
    ],
  },
  {
    id: 'editing',
    basis: ['e', 'f'],
    keeping: [DOCUMENT],
    seenBy: ['self', 'knowledge-editors', 'administrators'],
    tables: [
      {
        table: 'knowledge_version',
        personal: [
          'written_by',
          'started_at',
          'written_at',
          'sent_at',
          'note',
          'reviewed_by',
          'reviewed_at',
          'return_reason',
        ],
        plain: [
          'kind',
          'document_id',
          'number',
          'origin',
          'state',
          'edition',
          'content',
          'based_on',
          'publish_at',
          'published_at',
          'unfit',
        ],
      },
    ],
  },
  {
    id: 'events',
    basis: ['e'],
    keeping: [EVENT],
    seenBy: ['self', 'knowledge-editors'],
    tables: [
      {
        table: 'event_sign_up',
        personal: [
          'name',
          'email',
          'organisation',
          'language',
          'signed_up_at',
          'seat_at',
          'reminded_at',
          'cancelled_at',
        ],
        plain: ['sign_up_id', 'event_id', 'number', 'keep_days'],
      },
      { table: 'event_sign_up_link', personal: [], secret: ['token_hash'], plain: ['sign_up_id'] },
    ],
  },
  {
    id: 'sparring',
    basis: ['e', 'f'],
    keeping: [rule('sparring'), rule('sparringOpen')],
    seenBy: ['self', 'knowledge-editors'],
    tables: [
      {
        table: 'sparring_request',
        personal: [
          'name',
          'email',
          'organisation',
          'own_topic',
          'place',
          'wish',
          'wanted_time',
          'owner_id',
          'agreed_words',
          'outcome',
        ],
        secret: ['token_hash'],
        plain: [
          'request_id',
          'revision',
          'kind',
          'topics',
          'language',
          'received_at',
          'received_on',
          'answer_by',
          'state',
          'answered_on',
          'agreed_on',
          'closed_at',
        ],
      },
      {
        table: 'sparring_entry',
        personal: ['at', 'person_id', 'step', 'subject', 'body_text'],
        plain: ['request_id', 'number'],
      },
    ],
  },
  {
    id: 'mails',
    basis: ['e', 'f'],
    keeping: [rule('mailText'), rule('mailRow')],
    seenBy: ['administrators'],
    tables: [
      {
        table: 'mail',
        personal: ['recipient', 'subject', 'body_text', 'body_html', 'last_error', 'sent_at'],
        plain: [
          'mail_id',
          'key',
          'state',
          'attempts',
          'next_attempt_at',
          'send_before',
          'claimed_at',
          'message_id',
          'created_at',
        ],
      },
    ],
  },
  {
    id: 'limits',
    basis: ['f'],
    keeping: [SHORT],
    seenBy: ['nobody'],
    tables: [{ table: 'rate_limit', personal: ['key'], plain: ['rule', 'count', 'ends_at'] }],
  },
];
