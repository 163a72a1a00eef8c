import { type Kysely, sql } from 'kysely';
import { workspaceTable } from '../src/platform/db/walls.ts';

/** Workbooks that were sent and wait for a yes, and how a partnership's own headings are read. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await workspaceTable(db, 'workbook_draft');
  await workspaceTable(db, 'workbook_mapping');
}

const STATEMENTS = [
  `create table workbook_draft (
    partnership_id text not null references partnership,
    draft_id text not null,
    file_name text not null,
    state text not null check (state in ('reading', 'read', 'failed', 'stored')),
    progress integer not null check (progress between 0 and 100),
    sheets text,
    fault jsonb,
    mapping jsonb,
    receipt jsonb,
    created_at timestamptz not null,
    touched_at timestamptz not null,
    primary key (partnership_id, draft_id),
    check ((sheets is not null) = (state = 'read')),
    check ((fault is not null) = (state = 'failed')),
    check ((receipt is not null) = (state = 'stored'))
  )`,
  `create table workbook_mapping (
    partnership_id text not null references partnership,
    signature text not null,
    mapping jsonb not null,
    used_at timestamptz not null,
    primary key (partnership_id, signature)
  )`,
];
