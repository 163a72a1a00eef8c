import { admitsActivity, type EarmarkScope } from './earmark-scope.ts';
import type { Ledger } from './ledger.ts';

/**
 * Who may pay what, on classes. An earmark class holds the sources with one earmark; a need class
 * holds the cells that exactly the same earmark classes may pay, in activities of one priority
 * (a level). Scope does not depend on the year. Lists of several rows stand end to end: row `r`
 * is `start[r]` up to `start[r + 1]`.
 */
export interface ScopeNetwork {
  readonly earmarkCount: number;
  readonly needCount: number;
  readonly levelCount: number;
  /** The need class of each cell, -1 for a cell that no earmark reaches. */
  readonly needOf: Int32Array;
  /** The level of each need class, 0 is protected first. */
  readonly levelOf: Int32Array;
  readonly needsByLevel: Int32Array;
  /** Per need class, the earmark classes that may pay it. */
  readonly payers: Int32Array;
  readonly payerStart: Int32Array;
  /** Per earmark class, the need classes it may pay. */
  readonly reachable: Int32Array;
  readonly reachableStart: Int32Array;
  /** 1 at `earmark * needCount + need` within scope. */
  readonly inScope: Uint8Array;
  /** Per earmark class, the cells it may pay, in order. */
  readonly cellsOf: readonly Int32Array[];
}

/** Collapses a ledger's cells under the earmarks into classes. */
export function buildScopeNetwork(ledger: Ledger, earmarks: readonly EarmarkScope[]): ScopeNetwork {
  const cellsOf = earmarks.map((earmark) => cellsInScope(ledger, earmark));
  const { needOf, needPriority, needPayers } = needClasses(ledger, cellsOf);
  const needCount = needPayers.length;
  const levels = [...new Set(needPriority)].sort((a, b) => a - b);
  const levelOf = Int32Array.from(needPriority, (priority) => levels.indexOf(priority));
  const inScope = new Uint8Array(earmarks.length * needCount);
  const needsOf: number[][] = earmarks.map(() => []);
  needPayers.forEach((payers, need) => {
    for (const earmark of payers) {
      inScope[earmark * needCount + need] = 1;
      needsOf[earmark]!.push(need);
    }
  });
  const payerRows = endToEnd(needPayers);
  const reachableRows = endToEnd(needsOf);
  return {
    earmarkCount: earmarks.length,
    needCount,
    levelCount: levels.length,
    needOf,
    levelOf,
    needsByLevel: levelOf.map((_, need) => need).sort((a, b) => levelOf[a]! - levelOf[b]! || a - b),
    payers: payerRows.items,
    payerStart: payerRows.start,
    reachable: reachableRows.items,
    reachableStart: reachableRows.start,
    inScope,
    cellsOf,
  };
}

/** Planned cost within the scope of each earmark class in one year (0 is the first), in øre. */
export function costInScope(ledger: Ledger, network: ScopeNetwork, year: number): Float64Array {
  return sumInScope(network, ledger.cost.subarray(year * ledger.cellCount));
}

/** Sum of a column over the cells in the scope of each earmark class. */
export function sumInScope(network: ScopeNetwork, column: Float64Array): Float64Array {
  const byNeed = new Float64Array(network.needCount);
  network.needOf.forEach((need, cell) => {
    if (need >= 0) byNeed[need]! += column[cell]!;
  });
  const { reachable, reachableStart } = network;
  const sums = new Float64Array(network.earmarkCount);
  for (let earmark = 0; earmark < sums.length; earmark += 1) {
    for (let at = reachableStart[earmark]!; at < reachableStart[earmark + 1]!; at += 1) {
      sums[earmark]! += byNeed[reachable[at]!]!;
    }
  }
  return sums;
}

function cellsInScope(ledger: Ledger, earmark: EarmarkScope): Int32Array {
  const cells: number[] = [];
  ledger.activities.forEach((activity, a) => {
    if (!admitsActivity(earmark, activity)) return;
    for (let cell = ledger.cellStart[a]!; cell < ledger.cellStart[a + 1]!; cell += 1) {
      if ((earmark.kinds & (1 << ledger.cellKind[cell]!)) !== 0) cells.push(cell);
    }
  });
  return Int32Array.from(cells);
}

/** Splits the cells, one earmark class after the other, until each class is of one mind. */
function needClasses(ledger: Ledger, cellsOf: readonly Int32Array[]) {
  const classOf = Int32Array.from(
    ledger.cellActivity,
    (a) => ledger.activities[a]!.activity.priority,
  );
  let next = classOf.reduce((highest, priority) => Math.max(highest, priority), 0) + 1;
  const payersOf: number[][] = Array.from({ length: next }, () => []);
  cellsOf.forEach((cells, earmark) => {
    const splitInto = new Map<number, number>();
    for (const cell of cells) {
      const from = classOf[cell]!;
      let into = splitInto.get(from);
      if (into === undefined) {
        into = next;
        next += 1;
        splitInto.set(from, into);
        payersOf[into] = [...payersOf[from]!, earmark];
      }
      classOf[cell] = into;
    }
  });
  return numberClasses(ledger, classOf, payersOf);
}

/** Keeps the classes that hold cells and have payers, numbered by their first cell. */
function numberClasses(ledger: Ledger, classOf: Int32Array, payersOf: readonly number[][]) {
  const numberOf = new Map<number, number>();
  const needPriority: number[] = [];
  const needPayers: number[][] = [];
  const needOf = classOf.map((found, cell) => {
    const payers = payersOf[found]!;
    if (payers.length === 0) return -1;
    const known = numberOf.get(found);
    if (known !== undefined) return known;
    numberOf.set(found, needPayers.length);
    needPriority.push(ledger.activities[ledger.cellActivity[cell]!]!.activity.priority);
    return needPayers.push(payers) - 1;
  });
  return { needOf, needPriority, needPayers };
}

function endToEnd(rows: readonly (readonly number[])[]): {
  items: Int32Array;
  start: Int32Array;
} {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => (start[r + 1] = start[r]! + row.length));
  const items = new Int32Array(start[rows.length]!);
  rows.forEach((row, r) => items.set(row, start[r]!));
  return { items, start };
}
