import { sql, type Kysely } from 'kysely';
import { keeperTable } from '../src/platform/db/walls.ts';

/** What an installation keeps of itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table installation (name text primary key, value text not null)`.execute(db);
  await keeperTable(db, 'installation', { keeper: ['select', 'insert'] });
}
