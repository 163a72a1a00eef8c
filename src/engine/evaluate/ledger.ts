import { compareIds } from '../../shared/index.ts';
import {
  COST_KINDS,
  optionInForce,
  type Activity,
  type CostKind,
  type Option,
  type Plan,
} from '../model/index.ts';
import type { EarmarkedActivity } from './earmark-scope.ts';

/** An activity with the option that counts. */
export interface ActivityInForce extends EarmarkedActivity {
  readonly activity: Activity;
  readonly option: Option;
}

/**
 * Costs and what is carried, as columns. A cell is one cost kind of one activity that costs
 * something in some year; cells stand in order of activity id, then kind. The amount of cell `c`
 * in year number `y` (0 is the first) stands at `y * cellCount + c`, in whole øre.
 */
export interface Ledger {
  readonly firstYear: number;
  readonly yearCount: number;
  /** Sorted by id. */
  readonly activities: readonly ActivityInForce[];
  readonly cellCount: number;
  readonly cellActivity: Int32Array;
  readonly cellKind: Uint8Array;
  /** The cells of activity `a` are `cellStart[a]` up to `cellStart[a + 1]`. */
  readonly cellStart: Int32Array;
  readonly cost: Float64Array;
  readonly carried: Float64Array;
  /** Carried above the year's cost, at `y * activities.length + a`. */
  readonly carriedAboveCost: Float64Array;
}

const KINDS = COST_KINDS.length;
const KIND_INDEX = new Map<CostKind, number>(COST_KINDS.map((kind, index) => [kind, index]));

/** Position of a cost kind in the order of the model. */
export function kindIndex(kind: CostKind): number {
  return KIND_INDEX.get(kind)!;
}

/** Lays out the options in force as columns. Entries of one year and kind add. */
export function buildLedger(plan: Plan): Ledger {
  const yearCount = plan.lastYear - plan.firstYear + 1;
  const activities = [...plan.activities]
    .sort((a, b) => compareIds(a.id, b.id))
    .map(activityInForce);
  const grid = costGrid(plan.firstYear, yearCount, activities);
  const cells = liveCells(grid, yearCount, activities.length);
  const { cost, cellCount } = cells;
  const carried = new Float64Array(cost.length);
  const carriedAboveCost = new Float64Array(yearCount * activities.length);
  activities.forEach(({ option }, a) => {
    for (const entry of option.carried) {
      carriedAboveCost[(entry.year - plan.firstYear) * activities.length + a]! += entry.amount;
    }
  });
  for (let year = 0; year < yearCount; year += 1) {
    for (let cell = 0; cell < cellCount; cell += 1) {
      const left = year * activities.length + cells.cellActivity[cell]!;
      const at = year * cellCount + cell;
      carried[at] = Math.min(cost[at]!, carriedAboveCost[left]!);
      carriedAboveCost[left]! -= carried[at];
    }
  }
  return {
    firstYear: plan.firstYear,
    yearCount,
    activities,
    ...cells,
    carried,
    carriedAboveCost,
  };
}

function activityInForce(activity: Activity): ActivityInForce {
  const option = optionInForce(activity);
  return {
    id: activity.id,
    effortAreas: activity.effortAreas,
    areas: option.reach.map((entry) => entry.area),
    activity,
    option,
  };
}

/** Amounts at `(a * KINDS + k) * yearCount + y`. */
function costGrid(
  firstYear: number,
  yearCount: number,
  activities: readonly ActivityInForce[],
): Float64Array {
  const grid = new Float64Array(activities.length * KINDS * yearCount);
  activities.forEach(({ option }, a) => {
    for (const { year, kind, amount } of option.costs) {
      grid[(a * KINDS + kindIndex(kind)) * yearCount + year - firstYear]! += amount;
    }
  });
  return grid;
}

function liveCells(grid: Float64Array, yearCount: number, activityCount: number) {
  const live: number[] = [];
  const cellStart = new Int32Array(activityCount + 1);
  for (let place = 0; place < activityCount * KINDS; place += 1) {
    for (let at = place * yearCount; at < (place + 1) * yearCount; at += 1) {
      if (grid[at] === 0) continue;
      live.push(place);
      break;
    }
    if (place % KINDS === KINDS - 1) cellStart[(place + 1) / KINDS] = live.length;
  }
  const cellCount = live.length;
  const cost = new Float64Array(yearCount * cellCount);
  for (let year = 0; year < yearCount; year += 1) {
    for (let cell = 0; cell < cellCount; cell += 1) {
      cost[year * cellCount + cell] = grid[live[cell]! * yearCount + year]!;
    }
  }
  return {
    cellCount,
    cellStart,
    cellActivity: Int32Array.from(live, (place) => Math.floor(place / KINDS)),
    cellKind: Uint8Array.from(live, (place) => place % KINDS),
    cost,
  };
}
