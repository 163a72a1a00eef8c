import { cprLikeIn, fail, ok, type Result } from '../../shared/index.ts';
import {
  columnLetters,
  MOST_BYTES,
  MOST_ROWS,
  type Sheet,
  type WorkbookFault,
} from '../domain/index.ts';
import { readCsvSheet } from './csv-sheet.ts';
import { type Progress, readXlsx } from './xlsx.ts';
import { Unreadable } from './zip.ts';

const ZIP = [0x50, 0x4b];
/** The container of .xls, and of a workbook with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** The sheets of a file that somebody sent: an Excel workbook, or CSV as Danes have it. */
export async function readWorkbook(
  file: { readonly name: string; readonly bytes: Uint8Array },
  progress: Progress = () => {},
): Promise<Result<readonly Sheet[], WorkbookFault>> {
  try {
    const sheets = await readSheets(file, progress);
    const readable = sheets.filter(({ rows }) => rows.length > 0);
    const fault = sheetFault(sheets, readable);
    return fault ? fail(fault) : ok(sheets.filter((one) => one.rows.length > 0 || one.tooLong));
  } catch (error) {
    if (error instanceof Unreadable) return fail(error.fault);
    if (error instanceof RangeError) return fail({ code: 'broken' });
    throw error;
  }
}

async function readSheets(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  progress: Progress,
): Promise<readonly Sheet[]> {
  if (bytes.length === 0) throw new Unreadable({ code: 'empty' });
  if (bytes.length > MOST_BYTES) throw new Unreadable({ code: 'too-large', limit: MOST_BYTES });
  if (startsWith(bytes, COMPOUND)) {
    const isProtected = Buffer.from(bytes).includes(ENCRYPTED_PACKAGE);
    throw new Unreadable({ code: isProtected ? 'protected' : 'old-excel' });
  }
  if (startsWith(bytes, ZIP)) return readXlsx(bytes, progress);
  if (/\.xls[xm]?$/i.test(name)) throw new Unreadable({ code: 'broken' });
  return [readCsvSheet(bytes, name.replace(/\.\w+$/, ''))];
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function sheetFault(all: readonly Sheet[], readable: readonly Sheet[]): WorkbookFault | undefined {
  const tooLong = all.find((sheet) => sheet.tooLong);
  if (readable.length === 0 && tooLong) {
    return { code: 'too-many-rows', sheet: tooLong.name, limit: MOST_ROWS };
  }
  if (readable.length === 0) return { code: 'empty' };
  return cprIn(readable);
}

/** A text that looks like a CPR number keeps the file out; it is told where, and not repeated. */
function cprIn(sheets: readonly Sheet[]): WorkbookFault | undefined {
  for (const { name, rows } of sheets) {
    const pieces = (rows[0]?.cells ?? []).map((cell) => LATER_PIECE.test(cell?.text ?? ''));
    for (const { line, cells } of rows) {
      const column = cells.findIndex(
        (cell, at) => cell?.text && !pieces[at] && namesCpr(cell.text),
      );
      if (column >= 0) {
        return { code: 'cpr-like', sheet: name, place: `${columnLetters(column)}${line}` };
      }
    }
  }
  return undefined;
}

/** The heading of what a long text went on in; it is looked through when it has been put together. */
const LATER_PIECE = /^Andre data \(\d+\)$/;
const LONG = 30_000;

/** Data is looked through text by text: its figures, such as coordinates, are nobody's number. */
function namesCpr(text: string): boolean {
  if (!/^[[{]/.test(text)) return cprLikeIn(text) !== undefined;
  try {
    let isFound = false;
    JSON.parse(text, (key, value: unknown) => {
      isFound ||= cprLikeIn(key) !== undefined;
      isFound ||= typeof value === 'string' && cprLikeIn(value) !== undefined;
      return value;
    });
    return isFound;
  } catch {
    return text.length < LONG && cprLikeIn(text) !== undefined;
  }
}
