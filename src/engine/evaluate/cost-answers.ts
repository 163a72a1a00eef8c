import { compareIds, fromOre, splitMoney, type Money } from '../../shared/index.ts';
import { COST_KINDS } from '../model/index.ts';
import type { ActivityAnswer, AreaCost, CostAnswer, YearAnswer } from './answers.ts';
import { yearsOf, type EvaluationBase } from './base.ts';
import { personsByArea, totalPersonsByArea } from './reach.ts';

/** Cost before what is carried, by year, kind, activity, area and owner. */
export function costAnswer(
  base: EvaluationBase,
  years: readonly YearAnswer[],
  activities: readonly ActivityAnswer[],
): CostAnswer {
  return {
    byYear: years.map(({ year, cost }) => ({ year, amount: cost })),
    byKind: COST_KINDS.map((kind) => ({
      kind,
      amount: fromOre(years.reduce((sum, { byKind }) => sum + byKind[kind].cost, 0)),
    })),
    byActivity: activities.map(({ id, total }) => ({ activity: id, amount: total.cost })),
    byArea: costByArea(base, activities),
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
 * A year's cost of an activity follows the persons it reaches in each area that year, split by
 * largest remainder, ties to the area whose id is first. In a year without reach it follows the
 * persons of all years; without any persons it is shared (`null`).
 */
function costByArea(base: EvaluationBase, activities: readonly ActivityAnswer[]): AreaCost[] {
  const years = yearsOf(base.ledger);
  const sums = new Map<string | null, number[]>();
  const add = (area: string | null, y: number, amount: number) => {
    const row = sums.get(area) ?? years.map(() => 0);
    row[y]! += amount;
    sums.set(area, row);
  };
  activities.forEach((answer, a) => {
    const { option } = base.ledger.activities[a]!;
    const overall = totalPersonsByArea(option.reach);
    years.forEach(({ year, y }) => {
      const cost = answer.years[y]!.cost;
      if (cost === 0) return;
      const persons = personsByArea(option.reach, year);
      for (const [area, part] of splitByArea(cost, persons.size > 0 ? persons : overall)) {
        add(area, y, part);
      }
    });
  });
  return byIdNullLast([...sums]).map(([area, row]) => ({
    area,
    amount: fromOre(row.reduce((sum, amount) => sum + amount, 0)),
    years: years.map(({ year, y }) => ({ year, amount: fromOre(row[y]!) })),
  }));
}

function splitByArea(cost: Money, persons: ReadonlyMap<string, number>): [string | null, Money][] {
  const areas = [...persons].sort(([a], [b]) => compareIds(a, b));
  if (areas.length === 0) return [[null, cost]];
  if (areas.length === 1) return [[areas[0]![0], cost]];
  const parts = splitMoney(
    cost,
    areas.map(([, count]) => count),
  );
  return areas.map(([area], at) => [area, parts[at]!]);
}

function byIdNullLast<Value>(
  rows: readonly [string | null, Value][],
): readonly [string | null, Value][] {
  return [...rows].sort(([a], [b]) => {
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    return compareIds(a, b);
  });
}
