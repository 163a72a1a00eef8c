import { sql, type Kysely } from 'kysely';
import { keeperTable } from '../src/platform/db/walls.ts';

/** The record of changes is only ever added to. Changes go away together with their partnership;
 * those of the installation stay. Whoever owns the tables can take the guards away, which is why the
 * changes are sealed besides. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await keeperTable(db, 'installation_head', { keeper: ['select', 'update'] });
}

const guarded = (table: string) => [
  `create trigger never_altered before update on ${table}
    for each statement execute function refuse_rewriting()`,
  `create trigger never_emptied before truncate on ${table}
    for each statement execute function refuse_rewriting()`,
];

const STATEMENTS = [
  `create index change_person on change (person_id, partnership_id, revision)`,
  `create table installation_head (
    chain text primary key check (chain = 'installation'),
    revision bigint not null,
    sealed_hash text
  )`,
  `insert into installation_head
    select 'installation', coalesce(max(revision), 0),
      (select hash from installation_change order by revision desc limit 1)
    from installation_change`,
  `create function refuse_rewriting() returns trigger language plpgsql as $$
  begin
    raise exception 'Recorded changes are never altered or removed: %', tg_table_name
      using errcode = 'insufficient_privilege';
  end $$`,
  `create function refuse_lonely_removal() returns trigger language plpgsql as $$
  begin
    if exists (select from partnership where partnership_id = old.partnership_id) then
      raise exception 'Recorded changes go away only together with their partnership'
        using errcode = 'insufficient_privilege';
    end if;
    return null;
  end $$`,
  ...guarded('change'),
  ...guarded('installation_change'),
  `create constraint trigger removed_with_partnership after delete on change
    deferrable initially deferred for each row execute function refuse_lonely_removal()`,
  `create trigger never_removed before delete on installation_change
    for each statement execute function refuse_rewriting()`,
];
