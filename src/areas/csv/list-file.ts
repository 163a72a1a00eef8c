import { fail, ok, type LocalDate, type Result } from '../../shared/index.ts';
import { areaKey, classOn, lineageOfWord, type Lineage } from '../domain/index.ts';
import { readDate } from './date.ts';
import type { CellRule, CsvNotice, CsvProblem } from './problem.ts';
import { readTable, type CsvRow } from './table.ts';

/** One area on one official list. */
export interface ListRow {
  readonly line: number;
  readonly listDate: LocalDate;
  readonly lineage: Lineage;
  readonly area: string;
  readonly municipality: string;
  readonly municipalityCode?: string;
  /** How it is known: `listed`, or the words that say how it was derived. */
  readonly basis: string;
  readonly source?: string;
}

export interface ListFile {
  readonly rows: readonly ListRow[];
  readonly notices: readonly CsvNotice[];
}

const NEEDED = ['list_date', 'list', 'area', 'municipality'] as const;

/** Columns of a file with official lists. */
export const LIST_COLUMNS: readonly string[] = [...NEEDED, 'municipality_code', 'basis', 'source'];

/** Reads a file with official lists: every row or, when anything is wrong, every problem. */
export function readListFile(bytes: Uint8Array): Result<ListFile, readonly CsvProblem[]> {
  const table = readTable(bytes, LIST_COLUMNS, NEEDED);
  if (!table.ok) return table;
  const problems: CsvProblem[] = [];
  const rows = table.value.rows.flatMap((row) => readRow(row, problems));
  problems.push(...duplicates(rows));
  return problems.length > 0 ? fail(problems) : ok({ rows, notices: table.value.notices });
}

function readRow(row: CsvRow, problems: CsvProblem[]): ListRow[] {
  const complain = (column: string, rule: CellRule): void => {
    problems.push({ code: 'cell', line: row.line, column, value: row.cell(column), rule });
  };
  const before = problems.length;
  for (const column of ['area', 'municipality']) {
    if (row.cell(column) === '') complain(column, 'name-needed');
  }
  const listDate = readDate(row.cell('list_date'));
  if (!listDate) complain('list_date', 'date');
  const lineage = lineageOfWord(row.cell('list'));
  if (!lineage) complain('list', 'list-word');
  if (listDate && lineage && !classOn(listDate, lineage)) complain('list', 'list-not-in-law');
  if (problems.length > before || !listDate || !lineage) return [];
  const [code, source] = [row.cell('municipality_code'), row.cell('source')];
  return [
    {
      line: row.line,
      listDate,
      lineage,
      area: row.cell('area'),
      municipality: row.cell('municipality'),
      ...(code && { municipalityCode: code }),
      basis: row.cell('basis') || 'listed',
      ...(source && { source }),
    },
  ];
}

function duplicates(rows: readonly ListRow[]): CsvProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, area, municipality, listDate, lineage }): CsvProblem[] => {
    const key = `${areaKey(municipality, area)}|${listDate}|${lineage}`;
    const firstLine = seen.get(key);
    if (firstLine === undefined) {
      seen.set(key, line);
      return [];
    }
    return [
      { code: 'duplicate-row', line, firstLine, value: `${area}, ${municipality}, ${listDate}` },
    ];
  });
}
