import { type Kysely, sql } from 'kysely';
import { FIRST_HASH } from '../domain/seal.ts';
import { hashOf } from './changes.ts';

interface Unsealed {
  readonly partnership_id: string;
  readonly revision: number;
  readonly at: Date;
  readonly use_case: string;
  readonly subject: unknown;
  readonly before: unknown;
  readonly after: unknown;
}

/** Seals the changes that were recorded before changes were sealed, in their order. */
export async function sealHistory(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<Unsealed>`
    select partnership_id, revision, at, use_case, subject, before, after
    from change where hash is null order by partnership_id, revision`.execute(db);
  const last = new Map<string, string>();
  for (const row of rows) {
    const previousHash = last.get(row.partnership_id) ?? FIRST_HASH;
    const hash = hashOf(entryOf(row), previousHash);
    last.set(row.partnership_id, hash);
    await sql`update change set previous_hash = ${previousHash}, hash = ${hash}
      where partnership_id = ${row.partnership_id} and revision = ${row.revision}`.execute(db);
  }
  for (const [partnershipId, hash] of last) {
    await sql`update partnership set sealed_hash = ${hash}
      where partnership_id = ${partnershipId}`.execute(db);
  }
}

function entryOf({ partnership_id, use_case, ...row }: Unsealed) {
  return { ...row, chain: partnership_id, useCase: use_case, personId: null };
}
