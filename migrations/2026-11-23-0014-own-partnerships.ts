import { sql, type Kysely } from 'kysely';
import { APP_ROLE, PERSON_IN_SCOPE } from '../src/platform/db/walls.ts';

/** Which partnerships a person may see the name of, as a function: a policy with a query of its own
 * is planned anew with every query of the table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create function partnerships_of_person() returns text[]
    language plpgsql stable security definer set search_path = public, pg_temp as $$
    declare person text := ${PERSON_IN_SCOPE};
    begin
      if person is null then return '{}'; end if;
      return array(select partnership_id from membership where person_id = person);
    end $$`,
  `revoke execute on function partnerships_of_person() from public`,
  `grant execute on function partnerships_of_person() to ${APP_ROLE}`,
  `drop policy also_readable on partnership`,
  `create policy also_readable on partnership for select to ${APP_ROLE}
    using (partnership_id = any (partnerships_of_person()))`,
];
