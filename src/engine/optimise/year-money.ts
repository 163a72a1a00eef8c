import { WHOLE } from '../../shared/index.ts';
import type { ChoiceTable } from './choices.ts';

/** A year's money and what asks for it, on classes. Amounts in øre. */
export interface YearMoney {
  readonly year: number;
  /** Needs that the same earmark classes with money may pay: `need[at]` is what choice `choice[at]`
   * asks for. A class without payers holds what nobody may pay. */
  readonly classes: readonly NeedClass[];
  /** By earmark class; undefined where it has no money. */
  readonly supplies: readonly (Supply | undefined)[];
}

export interface NeedClass {
  readonly payers: readonly number[];
  readonly choices: readonly number[];
  readonly needs: readonly number[];
}

/** The money of the sources with one earmark. */
export interface Supply {
  readonly free: number;
  readonly capped: readonly CappedSupply[];
}

/** The money of a share group: no more than a part of the planned cost within its scope. */
export interface CappedSupply {
  readonly group: string;
  readonly money: number;
  /** The part, 0 to 1. */
  readonly part: number;
  /** Planned cost within scope of the choices. */
  readonly choices: readonly number[];
  readonly costs: readonly number[];
}

/** Gathers what year number `year` has and needs. */
export function yearMoney(table: ChoiceTable, year: number): YearMoney {
  const supplies = suppliesOf(table, year);
  const classes = new Map<string, { payers: number[]; needs: Map<number, number> }>();
  table.choices.forEach(({ cells }, choice) => {
    for (const cell of cells) {
      const need = cell.need[year]!;
      if (need === 0) continue;
      const payers = cell.payers.filter((earmark) => supplies[earmark]);
      const key = payers.join();
      const found = classes.get(key) ?? { payers, needs: new Map() };
      classes.set(key, found);
      found.needs.set(choice, need + (found.needs.get(choice) ?? 0));
    }
  });
  return {
    year,
    supplies,
    classes: [...classes.values()].map(({ payers, needs }) => ({
      payers,
      choices: [...needs.keys()],
      needs: [...needs.values()],
    })),
  };
}

function suppliesOf({ money, choices }: ChoiceTable, year: number): (Supply | undefined)[] {
  const byGroup = new Float64Array(money.groups.length);
  money.sources.forEach((_, s) => {
    byGroup[money.groupOf[s]!]! += money.available[year * money.sources.length + s]!;
  });
  const supplies = money.earmarks.map(() => ({ free: 0, capped: [] as CappedSupply[] }));
  money.groups.forEach(({ name, maxShare, earmark }, g) => {
    const supply = supplies[earmark]!;
    if (maxShare === undefined) supply.free += byGroup[g]!;
    else if (byGroup[g]! > 0) {
      const costs = costsInScope(choices, earmark, year);
      supply.capped.push({
        group: name,
        money: byGroup[g]!,
        part: maxShare / WHOLE,
        choices: [...costs.keys()],
        costs: [...costs.values()],
      });
    }
  });
  return supplies.map((supply) =>
    supply.free > 0 || supply.capped.length > 0 ? supply : undefined,
  );
}

function costsInScope(
  choices: ChoiceTable['choices'],
  earmark: number,
  year: number,
): Map<number, number> {
  const costs = new Map<number, number>();
  choices.forEach(({ cells }, choice) => {
    for (const { payers, cost } of cells) {
      if (cost[year]! > 0 && payers.includes(earmark)) {
        costs.set(choice, cost[year]! + (costs.get(choice) ?? 0));
      }
    }
  });
  return costs;
}
