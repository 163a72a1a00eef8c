import { type Kysely, sql } from 'kysely';
import { workspaceTable } from '../src/platform/db/walls.ts';

/** Long computations that members asked for: waiting, running and ended. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await workspaceTable(db, 'scenario_run');
}

const STATEMENTS = [
  `create table scenario_run (
    partnership_id text not null references partnership,
    run_id text not null,
    request jsonb not null,
    state text not null check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
    progress jsonb,
    result jsonb,
    problem jsonb,
    revision integer not null,
    fingerprint text,
    asked_by text references person,
    asked_at timestamptz not null,
    started_at timestamptz,
    heartbeat_at timestamptz,
    ended_at timestamptz,
    attempts integer not null default 0,
    cancel_asked boolean not null default false,
    edition integer not null default 1,
    primary key (partnership_id, run_id),
    check ((state = 'running') = (heartbeat_at is not null)),
    check ((state in ('done', 'cancelled', 'failed')) = (ended_at is not null)),
    check ((state = 'done') = (result is not null)),
    check ((state = 'failed') = (problem is not null))
  )`,
  `create index scenario_run_open on scenario_run (state, asked_at)
    where state in ('waiting', 'running')`,
];
