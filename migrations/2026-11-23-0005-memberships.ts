import { sql, type Kysely } from 'kysely';

/** Who takes part in a partnership, who is invited, and who changed what. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const ROLES = `('owner', 'editor', 'contributor', 'board-member', 'guest')`;

const STATEMENTS = [
  `alter table partnership
    add column situation text
      check (situation in ('supplement', 'grant-ending', 'without-grant', 'first-time')),
    add column grant_ends_on date,
    add column archived_at timestamptz,
    add column delete_after timestamptz,
    add column sealed_hash text`,
  `alter table change
    add column person_id text,
    add column previous_hash text,
    add column hash text`,
  `create table membership (
    partnership_id text not null references partnership,
    person_id text not null references person,
    role text not null check (role in ${ROLES}),
    organisation_id text,
    ends_on date,
    from_provider text,
    joined_at timestamptz not null,
    primary key (partnership_id, person_id)
  )`,
  `create index membership_person on membership (person_id)`,
  `create table invitation (
    partnership_id text not null references partnership,
    invitation_id text not null,
    email text,
    role text not null check (role in ${ROLES}),
    organisation_id text,
    member_until date,
    token_hash text not null,
    invited_by text references person,
    invited_at timestamptz not null,
    expires_at timestamptz not null,
    answered_at timestamptz,
    answer text check (answer in ('accepted', 'declined', 'withdrawn')),
    primary key (partnership_id, invitation_id),
    check ((answered_at is null) = (answer is null))
  )`,
  `create table installation_change (
    revision bigint primary key,
    at timestamptz not null,
    person_id text,
    use_case text not null,
    subject jsonb not null,
    before jsonb,
    after jsonb,
    previous_hash text not null,
    hash text not null
  )`,
  `create table receipt (
    receipt_id text primary key,
    at timestamptz not null,
    kind text not null,
    told jsonb not null
  )`,
];
