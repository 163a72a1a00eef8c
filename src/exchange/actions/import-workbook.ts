import type { Actor, PartnershipId } from '../../access/index.ts';
import { type EditedPlan, editPlan, undoChange, type UndoProblem } from '../../plan/index.ts';
import type { Db } from '../../platform/db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import type { Mapping } from '../domain/index.ts';
import {
  beginWorkbookDraft,
  deleteWorkbookDraft,
  findWorkbookDraft,
  keepFault,
  keepMapping,
  keepReceipt,
  keepSheets,
  noteProgress,
  rememberMapping,
  type WorkbookDraft,
  type WorkbookReceipt,
} from '../store/workbook-drafts.ts';
import { readWorkbook } from '../workbook/read-workbook.ts';
import type { SentFile } from './import-plan.ts';
import { previewWorkbook, type WorkbookPreview } from './workbook-preview.ts';

/** A draft of a partnership. */
export interface DraftPlace {
  readonly partnershipId: PartnershipId;
  readonly draftId: string;
}

const TELL_MS = 300;

/** Begins to read a workbook that was sent. What comes back ends when the file has been read; nobody
 * has to wait for it, and the draft tells how far it has come. */
export async function startReadingWorkbook(
  db: Db,
  place: DraftPlace,
  { file, now }: { readonly file: SentFile; readonly now: () => Date },
): Promise<{ readonly ended: Promise<void> }> {
  await beginWorkbookDraft(db, place, { fileName: file.name, at: now() });
  return {
    ended: readOn(db, place, { file, now }).catch(() => keepFault(db, place, { code: 'broken' })),
  };
}

async function readOn(
  db: Db,
  place: DraftPlace,
  { file, now }: { readonly file: SentFile; readonly now: () => Date },
): Promise<void> {
  let told = Date.now();
  let telling: Promise<void> = Promise.resolve();
  const read = await readWorkbook(file, (done) => {
    if (Date.now() - told < TELL_MS) return;
    told = Date.now();
    const percent = Math.min(99, Math.floor(done * 100));
    telling = telling.then(() => noteProgress(db, place, percent, now()));
  });
  await telling;
  if (read.ok) await keepSheets(db, place, read.value);
  else await keepFault(db, place, read.error);
}

/** A workbook that was sent; undefined when it is gone. */
export async function readWorkbookDraft(
  db: Db,
  place: DraftPlace,
): Promise<WorkbookDraft | undefined> {
  return findWorkbookDraft(db, place);
}

/** Keeps how a draft is to be read, and remembers it for the next file with the same headings. */
export async function chooseMapping(
  db: Db,
  place: DraftPlace,
  chosen: { readonly mapping: Mapping; readonly signature: string; readonly at: Date },
): Promise<void> {
  await keepMapping(db, place, chosen.mapping);
  await rememberMapping(db, place.partnershipId, chosen);
}

/** Why a workbook is not put in. */
export type WorkbookProblem =
  | { readonly kind: 'draft-gone' }
  /** The plan has changed, so that the file would do something else than was seen. */
  | { readonly kind: 'other-than-seen' }
  | { readonly kind: 'has-problems' };

/** Puts a draft into the plan as the plan is now, if it does what was seen. */
export async function confirmWorkbook(
  db: Db,
  request: DraftPlace & { readonly seal: string; readonly at: Date; readonly by: Actor },
): Promise<Result<WorkbookReceipt, WorkbookProblem>> {
  const { partnershipId, draftId, seal, at, by } = request;
  const draft = await findWorkbookDraft(db, { partnershipId, draftId });
  if (draft?.state !== 'read') return fail({ kind: 'draft-gone' });
  let seen: WorkbookPreview | undefined;
  const edited = await editPlan<WorkbookProblem>(
    db,
    {
      partnershipId,
      useCase: 'exchange.import-workbook',
      subject: { room: 'exchange', kind: 'plan', id: 'plan' },
      at,
      by,
    },
    (plan) => {
      seen = previewWorkbook(plan, draft);
      if (!seen || seen.seal !== seal) return fail({ kind: 'other-than-seen' });
      const isSound = seen.problems.length === 0 && seen.planProblems.length === 0;
      return isSound ? ok(seen.plan) : fail({ kind: 'has-problems' });
    },
  );
  if (!edited.ok) {
    return edited.error.kind === 'invalid-plan'
      ? fail({ kind: 'has-problems' })
      : fail(edited.error);
  }
  const receipt = receiptOf(seen!, edited.value);
  await keepReceipt(db, { partnershipId, draftId }, receipt);
  return ok(receipt);
}

function receiptOf({ differences }: WorkbookPreview, { revision }: EditedPlan): WorkbookReceipt {
  const { changes, untouched } = differences;
  const added = changes.filter(({ state }) => state === 'new').length;
  return {
    added,
    changed: changes.length - added,
    untouched,
    ...(revision !== undefined && { revision }),
  };
}

/** Takes a whole import back, as long as what it changed is still as it left it. */
export async function undoWorkbook(
  db: Db,
  request: DraftPlace & { readonly at: Date; readonly by: Actor },
): Promise<Result<EditedPlan, UndoProblem>> {
  const { partnershipId, draftId, at, by } = request;
  const draft = await findWorkbookDraft(db, { partnershipId, draftId });
  const revision = draft?.state === 'stored' ? draft.receipt.revision : undefined;
  if (revision === undefined) return fail({ kind: 'not-an-edit' });
  const undone = await undoChange(db, { partnershipId, revision, at, by });
  if (undone.ok) await deleteWorkbookDraft(db, { partnershipId, draftId });
  return undone;
}

/** Lets go of a workbook that was sent. */
export async function dropWorkbook(db: Db, place: DraftPlace): Promise<void> {
  await deleteWorkbookDraft(db, place);
}
