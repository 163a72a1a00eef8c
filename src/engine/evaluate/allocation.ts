import { floorTimesShare, fromOre } from '../../shared/index.ts';
import type { Ledger } from './ledger.ts';
import type { MoneySources } from './money-sources.ts';
import type { PlacedPin } from './pins.ts';
import { ResidualNetwork } from './residual-network.ts';
import { sumInScope, type ScopeNetwork } from './scope-network.ts';

/**
 * The flows of all years, as columns in whole øre. Flow `f` goes from source number
 * `Math.floor(key / cellCount)` to cell `key % cellCount`; the flows of year number `y` are
 * `yearStart[y]` up to `yearStart[y + 1]`, in order of source and cell.
 */
export interface Allocation {
  readonly flowKey: readonly number[];
  readonly flowAmount: readonly number[];
  readonly yearStart: readonly number[];
  /** Per cell and year, laid out as the ledger. */
  readonly financed: Float64Array;
  /** Per source and year, laid out as the sources' money. */
  readonly used: Float64Array;
  /** Per share group and year at `y * groups + g`; infinite without `maxShare`. */
  readonly caps: Float64Array;
  /** What each pin got, beside the pin. */
  readonly pinned: readonly PinOutcome[];
}

export interface PinOutcome {
  readonly placed: PlacedPin;
  readonly honoured: number;
}

/** What is left of the year's money and needs, and what has been paid. */
interface YearBook {
  readonly sourceRest: Float64Array;
  readonly groupRest: Float64Array;
  readonly cellRest: Float64Array;
  readonly keys: number[];
  readonly amounts: number[];
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
  const network = new ResidualNetwork(scopes);
  const flowKey: number[] = [];
  const flowAmount: number[] = [];
  const yearStart = [0];
  const caps = new Float64Array(ledger.yearCount * money.groups.length);
  const pinned: PinOutcome[] = [];
  for (let year = 0; year < ledger.yearCount; year += 1) {
    const yearCaps = groupCaps(ledger, money, scopes, year);
    caps.set(yearCaps, year * money.groups.length);
    const book = openYear(ledger, money, year, yearCaps);
    const pinsOfYear = pins.filter((pin) => pin.year === year);
    for (const pin of pinsOfYear) pinned.push(honour(book, pin, ledger, money, scopes));
    distribute(book, network, money, scopes);
    if (pinsOfYear.length > 0) mergeFlows(book);
    for (let at = 0; at < book.keys.length; at += 1) {
      flowKey.push(book.keys[at]!);
      flowAmount.push(book.amounts[at]!);
    }
    yearStart.push(flowKey.length);
  }
  return {
    flowKey,
    flowAmount,
    yearStart,
    caps,
    pinned,
    ...totals(ledger, money, flowKey, flowAmount, yearStart),
  };
}

/** The cap of each share group in a year: `maxShare` of the planned cost within scope, rounded
 * down; unlimited for groups without `maxShare`. */
function groupCaps(
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

function openYear(ledger: Ledger, money: MoneySources, year: number, caps: Float64Array): YearBook {
  const { cellCount, cost, carried } = ledger;
  const sources = money.sources.length;
  const from = year * cellCount;
  const cellRest = cost.slice(from, from + cellCount);
  for (let cell = 0; cell < cellCount; cell += 1) cellRest[cell]! -= carried[from + cell]!;
  return {
    sourceRest: money.available.slice(year * sources, (year + 1) * sources),
    groupRest: caps.slice(),
    cellRest,
    keys: [],
    amounts: [],
  };
}

/** Lets a pin flow as far as scope, source, cap and need allow. */
function honour(
  book: YearBook,
  placed: PlacedPin,
  ledger: Ledger,
  money: MoneySources,
  scopes: ScopeNetwork,
): PinOutcome {
  const { source, cell } = placed;
  const need = cell < 0 ? -1 : scopes.needOf[cell]!;
  if (need < 0) return { placed, honoured: 0 };
  if (scopes.arcAt[money.earmarkOf[source]! * scopes.needCount + need]! < 0) {
    return { placed, honoured: 0 };
  }
  const honoured = Math.min(placed.amount, roomOf(book, money, source), book.cellRest[cell]!);
  if (honoured > 0) pay(book, money, source, cell, honoured, ledger.cellCount);
  return { placed, honoured };
}

function roomOf(book: YearBook, money: MoneySources, source: number): number {
  return Math.min(book.sourceRest[source]!, book.groupRest[money.groupOf[source]!]!);
}

function pay(
  book: YearBook,
  money: MoneySources,
  source: number,
  cell: number,
  amount: number,
  cellCount: number,
): void {
  book.sourceRest[source]! -= amount;
  book.groupRest[money.groupOf[source]!]! -= amount;
  book.cellRest[cell]! -= amount;
  book.keys.push(source * cellCount + cell);
  book.amounts.push(amount);
}

/**
 * Spends the year's money. Taking for each variable all that is left is best of all as soon as it
 * meets every need, or brings every level to its greatest total; only otherwise must each amount
 * be weighed against what the rest still needs.
 */
function distribute(
  book: YearBook,
  network: ResidualNetwork,
  money: MoneySources,
  scopes: ScopeNetwork,
): void {
  const demand = demands(book, scopes);
  const open = new Uint8Array(scopes.arcNeed.length);
  const freely = walk(book, money, scopes, open, firstFit(scopes, byLevel(scopes, demand)));
  if (freely.paid === total(demand)) return enter(book, freely);
  const supply = supplies(book, money);
  network.reset(supply, demand);
  network.maximise();
  const quota = network.levelTotals();
  const blocked = network.blockedArcs();
  const withinQuota = walk(book, money, scopes, blocked, firstFit(scopes, quota));
  if (withinQuota.paid === total(quota)) return enter(book, withinQuota);
  network.reset(supply, demand);
  network.take(withinQuota.arcs, withinQuota.amounts);
  network.fillQuotas(quota);
  const weighed = walk(book, money, scopes, blocked, (arc, wanted) => {
    const amount = Math.min(wanted, network.secure(arc, wanted));
    if (amount > 0) network.settle(arc, amount);
    return amount;
  });
  enter(book, weighed);
}

/** Flows in the order in which they were found: source, then cell. */
interface Walk {
  readonly keys: number[];
  readonly amounts: number[];
  readonly arcs: number[];
  paid: number;
}

/** Grants all that is wanted until the arc's level has its quota. */
function firstFit(scopes: ScopeNetwork, quota: Float64Array): Grant {
  const left = quota.slice();
  return (arc, wanted) => {
    const level = scopes.levelOf[scopes.arcNeed[arc]!]!;
    const amount = Math.min(wanted, left[level]!);
    left[level]! -= amount;
    return amount;
  };
}

/** How much of what is wanted may flow on an arc. Less than that means: never more there. */
type Grant = (arc: number, wanted: number) => number;

/** Goes through the variables in order, closed arcs aside; each takes what is left and granted. A
 * copy of the book is spent. */
function walk(
  book: YearBook,
  money: MoneySources,
  scopes: ScopeNetwork,
  closed: Uint8Array,
  grant: Grant,
): Walk {
  const found: Walk = { keys: [], amounts: [], arcs: [], paid: 0 };
  const sourceRest = book.sourceRest;
  const groupRest = book.groupRest.slice();
  const cellRest = book.cellRest.slice();
  const firstOpen = new Int32Array(scopes.earmarkCount);
  const blocked = closed.slice();
  for (let source = 0; source < sourceRest.length; source += 1) {
    const room = Math.min(sourceRest[source]!, groupRest[money.groupOf[source]!]!);
    if (room === 0) continue;
    const before = found.paid;
    spend(
      found,
      source,
      room,
      money.earmarkOf[source]!,
      scopes,
      cellRest,
      firstOpen,
      blocked,
      grant,
    );
    groupRest[money.groupOf[source]!]! -= found.paid - before;
  }
  return found;
}

/**
 * Spends one source on the cells of its scope in order. An arc that was not granted in full stays
 * `blocked`, and cells that are paid stay so: the next source with the same earmark starts where
 * this one ended (`firstOpen`).
 */
function spend(
  found: Walk,
  source: number,
  money: number,
  earmark: number,
  scopes: ScopeNetwork,
  cellRest: Float64Array,
  firstOpen: Int32Array,
  blocked: Uint8Array,
  grant: Grant,
): void {
  const cells = scopes.cellsOf[earmark]!;
  const arcs = scopes.cellArcsOf[earmark]!;
  let room = money;
  let at = firstOpen[earmark]!;
  for (; at < cells.length; at += 1) {
    const cell = cells[at]!;
    const missing = cellRest[cell]!;
    if (missing === 0) continue;
    const arc = arcs[at]!;
    if (blocked[arc] === 1) continue;
    const wanted = Math.min(room, missing);
    const amount = grant(arc, wanted);
    if (amount < wanted) blocked[arc] = 1;
    if (amount === 0) continue;
    cellRest[cell] = missing - amount;
    found.keys.push(source * cellRest.length + cell);
    found.amounts.push(amount);
    found.arcs.push(arc);
    found.paid += amount;
    room -= amount;
    if (room === 0) break;
  }
  firstOpen[earmark] = at;
}

function enter(book: YearBook, { keys, amounts }: Walk): void {
  for (let at = 0; at < keys.length; at += 1) {
    book.keys.push(keys[at]!);
    book.amounts.push(amounts[at]!);
  }
}

function byLevel(scopes: ScopeNetwork, demand: Float64Array): Float64Array {
  const totals = new Float64Array(scopes.levelCount);
  demand.forEach((amount, need) => (totals[scopes.levelOf[need]!]! += amount));
  return totals;
}

function total(amounts: Float64Array): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

/** Per earmark class what its share groups can pay: their sources' money, at most their caps. */
function supplies(book: YearBook, money: MoneySources): Float64Array {
  const byGroup = new Float64Array(money.groups.length);
  book.sourceRest.forEach((rest, source) => (byGroup[money.groupOf[source]!]! += rest));
  const supply = new Float64Array(money.earmarks.length);
  money.groups.forEach(({ earmark }, group) => {
    supply[earmark]! += Math.min(byGroup[group]!, book.groupRest[group]!);
  });
  return supply;
}

function demands(book: YearBook, scopes: ScopeNetwork): Float64Array {
  const demand = new Float64Array(scopes.needCount);
  for (let cell = 0; cell < book.cellRest.length; cell += 1) {
    const need = scopes.needOf[cell]!;
    if (need >= 0) demand[need]! += book.cellRest[cell]!;
  }
  return demand;
}

/** Orders the flows of a year and adds what a pin and the allocation gave the same cell. */
function mergeFlows(book: YearBook): void {
  const byKey = new Map<number, number>();
  book.keys.forEach((key, at) => byKey.set(key, (byKey.get(key) ?? 0) + book.amounts[at]!));
  const merged = [...byKey].sort(([a], [b]) => a - b);
  book.keys.splice(0, Infinity, ...merged.map(([key]) => key));
  book.amounts.splice(0, Infinity, ...merged.map(([, amount]) => amount));
}

function totals(
  ledger: Ledger,
  money: MoneySources,
  flowKey: readonly number[],
  flowAmount: readonly number[],
  yearStart: readonly number[],
): { financed: Float64Array; used: Float64Array } {
  const { cellCount } = ledger;
  const financed = new Float64Array(ledger.cost.length);
  const used = new Float64Array(money.available.length);
  for (let year = 0; year < ledger.yearCount; year += 1) {
    for (let flow = yearStart[year]!; flow < yearStart[year + 1]!; flow += 1) {
      const source = Math.floor(flowKey[flow]! / cellCount);
      const cell = flowKey[flow]! % cellCount;
      financed[year * cellCount + cell]! += flowAmount[flow]!;
      used[year * money.sources.length + source]! += flowAmount[flow]!;
    }
  }
  return { financed, used };
}
