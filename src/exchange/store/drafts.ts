import type { PartnershipId } from '../../access/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import './tables.ts';

/** A plan file that was read without fault and waits for a yes. */
export interface PlanDraft {
  readonly draftId: string;
  readonly fileName: string;
  /** The plan file's text. */
  readonly content: string;
  readonly createdAt: Date;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Keeps a draft, and lets go of those that nobody has said yes to for a day. */
export async function insertDraft(
  db: Db,
  partnershipId: PartnershipId,
  draft: PlanDraft,
): Promise<void> {
  await db
    .deleteFrom('plan_draft')
    .where('partnership_id', '=', partnershipId)
    .where('created_at', '<', new Date(draft.createdAt.getTime() - DAY_MS))
    .execute();
  await db
    .insertInto('plan_draft')
    .values({
      partnership_id: partnershipId,
      draft_id: draft.draftId,
      file_name: draft.fileName,
      content: draft.content,
      created_at: draft.createdAt,
    })
    .execute();
}

/** The draft; undefined when it is gone. */
export async function findDraft(
  db: Db,
  partnershipId: PartnershipId,
  draftId: string,
): Promise<PlanDraft | undefined> {
  const row = await db
    .selectFrom('plan_draft')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('draft_id', '=', draftId)
    .executeTakeFirst();
  return (
    row && {
      draftId: row.draft_id,
      fileName: row.file_name,
      content: row.content,
      createdAt: row.created_at,
    }
  );
}

/** Lets go of a draft. */
export async function deleteDraft(
  tx: Tx | Db,
  partnershipId: PartnershipId,
  draftId: string,
): Promise<void> {
  await tx
    .deleteFrom('plan_draft')
    .where('partnership_id', '=', partnershipId)
    .where('draft_id', '=', draftId)
    .execute();
}
