import { hasBit } from '../evaluate/node-bits.ts';
import type { Spending } from '../evaluate/spending.ts';
import type { Cuts } from './cuts.ts';

/** What became of one year: the gap, and the numbers of the activities not paid in full. */
export interface YearOutcome {
  readonly gap: number;
  readonly short: readonly number[];
}

/**
 * Spends one year's money over and over, without pins, and finds the same as `evaluate`: how much
 * can flow is the least cut; then each source in order pays its costs in order, as far as no cut
 * loses what must still flow. Mutable, for the inner loop only; all amounts are whole øre.
 */
export class YearSpender {
  readonly #spending: Spending;
  readonly #cuts: Cuts;
  readonly #groupCaps: Float64Array;
  readonly #cellNeed: Float64Array;
  /** What B may be asked to pay at most, by cut. */
  readonly #wanted: Float64Array;
  readonly #need: number;
  readonly #payable: number;
  readonly #best: YearOutcome;
  readonly #supply: Float64Array;
  readonly #sums: Float64Array;
  readonly #most: Float64Array;
  readonly #groupRest: Float64Array;
  readonly #cellRest: Float64Array;
  readonly #firstOpen: Int32Array;
  /** The cuts that may become tight: their numbers, and what is left until then. */
  readonly #live: Int32Array;
  readonly #slack: Float64Array;
  #liveCount = 0;
  /** Positions in `#live` of the cuts that the source at hand may make tight. */
  readonly #active: Int32Array;
  #activeCount = 0;
  /** Per earmark class a row of bits: where no more of its money may flow. */
  readonly #closed: Int32Array;
  /** 1 for a cut that `#grant` has kept up to date. */
  readonly #upToDate: Uint8Array;
  readonly #paidByNeed: Float64Array;
  readonly #touched: Int32Array;
  #touchedCount = 0;

  constructor(spent: Spending, cuts: Cuts, y: number) {
    const { money, scopes, books } = spent;
    const { groupRest, cellRest } = books[y]!;
    this.#spending = spent;
    this.#cuts = cuts;
    this.#groupCaps = groupRest;
    this.#cellNeed = cellRest;
    const demand = new Float64Array(scopes.needCount);
    cellRest.forEach((rest, cell) => {
      if (scopes.needOf[cell]! >= 0) demand[scopes.needOf[cell]!]! += rest;
    });
    this.#wanted = Float64Array.from({ length: cuts.count }, (_, cut) =>
      demand.reduce((sum, amount, need) => sum + amount * cuts.pays[need * cuts.count + cut]!, 0),
    );
    this.#need = cellRest.reduce((sum, rest) => sum + rest, 0);
    this.#payable = demand.reduce((sum, amount) => sum + amount, 0);
    this.#cellRest = cellRest.map((rest, cell) => (scopes.needOf[cell]! < 0 ? rest : 0));
    this.#best = this.#outcome(this.#need - this.#payable);
    this.#supply = new Float64Array(cuts.earmarkCount);
    this.#sums = new Float64Array(2 ** cuts.earmarkCount);
    this.#most = new Float64Array(cuts.levelCount);
    this.#groupRest = new Float64Array(money.groups.length);
    this.#firstOpen = new Int32Array(cuts.earmarkCount);
    this.#live = new Int32Array(cuts.count);
    this.#slack = new Float64Array(cuts.count);
    this.#active = new Int32Array(cuts.count);
    this.#closed = new Int32Array(cuts.earmarkCount * cuts.drainWords);
    this.#upToDate = new Uint8Array(cuts.count);
    this.#paidByNeed = new Float64Array(scopes.needCount);
    this.#touched = new Int32Array(scopes.needCount);
  }

  /** The year's outcome when source `s` has `available[s]`. */
  spend(available: Float64Array): YearOutcome {
    this.#findMost(available);
    const flow = this.#cuts.levelCount === 0 ? 0 : this.#most[this.#cuts.levelCount - 1]!;
    if (flow === this.#payable) return this.#best;
    this.#findLive();
    this.#open();
    this.#payAll(available);
    return this.#outcome(this.#need - flow);
  }

  /** How much can flow to the levels up to each. */
  #findMost(available: Float64Array): void {
    const { money } = this.#spending;
    const { count, level, outside, earmarkCount } = this.#cuts;
    const byGroup = this.#groupRest;
    const supply = this.#supply;
    const sums = this.#sums;
    byGroup.fill(0);
    supply.fill(0);
    for (let s = 0; s < available.length; s += 1) byGroup[money.groupOf[s]!]! += available[s]!;
    for (let g = 0; g < byGroup.length; g += 1) {
      supply[money.groups[g]!.earmark]! += Math.min(byGroup[g]!, this.#groupCaps[g]!);
    }
    for (let earmark = 0; earmark < earmarkCount; earmark += 1) {
      const half = 1 << earmark;
      const more = supply[earmark]!;
      for (let set = 0; set < half; set += 1) sums[half + set] = sums[set]! + more;
    }
    this.#most.fill(Infinity);
    for (let cut = 0; cut < count; cut += 1) {
      const limit = sums[outside[cut]!]! + this.#wanted[cut]!;
      if (limit < this.#most[level[cut]!]!) this.#most[level[cut]!] = limit;
    }
  }

  /** A cut whose own side wants all that flows can never become tight. */
  #findLive(): void {
    const { count, level, outside } = this.#cuts;
    let live = 0;
    this.#closed.fill(0);
    for (let cut = 0; cut < count; cut += 1) {
      const beyond = this.#wanted[cut]! - this.#most[level[cut]!]!;
      if (beyond >= 0) continue;
      const slack = this.#sums[outside[cut]!]! + beyond;
      if (slack === 0) {
        this.#close(cut);
        continue;
      }
      this.#live[live] = cut;
      this.#slack[live] = slack;
      live += 1;
    }
    this.#liveCount = live;
  }

  #open(): void {
    this.#groupRest.set(this.#groupCaps);
    this.#cellRest.set(this.#cellNeed);
    this.#firstOpen.fill(0);
  }

  /** Lets the sources pay in order. */
  #payAll(available: Float64Array): void {
    const { groupOf, earmarkOf } = this.#spending.money;
    let later = 0;
    for (let source = 0; source < available.length; source += 1) later += available[source]!;
    for (let source = 0; source < available.length; source += 1) {
      later -= available[source]!;
      const group = groupOf[source]!;
      const room = Math.min(available[source]!, this.#groupRest[group]!);
      if (room === 0) continue;
      const earmark = earmarkOf[source]!;
      this.#groupRest[group]! -= room - this.#pay(earmark, room, later);
    }
  }

  /** Lets a source with so much room pay its costs in order, as far as no cut loses what must still
   * flow. Returns the room that is left. */
  #pay(earmark: number, room: number, later: number): number {
    const { scopes } = this.#spending;
    const cells = scopes.cellsOf[earmark]!;
    const { needOf } = scopes;
    const cellRest = this.#cellRest;
    this.#activate(earmark, room);
    const closed = this.#closed;
    const row = earmark * this.#cuts.drainWords;
    let left = room;
    let at = this.#firstOpen[earmark]!;
    for (; left > 0 && at < cells.length; at += 1) {
      const cell = cells[at]!;
      const missing = cellRest[cell]!;
      const need = needOf[cell]!;
      if (missing === 0 || hasBit(closed, row, need)) continue;
      const amount = this.#grant(need, left < missing ? left : missing);
      left -= amount;
      cellRest[cell] = missing - amount;
      // The cell may have something left for the next source.
      if (left === 0) break;
    }
    this.#firstOpen[earmark] = at;
    this.#tighten(earmark, room - left, later);
    return left;
  }

  #activate(earmark: number, room: number): void {
    const { outside } = this.#cuts;
    let active = 0;
    for (let at = 0; at < this.#liveCount; at += 1) {
      const slack = this.#slack[at]!;
      if (slack >= room || (outside[this.#live[at]!]! & (1 << earmark)) === 0) {
        this.#upToDate[at] = 0;
        continue;
      }
      this.#upToDate[at] = 1;
      this.#active[active] = at;
      active += 1;
    }
    this.#activeCount = active;
  }

  /** Nothing more may flow where it would drain a tight cut. */
  #close(cut: number): void {
    const { drainWords, drainBits, earmarkCount, outside } = this.#cuts;
    const closed = this.#closed;
    for (let earmark = 0; earmark < earmarkCount; earmark += 1) {
      if ((outside[cut]! & (1 << earmark)) === 0) continue;
      for (let word = 0; word < drainWords; word += 1) {
        closed[earmark * drainWords + word]! |= drainBits[cut * drainWords + word]!;
      }
    }
  }

  /** As much of what is wanted as no cut forbids. */
  #grant(need: number, wanted: number): number {
    const { drains, count } = this.#cuts;
    const live = this.#live;
    const slack = this.#slack;
    const active = this.#active;
    const end = this.#activeCount;
    const row = need * count;
    let amount = wanted;
    for (let nth = 0; nth < end; nth += 1) {
      const at = active[nth]!;
      if (slack[at]! < amount && drains[row + live[at]!] === 1) amount = slack[at]!;
    }
    let tight = 0;
    for (let nth = 0; nth < end; nth += 1) {
      const at = active[nth]!;
      if (drains[row + live[at]!] === 0) continue;
      const left = slack[at]! - amount;
      slack[at] = left;
      if (left === 0) tight += 1;
    }
    if (tight > 0) this.#closeTight();
    if (this.#paidByNeed[need] === 0) {
      this.#touched[this.#touchedCount] = need;
      this.#touchedCount += 1;
    }
    this.#paidByNeed[need]! += amount;
    return amount;
  }

  #closeTight(): void {
    let kept = 0;
    for (let nth = 0; nth < this.#activeCount; nth += 1) {
      const at = this.#active[nth]!;
      if (this.#slack[at] === 0) {
        this.#close(this.#live[at]!);
        continue;
      }
      this.#active[kept] = at;
      kept += 1;
    }
    this.#activeCount = kept;
  }

  /** Takes what a source paid from the cuts that it could not make tight. */
  #tighten(earmark: number, paid: number, later: number): void {
    const { drains, outside, count } = this.#cuts;
    const [cutOf, slacks, upToDate] = [this.#live, this.#slack, this.#upToDate];
    const [touched, paidByNeed, touchedCount] = [
      this.#touched,
      this.#paidByNeed,
      this.#touchedCount,
    ];
    const bit = 1 << earmark;
    let kept = 0;
    const end = this.#liveCount;
    for (let at = 0; at < end; at += 1) {
      const cut = cutOf[at]!;
      let slack = slacks[at]!;
      if (upToDate[at] === 0 && (outside[cut]! & bit) !== 0) {
        // Far from tight: what is left to be paid cannot make it so.
        if (slack >= paid + later) continue;
        for (let nth = 0; nth < touchedCount; nth += 1) {
          const need = touched[nth]!;
          if (drains[need * count + cut] === 1) slack -= paidByNeed[need]!;
        }
      }
      if (slack === 0 || slack >= later) continue;
      cutOf[kept] = cut;
      slacks[kept] = slack;
      kept += 1;
    }
    this.#liveCount = kept;
    for (let nth = 0; nth < touchedCount; nth += 1) paidByNeed[touched[nth]!] = 0;
    this.#touchedCount = 0;
  }

  #outcome(gap: number): YearOutcome {
    const { cellActivity } = this.#spending.ledger;
    const short: number[] = [];
    for (let cell = 0; cell < cellActivity.length; cell += 1) {
      if (this.#cellRest[cell] === 0) continue;
      if (short.at(-1) !== cellActivity[cell]) short.push(cellActivity[cell]!);
    }
    return { gap, short };
  }
}
