import type { PartnershipId } from '../../access/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import './tables.ts';

/** A file of figures that was sent and waits for a yes. */
export interface FigureDraft {
  readonly draftId: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Keeps a draft, and lets go of those that nobody has said yes to for a day. */
export async function insertFigureDraft(
  db: Db,
  partnershipId: PartnershipId,
  { draftId, fileName, bytes }: FigureDraft,
  at: Date,
): Promise<void> {
  await db
    .deleteFrom('plan_figure_draft')
    .where('partnership_id', '=', partnershipId)
    .where('created_at', '<', new Date(at.getTime() - DAY_MS))
    .execute();
  await db
    .insertInto('plan_figure_draft')
    .values({
      partnership_id: partnershipId,
      draft_id: draftId,
      file_name: fileName,
      content: Buffer.from(bytes).toString('base64'),
      created_at: at,
    })
    .execute();
}

/** The draft; undefined when it is gone. */
export async function findFigureDraft(
  db: Db | Tx,
  partnershipId: PartnershipId,
  draftId: string,
): Promise<FigureDraft | undefined> {
  const row = await db
    .selectFrom('plan_figure_draft')
    .select(['draft_id', 'file_name', 'content'])
    .where('partnership_id', '=', partnershipId)
    .where('draft_id', '=', draftId)
    .executeTakeFirst();
  if (!row) return undefined;
  const bytes = new Uint8Array(Buffer.from(row.content, 'base64'));
  return { draftId: row.draft_id, fileName: row.file_name, bytes };
}

/** Lets go of a draft. */
export async function deleteFigureDraft(
  db: Db | Tx,
  partnershipId: PartnershipId,
  draftId: string,
): Promise<void> {
  await db
    .deleteFrom('plan_figure_draft')
    .where('partnership_id', '=', partnershipId)
    .where('draft_id', '=', draftId)
    .execute();
}
