import { APPROACHES, type Evaluation } from '../../../engine/index.ts';
import { type ActivityRow, activityRows, type ActivityState } from '../rows.ts';
import { type RowTotals, totalsOf } from '../totals.ts';

/** The columns of the board in their order: the four approaches, and what is undecided last. */
export const BOARD_STATES: readonly ActivityState[] = [...APPROACHES, 'undecided'];

/** A column of the board: its activities in the plan's order, and what they add to in the year. */
export interface BoardColumn {
  readonly state: ActivityState;
  readonly rows: readonly ActivityRow[];
  readonly totals: RowTotals;
}

/** All activities by approach. */
export function boardColumns(evaluation: Evaluation, year: number): readonly BoardColumn[] {
  const rows = activityRows(evaluation, year);
  return BOARD_STATES.map((state) => {
    const own = rows.filter((row) => row.state === state);
    return { state, rows: own, totals: totalsOf(own) };
  });
}
