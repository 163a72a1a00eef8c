import { compareIds } from '../../shared/index.ts';
import { gather } from './gather.ts';
import type { ActivityRow } from './rows.ts';

/** What rows can be gathered by. */
export type GroupBy = 'effortArea' | 'area' | 'state';

/** Rows that belong together. An activity in two areas stands with the others in the same two, so
 * that each stands once and the sums of the groups add to the sum of the rows. */
export interface ActivityGroup {
  /** Ids of what the rows share, in order; none for rows that belong nowhere. */
  readonly of: readonly string[];
  readonly rows: readonly ActivityRow[];
}

/** Gathers rows, each once, in their order; groups stand in the order of their first row. */
export function groupRows(rows: readonly ActivityRow[], by: GroupBy): readonly ActivityGroup[] {
  const groups = gather(rows, (row) => JSON.stringify(placesOf(row, by).toSorted(compareIds)));
  return [...groups.values()].map((members) => ({
    of: placesOf(members[0]!, by).toSorted(compareIds),
    rows: members,
  }));
}

function placesOf(row: ActivityRow, by: GroupBy): readonly string[] {
  if (by === 'state') return [row.state];
  return by === 'area' ? row.areas : row.activity.effortAreas;
}
