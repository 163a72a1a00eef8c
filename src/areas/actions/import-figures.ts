import type { Actor, PartnershipId } from '../../access/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import {
  type CsvNotice,
  type CsvProblem,
  type FigureRow,
  type NamedArea,
  planCellsOf,
  readFigureFile,
} from '../csv/index.ts';
import { compareFigures, type FigureChanges, keepingSources } from '../domain/index.ts';
import { deleteFigureDraft, findFigureDraft, insertFigureDraft } from '../store/figure-drafts.ts';
import { listFigureCells } from '../store/plan-figures.ts';
import { type FiguresPut, putFigures } from './put-figures.ts';

/** A file of figures beside the figures that are there. */
export interface FigurePreview {
  readonly fileName: string;
  readonly changes: FigureChanges;
  /** Rows about areas that the plan does not have. */
  readonly unknown: readonly FigureRow[];
  readonly notices: readonly CsvNotice[];
}

/** Reads a file and keeps it as a draft; nothing is altered yet. */
export async function draftFigures(
  db: Db,
  partnershipId: PartnershipId,
  file: { readonly name: string; readonly bytes: Uint8Array },
  { draftId, at }: { readonly draftId: string; readonly at: Date },
): Promise<Result<undefined, readonly CsvProblem[]>> {
  const read = readFigureFile(file.bytes);
  if (!read.ok) return read;
  const draft = { draftId, fileName: file.name, bytes: file.bytes };
  await insertFigureDraft(db, partnershipId, draft, at);
  return ok(undefined);
}

/** What a draft would change now; undefined when it is gone. */
export async function previewFigures(
  db: Db | Tx,
  partnershipId: PartnershipId,
  draftId: string,
  areas: readonly NamedArea[],
): Promise<FigurePreview | undefined> {
  const draft = await findFigureDraft(db, partnershipId, draftId);
  const read = draft && readFigureFile(draft.bytes);
  if (!read?.ok) return undefined;
  const { cells, unknown } = planCellsOf(read.value.rows, areas);
  const there = await listFigureCells(db, partnershipId);
  return {
    fileName: draft!.fileName,
    changes: compareFigures(there, keepingSources(there, cells)),
    unknown,
    notices: read.value.notices,
  };
}

/** Puts the figures of a draft in force. */
export async function confirmFigures(
  db: Db,
  request: {
    readonly partnershipId: PartnershipId;
    readonly draftId: string;
    readonly areas: readonly NamedArea[];
    /** Whether the reader has said that values beyond reason are right. */
    readonly jumpsAreRight: boolean;
    readonly at: Date;
    readonly by: Actor;
  },
): Promise<Result<FiguresPut & { fileName: string }, 'draft-gone' | 'jumps'>> {
  const { partnershipId, draftId, areas, at, by } = request;
  return db.transaction().execute(async (tx) => {
    const preview = await previewFigures(tx, partnershipId, draftId, areas);
    if (!preview) return fail('draft-gone');
    const { changes, fileName } = preview;
    if (changes.jumps.length > 0 && !request.jumpsAreRight) return fail('jumps');
    const cells = [...changes.added, ...changes.changed];
    const put = await putFigures(tx, { partnershipId, cells, fileName, at, by });
    await deleteFigureDraft(tx, partnershipId, draftId);
    return ok({ ...put, fileName });
  });
}

/** Lets go of a draft. */
export async function cancelFigures(
  db: Db,
  partnershipId: PartnershipId,
  draftId: string,
): Promise<void> {
  await deleteFigureDraft(db, partnershipId, draftId);
}
