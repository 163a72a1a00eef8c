import type { ListRows } from './work.ts';
import {
  DATA_LABEL,
  EXAMPLE_MARK,
  FORMAT_LABEL,
  LIST_NAMES,
  type ListName,
  LISTS,
  ORDER_LABEL,
  WORKBOOK_FORMAT,
} from './format.ts';
import type { ListRow } from './row-reader.ts';
import { type Cell, isEmpty, type Sheet, shownCell } from './sheet.ts';
import { foldedName, yearIn } from './values.ts';

/** Our own workbook, or one list of it, as rows of lists. */
export interface OwnWorkbook {
  readonly lists: ListRows;
  /** Columns that mean nothing to us. */
  readonly unusedColumns: readonly { readonly sheet: string; readonly column: string }[];
  /** Rows of a template that only show how it is done. */
  readonly examples: number;
}

/** Columns of people's own that a list takes beside its own. */
const MORE: Partial<Readonly<Record<ListName, readonly string[]>>> = {
  activities: ['Tilgang', 'Beskrivelse'],
};

/** Reads a workbook that came from here; undefined when it did not. */
export function ownWorkbook(sheets: readonly Sheet[]): OwnWorkbook | undefined {
  const found = sheets.flatMap((sheet) => {
    const list = listOf(sheet, sheets.length === 1);
    return list ? [{ list, ...rowsOf(sheet, list) }] : [];
  });
  const isOurs = sheets.some(hasMark) || (sheets.length === 1 && found.length === 1);
  if (!isOurs || found.length === 0) return undefined;
  return {
    lists: Object.fromEntries(found.map(({ list, rows }) => [list, rows])),
    unusedColumns: found.flatMap(({ unused }) => unused),
    examples: found.reduce((sum, { examples }) => sum + examples, 0),
  };
}

/** Whether a sheet says that it has our format, in one of its first rows. */
function hasMark({ rows }: Sheet): boolean {
  const first = rows.slice(0, 6);
  const says = (cell: Cell | null | undefined, word: string) => shownCell(cell).trim() === word;
  return (
    first.some(({ cells }) => cells.some((cell) => says(cell, FORMAT_LABEL))) &&
    first.some(({ cells }) => cells.some((cell) => says(cell, WORKBOOK_FORMAT)))
  );
}

/** The list that a sheet holds: by its name; a single one by its columns, which then include ids. */
function listOf(sheet: Sheet, isSingle: boolean): ListName | undefined {
  const byName = LIST_NAMES.find(
    (list) => foldedName(LISTS[list].title) === foldedName(sheet.name),
  );
  if (!isSingle) return byName;
  const headings = (sheet.rows[0]?.cells ?? []).map((cell) => shownCell(cell).trim());
  return LIST_NAMES.find((list) => {
    const { columns } = LISTS[list];
    const needed = columns.filter((label) => !label.endsWith(' som data'));
    const isWhole = needed.every((label) => headings.includes(label));
    return isWhole && headings.every((label) => label === '' || isKnown(list, label));
  });
}

function isKnown(list: ListName, heading: string): boolean {
  return (
    labelOf(list, heading) !== undefined || (LISTS[list].isByYear && yearIn(heading) !== undefined)
  );
}

/** A label of the list, and which piece of a long text stands below it. */
function labelOf(list: ListName, heading: string): { label: string; piece: number } | undefined {
  const labels = [...LISTS[list].columns, ...(MORE[list] ?? []), DATA_LABEL, ORDER_LABEL];
  const [, bare = '', piece = '1'] = /^(.*?)(?: \((\d+)\))?$/.exec(heading.trim()) ?? [];
  const label = labels.find((one) => foldedName(one) === foldedName(bare));
  return label === undefined ? undefined : { label, piece: Number(piece) };
}

interface ReadRows {
  readonly rows: readonly ListRow[];
  readonly unused: readonly { readonly sheet: string; readonly column: string }[];
  readonly examples: number;
}

function rowsOf(sheet: Sheet, list: ListName): ReadRows {
  const [head, ...body] = sheet.rows;
  const headings = (head?.cells ?? []).map((cell) => shownCell(cell).trim());
  const columns = headings.map((heading) => labelOf(list, heading));
  const years = headings
    .flatMap((heading, index) => {
      const year = LISTS[list].isByYear && !columns[index] ? yearIn(heading) : undefined;
      return year === undefined ? [] : [{ year, heading, index }];
    })
    .toSorted((a, b) => a.year - b.year);
  const rows = body.map(({ line, cells }): ListRow => {
    const read = new Map<string, Cell | null>();
    columns.forEach((column, index) => {
      if (column) read.set(column.label, joined(read.get(column.label), cells[index] ?? null));
    });
    return {
      sheet: sheet.name,
      line,
      cells: read,
      years: years.map(({ year, heading, index }) => ({
        year,
        heading,
        cell: cells[index] ?? null,
      })),
    };
  });
  const isExample = ({ cells }: ListRow) =>
    [...cells.values()].some((cell) => cell?.text?.startsWith(EXAMPLE_MARK));
  const kept = rows.filter((row) => !isExample(row) && isFilled(row));
  return {
    rows: kept,
    unused: headings
      .filter((heading, at) => heading && !columns[at] && !years.some(({ index }) => index === at))
      .map((column) => ({ sheet: sheet.name, column })),
    examples: rows.filter(isExample).length,
  };
}

function isFilled({ cells, years }: ListRow): boolean {
  return (
    [...cells.values()].some((cell) => !isBlank(cell)) || years.some(({ cell }) => !isEmpty(cell))
  );
}

function isBlank(cell: Cell | null): boolean {
  return isEmpty(cell) && !cell?.text;
}

/** The pieces of a long text put together. */
function joined(before: Cell | null | undefined, cell: Cell | null): Cell | null {
  if (!before) return cell;
  return cell ? { text: `${before.text ?? ''}${cell.text ?? ''}` } : before;
}
