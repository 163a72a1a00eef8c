import { fail, ok, type Period, type Result } from '../../shared/index.ts';
import {
  areaKey,
  INDICATOR_IDS,
  type AreaFigures,
  type Confidence,
  type Figure,
  type IndicatorId,
  type Origin,
} from '../domain/index.ts';
import { readDate } from './date.ts';
import { readFigure, readNumber } from './number.ts';
import type { CellRule, CsvNotice, CsvProblem } from './problem.ts';
import { readTable, type CsvRow } from './table.ts';

/** One row of a file with figures: one area and list date. */
export interface FigureRow {
  readonly line: number;
  readonly area: string;
  readonly municipality: string;
  readonly municipalityCode?: string;
  readonly figures: AreaFigures;
  /** What the source says the area was, in its own words. */
  readonly statedClass?: string;
  readonly origin?: Origin;
}

export interface FigureFile {
  readonly rows: readonly FigureRow[];
  readonly notices: readonly CsvNotice[];
}

const BASES = ['people_18_64', 'people_18_plus', 'people_30_59'] as const;
const NAMES = ['area', 'municipality', 'list_date'] as const;
const CRITERIA = [
  'residents',
  'outside_work_edu_pct',
  'primary_edu_only_pct',
  'income_pct_of_region',
  'nonwestern_pct',
] as const satisfies readonly IndicatorId[];
const EXTRA = [
  'municipality_code',
  'category_in_source',
  'confidence',
  'note',
  'source',
  'period_from',
  'period_to',
] as const;

/** Columns of a file with figures. Convicted may be given in percent or per 10,000. */
export const FIGURE_COLUMNS: readonly string[] = [...NAMES, ...INDICATOR_IDS, ...BASES, ...EXTRA];

/** Reads a file with figures: every row or, when anything is wrong, every problem. */
export function readFigureFile(bytes: Uint8Array): Result<FigureFile, readonly CsvProblem[]> {
  const needed = [...NAMES, ...CRITERIA];
  const table = readTable(bytes, FIGURE_COLUMNS, needed);
  if (!table.ok) return table;
  const { columns, rows, notices } = table.value;
  if (!columns.includes('convicted_pct') && !columns.includes('convicted_per_10000_18plus')) {
    return fail([{ code: 'missing-column', column: 'convicted_pct' }]);
  }
  const problems: CsvProblem[] = [];
  const read = rows.flatMap((row) => readRow(row, problems));
  problems.push(...duplicates(read));
  return problems.length > 0 ? fail(problems) : ok({ rows: read, notices });
}

function readRow(row: CsvRow, problems: CsvProblem[]): FigureRow[] {
  const before = problems.length;
  const complain = (column: string, rule: CellRule): void => {
    problems.push({ code: 'cell', line: row.line, column, value: row.cell(column), rule });
  };
  for (const column of ['area', 'municipality']) {
    if (row.cell(column) === '') complain(column, 'name-needed');
  }
  const listDate = readDate(row.cell('list_date'));
  if (!listDate) complain('list_date', 'date');
  const origin = readOrigin(row, complain);
  const values = readValues(row, origin, complain);
  const bases = readBases(row, complain);
  if (problems.length > before || !listDate) return [];
  return [assemble(row, { listDate, values, ...(bases && { bases }) }, origin)];
}

function assemble(row: CsvRow, figures: AreaFigures, origin: Origin | undefined): FigureRow {
  const code = row.cell('municipality_code');
  const stated = row.cell('category_in_source');
  return {
    line: row.line,
    area: row.cell('area'),
    municipality: row.cell('municipality'),
    ...(code && { municipalityCode: code }),
    figures,
    ...(stated && { statedClass: stated }),
    ...(origin && { origin }),
  };
}

type Complain = (column: string, rule: CellRule) => void;

function readValues(
  row: CsvRow,
  origin: Origin | undefined,
  complain: Complain,
): Partial<Record<IndicatorId, Figure>> {
  const values: Partial<Record<IndicatorId, Figure>> = {};
  for (const indicator of INDICATOR_IDS) {
    const read = readFigure(row.cell(indicator), indicator, origin);
    if (read.ok) values[indicator] = read.value;
    else complain(indicator, read.error);
  }
  return values;
}

function readBases(row: CsvRow, complain: Complain): AreaFigures['bases'] | undefined {
  const known = BASES.flatMap((base): [string, number][] => {
    const text = row.cell(base);
    const read = readFigure(text, 'residents');
    if (!read.ok) complain(base, read.error);
    return read.ok && read.value.status === 'known' ? [[base, Number(read.value.value)]] : [];
  });
  return known.length > 0 ? Object.fromEntries(known) : undefined;
}

function readOrigin(row: CsvRow, complain: Complain): Origin | undefined {
  const source = row.cell('source');
  const note = row.cell('note');
  const word = row.cell('confidence').toLowerCase();
  if (word !== '' && !isConfidence(word)) complain('confidence', 'confidence-word');
  const period = readPeriod(row, complain);
  if (source === '' && note === '' && word === '' && !period) return undefined;
  return {
    source,
    ...(note && { note }),
    ...(isConfidence(word) && { confidence: word }),
    ...(period && { period }),
  };
}

/** The period that was measured: both days or none. */
function readPeriod(row: CsvRow, complain: Complain): Period | undefined {
  const texts = { from: row.cell('period_from'), to: row.cell('period_to') };
  if (texts.from === '' && texts.to === '') return undefined;
  const [from, to] = [readDate(texts.from), readDate(texts.to)];
  if (!from) complain('period_from', 'date');
  if (!to) complain('period_to', 'date');
  if (!from || !to) return undefined;
  if (to >= from) return { from, to };
  complain('period_to', 'period-order');
  return undefined;
}

function isConfidence(word: string): word is Confidence {
  return word === 'high' || word === 'medium' || word === 'low';
}

function duplicates(rows: readonly FigureRow[]): CsvProblem[] {
  const seen = new Map<string, number>();
  return rows.flatMap(({ line, area, municipality, figures }): CsvProblem[] => {
    const key = `${areaKey(municipality, area)}|${figures.listDate}`;
    const firstLine = seen.get(key);
    if (firstLine === undefined) {
      seen.set(key, line);
      return [];
    }
    const value = `${area}, ${municipality}, ${figures.listDate}`;
    return [{ code: 'duplicate-row', line, firstLine, value }];
  });
}

/** A share that a person typed, in percent: `0,78`. */
export function readPercent(text: string) {
  return readNumber(text.trim(), 'percent');
}
