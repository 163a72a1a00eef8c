import type { ActivityRow } from './rows.ts';

/** What a row is ordered by; undefined stands last whichever way the rows run. */
export type OrderValue = string | number | undefined;

/** Rows in order of a value; equal rows keep their order. */
export function orderRows(
  rows: readonly ActivityRow[],
  valueOf: (row: ActivityRow) => OrderValue,
  descending: boolean,
  compareText: (a: string, b: string) => number,
): readonly ActivityRow[] {
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .toSorted((a, b) => {
      if (a.value === undefined || b.value === undefined) {
        return Number(a.value === undefined) - Number(b.value === undefined);
      }
      const upwards =
        typeof a.value === 'string' || typeof b.value === 'string'
          ? compareText(String(a.value), String(b.value))
          : a.value - b.value;
      return descending ? -upwards : upwards;
    })
    .map(({ row }) => row);
}
