import { fromOre, type Money } from '../../shared/index.ts';
import type { FundingStatus, Plan } from '../model/index.ts';
import { allocate, type Allocation } from './allocation.ts';
import type { Balance } from './answers.ts';
import { buildLedger, type Ledger } from './ledger.ts';
import { buildSources, type MoneySources } from './money-sources.ts';
import { placePins } from './pins.ts';
import { buildScopeNetwork, type ScopeNetwork } from './scope-network.ts';

/** What every answer is read from: the plan as columns, and the flows. */
export interface EvaluationBase {
  readonly plan: Plan;
  readonly count: readonly FundingStatus[];
  readonly ledger: Ledger;
  readonly money: MoneySources;
  readonly scopes: ScopeNetwork;
  readonly allocation: Allocation;
}

export function evaluationBase(plan: Plan, count: readonly FundingStatus[]): EvaluationBase {
  const ledger = buildLedger(plan);
  const money = buildSources(plan, count);
  const scopes = buildScopeNetwork(ledger, money.earmarks);
  const allocation = allocate(ledger, money, scopes, placePins(plan.pins, ledger, money));
  return { plan, count, ledger, money, scopes, allocation };
}

/** Sums of cells; `gap` is what is left of the cost. */
export class BalanceSum {
  #cost = 0;
  #carried = 0;
  #financed = 0;

  /** Adds the cell at a position of the columns. */
  addCell({ ledger, allocation }: EvaluationBase, at: number): void {
    this.#cost += ledger.cost[at]!;
    this.#carried += ledger.carried[at]!;
    this.#financed += allocation.financed[at]!;
  }

  add({ cost, carried, financed }: Balance): void {
    this.#cost += cost;
    this.#carried += carried;
    this.#financed += financed;
  }

  balance(): Balance {
    return {
      cost: fromOre(this.#cost),
      carried: fromOre(this.#carried),
      financed: fromOre(this.#financed),
      gap: fromOre(this.#cost - this.#carried - this.#financed),
    };
  }
}

/** The sum of balances. */
export function sumBalances(balances: Iterable<Balance>): Balance {
  const sum = new BalanceSum();
  for (const balance of balances) sum.add(balance);
  return sum.balance();
}

/** Each year of the plan with its number, 0 for the first. */
export function yearsOf({ firstYear, yearCount }: Ledger): { year: number; y: number }[] {
  return Array.from({ length: yearCount }, (_, y) => ({ year: firstYear + y, y }));
}

/** What a source uses in year number `y`, in øre. */
export function usedBy({ money, allocation }: EvaluationBase, source: number, y: number): Money {
  return fromOre(allocation.used[y * money.sources.length + source]!);
}

/** What a source has in year number `y`, in øre. */
export function availableOf({ money }: EvaluationBase, source: number, y: number): Money {
  return fromOre(money.available[y * money.sources.length + source]!);
}
