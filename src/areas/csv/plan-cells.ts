import { areaKey, type FigureCell, isBaseName, cellsOf, nameKey } from '../domain/index.ts';
import type { FigureRow } from './figure-file.ts';

/** An area that rows of a file may be about. */
export interface NamedArea {
  readonly id: string;
  readonly name: string;
  readonly municipality?: string;
}

/** The figures of a file that belong to a plan's areas, and the rows that belong to none. */
export interface PlanCells {
  readonly cells: readonly FigureCell[];
  readonly unknown: readonly FigureRow[];
}

/** Finds the plan's area of each row: by municipality and name, or by name alone where the plan does
 * not say the municipality. What a row leaves empty is not among the cells. */
export function planCellsOf(rows: readonly FigureRow[], areas: readonly NamedArea[]): PlanCells {
  const byKey = new Map(
    areas.map(({ id, name, municipality }) => [
      municipality === undefined ? `|${nameKey(name)}` : areaKey(municipality, name),
      id,
    ]),
  );
  const cells: FigureCell[] = [];
  const unknown: FigureRow[] = [];
  for (const row of rows) {
    const name = unguarded(row.area);
    const id =
      byKey.get(areaKey(unguarded(row.municipality), name)) ?? byKey.get(`|${nameKey(name)}`);
    if (id === undefined) unknown.push(row);
    else cells.push(...cellsOf(id, row.figures).map((cell) => withOrigin(cell, row)));
  }
  return { cells, unknown };
}

/** Sizes of groups have the source and the period of their row. */
function withOrigin(cell: FigureCell, { origin }: FigureRow): FigureCell {
  if (!cell.figure) return cell;
  const source = unguarded(cell.figure.source || (origin?.source ?? ''));
  const period = isBaseName(cell.name) ? origin?.period : cell.figure.period;
  return { ...cell, figure: { ...cell.figure, source, ...(period && { period }) } };
}

const FORMULA = /^[=+\-@\t\r]/;

/** A text that no spreadsheet takes for a formula. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** A text as it was before it was guarded. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
