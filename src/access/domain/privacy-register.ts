import { rule, ACCOUNT, PARTNERSHIP, SHORT, type RegisterEntry } from './privacy-entry.ts';
import { OPEN_HALF_REGISTER } from './privacy-open-half.ts';

export type { Keeping, RegisteredTable, RegisterEntry } from './privacy-entry.ts';

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
        personal: [
          'person_id',
          'role',
          'organisation_id',
          'ends_on',
          'from_provider',
          'joined_at',
          'seen_at',
          'earlier_at',
        ],
        plain: ['partnership_id', 'seen_revision', 'earlier_revision'],
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
    id: 'handovers',
    basis: ['e', 'f'],
    keeping: [rule('handoverAddress'), PARTNERSHIP],
    seenBy: ['members'],
    tables: [
      {
        table: 'handover_request',
        personal: ['email', 'asked_by', 'asked_at', 'answered_at', 'answer', 'note'],
        secret: ['token_hash'],
        plain: [
          'partnership_id',
          'request_id',
          'activity_id',
          'option_id',
          'receiver_id',
          'expires_at',
        ],
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
        table: 'scenario_decision',
        personal: [
          'person_id',
          'role',
          'organisation_id',
          'decided_by',
          'decided_on',
          'reason',
          'recorded_at',
        ],
        plain: [
          'partnership_id',
          'decision_id',
          'kind',
          'scenario_id',
          'scenario_name',
          'revision_before',
          'revision',
          'told',
          'reverses',
        ],
      },
      {
        table: 'installation_change',
        personal: ['person_id', 'at', 'use_case', 'subject', 'before', 'after'],
        plain: ['revision', 'previous_hash', 'hash'],
      },
    ],
  },
  ...OPEN_HALF_REGISTER,
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
