import type { Ledger } from './ledger.ts';
import type { MoneySources } from './money-sources.ts';
import type { PlacedPin } from './pins.ts';
import type { ScopeNetwork } from './scope-network.ts';

/**
 * Flows of one year in whole øre. A flow goes from source number `Math.floor(key / cellCount)` to
 * cell `key % cellCount`.
 */
export interface YearFlows {
  readonly keys: readonly number[];
  readonly amounts: readonly number[];
}

/** What is left of a year's money, caps and needs, and the pins that have been paid. */
export interface YearBook {
  readonly sourceRest: Float64Array;
  readonly groupRest: Float64Array;
  readonly cellRest: Float64Array;
  readonly pinned: { readonly keys: number[]; readonly amounts: number[] };
}

export interface PinOutcome {
  readonly placed: PlacedPin;
  readonly honoured: number;
}

/** Year number `year` before anything is paid. */
export function openYear(
  ledger: Ledger,
  money: MoneySources,
  year: number,
  caps: Float64Array,
): YearBook {
  const { cellCount, cost, carried } = ledger;
  const sources = money.sources.length;
  const from = year * cellCount;
  const cellRest = cost.slice(from, from + cellCount);
  for (let cell = 0; cell < cellCount; cell += 1) cellRest[cell]! -= carried[from + cell]!;
  return {
    sourceRest: money.available.slice(year * sources, (year + 1) * sources),
    groupRest: caps.slice(),
    cellRest,
    pinned: { keys: [], amounts: [] },
  };
}

/** Lets a pin flow as far as scope, source, cap and need allow. */
export function honour(
  book: YearBook,
  placed: PlacedPin,
  money: MoneySources,
  scopes: ScopeNetwork,
): PinOutcome {
  const { source, cell } = placed;
  const { sourceRest, groupRest, cellRest, pinned } = book;
  if (!mayPay(money.earmarkOf[source]!, cell, scopes)) return { placed, honoured: 0 };
  const group = money.groupOf[source]!;
  const room = Math.min(sourceRest[source]!, groupRest[group]!, cellRest[cell]!);
  const honoured = Math.min(placed.amount, room);
  if (honoured > 0) {
    sourceRest[source]! -= honoured;
    groupRest[group]! -= honoured;
    cellRest[cell]! -= honoured;
    pinned.keys.push(source * cellRest.length + cell);
    pinned.amounts.push(honoured);
  }
  return { placed, honoured };
}

function mayPay(earmark: number, cell: number, { needOf, needCount, arcAt }: ScopeNetwork) {
  const need = cell < 0 ? -1 : needOf[cell]!;
  return need >= 0 && arcAt[earmark * needCount + need]! >= 0;
}

/** Whether two years leave the same money, caps and needs: then they are spent the same way. */
export function isAlike(a: YearBook, b: YearBook): boolean {
  return (
    isSame(a.sourceRest, b.sourceRest) &&
    isSame(a.groupRest, b.groupRest) &&
    isSame(a.cellRest, b.cellRest)
  );
}

function isSame(a: Float64Array, b: Float64Array): boolean {
  return a.every((value, at) => value === b[at]);
}

/** The year's flows in order, with what a pin and the allocation gave the same cell added. */
export function withPins({ pinned }: YearBook, spent: YearFlows): YearFlows {
  if (pinned.keys.length === 0) return spent;
  const byKey = new Map<number, number>();
  for (const { keys, amounts } of [pinned, spent]) {
    keys.forEach((key, at) => byKey.set(key, (byKey.get(key) ?? 0) + amounts[at]!));
  }
  const merged = [...byKey].sort(([a], [b]) => a - b);
  return { keys: merged.map(([key]) => key), amounts: merged.map(([, amount]) => amount) };
}

/** Per earmark class what its share groups can pay: their sources' money, at most their caps. */
export function supplies(book: YearBook, money: MoneySources): Float64Array {
  const byGroup = new Float64Array(money.groups.length);
  book.sourceRest.forEach((rest, source) => (byGroup[money.groupOf[source]!]! += rest));
  const supply = new Float64Array(money.earmarks.length);
  money.groups.forEach(({ earmark }, group) => {
    supply[earmark]! += Math.min(byGroup[group]!, book.groupRest[group]!);
  });
  return supply;
}

/** What is missing per need class. */
export function demands(book: YearBook, scopes: ScopeNetwork): Float64Array {
  const demand = new Float64Array(scopes.needCount);
  for (let cell = 0; cell < book.cellRest.length; cell += 1) {
    const need = scopes.needOf[cell]!;
    if (need >= 0) demand[need]! += book.cellRest[cell]!;
  }
  return demand;
}
