import { sql, type Kysely } from 'kysely';

/** The plan of a partnership: who, where, what, with which money, and its scenarios. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table partnership (
    partnership_id text primary key,
    name text not null,
    demo boolean not null default false,
    revision bigint not null default 0,
    created_at timestamptz not null
  )`,
  `create table change (
    partnership_id text not null references partnership,
    revision bigint not null,
    at timestamptz not null,
    use_case text not null,
    subject jsonb not null,
    before jsonb,
    after jsonb,
    primary key (partnership_id, revision)
  )`,
  `create table organisation (
    partnership_id text not null references partnership,
    organisation_id text not null,
    position integer not null,
    name text not null,
    kind text not null,
    free_data jsonb,
    primary key (partnership_id, organisation_id)
  )`,
  `create table plan (
    partnership_id text primary key references partnership,
    title text not null,
    first_year integer not null,
    last_year integer not null check (last_year between first_year and first_year + 14),
    taxonomy text not null,
    limits jsonb,
    free_data jsonb
  )`,
  `create table plan_area (
    partnership_id text not null references partnership,
    area_id text not null,
    position integer not null,
    name text not null,
    municipality text,
    residents integer,
    kind text,
    needs jsonb not null,
    free_data jsonb,
    primary key (partnership_id, area_id)
  )`,
  `create table plan_area_figure (
    partnership_id text not null,
    area_id text not null,
    list_date date not null,
    indicator text not null,
    state text not null check (state in ('known', 'suppressed')),
    value numeric check ((state = 'known') = (value is not null)),
    source text not null,
    primary key (partnership_id, area_id, list_date, indicator),
    foreign key (partnership_id, area_id) references plan_area on delete cascade
  )`,
  `create table activity (
    partnership_id text not null references partnership,
    activity_id text not null,
    position integer not null,
    name text not null,
    priority integer not null check (priority between 1 and 9),
    effort_areas jsonb not null,
    target_groups jsonb not null,
    catalogue_id text,
    owner_id text,
    chosen_option_id text,
    free_data jsonb,
    primary key (partnership_id, activity_id),
    foreign key (partnership_id, owner_id) references organisation
  )`,
  `create table activity_option (
    partnership_id text not null,
    activity_id text not null,
    option_id text not null,
    position integer not null,
    name text not null,
    approach text not null check (approach in ('continue', 'anchor', 'rethink', 'close')),
    costs jsonb not null,
    carried jsonb not null,
    reach jsonb not null,
    staff jsonb not null,
    handover jsonb,
    requires jsonb not null,
    excludes jsonb not null,
    free_data jsonb,
    primary key (partnership_id, activity_id, option_id),
    foreign key (partnership_id, activity_id) references activity on delete cascade
  )`,
  `create table funding_source (
    partnership_id text not null references partnership,
    source_id text not null,
    position integer not null,
    name text not null,
    kind text not null,
    status text not null check (status in ('idea', 'applied', 'pledged', 'granted', 'rejected')),
    priority integer not null,
    amounts jsonb not null,
    earmark jsonb,
    max_share integer,
    share_group text,
    uncertainty jsonb,
    free_data jsonb,
    primary key (partnership_id, source_id)
  )`,
  `create table funding_pin (
    partnership_id text not null,
    position integer not null,
    source_id text not null,
    activity_id text not null,
    kind text not null,
    year integer not null,
    amount bigint not null check (amount >= 0),
    free_data jsonb,
    primary key (partnership_id, position),
    foreign key (partnership_id, source_id) references funding_source on delete cascade,
    foreign key (partnership_id, activity_id) references activity on delete cascade
  )`,
  `create table scenario (
    partnership_id text not null references partnership,
    scenario_id text not null,
    position integer not null,
    name text not null,
    choose jsonb not null,
    level jsonb not null,
    cost_index jsonb not null,
    funding jsonb not null,
    free_data jsonb,
    primary key (partnership_id, scenario_id)
  )`,
  `create table plan_draft (
    partnership_id text not null references partnership,
    draft_id text not null,
    file_name text not null,
    content text not null,
    created_at timestamptz not null,
    primary key (partnership_id, draft_id)
  )`,
];
