import { type Kysely, sql } from 'kysely';
import { openTable } from '../src/platform/db/walls.ts';

/** Persons, and how they sign in. Tokens stand here as SHA-256 only, never as they were given out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  for (const table of TABLES) await openTable(db, table);
}

const TABLES = ['person', 'session', 'account', 'verification', 'passkey', 'two_factor'];

const STATEMENTS = [
  `create table person (
    person_id text primary key,
    name text not null,
    email text not null unique check (email = lower(email)),
    email_verified boolean not null default false,
    image text,
    two_factor_enabled boolean not null default false,
    administrator boolean not null default false,
    knowledge_editor boolean not null default false,
    demo boolean not null default false,
    locked_at timestamptz,
    erased_at timestamptz,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
  )`,
  `create table session (
    session_id text primary key,
    person_id text not null references person on delete cascade,
    token text not null unique,
    expires_at timestamptz not null,
    ip_address text,
    user_agent text,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create index session_person on session (person_id)`,
  `create table account (
    account_id text primary key,
    person_id text not null references person on delete cascade,
    provider_id text not null,
    provider_account_id text not null,
    password text,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    created_at timestamptz not null,
    updated_at timestamptz not null,
    unique (provider_id, provider_account_id)
  )`,
  `create index account_person on account (person_id)`,
  `create table verification (
    verification_id text primary key,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
  )`,
  `create index verification_identifier on verification (identifier)`,
  `create index verification_expiry on verification (expires_at)`,
  `create table passkey (
    passkey_id text primary key,
    person_id text not null references person on delete cascade,
    name text,
    public_key text not null,
    credential_id text not null unique,
    counter bigint not null,
    device_type text not null,
    backed_up boolean not null,
    transports text,
    aaguid text,
    created_at timestamptz
  )`,
  `create index passkey_person on passkey (person_id)`,
  `create table two_factor (
    two_factor_id text primary key,
    person_id text not null unique references person on delete cascade,
    secret text not null,
    backup_codes text not null,
    verified boolean not null default false,
    failed_verification_count integer not null default 0,
    locked_until timestamptz
  )`,
];
