import type { ListRows, Manner } from './work.ts';
import { costKindWords, EXAMPLE_MARK } from './format.ts';
import { FIELDS, LIST_OF, type Mapping } from './mapping.ts';
import { headingsOf } from './propose-mapping.ts';
import type { ListRow } from './row-reader.ts';
import {
  type Cell,
  columnLetters,
  isEmpty,
  type Sheet,
  type SheetRow,
  shownCell,
} from './sheet.ts';

/** What was left out or taken with care, each with how often. */
export interface ReadingNotes {
  readonly totals: number;
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
  readonly formulas: number;
  readonly examples: number;
  /** Rows that name something and say nothing of it. */
  readonly bare: number;
  readonly tooWide: boolean;
}

/** A sheet of somebody's own as rows of lists. */
export interface MappedRows {
  readonly lists: ListRows;
  readonly notes: ReadingNotes;
}

/** How rows of somebody's own are put in: what they do not name stays as it is. */
export function mannerOf({ unit, makesActivities }: Mapping): Manner {
  return { scope: 'parts', unit, makesActivities };
}

/** Reads a sheet as its mapping says. */
export function mappedRows(sheet: Sheet, mapping: Mapping): MappedRows {
  const below = sheet.rows.filter(({ line }) => line > mapping.headingLine);
  const shown = mapping.withHidden ? below : below.filter(({ hidden }) => !hidden);
  const columns = columnsOf(sheet, mapping);
  const used = new Set([...columns.fields.values(), ...columns.years.map(({ column }) => column)]);
  const body = shown.filter((row) => !isTotal(row, columns.name));
  const examples = body.filter((row) =>
    shownCell(row.cells[columns.name]).startsWith(EXAMPLE_MARK),
  );
  const named = withNames(sheet, mapping, columns.name, body);
  const filled = named.filter(
    ({ row, name }) => !examples.includes(row) && hasMore(mapping, columns, { row, name }),
  );
  const rows = filled.map(({ row, name }) => listRow(sheet, mapping, columns, { row, name }));
  return {
    lists: listsOf(mapping, rows),
    notes: {
      totals: shown.length - body.length,
      hiddenRows: below.length - shown.length,
      hiddenColumns: mapping.withHidden ? 0 : hiddenWithin(sheet, mapping).length,
      formulas: filled.reduce(
        (sum, { row }) => sum + [...used].filter((column) => row.cells[column]?.formula).length,
        0,
      ),
      examples: examples.length,
      bare: named.length - filled.length - examples.length,
      tooWide: sheet.tooWide === true,
    },
  };
}

interface Columns {
  readonly name: number;
  readonly fields: ReadonlyMap<string, number>;
  readonly years: readonly {
    readonly year: number;
    readonly column: number;
    readonly heading: string;
  }[];
}

function columnsOf(sheet: Sheet, mapping: Mapping): Columns {
  const headings = new Map(
    headingsOf(sheet, mapping.headingLine).map(({ column, text }) => [column, text]),
  );
  const isRead = (column: number) => mapping.withHidden || !sheet.hiddenColumns.includes(column);
  return {
    name: mapping.columns['activity'] ?? 0,
    fields: new Map(
      FIELDS[mapping.content].flatMap(({ field, label }) => {
        const column = mapping.columns[field];
        return column === undefined || !isRead(column) ? [] : [[label, column] as const];
      }),
    ),
    years: mapping.yearColumns
      .filter(({ column }) => isRead(column))
      .map(({ year, column }) => ({
        year,
        column,
        heading: headings.get(column) ?? columnLetters(column),
      }))
      .toSorted((a, b) => a.year - b.year),
  };
}

/** Hidden columns that the mapping would read, or that have a heading. */
function hiddenWithin(sheet: Sheet, { headingLine }: Mapping) {
  return headingsOf(sheet, headingLine).filter(({ hidden }) => hidden);
}

/** Merged cells do not overlap in a sound file, so that no more lines than this are merged. */
const MOST_LOOKED = 1_100_000;

const TOTAL = /^(i\s?alt|total(en|er|t)?|sum(men)?|subtotal|delsum|samlet|hovedtotal|balance)\b/i;

/** A row that sums others up: it says so where the name stands, or in the first text of the row. */
function isTotal({ cells }: SheetRow, nameColumn: number): boolean {
  const first = cells.find((cell) => cell?.text !== undefined && cell.text.trim() !== '');
  return [cells[nameColumn], first].some((cell) => TOTAL.test(cell?.text?.trim() ?? ''));
}

/** The lines of a column that were merged into one above them, with that line. */
function mergedLines({ merges, rows }: Sheet, column: number): ReadonlyMap<number, number> {
  const merged = new Map<number, number>();
  const known = new Set(rows.map(({ line }) => line));
  const last = rows.at(-1)?.line ?? 0;
  let looked = 0;
  for (const { top, bottom, left, right } of merges) {
    if (left > column || right < column) continue;
    for (let line = top + 1; line <= Math.min(bottom, last); line += 1) {
      looked += 1;
      if (looked > MOST_LOOKED) return merged;
      if (known.has(line)) merged.set(line, top);
    }
  }
  return merged;
}

/** Rows with the name of each: its own, the one of the cell that it was merged into, or the one above
 * where the mapping says so. */
function withNames(
  sheet: Sheet,
  mapping: Mapping,
  column: number,
  rows: readonly SheetRow[],
): readonly { readonly row: SheetRow; readonly name: Cell | null }[] {
  const merged = mergedLines(sheet, column);
  const byLine = new Map(sheet.rows.map((row) => [row.line, row]));
  let above: Cell | null = null;
  return rows.map((row) => {
    const own = row.cells[column] ?? null;
    const top = merged.get(row.line);
    const inherited = top === undefined ? null : (byLine.get(top)?.cells[column] ?? null);
    const name = !isEmpty(own) ? own : (inherited ?? (mapping.fillDown ? above : own));
    if (!isEmpty(name)) above = name;
    return { row, name };
  });
}

/** Whether a row says anything besides its name. A budget's row without an amount says nothing; a
 * source may have none yet. */
function hasMore(
  { content }: Mapping,
  { name: nameColumn, fields, years }: Columns,
  { row, name }: { readonly row: SheetRow; readonly name: Cell | null },
): boolean {
  const isSaid = (column: number) => !isEmpty(row.cells[column]);
  const others = [...fields.values()].filter((column) => column !== nameColumn);
  const figures = years.map(({ column }) => column);
  if (content === 'activities') return !isEmpty(name) || others.some(isSaid);
  if (content === 'sources') return [...figures, ...others].some(isSaid);
  return (figures.length > 0 ? figures : others).some(isSaid);
}

function listRow(
  sheet: Sheet,
  mapping: Mapping,
  { fields, years }: Columns,
  { row, name }: { readonly row: SheetRow; readonly name: Cell | null },
): ListRow {
  const cells = new Map<string, Cell | null>();
  for (const [label, column] of fields) cells.set(label, row.cells[column] ?? null);
  const nameLabel = FIELDS[mapping.content][0]!.label;
  cells.set(nameLabel, name);
  if (mapping.kind && !fields.has('Omkostningstype')) {
    cells.set('Omkostningstype', { text: costKindWords.words.get(mapping.kind)! });
  }
  if (mapping.area !== undefined && !fields.has('Område')) {
    cells.set('Område-id', { text: mapping.area });
  }
  return {
    sheet: sheet.name,
    line: row.line,
    cells,
    years: years.map(({ year, column, heading }) => ({
      year,
      heading,
      cell: row.cells[column] ?? null,
    })),
  };
}

/** Rows of sources tell of the sources themselves and of their amounts. */
function listsOf({ content }: Mapping, rows: readonly ListRow[]): ListRows {
  if (content !== 'sources') return { [LIST_OF[content]]: rows };
  const seen = new Set<string>();
  const sources = rows.flatMap((row) => {
    const name = shownCell(row.cells.get('Kilde')).trim().toLowerCase();
    if (name === '' || seen.has(name)) return [];
    seen.add(name);
    const cells = new Map([...row.cells].filter(([label]) => label !== 'Kilde'));
    cells.set('Navn', row.cells.get('Kilde') ?? null);
    return [{ ...row, cells, years: [] }];
  });
  return { sources, sourceAmounts: rows };
}
