import { type Kysely, sql } from 'kysely';
import { workspaceTable } from '../src/platform/db/walls.ts';

/** What a partnership draws on its map: outlines of its areas, places where people are met, and maps
 * of districts with figures. An outline stays when its area leaves the plan, and is there again when
 * the area comes back. No column tells who drew anything: the record of changes does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await workspaceTable(db, 'plan_area_shape');
  await workspaceTable(db, 'plan_service_point');
  await workspaceTable(db, 'plan_map_layer');
  await workspaceTable(db, 'plan_map_draft');
}

const STATEMENTS = [
  `create table plan_area_shape (
    partnership_id text not null references partnership,
    area_id text not null,
    shape jsonb not null,
    source text not null,
    as_of date,
    projection text not null check (projection in ('wgs84', 'swapped', 'utm32')),
    primary key (partnership_id, area_id)
  )`,
  `create table plan_service_point (
    partnership_id text not null references partnership,
    point_id text not null,
    name text not null,
    kind text not null,
    lon double precision not null check (lon between -180 and 180),
    lat double precision not null check (lat between -90 and 90),
    primary key (partnership_id, point_id)
  )`,
  `create table plan_map_layer (
    partnership_id text not null references partnership,
    layer_id text not null,
    name text not null,
    source text not null,
    as_of date,
    projection text not null check (projection in ('wgs84', 'swapped', 'utm32')),
    districts jsonb not null,
    figures jsonb not null,
    created_at timestamptz not null,
    is_removed boolean not null,
    primary key (partnership_id, layer_id)
  )`,
  `create table plan_map_draft (
    partnership_id text not null references partnership,
    draft_id text not null,
    file_name text not null,
    content jsonb not null,
    created_at timestamptz not null,
    primary key (partnership_id, draft_id)
  )`,
];
