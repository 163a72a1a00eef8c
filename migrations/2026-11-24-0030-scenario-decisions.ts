import { type Kysely, sql } from 'kysely';
import { workspaceTable } from '../src/platform/db/walls.ts';

/** Decisions by which a scenario became the plan, and those that took one back. Only ever added to;
 * they go away together with their partnership. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await workspaceTable(db, 'scenario_decision', {
    app: ['select', 'insert'],
    keeper: ['select', 'insert', 'delete'],
  });
}

const STATEMENTS = [
  `create table scenario_decision (
    partnership_id text not null references partnership,
    decision_id text not null,
    kind text not null check (kind in ('adopt', 'reverse')),
    scenario_id text not null,
    scenario_name text not null,
    revision_before bigint not null,
    revision bigint not null check (revision > revision_before),
    decided_on date not null,
    decided_by text not null check (decided_by <> ''),
    reason text not null check (reason <> ''),
    told jsonb not null,
    reverses text,
    person_id text references person,
    role text,
    organisation_id text,
    recorded_at timestamptz not null,
    primary key (partnership_id, decision_id),
    unique (partnership_id, revision),
    unique (partnership_id, reverses),
    foreign key (partnership_id, reverses) references scenario_decision,
    check ((kind = 'reverse') = (reverses is not null))
  )`,
  `create trigger never_altered before update on scenario_decision
    for each statement execute function refuse_rewriting()`,
  `create trigger never_emptied before truncate on scenario_decision
    for each statement execute function refuse_rewriting()`,
  `create constraint trigger removed_with_partnership after delete on scenario_decision
    deferrable initially deferred for each row execute function refuse_lonely_removal()`,
];
