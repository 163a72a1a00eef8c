import { randomBytes } from 'node:crypto';
import type { Db } from '../../platform/db/index.ts';

declare module '../../platform/db/database.ts' {
  interface Tables {
    installation: { name: string; value: string };
  }
}

/** The secret of an installation that was given none: random, made at the first start and the same
 * ever after, also when two processes start at once. Needs the keeper's handle. */
export async function keptSecret(keeper: Db): Promise<string> {
  const value = randomBytes(32).toString('base64url');
  await keeper
    .insertInto('installation')
    .values({ name: 'secret', value })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const kept = await keeper
    .selectFrom('installation')
    .select('value')
    .where('name', '=', 'secret')
    .executeTakeFirstOrThrow();
  return kept.value;
}
