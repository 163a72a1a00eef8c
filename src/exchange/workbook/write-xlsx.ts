import writeExcel, { type Row } from 'write-excel-file/node';
import { CSV_START, csvLine } from '../../platform/files/index.ts';
import type { Written, WrittenRow } from '../domain/index.ts';

/** A table to be written: its columns, and rows by column. */
export interface TableToWrite {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly WrittenRow[];
  readonly widths?: readonly number[];
}

/** What a cell of a workbook holds at most is 32,767 signs. */
const LONGEST = 32_000;

/** Tables as an Excel workbook, one sheet for each. Texts are texts, whatever they begin with: none is
 * ever a formula. */
export async function workbookOf(
  tables: readonly TableToWrite[],
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = writeExcel(
    tables.map((table) => {
      const columns = splitColumns(table);
      return {
        sheet: table.title,
        stickyRowsCount: 1,
        columns: columns.map(({ label }) => ({ width: widthOf(label) })),
        data: [
          columns.map(({ heading }) => ({
            value: xmlText(heading),
            type: String,
            fontWeight: 'bold' as const,
          })),
          ...table.rows.map((row): Row =>
            columns.map(({ label, piece }) => cellOf(row[label], piece)),
          ),
        ],
      };
    }),
  );
  return new Uint8Array(await workbook.toBuffer());
}

/** A table as CSV that a Danish spreadsheet opens. */
export function csvOf({ columns, rows }: TableToWrite): string {
  const lines = [columns, ...rows.map((row) => columns.map((label) => csvText(row[label])))];
  return CSV_START + lines.map((line) => csvLine(line)).join('');
}

/** What would read back as a guarded formula gets an apostrophe of its own. */
const GUARDED = /^'+[\s\u00a0\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function csvText(value: Written): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return GUARDED.test(value) ? `'${value}` : value;
}

/** The columns with as many pieces as their longest text needs. */
function splitColumns({ columns, rows }: TableToWrite) {
  return columns.flatMap((label) => {
    const longest = rows.reduce((most, row) => {
      const value = row[label];
      return typeof value === 'string' ? Math.max(most, value.length) : most;
    }, 0);
    const pieces = Math.max(1, Math.ceil(longest / LONGEST));
    return Array.from({ length: pieces }, (_, piece) => ({
      label,
      piece,
      heading: piece === 0 ? label : `${label} (${piece + 1})`,
    }));
  });
}

function cellOf(value: Written, piece: number) {
  if (value === undefined) return null;
  if (typeof value === 'number') return piece === 0 ? { value, type: Number } : null;
  const text = value.slice(piece * LONGEST, (piece + 1) * LONGEST);
  return text === '' ? null : { value: xmlText(text), type: String };
}

/** Signs that XML lacks, and what would read back as one, as workbooks write them. */
function xmlText(text: string): string {
  const marked = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return Array.from(escapedFirst(marked), (sign) => (isXml(sign) ? sign : escaped(sign))).join('');
}

function isXml(sign: string): boolean {
  const code = sign.codePointAt(0)!;
  const isHalf = code >= 0xd800 && code <= 0xdfff;
  return (
    (code >= 0x20 || code === 0x09 || code === 0x0a) &&
    !isHalf &&
    code !== 0xfffe &&
    code !== 0xffff
  );
}

/** The writer keeps texts as keys of an object: a word that every object knows is written otherwise. */
function escapedFirst(text: string): string {
  return text in {} ? escaped(text.charAt(0)) + text.slice(1) : text;
}

function escaped(sign: string): string {
  return `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}

function widthOf(label: string): number {
  if (/^\d{4}$/.test(label)) return 12;
  if (/^(Navn|Indsats|Kilde|Mulighed|Organisation|Område|Titel)$/.test(label)) return 34;
  return /-id$|^Id$/.test(label) ? 16 : Math.max(14, label.length + 2);
}
