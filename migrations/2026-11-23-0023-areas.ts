import { type Kysely, sql } from 'kysely';
import { workspaceTable } from '../src/platform/db/walls.ts';

/** Figures with the period they were measured over, which stay when an area is taken out of the plan
 * and are there again when it comes back; files of figures that wait for a yes; what each organisation
 * sees as the needs of an area. No column tells who typed anything: the record of changes does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await workspaceTable(db, 'plan_figure_draft');
  await workspaceTable(db, 'plan_need_view');
}

const STATEMENTS = [
  `alter table plan_area_figure
    drop constraint plan_area_figure_partnership_id_area_id_fkey,
    add foreign key (partnership_id) references partnership,
    add column period_from date,
    add column period_to date,
    add check ((period_from is null) = (period_to is null) and period_from <= period_to)`,
  `create table plan_figure_draft (
    partnership_id text not null references partnership,
    draft_id text not null,
    file_name text not null,
    content text not null,
    created_at timestamptz not null,
    primary key (partnership_id, draft_id)
  )`,
  `create table plan_need_view (
    partnership_id text not null references partnership,
    area_id text not null,
    effort_area text not null,
    organisation_id text not null,
    weight numeric not null check (weight >= 0),
    target numeric check (target > 0),
    reason text not null,
    stated_at timestamptz not null,
    primary key (partnership_id, area_id, effort_area, organisation_id)
  )`,
];
