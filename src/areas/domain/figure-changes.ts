import { type FigureCell, type KeptFigure, placeKey, sameFigure } from './figure-cell.ts';
import { type Jump, jumpsOf } from './figure-jump.ts';

/** A figure that is there, with what takes its place. */
export interface ChangedCell extends FigureCell {
  readonly before: KeptFigure;
}

/** What given figures would do to those there are. */
export interface FigureChanges {
  readonly added: readonly FigureCell[];
  readonly changed: readonly ChangedCell[];
  /** Given without a figure where there is one. */
  readonly removed: readonly ChangedCell[];
  readonly untouched: number;
  readonly jumps: readonly Jump[];
}

/** Compares given figures with those there are. A given cell without figure takes one away. */
export function compareFigures(
  there: readonly FigureCell[],
  given: readonly FigureCell[],
): FigureChanges {
  const now = new Map(there.map((cell) => [placeKey(cell), cell.figure]));
  const added = given.filter((cell) => cell.figure && !now.get(placeKey(cell)));
  const altered = given.flatMap((cell): ChangedCell[] => {
    const before = now.get(placeKey(cell));
    return before && !sameFigure(before, cell.figure) ? [{ ...cell, before }] : [];
  });
  const after = new Map([...there, ...given].map((cell) => [placeKey(cell), cell]));
  const moved = altered.filter(({ figure, before }) => figure?.value !== before.value);
  return {
    added,
    changed: altered.filter(({ figure }) => figure !== undefined),
    removed: altered.filter(({ figure }) => figure === undefined),
    untouched: given.length - added.length - altered.length,
    jumps: jumpsOf([...added, ...moved], [...after.values()]),
  };
}

/** The cells that put a comparison in force. */
export function cellsToPut({ added, changed, removed }: FigureChanges): FigureCell[] {
  return [...added, ...changed, ...removed].map(plainCell);
}

/** The cells as they were before a comparison was put in force. */
export function cellsAsTheyWere({ added, changed, removed }: FigureChanges): FigureCell[] {
  return [
    ...added.map(({ area, listDate, name }) => ({ area, listDate, name })),
    ...[...changed, ...removed].map(({ before, ...cell }) =>
      plainCell({ ...cell, figure: before }),
    ),
  ];
}

function plainCell({ area, listDate, name, figure }: FigureCell): FigureCell {
  return { area, listDate, name, ...(figure && { figure }) };
}

/** Given figures of a file, which keep source and period of what is there where they say the same. */
export function keepingSources(
  there: readonly FigureCell[],
  given: readonly FigureCell[],
): FigureCell[] {
  const now = new Map(there.map((cell) => [placeKey(cell), cell]));
  return given.map((cell) => {
    const kept = now.get(placeKey(cell));
    const same =
      kept?.figure?.state === cell.figure?.state && kept?.figure?.value === cell.figure?.value;
    return kept && same ? kept : cell;
  });
}
