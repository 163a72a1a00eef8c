import type { MixedModel } from '../../shared/index.ts';

/** `lower ≤ Σ value · column ≤ upper`. */
export interface Row {
  readonly columns: readonly number[];
  readonly values: readonly number[];
  readonly lower: number;
  readonly upper: number;
}

/** A column of a model. */
export interface Column {
  readonly cost: number;
  readonly lower: number;
  readonly upper: number;
  readonly whole: boolean;
}

/** A row of the entries that are not zero. */
export function rowOf(
  entries: Iterable<readonly [column: number, value: number]>,
  { lower = -Infinity, upper = Infinity }: { readonly lower?: number; readonly upper?: number },
): Row {
  const kept = [...entries].filter(([, value]) => value !== 0);
  return {
    columns: kept.map(([column]) => column),
    values: kept.map(([, value]) => value),
    lower,
    upper,
  };
}

/** Puts rows and columns together. */
export function toModel(
  sense: MixedModel['sense'],
  columns: readonly Column[],
  given: readonly Row[],
): MixedModel {
  const rows = given.map(magnified);
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => (starts[at + 1] = starts[at]! + row.columns.length));
  return {
    sense,
    cost: Float64Array.from(columns, ({ cost }) => cost),
    lower: Float64Array.from(columns, ({ lower }) => lower),
    upper: Float64Array.from(columns, ({ upper }) => upper),
    whole: Uint8Array.from(columns, ({ whole }) => (whole ? 1 : 0)),
    rowLower: Float64Array.from(rows, ({ lower }) => lower),
    rowUpper: Float64Array.from(rows, ({ upper }) => upper),
    starts,
    columns: Int32Array.from(rows.flatMap((row) => row.columns)),
    values: Float64Array.from(rows.flatMap((row) => row.values)),
  };
}

/** A row of small numbers times a power of two, which is exact: solvers take them for nothing. */
function magnified(row: Row): Row {
  const most = row.values.reduce((size, value) => Math.max(size, Math.abs(value)), 0);
  if (most === 0 || most >= 1) return row;
  const factor = 2 ** Math.ceil(-Math.log2(most));
  return {
    columns: row.columns,
    values: row.values.map((value) => value * factor),
    lower: row.lower * factor,
    upper: row.upper * factor,
  };
}
