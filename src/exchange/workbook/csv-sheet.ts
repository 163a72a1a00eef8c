import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from '../../areas/index.ts';
import { type Cell, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, type Sheet } from '../domain/index.ts';
import { Unreadable } from './zip.ts';

const SEPARATORS = [';', '\t', ','] as const;
/** Longest record in signs; more is a quote that was never closed. */
const MAX_RECORD = 1_000_000;

interface RawRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** A CSV file as one sheet: every cell is a text, and whoever needs a number reads it from there.
 * Throws `Unreadable`. */
export function readCsvSheet(bytes: Uint8Array, name: string): Sheet {
  const decoded = decodeText(bytes);
  if (!decoded.ok) {
    const { code } = decoded.error;
    throw new Unreadable(
      code === 'utf-16' || code === 'empty' || code === 'not-text' ? { code } : { code: 'broken' },
    );
  }
  const text = decoded.value.text.replace(/^\ufeff/, '');
  const records = parseRecords(text, separatorOf(text));
  if (records.length > MOST_ROWS) {
    throw new Unreadable({ code: 'too-many-rows', sheet: name, limit: MOST_ROWS });
  }
  const rows = records.map(({ record, info }, index) => ({
    line: info.lines || index + 1,
    cells: record.slice(0, MOST_COLUMNS).map(cellOf),
  }));
  const filled = rows.reduce((sum, row) => sum + row.cells.length, 0);
  if (filled > MOST_CELLS) throw new Unreadable({ code: 'too-many-cells', limit: MOST_CELLS });
  const tooWide = records.some(({ record }) => record.length > MOST_COLUMNS);
  return {
    name,
    rows,
    hiddenColumns: [],
    merges: [],
    ...(tooWide && { tooWide: true as const }),
  };
}

/** What our own files guard with an apostrophe, as `'=1+1`, is read without it. */
const GUARDED = /^'+[\s\u00a0\ufeff]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

function cellOf(text: string): Cell | null {
  if (text === '') return null;
  return { text: GUARDED.test(text) ? text.slice(1) : text };
}

function parseRecords(text: string, delimiter: string): readonly RawRecord[] {
  try {
    const parsed: unknown = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: MAX_RECORD,
      to: MOST_ROWS + 1,
    });
    return parsed as readonly RawRecord[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Unreadable({ code: 'broken-quotes', line: Number(error['lines'] ?? 1) });
  }
}

/** The sign that parts the first lines most evenly: as often in each, and often. */
function separatorOf(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 12)
    .map((line) => line.replace(/"[^"]*"/g, ''));
  const score = (separator: string) => {
    const counts = lines.map((line) => line.split(separator).length - 1);
    return counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)] ?? 0;
  };
  const scored = SEPARATORS.map((separator) => ({ separator, count: score(separator) }));
  return scored.toSorted((a, b) => b.count - a.count)[0]!.separator;
}
