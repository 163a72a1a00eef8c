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

/** A balance; the gap is what is left of the cost. */
export function balanceOf(cost: number, carried: number, financed: number): Balance {
  return {
    cost: fromOre(cost),
    carried: fromOre(carried),
    financed: fromOre(financed),
    gap: fromOre(cost - carried - financed),
  };
}

/** The sum of balances. */
export function sumBalances(balances: readonly Balance[]): Balance {
  let [cost, carried, financed] = [0, 0, 0];
  for (const balance of balances) {
    cost += balance.cost;
    carried += balance.carried;
    financed += balance.financed;
  }
  return balanceOf(cost, carried, financed);
}

/** The balance of one cell in year number `y`. */
export function cellBalance({ ledger, allocation }: EvaluationBase, cell: number, y: number) {
  const at = y * ledger.cellCount + cell;
  return balanceOf(ledger.cost[at]!, ledger.carried[at]!, allocation.financed[at]!);
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
