import { CsvError, parse } from 'csv-parse/sync';
import { fail, ok, type Result } from '../../shared/index.ts';
import { decodeText, type DecodedText } from './decode.ts';
import type { CsvNotice, CsvProblem } from './problem.ts';

/** A row: its line in the file and what stands under each column, trimmed. */
export interface CsvRow {
  readonly line: number;
  readonly cell: (column: string) => string;
}

/** A table read from a file, with the columns that it has. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly notices: readonly CsvNotice[];
}

const SEPARATORS = [',', ';', '\t'] as const;
/** Longest record in signs; more is a quote that was never closed, or no table at all. */
const MAX_RECORD = 100_000;

interface RawRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Reads a CSV file as Danes have them: comma, semicolon or tab between the fields, found from the
 * heading. `known` columns may come in any order; those in `needed` must be there. */
export function readTable(
  bytes: Uint8Array,
  known: readonly string[],
  needed: readonly string[],
): Result<CsvTable, readonly CsvProblem[]> {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return fail([decoded.error]);
  const separator = separatorOf(decoded.value.text, known);
  if (!separator) return fail([{ code: 'no-header', expected: needed }]);
  const records = parseRecords(decoded.value.text, separator);
  if (!records.ok) return records;
  const [head, ...body] = records.value;
  const header = head!.record.map(columnName);
  const problems: CsvProblem[] = [
    ...needed
      .filter((column) => !header.includes(column))
      .map((column) => ({ code: 'missing-column', column }) as const),
    ...header
      .filter((column, index) => column && header.indexOf(column) !== index)
      .map((column) => ({ code: 'column-twice', column }) as const),
    ...body.flatMap(({ record, info }) => fieldCountProblem(record, header.length, info.lines)),
  ];
  if (problems.length > 0) return fail(problems);
  return ok({
    columns: header,
    rows: body.map(({ record, info }) => rowOf(header, record, info.lines)),
    notices: noticesOf(header, known, decoded.value.encoding),
  });
}

function parseRecords(
  text: string,
  delimiter: string,
): Result<readonly RawRecord[], readonly CsvProblem[]> {
  try {
    const parsed: unknown = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: MAX_RECORD,
    });
    return ok(parsed as readonly RawRecord[]);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    const code = error.code === 'CSV_MAX_RECORD_SIZE' ? 'long-record' : 'broken-quotes';
    return fail([{ code, line }]);
  }
}

function columnName(text: string): string {
  return text.trim().toLowerCase();
}

/** The separator that finds most of the known columns in the first line; none when none is found. */
function separatorOf(text: string, known: readonly string[]): string | undefined {
  const firstLine = text
    .replace(/^\s+/, '')
    .slice(0, 10_000)
    .split(/\r\n|\r|\n/, 1)[0]!;
  const found = SEPARATORS.map((separator) => ({
    separator,
    count: firstLine
      .split(separator)
      .filter((name) => known.includes(columnName(name.replace(/^\s*"(.*)"\s*$/, '$1')))).length,
  })).toSorted((a, b) => b.count - a.count)[0]!;
  return found.count > 0 ? found.separator : undefined;
}

function fieldCountProblem(
  record: readonly string[],
  expected: number,
  line: number,
): readonly CsvProblem[] {
  const extra = record.slice(expected).some((field) => field.trim() !== '');
  if (record.length >= expected && !extra) return [];
  return [{ code: 'field-count', line, expected, found: record.length }];
}

function rowOf(header: readonly string[], record: readonly string[], line: number): CsvRow {
  return {
    line,
    cell: (column) => {
      const index = header.indexOf(column);
      return index < 0 ? '' : record[index]!.trim();
    },
  };
}

function noticesOf(
  header: readonly string[],
  known: readonly string[],
  encoding: DecodedText['encoding'],
): readonly CsvNotice[] {
  const unused = header
    .filter((column) => column !== '' && !known.includes(column))
    .map((column) => ({ code: 'unused-column', column }) as const);
  return encoding === 'windows-1252' ? [{ code: 'windows-1252' }, ...unused] : unused;
}
