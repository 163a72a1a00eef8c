import { type Kysely, sql } from 'kysely';
import { APP_ROLE, KEEPER_ROLE } from '../src/platform/db/walls.ts';

/** Usual work reads what is published; drafts are for the keeper, who answers editors. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `alter table knowledge_version enable row level security`,
  `create policy published on knowledge_version for select to ${APP_ROLE} using (state = 'published')`,
  `create policy keeper on knowledge_version to ${KEEPER_ROLE} using (true) with check (true)`,
];
