import { gather } from './gather.ts';
import type { ActivityRow } from './rows.ts';

/** What rows can be gathered by. */
export type GroupBy = 'effortArea' | 'area' | 'state';

/** Rows that belong together. An activity that belongs to several stands once, under `several`, so
 * that the sums of the groups add to the sum of the rows. */
export interface ActivityGroup {
  /** Id of what the rows share. */
  readonly of: string | typeof SEVERAL | typeof NONE;
  readonly rows: readonly ActivityRow[];
}

export const SEVERAL = Symbol('several');
export const NONE = Symbol('none');

/** Gathers rows, each once, in their order; groups stand in the order of their first row. */
export function groupRows(rows: readonly ActivityRow[], by: GroupBy): readonly ActivityGroup[] {
  const groups = gather(rows, (row) => placeOf(row, by));
  return [...groups].map(([of, members]) => ({ of, rows: members }));
}

function placeOf(row: ActivityRow, by: GroupBy): ActivityGroup['of'] {
  if (by === 'state') return row.state;
  const ids = by === 'area' ? row.areas : row.activity.effortAreas;
  if (ids.length > 1) return SEVERAL;
  return ids[0] ?? NONE;
}
