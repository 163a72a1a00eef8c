import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  type Cell,
  type Merge,
  MOST_CELLS,
  MOST_COLUMNS,
  MOST_ROWS,
  MOST_SIGNS,
  MOST_UNPACKED_BYTES,
  type Sheet,
  type SheetRow,
} from '../domain/index.ts';
import { readXml } from './xml.ts';
import {
  dateOfSerial,
  isTrue,
  type ListedSheet,
  readSharedParts,
  type SharedParts,
  textCollector,
} from './xlsx-parts.ts';
import { Unreadable, zipEntries } from './zip.ts';

/** Hears how far reading has come, from 0 to 1. */
export type Progress = (done: number) => void;

/** The sheets of an Excel workbook (.xlsx). Throws `Unreadable`. */
export async function readXlsx(file: Uint8Array, progress: Progress): Promise<Sheet[]> {
  const parts = await readSharedParts(zipEntries(file));
  const total = parts.sheets.reduce((sum, { entry }) => sum + entry.size, 0) || 1;
  // Many sheets may name the same part, so that little is unpacked and much is read.
  if (total > MOST_UNPACKED_BYTES) {
    throw new Unreadable({ code: 'unpacks-too-large', limit: MOST_UNPACKED_BYTES });
  }
  const sheets: Sheet[] = [];
  let before = 0;
  const budget: Budget = { cells: 0, signs: 0 };
  for (const listed of parts.sheets) {
    const read = (bytes: number) => progress((before + bytes) / total);
    const sheet = await readSheet(listed, { parts, budget }, read);
    before += listed.entry.size;
    sheets.push(sheet);
    await nextTurn();
  }
  return sheets;
}

/** What has been read of a file: a small file may tell of very many cells, or of one long text in each
 * of them. */
interface Budget {
  cells: number;
  signs: number;
}

interface Reading {
  readonly parts: SharedParts;
  readonly budget: Budget;
}

function spend(budget: Budget, cell: Cell): void {
  budget.cells += 1;
  budget.signs += cell.text?.length ?? 0;
  if (budget.cells > MOST_CELLS || budget.signs > MOST_SIGNS) {
    throw new Unreadable({ code: 'too-many-cells', limit: MOST_CELLS });
  }
}

/** What is gathered while a sheet is read. */
interface Gathering {
  readonly rows: SheetRow[];
  readonly hiddenColumns: number[];
  readonly merges: Merge[];
  tooLong: boolean;
  tooWide: boolean;
}

const MOST_MERGES = 20_000;

async function readSheet(
  { name, isHidden, entry }: ListedSheet,
  reading: Reading,
  read: (bytes: number) => void,
): Promise<Sheet> {
  const found: Gathering = {
    rows: [],
    hiddenColumns: [],
    merges: [],
    tooLong: false,
    tooWide: false,
  };
  const options = { read, enough: () => found.tooLong };
  await readXml(await entry.bytes(), sheetReader(reading, found), options);
  return {
    name,
    ...(isHidden && { hidden: true as const }),
    rows: found.tooLong ? [] : found.rows,
    hiddenColumns: found.hiddenColumns,
    merges: found.merges,
    ...(found.tooLong && { tooLong: true as const }),
    ...(found.tooWide && { tooWide: true as const }),
  };
}

/** The cell that is being read. */
interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  hasFormula: boolean;
  value: string | undefined;
}

function sheetReader({ parts, budget }: Reading, found: Gathering) {
  const inline = textCollector();
  let line = 0;
  let isRowHidden = false;
  let cells: (Cell | null)[] = [];
  let column = -1;
  let cell: OpenCell | undefined;
  let isValue = false;

  const openRow = (attributes: Readonly<Record<string, string>>) => {
    const told = Number(attributes['r'] ?? line + 1);
    line = Number.isSafeInteger(told) && told > 0 ? told : line + 1;
    isRowHidden = isTrue(attributes['hidden']);
    cells = [];
    column = -1;
  };
  const openCell = (attributes: Readonly<Record<string, string>>) => {
    column = attributes['r'] ? columnOf(attributes['r']) : column + 1;
    inline.start();
    cell = {
      column,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      hasFormula: false,
      value: undefined,
    };
  };
  const closeCell = () => {
    const read = cell && cellOf(cell, inline.take(), parts);
    if (read && read.text !== '') {
      if (cell!.column >= MOST_COLUMNS) found.tooWide = true;
      else {
        while (cells.length < cell!.column) cells.push(null);
        cells[cell!.column] = read;
        spend(budget, read);
      }
    }
    cell = undefined;
  };
  const closeRow = () => {
    if (cells.length === 0) return;
    if (found.rows.length === MOST_ROWS) found.tooLong = true;
    else found.rows.push({ line, ...(isRowHidden && { hidden: true as const }), cells });
  };

  return {
    open: ({
      name,
      attributes,
    }: {
      name: string;
      attributes: Readonly<Record<string, string>>;
    }) => {
      if (name === 'c') openCell(attributes);
      else if (name === 'v') isValue = true;
      else if (name === 'f' && cell) cell.hasFormula = true;
      else if (name === 'row') openRow(attributes);
      else if (name === 'col') hideColumns(attributes, found.hiddenColumns);
      else if (name === 'mergeCell') addMerge(attributes['ref'] ?? '', found.merges);
      inline.open(name);
    },
    text: (text: string) => {
      if (isValue && cell) cell.value = (cell.value ?? '') + text;
      else inline.text(text);
    },
    close: (name: string) => {
      inline.close(name);
      if (name === 'v') isValue = false;
      else if (name === 'c') closeCell();
      else if (name === 'row') closeRow();
    },
  };
}

/** How spreadsheets write that something went wrong, as `#DIV/0!`; nothing else is taken for it. */
const ERROR = /^#[A-Z/0!?_]{1,16}$/i;

function cellOf(open: OpenCell, inline: string, parts: SharedParts): Cell | undefined {
  const formula = open.hasFormula ? { formula: true as const } : {};
  const { type, value } = open;
  if (type === 'inlineStr') return { text: inline, ...formula };
  if (value === undefined || (value === '' && type !== 'str')) {
    return open.hasFormula ? formula : undefined;
  }
  switch (type) {
    case 's':
      return { text: parts.texts[Number(value)] ?? '', ...formula };
    case 'str':
      return { text: value, ...formula };
    case 'b':
      return { text: value === '1' ? 'ja' : 'nej', ...formula };
    case 'e':
      return { error: ERROR.test(value) ? value : '#?', ...formula };
    case 'd':
      return { text: value.slice(0, 10), ...formula };
    default:
      return { ...numberOrDate(Number(value), open.style, parts), ...formula };
  }
}

function numberOrDate(number: number, style: number, parts: SharedParts): Cell {
  if (!Number.isFinite(number)) return { error: '#NUM!' };
  const date = parts.isDate(style) ? dateOfSerial(number, parts.from1904) : undefined;
  return date ? { date } : { number };
}

/** The column of a reference such as `AB12`; beyond all columns when it is none. */
function columnOf(reference: string): number {
  let column = 0;
  for (const sign of reference.toUpperCase()) {
    const letter = sign.charCodeAt(0) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? MOST_COLUMNS : column - 1;
}

function hideColumns(attributes: Readonly<Record<string, string>>, hidden: number[]): void {
  if (!isTrue(attributes['hidden'])) return;
  const last = Math.min(Number(attributes['max']), MOST_COLUMNS);
  for (let at = Math.max(1, Number(attributes['min'])); at <= last; at += 1) hidden.push(at - 1);
}

function addMerge(reference: string, merges: Merge[]): void {
  const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference);
  if (!match || merges.length >= MOST_MERGES) return;
  const [, left = '', top, right = '', bottom] = match;
  merges.push({
    top: Number(top),
    bottom: Number(bottom),
    left: columnOf(left),
    right: Math.min(columnOf(right), MOST_COLUMNS - 1),
  });
}
