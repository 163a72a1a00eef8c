import { type Kysely, sql } from 'kysely';
import { workspaceTable } from '../src/platform/db/walls.ts';

/** Experiences that partnerships offer to the knowledge editors. No column tells who typed them: that
 * stands in the record of changes. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  await workspaceTable(db, 'case_offer');
}

const STATEMENTS = [
  `create table case_offer (
    partnership_id text not null references partnership,
    offer_id text not null,
    told jsonb not null,
    state text not null check (state in ('offered', 'taken-up', 'declined', 'withdrawn')),
    offered_at timestamptz not null,
    answered_at timestamptz,
    reason text,
    document_id text,
    primary key (partnership_id, offer_id),
    check ((answered_at is null) = (state = 'offered')),
    check ((reason is not null) = (state = 'declined')),
    check ((document_id is not null) = (state = 'taken-up'))
  )`,
  `create index case_offer_offered on case_offer (offered_at)`,
];
