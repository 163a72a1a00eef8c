import type { EarmarkScope } from './earmark-scope.ts';
import type { Ledger } from './ledger.ts';
import { admittedActivities, scopeBits, type ScopeBits } from './scope-bits.ts';

/**
 * Who may pay what, on classes. An earmark class holds the sources with one earmark; a need class
 * holds the cells that exactly the same earmark classes may pay, in activities of one priority
 * (a level). An arc is a pair of them within scope; arcs are numbered need class by need class.
 * Scope does not depend on the year. Lists of several rows stand end to end: row `r` is `start[r]`
 * up to `start[r + 1]`.
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
  /** The arcs of need class `n` are `needStart[n]` up to `needStart[n + 1]`, narrow earmarks first. */
  readonly needStart: Int32Array;
  /** Per arc, who pays and what. */
  readonly arcEarmark: Int32Array;
  readonly arcNeed: Int32Array;
  /** The arcs of earmark class `e` to level `l`: row `e * levelCount + l`. */
  readonly earmarkArcs: Int32Array;
  readonly earmarkStart: Int32Array;
  /** The arc at `earmark * needCount + need`, -1 outside scope. */
  readonly arcAt: Int32Array;
  /** Per earmark class, the cells it may pay, in order, and beside them their arcs. */
  readonly cellsOf: readonly Int32Array[];
  readonly cellArcsOf: readonly Int32Array[];
}

/** Collapses a ledger's cells under the earmarks into classes. */
export function buildScopeNetwork(ledger: Ledger, earmarks: readonly EarmarkScope[]): ScopeNetwork {
  const bits = scopeBits(ledger.activities);
  const cellsOf = earmarks.map((earmark) => cellsInScope(ledger, bits, earmark));
  const { needOf, needPriority, needPayers } = needClasses(ledger, cellsOf);
  const needCount = needPayers.length;
  const levels = [...new Set(needPriority)].sort((a, b) => a - b);
  const levelByPriority = new Map(levels.map((priority, level) => [priority, level]));
  const levelOf = Int32Array.from(needPriority, (priority) => levelByPriority.get(priority)!);
  const { items: arcEarmark, start: needStart } = endToEnd(needPayers);
  const arcs = arcTables(earmarks.length, levels.length, arcEarmark, needStart, levelOf);
  return {
    earmarkCount: earmarks.length,
    needCount,
    levelCount: levels.length,
    needOf,
    levelOf,
    needsByLevel: needsByLevel(levelOf, needPayers, earmarks.length),
    needStart,
    arcEarmark,
    ...arcs,
    cellsOf,
    cellArcsOf: cellsOf.map((cells, earmark) => {
      const arcOf = arcs.arcAt.subarray(earmark * needCount, (earmark + 1) * needCount);
      return cells.map((cell) => arcOf[needOf[cell]!]!);
    }),
  };
}

/** Need classes by level, and within it those with few payers first. */
function needsByLevel(
  levelOf: Int32Array,
  needPayers: readonly (readonly number[])[],
  earmarkCount: number,
): Int32Array {
  const needCount = levelOf.length;
  const keys = Float64Array.from(
    needPayers,
    (payers, need) => (levelOf[need]! * (earmarkCount + 1) + payers.length) * needCount + need,
  );
  return Int32Array.from(keys.sort(), (key) => key % needCount);
}

function arcTables(
  earmarkCount: number,
  levelCount: number,
  arcEarmark: Int32Array,
  needStart: Int32Array,
  levelOf: Int32Array,
) {
  const needCount = levelOf.length;
  const arcNeed = new Int32Array(arcEarmark.length);
  const arcAt = new Int32Array(earmarkCount * needCount).fill(-1);
  const rowOf = new Int32Array(arcEarmark.length);
  const earmarkStart = new Int32Array(earmarkCount * levelCount + 1);
  for (let need = 0; need < needCount; need += 1) {
    for (let arc = needStart[need]!; arc < needStart[need + 1]!; arc += 1) {
      const earmark = arcEarmark[arc]!;
      arcNeed[arc] = need;
      arcAt[earmark * needCount + need] = arc;
      rowOf[arc] = earmark * levelCount + levelOf[need]!;
      earmarkStart[rowOf[arc]! + 1]! += 1;
    }
  }
  for (let row = 0; row < earmarkStart.length - 1; row += 1) {
    earmarkStart[row + 1]! += earmarkStart[row]!;
  }
  const earmarkArcs = new Int32Array(arcEarmark.length);
  const next = earmarkStart.slice();
  rowOf.forEach((row, arc) => {
    earmarkArcs[next[row]!] = arc;
    next[row]! += 1;
  });
  return { arcNeed, arcAt, earmarkArcs, earmarkStart };
}

/** The sum of a year's column over the cells in the scope of an earmark class; the year's cells
 * start at `offset`. */
export function sumInScope(
  { cellsOf }: ScopeNetwork,
  earmark: number,
  column: Float64Array,
  offset: number,
): number {
  const cells = cellsOf[earmark]!;
  let sum = 0;
  for (let at = 0; at < cells.length; at += 1) sum += column[offset + cells[at]!]!;
  return sum;
}

function cellsInScope(ledger: Ledger, bits: ScopeBits, earmark: EarmarkScope): Int32Array {
  const { cellStart, cellKind } = ledger;
  const cells = new Int32Array(ledger.cellCount);
  let count = 0;
  for (const a of admittedActivities(bits, earmark)) {
    for (let cell = cellStart[a]!; cell < cellStart[a + 1]!; cell += 1) {
      if ((earmark.kinds & (1 << cellKind[cell]!)) === 0) continue;
      cells[count] = cell;
      count += 1;
    }
  }
  return cells.slice(0, count);
}

/** Splits the cells, one earmark class after the other (narrow ones first), until each class is of
 * one mind. */
function needClasses(ledger: Ledger, cellsOf: readonly Int32Array[]) {
  const classOf = Int32Array.from(
    ledger.cellActivity,
    (a) => ledger.activities[a]!.activity.priority,
  );
  const first = classOf.reduce((highest, priority) => Math.max(highest, priority), 0) + 1;
  // A class was split from another (-1: none) by an earmark class that took its cells along.
  const splitFrom = Array.from({ length: first }, () => -1);
  const takenBy = Array.from({ length: first }, () => -1);
  const splitInto = Array.from({ length: first }, () => -1);
  const narrowFirst = cellsOf
    .map((_, earmark) => earmark)
    .sort((a, b) => cellsOf[a]!.length - cellsOf[b]!.length || a - b);
  for (const earmark of narrowFirst) {
    const fresh = takenBy.length;
    for (const cell of cellsOf[earmark]!) {
      const from = classOf[cell]!;
      let into = splitInto[from]!;
      if (into < fresh) {
        into = takenBy.push(earmark) - 1;
        splitFrom.push(from);
        splitInto.push(-1);
        splitInto[from] = into;
      }
      classOf[cell] = into;
    }
  }
  return numberClasses(ledger, classOf, splitFrom, takenBy);
}

/** Keeps the classes that hold cells and have payers, numbered by their first cell. */
function numberClasses(
  ledger: Ledger,
  classOf: Int32Array,
  splitFrom: readonly number[],
  takenBy: readonly number[],
) {
  const numberOf = new Int32Array(takenBy.length).fill(-1);
  const needPriority: number[] = [];
  const needPayers: number[][] = [];
  const needOf = classOf.map((found, cell) => {
    if (takenBy[found] === -1) return -1;
    if (numberOf[found] === -1) {
      numberOf[found] = needPayers.length;
      needPriority.push(ledger.activities[ledger.cellActivity[cell]!]!.activity.priority);
      needPayers.push(payersOf(found, splitFrom, takenBy));
    }
    return numberOf[found]!;
  });
  return { needOf, needPriority, needPayers };
}

/** The earmark classes that took the class's cells along, first to last. */
function payersOf(found: number, splitFrom: readonly number[], takenBy: readonly number[]) {
  const payers: number[] = [];
  for (let at = found; takenBy[at]! >= 0; at = splitFrom[at]!) payers.push(takenBy[at]!);
  return payers.toReversed();
}

function endToEnd(rows: readonly (readonly number[])[]): {
  items: Int32Array;
  start: Int32Array;
} {
  const start = new Int32Array(rows.length + 1);
  rows.forEach((row, r) => (start[r + 1] = start[r]! + row.length));
  const items = new Int32Array(start[rows.length]!);
  rows.forEach((row, r) => items.set(row, start[r]));
  return { items, start };
}
