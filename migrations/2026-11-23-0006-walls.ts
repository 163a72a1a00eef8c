import { sql, type Kysely } from 'kysely';
import { sealHistory } from '../src/access/index.ts';
import {
  keeperTable,
  openTable,
  PERSON_IN_SCOPE,
  workspaceTable,
} from '../src/platform/db/walls.ts';

/** Row-level security for every table of a workspace, and a chain over what was recorded before. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await workspaceTable(db, 'partnership', {
    app: ['select', 'insert', 'update'],
    alsoReadable: `exists (select from membership
      where membership.partnership_id = partnership.partnership_id
        and membership.person_id = ${PERSON_IN_SCOPE})`,
  });
  await workspaceTable(db, 'membership', { alsoReadable: `person_id = ${PERSON_IN_SCOPE}` });
  await workspaceTable(db, 'change', {
    app: ['select', 'insert'],
    keeper: ['select', 'insert', 'delete'],
  });
  for (const table of WORKSPACE) await workspaceTable(db, table);
  await openTable(db, 'done_once', { app: [] });
  await keeperTable(db, 'installation_change', { keeper: ['select', 'insert'] });
  await keeperTable(db, 'receipt', { app: ['insert'], keeper: ['select', 'insert', 'delete'] });
  await sealHistory(db);
  await sql`alter table change alter column previous_hash set not null`.execute(db);
  await sql`alter table change alter column hash set not null`.execute(db);
}

const WORKSPACE = [
  'invitation',
  'organisation',
  'plan',
  'plan_area',
  'plan_area_figure',
  'activity',
  'activity_option',
  'funding_source',
  'funding_pin',
  'scenario',
  'plan_draft',
];
