import { splitMoney, type Money } from '../../shared/index.ts';
import { areaParts } from './area-parts.ts';
import type { AreaCost, Evaluation } from './answers.ts';
import { buildLedger, type Ledger } from './ledger.ts';
import { DecimalSum } from './reach.ts';

/** A part of a cost by area: one activity's, with the persons that its cost was laid out by. */
export interface AreaCostPart {
  readonly activity: string;
  /** Persons reached there that year; in a year without reach, persons × years of all years; 0
   * when the cost is shared. */
  readonly persons: number;
  readonly cost: Money;
}

/** Cost by area with the way it was found. */
export interface AreaCostFound extends AreaCost {
  readonly years: readonly (AreaCost['years'][number] & {
    /** Persons that all activities reach there that year, with or without a cost. */
    readonly persons: number;
    readonly parts: readonly AreaCostPart[];
  })[];
}

/** Cost by area, every amount with its parts by activity. */
export function areaCosts({ plan, activities, costs }: Evaluation): readonly AreaCostFound[] {
  const ledger = buildLedger(plan);
  const reached = personsReached(ledger);
  const found = new Map<string | null, AreaCostPart[][]>();
  areaParts(ledger).forEach((byYear, a) => {
    const { id, years } = activities[a]!;
    byYear.forEach(({ areas, persons, weights }, y) => {
      const { cost } = years[y]!;
      if (cost === 0) return;
      const amounts = areas.length === 0 ? [cost] : splitMoney(cost, weights);
      amounts.forEach((amount, at) => {
        const rows = rowsOf(found, areas[at] ?? null, ledger.yearCount);
        rows[y]!.push({ activity: id, persons: persons[at] ?? 0, cost: amount });
      });
    });
  });
  return costs.byArea.map(({ area, amount, years }) => ({
    area,
    amount,
    years: years.map((one, y) => ({
      ...one,
      persons: (area !== null && reached.get(area)?.[y]?.value) || 0,
      parts: found.get(area)?.[y] ?? [],
    })),
  }));
}

function rowsOf<Row>(rows: Map<string | null, Row[][]>, area: string | null, years: number) {
  const known = rows.get(area);
  if (known) return known;
  const made = Array.from({ length: years }, (): Row[] => []);
  rows.set(area, made);
  return made;
}

/** Persons by area and year number; entries add. */
function personsReached({ activities, firstYear, yearCount }: Ledger) {
  const sums = new Map<string, DecimalSum[]>();
  for (const { option } of activities) {
    for (const entry of option.reach) {
      let row = sums.get(entry.area);
      if (!row) {
        row = Array.from({ length: yearCount }, () => new DecimalSum());
        sums.set(entry.area, row);
      }
      for (let year = entry.firstYear; year <= entry.lastYear; year += 1) {
        row[year - firstYear]?.add(entry.persons);
      }
    }
  }
  return sums;
}
