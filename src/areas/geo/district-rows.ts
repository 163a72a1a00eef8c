import {
  cprLikeIn,
  fail,
  isLocalDate,
  type LocalDate,
  ok,
  type Result,
} from '../../shared/index.ts';
import { type GeoProblem, shortened } from './problem.ts';
import { MAX_MAP_BYTES, readJson } from './read-geojson.ts';

/** A figure of a district at a day: a number, not there, or withheld. */
export type DistrictFigure = number | 'missing' | 'suppressed';

/** What a row of Boligsocialt Landkort counts. */
export const MEASURES = ['antal_samlet', 'antal', 'procent'] as const;
export type Measure = (typeof MEASURES)[number];

/** Which rule a value of a row breaks. */
export type RowRule = 'key' | 'date' | 'number' | 'negative' | 'over-100' | 'more-than-all' | 'cpr';

/** Something wrong in a row file; rows count from 1. */
export type RowProblem =
  | GeoProblem
  | { readonly code: 'not-rows' }
  | { readonly code: 'too-many-rows'; readonly count: number; readonly limit: number }
  | {
      readonly code: 'row';
      readonly row: number;
      readonly column: string;
      readonly value: string;
      readonly rule: RowRule;
    }
  | {
      readonly code: 'row-twice';
      readonly row: number;
      readonly first: number;
      readonly key: string;
    };

/** One row: a district's figures at a day. */
export interface DistrictRow {
  readonly key: string;
  /** What kind of district it is, as the file has it. */
  readonly type: string;
  readonly date: LocalDate;
  readonly figures: Readonly<Partial<Record<Measure, DistrictFigure>>>;
}

const MOST_ROWS = 100_000;
const WITHHELD = new Set(['*', '..', '.', 'x', 'skjult', 'diskretioneret', 'suppressed']);

/** Reads a row file in the format of Boligsocialt Landkort: a JSON list of `distrikt_id`,
 * `udtraek_dato` and figures. */
export function readDistrictRows(
  bytes: Uint8Array,
): Result<readonly DistrictRow[], readonly RowProblem[]> {
  const json = readJson(bytes, MAX_MAP_BYTES);
  if (!json.ok) return json;
  if (!Array.isArray(json.value) || json.value.length === 0) return fail([{ code: 'not-rows' }]);
  const count = json.value.length;
  if (count > MOST_ROWS) return fail([{ code: 'too-many-rows', count, limit: MOST_ROWS }]);
  const problems: RowProblem[] = [];
  const rows: DistrictRow[] = [];
  const seen = new Map<string, number>();
  json.value.forEach((raw: unknown, at) => {
    const number = at + 1;
    const row = readRow(raw, number, problems);
    if (!row) return;
    const key = `${row.date} ${row.type} ${row.key}`;
    const first = seen.get(key);
    if (first !== undefined) problems.push({ code: 'row-twice', row: number, first, key: row.key });
    else seen.set(key, number);
    rows.push(row);
  });
  return problems.length > 0 ? fail(shortened(problems)) : ok(rows);
}

function readRow(raw: unknown, row: number, problems: RowProblem[]): DistrictRow | undefined {
  const values = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
  const before = problems.length;
  const report = (column: string, rule: RowRule) => {
    const value = rule === 'cpr' ? '' : textOf(values[column]);
    problems.push({ code: 'row', row, column, value, rule });
  };
  const key = textOf(values['distrikt_id']);
  const date = textOf(values['udtraek_dato']);
  if (key === '') report('distrikt_id', 'key');
  else if (cprLikeIn(key) !== undefined) report('distrikt_id', 'cpr');
  if (!isLocalDate(date)) report('udtraek_dato', 'date');
  const figures: Partial<Record<Measure, DistrictFigure>> = {};
  for (const measure of MEASURES) {
    if (!(measure in values)) continue;
    const figure = readFigure(values[measure]);
    if (figure === undefined) report(measure, 'number');
    else if (typeof figure === 'number' && figure < 0) report(measure, 'negative');
    else figures[measure] = figure;
  }
  const { antal, antal_samlet: all, procent } = figures;
  if (typeof procent === 'number' && procent > 100) report('procent', 'over-100');
  if (typeof antal === 'number' && typeof all === 'number' && antal > all) {
    report('antal', 'more-than-all');
  }
  if (problems.length > before) return undefined;
  return { key, type: textOf(values['type_id']), date: date as LocalDate, figures };
}

function readFigure(value: unknown): DistrictFigure | undefined {
  if (value === null || value === undefined || value === '') return 'missing';
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().toLowerCase();
  if (WITHHELD.has(text)) return 'suppressed';
  return /^-?\d{1,9}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 80) : '';
}

/** How rows and districts fit each other. */
export interface DistrictJoin {
  /** Rows of districts that the map file has. */
  readonly rows: readonly DistrictRow[];
  /** Keys of rows without a district, by their type, in order. */
  readonly rowsWithout: readonly { readonly type: string; readonly keys: readonly string[] }[];
  /** Keys of districts without any row. */
  readonly districtsWithout: readonly string[];
}

/** Joins rows to districts by their key. */
export function joinDistricts(keys: readonly string[], rows: readonly DistrictRow[]): DistrictJoin {
  const known = new Set(keys);
  const found = new Set<string>();
  const kept: DistrictRow[] = [];
  const without = new Map<string, Set<string>>();
  for (const row of rows) {
    if (known.has(row.key)) {
      found.add(row.key);
      kept.push(row);
    } else {
      without.set(row.type, (without.get(row.type) ?? new Set()).add(row.key));
    }
  }
  return {
    rows: kept,
    rowsWithout: [...without].map(([type, set]) => ({ type, keys: [...set].sort() })),
    districtsWithout: keys.filter((key) => !found.has(key)),
  };
}
