import type { Kysely } from 'kysely';
import { ensureRoles } from '../src/platform/db/walls.ts';

/** The roles that usual work and administration act in. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await ensureRoles(db);
}
