import { compareIds } from '../../shared/index.ts';
import type { NeedAnswer } from './answers.ts';
import { yearsOf, type EvaluationBase } from './base.ts';

/** Persons and posts have four decimals in the file and four more after a scenario's level. */
const FINEST = 1e8;

/** A sum of persons or posts that does not depend on the order: eight decimals, added as whole
 * numbers. */
export class DecimalSum {
  #units = 0;

  add(value: number): void {
    this.#units += Math.round(value * FINEST);
  }

  get value(): number {
    return this.#units / FINEST;
  }
}

/** Persons reached per year, by area and effort area and in all. */
export interface ReachTable {
  readonly byArea: ReadonlyMap<string, ReadonlyMap<string, readonly DecimalSum[]>>;
  readonly total: readonly DecimalSum[];
  /** Areas that an option in force reaches with at least one person in some year. */
  readonly reachedAreas: ReadonlySet<string>;
}

export function reachTable({ ledger }: EvaluationBase): ReachTable {
  const years = yearsOf(ledger);
  const byArea = new Map<string, Map<string, DecimalSum[]>>();
  const total = years.map(() => new DecimalSum());
  const reachedAreas = new Set<string>();
  for (const { option } of ledger.activities) {
    for (const { area, effortArea, persons, firstYear, lastYear } of option.reach) {
      let ofArea = byArea.get(area);
      if (!ofArea) byArea.set(area, (ofArea = new Map()));
      let sums = ofArea.get(effortArea);
      if (!sums) ofArea.set(effortArea, (sums = years.map(() => new DecimalSum())));
      if (persons > 0) reachedAreas.add(area);
      for (let year = firstYear; year <= lastYear; year += 1) {
        sums[year - ledger.firstYear]?.add(persons);
        total[year - ledger.firstYear]?.add(persons);
      }
    }
  }
  return { byArea, total, reachedAreas };
}

/** Persons and coverage per need and year, by area and effort area. */
export function needAnswers({ plan, ledger }: EvaluationBase, table: ReachTable): NeedAnswer[] {
  return plan.areas
    .flatMap((area) => area.needs.map((need) => ({ area: area.id, need })))
    .sort((a, b) => compareIds(a.area, b.area) || compareIds(a.need.effortArea, b.need.effortArea))
    .map(({ area, need: { effortArea, weight, target } }) => {
      const sums = table.byArea.get(area)?.get(effortArea);
      const years = yearsOf(ledger).map(({ year, y }) => {
        const persons = sums?.[y]?.value ?? 0;
        return { year, persons, coverage: Math.min(1, persons / target) };
      });
      return { area, effortArea, weight, target, years };
    });
}

/** Σ weight · coverage ÷ Σ weight in year number `y`; 0 without needs or weight. */
export function weightedCoverage(needs: readonly NeedAnswer[], y: number): number {
  const weight = needs.reduce((sum, need) => sum + need.weight, 0);
  if (weight === 0) return 0;
  return needs.reduce((sum, need) => sum + need.weight * need.years[y]!.coverage, 0) / weight;
}
