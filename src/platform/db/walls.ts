import { type Kysely, sql } from 'kysely';

/** The role of all usual work: row-level security binds it. */
export const APP_ROLE = 'helhed_app';
/** The role of jobs and administration: sees every partnership, alters no table. */
export const KEEPER_ROLE = 'helhed_keeper';

/** What a role may do with the rows of a table. */
type Privilege = 'select' | 'insert' | 'update' | 'delete';

const EVERYTHING: readonly Privilege[] = ['select', 'insert', 'update', 'delete'];

/** What a table allows beyond the rule of its kind. */
interface Privileges {
  readonly app?: readonly Privilege[];
  readonly keeper?: readonly Privilege[];
}

/** The scope that a connection stands in, as policies read it. */
const PARTNERSHIP_IN_SCOPE = `nullif(current_setting('helhed.partnership', true), '')`;
export const PERSON_IN_SCOPE = `nullif(current_setting('helhed.person', true), '')`;

/** Makes the two roles where the server does not have them, and lets the connecting user act as
 * them. Roles belong to the whole server, so another database's migration may have made them. */
export async function ensureRoles(db: Kysely<unknown>): Promise<void> {
  for (const role of [APP_ROLE, KEEPER_ROLE]) {
    await run(
      db,
      `do $$ begin
        if not exists (select from pg_roles where rolname = '${role}') then
          create role ${role} nologin;
        end if;
      exception when duplicate_object or unique_violation then null;
      end $$`,
    );
    await run(
      db,
      `do $$ begin
        if not pg_has_role(current_user, '${role}', 'member') then
          grant ${role} to current_user;
        end if;
      end $$`,
    );
    await run(db, `grant usage on schema public to ${role}`);
  }
}

/** A table without partnership: both roles may use all of it unless told otherwise. */
export async function openTable(
  db: Kysely<unknown>,
  table: string,
  { app = EVERYTHING, keeper = EVERYTHING }: Privileges = {},
): Promise<void> {
  await grant(db, table, APP_ROLE, app);
  await grant(db, table, KEEPER_ROLE, keeper);
}

/** A table for jobs and administration; usual work may do only what is named. */
export async function keeperTable(
  db: Kysely<unknown>,
  table: string,
  { app = [], keeper = EVERYTHING }: Privileges = {},
): Promise<void> {
  await openTable(db, table, { app, keeper });
}

/** A table of a workspace, with `partnership_id`: usual work sees and makes rows of the partnership
 * in scope and no others. `alsoReadable` is a further condition under which a row may be read. */
export async function workspaceTable(
  db: Kysely<unknown>,
  table: string,
  privileges: Privileges & { readonly alsoReadable?: string } = {},
): Promise<void> {
  await openTable(db, table, privileges);
  await run(db, `alter table ${table} enable row level security`);
  await run(
    db,
    `create policy own_partnership on ${table} to ${APP_ROLE}
      using (partnership_id = ${PARTNERSHIP_IN_SCOPE})
      with check (partnership_id = ${PARTNERSHIP_IN_SCOPE})`,
  );
  await run(
    db,
    `create policy keeper on ${table} to ${KEEPER_ROLE} using (true) with check (true)`,
  );
  if (privileges.alsoReadable === undefined) return;
  await run(
    db,
    `create policy also_readable on ${table} for select to ${APP_ROLE}
      using (${privileges.alsoReadable})`,
  );
}

async function grant(
  db: Kysely<unknown>,
  table: string,
  role: string,
  privileges: readonly Privilege[],
): Promise<void> {
  if (privileges.length > 0) await run(db, `grant ${privileges.join(', ')} on ${table} to ${role}`);
}

async function run(db: Kysely<unknown>, statement: string): Promise<void> {
  await sql.raw(statement).execute(db);
}
