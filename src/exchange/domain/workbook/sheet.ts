import type { LocalDate } from '../../../shared/index.ts';

/** What stands in a cell: a text, a number, a date, or the fault that a program wrote there. A formula
 * is read by the result that was stored with it; one without a result has nothing else. */
export interface Cell {
  readonly text?: string;
  readonly number?: number;
  readonly date?: LocalDate;
  /** As `#REF!`. */
  readonly error?: string;
  readonly formula?: true;
}

/** A row that has something in it. */
export interface SheetRow {
  /** The row's number in the file, from 1. */
  readonly line: number;
  readonly hidden?: true;
  readonly cells: readonly (Cell | null)[];
}

/** Cells that were joined into one; lines from 1, columns from 0, both ends included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Ark: a table as somebody keeps it, from a workbook or from a CSV file. */
export interface Sheet {
  readonly name: string;
  readonly hidden?: true;
  readonly rows: readonly SheetRow[];
  readonly hiddenColumns: readonly number[];
  readonly merges: readonly Merge[];
  /** It has more rows than are read, and none of them was. */
  readonly tooLong?: true;
  /** There was something beyond the columns that are read. */
  readonly tooWide?: true;
}

/** The most rows and columns of a sheet that are read. */
export const MOST_ROWS = 20_000;
export const MOST_COLUMNS = 200;
/** The most filled cells of a file. */
export const MOST_CELLS = 500_000;
/** The most signs in the texts of a file's cells. */
export const MOST_SIGNS = 20_000_000;
/** Largest file, as it is sent and when it is unpacked. */
export const MOST_BYTES = 10 * 1024 * 1024;
export const MOST_UNPACKED_BYTES = 120 * 1024 * 1024;

/** Why a file cannot be read as a workbook at all. */
export type WorkbookFault =
  | { readonly code: 'too-large'; readonly limit: number }
  | { readonly code: 'unpacks-too-large'; readonly limit: number }
  | { readonly code: 'empty' }
  | { readonly code: 'broken' }
  | { readonly code: 'protected' }
  | { readonly code: 'old-excel' }
  | { readonly code: 'other-zip' }
  | { readonly code: 'utf-16' }
  | { readonly code: 'not-text' }
  | { readonly code: 'broken-quotes'; readonly line: number }
  | { readonly code: 'no-table' }
  | { readonly code: 'too-many-rows'; readonly sheet: string; readonly limit: number }
  | { readonly code: 'too-many-cells'; readonly limit: number }
  | { readonly code: 'cpr-like'; readonly sheet: string; readonly place: string };

/** A column as a spreadsheet names it: A, B … Z, AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** What a cell says, for showing it; nothing for an empty one. */
export function shownCell(cell: Cell | null | undefined): string {
  if (!cell) return '';
  if (cell.number !== undefined) return String(cell.number).replace('.', ',');
  return cell.text ?? cell.date ?? cell.error ?? '';
}

/** Whether nothing stands in a cell. A formula whose result is missing is not nothing. */
export function isEmpty(cell: Cell | null | undefined): boolean {
  if (!cell) return true;
  if (cell.text !== undefined) return cell.text.trim() === '';
  return cell.number === undefined && !cell.date && !cell.error && !cell.formula;
}
