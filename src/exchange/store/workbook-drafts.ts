import type { PartnershipId } from '../../access/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import type { Mapping, Sheet, WorkbookFault } from '../domain/index.ts';
import './tables.ts';

/** What is kept of an import: for telling of it and for undoing it. */
export interface WorkbookReceipt {
  readonly added: number;
  readonly changed: number;
  readonly untouched: number;
  /** Absent when the file changed nothing. */
  readonly revision?: number;
}

/** A workbook that was sent, as far as it has come. */
export type WorkbookDraft = { readonly draftId: string; readonly fileName: string } & (
  | { readonly state: 'reading'; readonly progress: number; readonly touchedAt: Date }
  | { readonly state: 'failed'; readonly fault: WorkbookFault }
  | { readonly state: 'read'; readonly sheets: readonly Sheet[]; readonly mapping?: Mapping }
  | { readonly state: 'stored'; readonly receipt: WorkbookReceipt }
);

const DAY_MS = 24 * 60 * 60 * 1000;

interface Place {
  readonly partnershipId: PartnershipId;
  readonly draftId: string;
}

/** Begins a draft, and lets go of those that are more than a day old. */
export async function beginWorkbookDraft(
  db: Db,
  { partnershipId, draftId }: Place,
  { fileName, at }: { readonly fileName: string; readonly at: Date },
): Promise<void> {
  await db
    .deleteFrom('workbook_draft')
    .where('partnership_id', '=', partnershipId)
    .where('created_at', '<', new Date(at.getTime() - DAY_MS))
    .execute();
  await db
    .insertInto('workbook_draft')
    .values({
      partnership_id: partnershipId,
      draft_id: draftId,
      file_name: fileName,
      state: 'reading',
      progress: 0,
      created_at: at,
      touched_at: at,
    } as never)
    .execute();
}

/** What becomes of a draft. */
type Step =
  | { readonly state: 'reading'; readonly progress: number; readonly touched_at: Date }
  | { readonly state: 'read'; readonly progress: 100; readonly sheets: string }
  | { readonly state: 'failed'; readonly fault: string }
  | { readonly mapping: string }
  | { readonly state: 'stored'; readonly sheets: null; readonly receipt: string };

async function update(db: Db | Tx, { partnershipId, draftId }: Place, step: Step): Promise<void> {
  await db
    .updateTable('workbook_draft')
    .set(step as never)
    .where('partnership_id', '=', partnershipId)
    .where('draft_id', '=', draftId)
    .execute();
}

/** How far reading has come, in percent. */
export async function noteProgress(
  db: Db,
  place: Place,
  progress: number,
  at: Date,
): Promise<void> {
  await update(db, place, { state: 'reading', progress, touched_at: at });
}

/** The file was read, or it could not be. */
export async function keepSheets(db: Db, place: Place, sheets: readonly Sheet[]): Promise<void> {
  await update(db, place, { state: 'read', progress: 100, sheets: JSON.stringify(sheets) });
}

export async function keepFault(db: Db, place: Place, fault: WorkbookFault): Promise<void> {
  await update(db, place, { state: 'failed', fault: JSON.stringify(fault) });
}

/** How the reader wants the draft's rows to be read. */
export async function keepMapping(db: Db, place: Place, mapping: Mapping): Promise<void> {
  await update(db, place, { mapping: JSON.stringify(mapping) });
}

/** The draft was put in: the file itself is let go of. */
export async function keepReceipt(
  tx: Db | Tx,
  place: Place,
  receipt: WorkbookReceipt,
): Promise<void> {
  await update(tx, place, { state: 'stored', sheets: null, receipt: JSON.stringify(receipt) });
}

/** The draft; undefined when it is gone. */
export async function findWorkbookDraft(
  db: Db | Tx,
  { partnershipId, draftId }: Place,
): Promise<WorkbookDraft | undefined> {
  const row = await db
    .selectFrom('workbook_draft')
    .selectAll()
    .where('partnership_id', '=', partnershipId)
    .where('draft_id', '=', draftId)
    .executeTakeFirst();
  if (!row) return undefined;
  const base = { draftId: row.draft_id, fileName: row.file_name };
  switch (row.state) {
    case 'reading':
      return { ...base, state: 'reading', progress: row.progress, touchedAt: row.touched_at };
    case 'failed':
      return { ...base, state: 'failed', fault: row.fault! };
    case 'stored':
      return { ...base, state: 'stored', receipt: row.receipt! };
    case 'read': {
      const sheets = JSON.parse(row.sheets!) as readonly Sheet[];
      return { ...base, state: 'read', sheets, ...(row.mapping && { mapping: row.mapping }) };
    }
  }
}

/** Lets go of a draft. */
export async function deleteWorkbookDraft(
  db: Db,
  { partnershipId, draftId }: Place,
): Promise<void> {
  await db
    .deleteFrom('workbook_draft')
    .where('partnership_id', '=', partnershipId)
    .where('draft_id', '=', draftId)
    .execute();
}

/** How headings like these were read the last time; undefined when they are new. */
export async function findMapping(
  db: Db,
  partnershipId: PartnershipId,
  signature: string,
): Promise<Mapping | undefined> {
  const row = await db
    .selectFrom('workbook_mapping')
    .select('mapping')
    .where('partnership_id', '=', partnershipId)
    .where('signature', '=', signature)
    .executeTakeFirst();
  return row?.mapping;
}

/** Remembers how headings are read. */
export async function rememberMapping(
  db: Db,
  partnershipId: PartnershipId,
  { signature, mapping, at }: { signature: string; mapping: Mapping; at: Date },
): Promise<void> {
  const value = { mapping: JSON.stringify(mapping) as never, used_at: at };
  await db
    .insertInto('workbook_mapping')
    .values({ partnership_id: partnershipId, signature, ...value })
    .onConflict((conflict) => conflict.columns(['partnership_id', 'signature']).doUpdateSet(value))
    .execute();
}
