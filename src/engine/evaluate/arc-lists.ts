import type { ScopeNetwork } from './scope-network.ts';

/**
 * Arcs that have something in common just now, as one list per earmark class and level: an arc is
 * put in and taken out in one step, and the list of a row stands end to end.
 */
export class ArcLists {
  readonly arcs: Int32Array;
  readonly #at: Int32Array;
  readonly #start: Int32Array;
  readonly #count: Int32Array;

  constructor({ earmarkStart, arcNeed }: ScopeNetwork) {
    this.#start = earmarkStart;
    this.arcs = new Int32Array(arcNeed.length);
    this.#at = new Int32Array(arcNeed.length);
    this.#count = new Int32Array(earmarkStart.length);
  }

  clear(): void {
    this.#count.fill(0);
  }

  /** Where a row's list starts in `arcs`. */
  start(row: number): number {
    return this.#start[row]!;
  }

  count(row: number): number {
    return this.#count[row]!;
  }

  add(row: number, arc: number): void {
    const at = this.#start[row]! + this.#count[row]!;
    this.arcs[at] = arc;
    this.#at[arc] = at;
    this.#count[row]! += 1;
  }

  remove(row: number, arc: number): void {
    this.#count[row]! -= 1;
    const moved = this.arcs[this.#start[row]! + this.#count[row]!]!;
    this.arcs[this.#at[arc]!] = moved;
    this.#at[moved] = this.#at[arc]!;
  }
}
