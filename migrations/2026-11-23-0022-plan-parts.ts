import { type Kysely, sql } from 'kysely';
import { workspaceTable } from '../src/platform/db/walls.ts';

/** Which parts of a plan each recorded change touched, so that the history of one part is found
 * without reading all; and what each member has seen of a workspace. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await workspaceTable(db, 'plan_part_change', { app: ['select', 'insert'] });
}

const STATEMENTS = [
  `create table plan_part_change (
    partnership_id text not null references partnership,
    list text not null check (list in ('organisations', 'areas', 'activities', 'funding')),
    part_id text not null,
    revision bigint not null,
    primary key (partnership_id, list, part_id, revision)
  )`,
  `create index change_whole_plan on change (partnership_id, revision)
    where (after -> 'planFile') is not null`,
  `create index plan_part_change_revision on plan_part_change (partnership_id, revision)`,
  `alter table membership
    add column seen_at timestamptz,
    add column seen_revision bigint,
    add column earlier_at timestamptz,
    add column earlier_revision bigint`,
];
