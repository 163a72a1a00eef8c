import { sql } from 'kysely';
import type { Db } from '../../platform/db/index.ts';
import { APP_ROLE, KEEPER_ROLE } from '../../platform/db/walls.ts';
import type { MailState } from '../../platform/mail/index.ts';
import '../identity/tables.ts';
import './tables.ts';

/** What the database tells of itself and of the installation. */
export interface DatabaseState {
  /** As the database says it. */
  readonly version: string;
  readonly migrations: readonly string[];
  readonly people: number;
  readonly partnerships: number;
  /** Tables with rows of partnerships that usual work may touch, without the wall around them. */
  readonly unwalled: readonly string[];
}

/** Reads the state of the database; needs the keeper's handle. */
export async function readDatabaseState(keeper: Db): Promise<DatabaseState> {
  const [version, migrations, counts, unwalled] = [
    await sql<{ version: string }>`select current_setting('server_version') as version`.execute(
      keeper,
    ),
    await sql<{ name: string }>`select name from kysely_migration order by name`.execute(keeper),
    await sql<{ people: number; partnerships: number }>`select
      (select count(*) from person where erased_at is null) as people,
      (select count(*) from partnership) as partnerships`.execute(keeper),
    await listUnwalled(keeper),
  ];
  return {
    version: version.rows[0]!.version,
    migrations: migrations.rows.map(({ name }) => name),
    ...counts.rows[0]!,
    unwalled,
  };
}

/** A table of a workspace has a policy for each role, and row-level security that is on. */
async function listUnwalled(keeper: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select tables.relname as name
    from pg_class as tables
    join pg_attribute as columns
      on columns.attrelid = tables.oid and columns.attname = 'partnership_id'
        and not columns.attisdropped
    where tables.relkind in ('r', 'p') and tables.relnamespace = 'public'::regnamespace
      and has_table_privilege(${APP_ROLE}, tables.oid, 'select, insert, update, delete')
      and not (
        tables.relrowsecurity
        and ${hasPolicy('own_partnership', APP_ROLE)}
        and ${hasPolicy('keeper', KEEPER_ROLE)})
    order by 1`.execute(keeper);
  return rows.map(({ name }) => name);
}

function hasPolicy(name: string, role: string) {
  return sql`exists (select from pg_policies
    where schemaname = 'public' and tablename = tables.relname
      and policyname = ${name} and ${role} = any (roles))`;
}

/** How many mails stand in each state. */
export async function countMails(keeper: Db): Promise<ReadonlyMap<MailState, number>> {
  const rows = await keeper
    .selectFrom('mail')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute();
  return new Map(rows.map(({ state, count }) => [state, count]));
}
