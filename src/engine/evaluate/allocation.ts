import type { Ledger } from './ledger.ts';
import { groupCaps, type MoneySources } from './money-sources.ts';
import type { PlacedPin } from './pins.ts';
import { ResidualNetwork } from './residual-network.ts';
import { costInScope, type ScopeNetwork } from './scope-network.ts';

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

/** What the allocation of a year reads and changes while it runs. */
interface YearBook {
  readonly year: number;
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
    const yearCaps = groupCaps(money.groups, costInScope(ledger, scopes, year));
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

function openYear(ledger: Ledger, money: MoneySources, year: number, caps: Float64Array): YearBook {
  const { cellCount, cost, carried } = ledger;
  const sources = money.sources.length;
  const from = year * cellCount;
  const cellRest = cost.slice(from, from + cellCount);
  for (let cell = 0; cell < cellCount; cell += 1) cellRest[cell]! -= carried[from + cell]!;
  return {
    year,
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
  if (scopes.inScope[money.earmarkOf[source]! * scopes.needCount + need] !== 1) {
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

function distribute(
  book: YearBook,
  network: ResidualNetwork,
  money: MoneySources,
  scopes: ScopeNetwork,
): void {
  network.reset(supplies(book, money), demands(book, scopes));
  network.maximise();
  const firstOpen = new Int32Array(scopes.earmarkCount);
  const blocked = new Uint8Array(scopes.inScope.length);
  for (let source = 0; source < money.sources.length; source += 1) {
    spend(book, network, money, scopes, source, firstOpen, blocked);
  }
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

/**
 * Spends one source on the cells of its scope in order. A pair of classes from which nothing more
 * can come stays so (`blocked`), and so do cells that are paid: the next source with the same
 * earmark starts where this one ended (`firstOpen`).
 */
function spend(
  book: YearBook,
  network: ResidualNetwork,
  money: MoneySources,
  scopes: ScopeNetwork,
  source: number,
  firstOpen: Int32Array,
  blocked: Uint8Array,
): void {
  const earmark = money.earmarkOf[source]!;
  const cells = scopes.cellsOf[earmark]!;
  const { cellRest } = book;
  let room = roomOf(book, money, source);
  let at = firstOpen[earmark]!;
  for (; room > 0 && at < cells.length; at += 1) {
    const cell = cells[at]!;
    const missing = cellRest[cell]!;
    if (missing === 0) continue;
    const need = scopes.needOf[cell]!;
    const arc = earmark * scopes.needCount + need;
    if (blocked[arc] === 1) continue;
    const wanted = Math.min(room, missing);
    const amount = Math.min(wanted, network.secure(earmark, need, wanted));
    if (amount < wanted) blocked[arc] = 1;
    if (amount === 0) continue;
    network.settle(earmark, need, amount);
    pay(book, money, source, cell, amount, cellRest.length);
    room -= amount;
    if (room === 0 && amount < missing) break;
  }
  firstOpen[earmark] = at;
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
