import type { MoneySources } from './money-sources.ts';
import type { ScopeNetwork } from './scope-network.ts';
import type { YearBook, YearFlows } from './year-book.ts';

/** Flows in the order in which they were found (source, then cell), with their arcs. */
export interface Walk extends YearFlows {
  readonly keys: number[];
  readonly amounts: number[];
  readonly arcs: number[];
  paid: number;
}

/** How much of what is wanted may flow on an arc. Less than that means: never more there. */
export type Grant = (arc: number, wanted: number) => number;

/** Grants all that is wanted until the arc's level has its quota. */
export function firstFit(scopes: ScopeNetwork, quota: Float64Array): Grant {
  const left = quota.slice();
  return (arc, wanted) => {
    const level = scopes.levelOf[scopes.arcNeed[arc]!]!;
    const amount = Math.min(wanted, left[level]!);
    left[level]! -= amount;
    return amount;
  };
}

/**
 * Goes through the variables in the order of the third objective, source by source and cell by
 * cell; each takes what is left and granted. The book itself is not spent. Nothing is tried on
 * arcs that are `closed`; one that was not granted in full is closed from then on. Cells that are
 * paid stay so: the next source with the same earmark starts where the last one ended.
 */
export function walk(
  book: YearBook,
  money: MoneySources,
  scopes: ScopeNetwork,
  closed: Uint8Array,
  grant: Grant,
): Walk {
  const found: Walk = { keys: [], amounts: [], arcs: [], paid: 0 };
  const groupRest = book.groupRest.slice();
  const cellRest = book.cellRest.slice();
  const shut = closed.slice();
  const firstOpen = new Int32Array(scopes.earmarkCount);
  for (let source = 0; source < book.sourceRest.length; source += 1) {
    const group = money.groupOf[source]!;
    const earmark = money.earmarkOf[source]!;
    const cells = scopes.cellsOf[earmark]!;
    const arcs = scopes.cellArcsOf[earmark]!;
    let room = Math.min(book.sourceRest[source]!, groupRest[group]!);
    let at = firstOpen[earmark]!;
    for (; room > 0 && at < cells.length; at += 1) {
      const cell = cells[at]!;
      const arc = arcs[at]!;
      const missing = cellRest[cell]!;
      if (missing === 0 || shut[arc] === 1) continue;
      const wanted = Math.min(room, missing);
      const amount = grant(arc, wanted);
      if (amount < wanted) shut[arc] = 1;
      if (amount === 0) continue;
      room -= amount;
      groupRest[group]! -= amount;
      cellRest[cell] = missing - amount;
      found.paid += amount;
      found.keys.push(source * cellRest.length + cell);
      found.amounts.push(amount);
      found.arcs.push(arc);
      // The cell may have something left for the next source.
      if (room === 0) break;
    }
    firstOpen[earmark] = at;
  }
  return found;
}
