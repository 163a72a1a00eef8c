import { compareIds, fromOre, splitMoney, type Money } from '../../shared/index.ts';
import { COST_KINDS } from '../model/index.ts';
import type { ActivityAnswer, AreaCost, CostAnswer, YearAnswer } from './answers.ts';
import type { AreaParts, AreaPartsByYear } from './area-parts.ts';
import { yearsOf, type EvaluationBase } from './base.ts';

/** Cost before what is carried, by year, kind, activity, area and owner. */
export function costAnswer(
  base: EvaluationBase,
  years: readonly YearAnswer[],
  activities: readonly ActivityAnswer[],
  parts: readonly AreaPartsByYear[],
): CostAnswer {
  return {
    byYear: years.map(({ year, cost }) => ({ year, amount: cost })),
    byKind: COST_KINDS.map((kind) => ({
      kind,
      amount: fromOre(years.reduce((sum, { byKind }) => sum + byKind[kind].cost, 0)),
    })),
    byActivity: activities.map(({ id, total }) => ({ activity: id, amount: total.cost })),
    byArea: costByArea(base, activities, parts),
    byOwner: costByOwner(base, activities),
  };
}

function costByOwner(base: EvaluationBase, activities: readonly ActivityAnswer[]) {
  const sums = new Map<string | null, number>();
  activities.forEach(({ total }, a) => {
    const owner = base.ledger.activities[a]!.activity.owner ?? null;
    sums.set(owner, (sums.get(owner) ?? 0) + total.cost);
  });
  return byIdNullLast([...sums]).map(([owner, amount]) => ({ owner, amount: fromOre(amount) }));
}

/**
 * A year's cost of an activity follows the persons it reaches in each area (`areaParts`),
 * split by largest remainder, ties to the area whose id is first; without persons it is shared
 * (`null`).
 */
function costByArea(
  { ledger }: EvaluationBase,
  activities: readonly ActivityAnswer[],
  parts: readonly AreaPartsByYear[],
): AreaCost[] {
  const years = yearsOf(ledger);
  const sums = new Map<string | null, number[]>();
  const rowOf = (area: string | null) => {
    const known = sums.get(area);
    if (known) return known;
    const row = years.map(() => 0);
    sums.set(area, row);
    return row;
  };
  activities.forEach((answer, a) => addByArea(rowOf, answer, parts[a]!));
  return byIdNullLast([...sums]).map(([area, row]) => ({
    area,
    amount: fromOre(row.reduce((sum, amount) => sum + amount, 0)),
    years: years.map(({ year, y }) => ({ year, amount: fromOre(row[y]!) })),
  }));
}

function addByArea(
  rowOf: (area: string | null) => number[],
  { years }: ActivityAnswer,
  parts: AreaPartsByYear,
): void {
  let laidOn: AreaParts | undefined;
  let rows: readonly number[][] = [];
  for (let y = 0; y < years.length; y += 1) {
    const { cost } = years[y]!;
    if (cost === 0) continue;
    const { areas, weights } = parts[y]!;
    // Most years are like the one before.
    if (laidOn !== parts[y]) rows = areas.length === 0 ? [rowOf(null)] : areas.map(rowOf);
    laidOn = parts[y]!;
    addSplit(rows, y, cost, weights);
  }
}

function addSplit(
  rows: readonly number[][],
  y: number,
  cost: Money,
  weights: readonly number[],
): void {
  if (rows.length === 1) {
    rows[0]![y]! += cost;
    return;
  }
  const amounts = splitMoney(cost, weights);
  for (let at = 0; at < rows.length; at += 1) rows[at]![y]! += amounts[at]!;
}

function byIdNullLast<Value>(
  rows: readonly [string | null, Value][],
): readonly [string | null, Value][] {
  return [...rows].sort(([a], [b]) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return compareIds(a, b);
  });
}
