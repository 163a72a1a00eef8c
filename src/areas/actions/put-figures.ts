import { type Actor, changeWorkspace, findChange, type PartnershipId } from '../../access/index.ts';
import type { Db, Tx } from '../../platform/db/index.ts';
import { fail, ok, type Result } from '../../shared/index.ts';
import {
  cellsAsTheyWere,
  cellsToPut,
  compareFigures,
  type FigureCell,
  type FigureChanges,
  placeKey,
  sameFigure,
} from '../domain/index.ts';
import { listFigureCells, putFigureCells } from '../store/plan-figures.ts';

/** Figures to be put in force. */
export interface PutFigures {
  readonly partnershipId: PartnershipId;
  /** A cell without a figure takes the one there is away. */
  readonly cells: readonly FigureCell[];
  /** The area that was looked at; absent for a file with several. */
  readonly area?: string;
  readonly fileName?: string;
  readonly at: Date;
  readonly by: Actor;
}

/** Figures that are in force now; no revision when nothing had to be changed. */
export interface FiguresPut {
  readonly changes: FigureChanges;
  readonly revision?: number;
}

/** What the record of changes keeps: the cells as they are after (or were before) the change. */
export interface RecordedFigures {
  readonly figures: readonly FigureCell[];
  readonly fileName?: string;
}

/** Name of the use case that puts figures in force. */
export const EDIT_FIGURES = 'areas.edit-figures';

/** Puts figures of areas in the place of those there are, all or none. */
export async function putFigures(db: Db | Tx, request: PutFigures): Promise<FiguresPut> {
  const { partnershipId, cells, area = 'alle', fileName } = request;
  return changeWorkspace<FiguresPut>(
    db,
    { ...request, useCase: EDIT_FIGURES },
    async (tx, revision) => {
      const changes = compareFigures(await listFigureCells(tx, partnershipId), cells);
      const put = cellsToPut(changes);
      if (put.length === 0) return { answer: { changes } };
      await putFigureCells(tx, partnershipId, put);
      const before: RecordedFigures = { figures: cellsAsTheyWere(changes) };
      const after: RecordedFigures = { figures: put, ...(fileName !== undefined && { fileName }) };
      return {
        answer: { changes, revision: revision + 1 },
        change: { subject: { room: 'areas', kind: 'figures', id: area }, before, after },
      };
    },
  );
}

/** Why figures cannot be taken back. */
export type UndoFiguresProblem = 'not-figures' | 'changed-since';

/** Takes a change of figures back, as long as every figure that it changed is as it left it. */
export async function undoFigures(
  db: Db,
  request: {
    readonly partnershipId: PartnershipId;
    readonly revision: number;
    readonly at: Date;
    readonly by: Actor;
  },
): Promise<Result<undefined, UndoFiguresProblem>> {
  const { partnershipId, revision } = request;
  return changeWorkspace<Result<undefined, UndoFiguresProblem>>(
    db,
    { ...request, useCase: 'areas.undo-figures' },
    async (tx) => {
      const made = await findChange(tx, partnershipId, revision);
      if (made?.useCase !== EDIT_FIGURES) return { answer: fail('not-figures') };
      const before = made.before as RecordedFigures;
      const after = made.after as RecordedFigures;
      const now = new Map(
        (await listFigureCells(tx, partnershipId)).map((cell) => [placeKey(cell), cell.figure]),
      );
      const untouched = after.figures.every((cell) =>
        sameFigure(now.get(placeKey(cell)), cell.figure),
      );
      if (!untouched) return { answer: fail('changed-since') };
      await putFigureCells(tx, partnershipId, before.figures);
      const change = { subject: made.subject, before: after, after: before };
      return { answer: ok(undefined), change };
    },
  );
}
