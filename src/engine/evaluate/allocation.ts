import { floorTimesShare, fromOre } from '../../shared/index.ts';
import type { Ledger } from './ledger.ts';
import type { MoneySources } from './money-sources.ts';
import type { PlacedPin } from './pins.ts';
import { ResidualNetwork } from './residual-network.ts';
import { sumInScope, type ScopeNetwork } from './scope-network.ts';
import { firstFit, walk } from './walk.ts';
import {
  demands,
  honour,
  isAlike,
  openYear,
  supplies,
  withPins,
  type PinOutcome,
  type YearBook,
  type YearFlows,
} from './year-book.ts';

/** The flows of all years and what follows from them, as columns in whole øre. */
export interface Allocation {
  /** Per year number, the flows in order of source and cell. */
  readonly flows: readonly YearFlows[];
  /** Per cell and year, laid out as the ledger. */
  readonly financed: Float64Array;
  /** Per source and year, laid out as the sources' money. */
  readonly used: Float64Array;
  /** Per share group and year at `y * groups + g`; infinite without `maxShare`. */
  readonly caps: Float64Array;
  /** What each pin got, beside the pin. */
  readonly pinned: readonly PinOutcome[];
}

/**
 * The one flow that the plan model asks for. Years are independent. Within a year: pins first;
 * then the greatest total, of that the greatest part to priority 1, then 2 …; then the amounts
 * are made final variable by variable in order of source, activity and kind, each as great as the
 * fixed totals still allow.
 */
export function allocate(
  ledger: Ledger,
  money: MoneySources,
  scopes: ScopeNetwork,
  pins: readonly PlacedPin[],
): Allocation {
  const distribute = distributor(money, scopes);
  const caps = new Float64Array(ledger.yearCount * money.groups.length);
  const pinned: PinOutcome[] = [];
  const flows: YearFlows[] = [];
  let before: { readonly book: YearBook; readonly spent: YearFlows } | undefined;
  for (let year = 0; year < ledger.yearCount; year += 1) {
    const yearCaps = groupCaps(ledger, money, scopes, year);
    caps.set(yearCaps, year * money.groups.length);
    const book = openYear(ledger, money, year, yearCaps);
    for (const pin of pins) {
      if (pin.year === year) pinned.push(honour(book, pin, money, scopes));
    }
    const spent = before && isAlike(before.book, book) ? before.spent : distribute(book);
    before = { book, spent };
    flows.push(withPins(book, spent));
  }
  return { flows, caps, pinned, ...totals(ledger, money, flows) };
}

/** The cap of each share group in a year: `maxShare` of the planned cost within scope, rounded
 * down; unlimited for groups without `maxShare`. */
export function groupCaps(
  ledger: Ledger,
  money: MoneySources,
  scopes: ScopeNetwork,
  year: number,
): Float64Array {
  const offset = year * ledger.cellCount;
  return Float64Array.from(money.groups, ({ maxShare, earmark }) => {
    if (maxShare === undefined) return Infinity;
    const planned = sumInScope(scopes, earmark, ledger.cost, offset);
    return floorTimesShare(fromOre(planned), maxShare);
  });
}

/**
 * Spends what a year's book has left. Taking for each variable all that is left is best of all as
 * soon as it meets every need, or brings every level to its greatest total; only otherwise must
 * each amount be weighed against what the rest still needs.
 */
export function distributor(
  money: MoneySources,
  scopes: ScopeNetwork,
): (book: YearBook) => YearFlows {
  const noneClosed = new Uint8Array(scopes.arcNeed.length);
  let built: ResidualNetwork | undefined;
  return (book) => {
    const demand = demands(book, scopes);
    const supply = supplies(book, money);
    if (total(supply) >= total(demand)) {
      const needed = byLevel(scopes, demand);
      const freely = walk(book, money, scopes, noneClosed, firstFit(scopes, needed));
      if (freely.paid === total(needed)) return freely;
    }
    const network = (built ??= new ResidualNetwork(scopes));
    network.reset(supply, demand);
    network.maximise();
    const quota = network.levelTotals();
    const closed = network.blockedArcs();
    const withinQuota = walk(book, money, scopes, closed, firstFit(scopes, quota));
    if (withinQuota.paid === total(quota)) return withinQuota;
    network.reset(supply, demand);
    network.take(withinQuota.arcs, withinQuota.amounts);
    network.fillQuotas(quota);
    return walk(book, money, scopes, closed, (arc, wanted) => {
      const amount = Math.min(wanted, network.secure(arc, wanted));
      if (amount > 0) network.settle(arc, amount);
      return amount;
    });
  };
}

function byLevel(scopes: ScopeNetwork, demand: Float64Array): Float64Array {
  const totals = new Float64Array(scopes.levelCount);
  demand.forEach((amount, need) => (totals[scopes.levelOf[need]!]! += amount));
  return totals;
}

function total(amounts: Float64Array): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

function totals(
  { cellCount, cost }: Ledger,
  { sources, available }: MoneySources,
  flows: readonly YearFlows[],
): { financed: Float64Array; used: Float64Array } {
  const financed = new Float64Array(cost.length);
  const used = new Float64Array(available.length);
  flows.forEach(({ keys, amounts }, year) => {
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at]!;
      const cell = key % cellCount;
      financed[year * cellCount + cell]! += amounts[at]!;
      used[year * sources.length + (key - cell) / cellCount]! += amounts[at]!;
    }
  });
  return { financed, used };
}
