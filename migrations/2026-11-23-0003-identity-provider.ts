import { type Kysely, sql } from 'kysely';
import { keeperTable, openTable } from '../src/platform/db/walls.ts';

/** Identity providers that administrators set up, whom their subjects are, and what a sign-in and
 * a log-out need while they are under way. Secrets and tokens stand here encrypted only. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await keeperTable(db, 'identity_provider', { app: ['select'] });
  for (const table of OPEN) await openTable(db, table);
}

const OPEN = ['oidc_subject', 'oidc_sign_in', 'oidc_session', 'oidc_leaving', 'oidc_log_out_token'];

const STATEMENTS = [
  `create table identity_provider (
    provider_id text primary key check (provider_id ~ '^[a-z0-9][a-z0-9-]{0,39}$'),
    name text not null,
    issuer text not null,
    client_id text not null,
    client_secret text,
    settings jsonb not null,
    enabled boolean not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create table oidc_subject (
    issuer text not null,
    subject text not null,
    person_id text not null references person on delete cascade,
    gave_administrator boolean not null default false,
    linked_at timestamptz not null,
    last_used_at timestamptz not null,
    primary key (issuer, subject)
  )`,
  `create index oidc_subject_person on oidc_subject (person_id)`,
  `create table oidc_sign_in (
    sign_in_hash text primary key,
    expires_at timestamptz not null
  )`,
  `create index oidc_sign_in_expiry on oidc_sign_in (expires_at)`,
  `create table oidc_session (
    session_id text primary key references session on delete cascade,
    provider_id text not null,
    issuer text not null,
    subject text not null,
    sid text,
    id_token text not null,
    started_at timestamptz not null
  )`,
  `create index oidc_session_subject on oidc_session (issuer, subject)`,
  `create index oidc_session_sid on oidc_session (issuer, sid)`,
  `create table oidc_leaving (
    leaving_hash text primary key,
    provider_id text not null,
    id_token text not null,
    expires_at timestamptz not null
  )`,
  `create index oidc_leaving_expiry on oidc_leaving (expires_at)`,
  `create table oidc_log_out_token (
    issuer text not null,
    token_id text not null,
    expires_at timestamptz not null,
    primary key (issuer, token_id)
  )`,
  `create index oidc_log_out_token_expiry on oidc_log_out_token (expires_at)`,
];
