import { ArcLists } from './arc-lists.ts';
import { bitsBelow, hasBit, putBit, setBit } from './node-bits.ts';
import type { ScopeNetwork } from './scope-network.ts';

/** So many arcs are looked at for one edge before the widest of them is taken. */
const CANDIDATES = 8;

/**
 * A flow of one year's money from earmark classes to need classes, and the ways it can still be
 * rerouted. The searches run on few nodes: the earmark classes, a hub (money not in use) and one
 * node per level (needs not yet met). An edge u → v says that u can take over from v somewhere,
 * so that v becomes free.
 *
 * Mutable, for the inner loop of the allocation only; all amounts are whole øre.
 */
export class ResidualNetwork {
  readonly #scopes: ScopeNetwork;
  readonly #hub: number;
  readonly #nodes: number;
  readonly #words: number;
  readonly #supply: Float64Array;
  readonly #outflow: Float64Array;
  readonly #demand: Float64Array;
  readonly #inflow: Float64Array;
  /** 1 while the need class has room for more money. */
  readonly #spare: Uint8Array;
  readonly #flow: Float64Array;
  /** Arcs with flow, and arcs to needs with room. */
  readonly #paying: ArcLists;
  readonly #open: ArcLists;
  /** Per need class, the nodes that could give way there: its payers, its level while it has room. */
  readonly #givers: Int32Array;
  /** Per need class, the earmark classes that may pay it. */
  readonly #payers: Int32Array;
  /** For each pair of earmark classes, the number of need classes that make the edge. */
  readonly #edgeCount: Int32Array;
  readonly #edgeBits: Int32Array;
  readonly #allNodes: Int32Array;
  readonly #withoutLevels: Int32Array;
  /** Per earmark class, the nodes from which it could be reached when last looked. What cannot
   * reach it stays so, because flow only moves along cycles. */
  readonly #canReach: Int32Array;
  readonly #canReachKnown: Uint8Array;
  readonly #visited: Int32Array;
  readonly #target: Int32Array;
  readonly #parent: Int32Array;
  readonly #queue: Int32Array;
  readonly #viaArc: Int32Array;

  constructor(scopes: ScopeNetwork) {
    const { earmarkCount, needCount, levelCount } = scopes;
    const arcCount = scopes.arcNeed.length;
    this.#scopes = scopes;
    this.#hub = earmarkCount;
    this.#nodes = earmarkCount + 1 + levelCount;
    this.#words = (this.#nodes + 31) >>> 5;
    this.#supply = new Float64Array(earmarkCount);
    this.#outflow = new Float64Array(earmarkCount);
    this.#demand = new Float64Array(needCount);
    this.#inflow = new Float64Array(needCount);
    this.#spare = new Uint8Array(needCount);
    this.#flow = new Float64Array(arcCount);
    this.#paying = new ArcLists(scopes);
    this.#open = new ArcLists(scopes);
    this.#givers = new Int32Array(needCount * this.#words);
    this.#payers = new Int32Array(needCount * this.#words);
    scopes.arcNeed.forEach((need, arc) => {
      setBit(this.#payers, need * this.#words, scopes.arcEarmark[arc]!);
    });
    this.#edgeCount = new Int32Array(this.#nodes * this.#nodes);
    this.#edgeBits = new Int32Array(this.#nodes * this.#words);
    this.#allNodes = bitsBelow(this.#nodes, this.#words);
    this.#withoutLevels = bitsBelow(earmarkCount + 1, this.#words);
    this.#canReach = new Int32Array(earmarkCount * this.#words);
    this.#canReachKnown = new Uint8Array(earmarkCount);
    this.#visited = new Int32Array(this.#words);
    this.#target = new Int32Array(this.#words);
    this.#parent = new Int32Array(this.#nodes);
    this.#queue = new Int32Array(this.#nodes);
    this.#viaArc = new Int32Array(this.#nodes);
  }

  /** Starts anew with money per earmark class, need per need class and no flow. */
  reset(supply: Float64Array, demand: Float64Array): void {
    this.#supply.set(supply);
    this.#demand.set(demand);
    this.#flow.fill(0);
    this.#outflow.fill(0);
    this.#inflow.fill(0);
    this.#spare.fill(0);
    this.#paying.clear();
    this.#open.clear();
    this.#givers.fill(0);
    this.#edgeCount.fill(0);
    this.#edgeBits.fill(0);
    this.#canReachKnown.fill(0);
  }

  /** Makes the flow greatest, starting from none: in all, and of that to the levels in order. */
  maximise(): void {
    const { needsByLevel, levelOf, levelCount } = this.#scopes;
    let at = 0;
    for (let level = 0; level < levelCount; level += 1) {
      for (; at < needsByLevel.length && levelOf[needsByLevel[at]!] === level; at += 1) {
        this.#fillDirectly(needsByLevel[at]!);
        this.#enter(needsByLevel[at]!);
      }
      this.#enterEarmarks();
      while (this.#raise(level, Infinity, this.#withoutLevels) > 0) continue;
    }
  }

  /** Starts from flows that fit the supplies and demands, with no other flow. */
  take(arcs: readonly number[], amounts: readonly number[]): void {
    for (let at = 0; at < arcs.length; at += 1) this.#place(arcs[at]!, amounts[at]!);
    for (let need = 0; need < this.#demand.length; need += 1) this.#enter(need);
    this.#enterEarmarks();
  }

  /** Brings each level up to its quota, when a flow with such totals exists. */
  fillQuotas(quota: Float64Array): void {
    const totals = this.levelTotals();
    quota.forEach((wanted, level) => {
      let raised = -1;
      for (let left = wanted - totals[level]!; left > 0 && raised !== 0; left -= raised) {
        raised = this.#raise(level, left, this.#allNodes);
      }
    });
  }

  /** What flows in all to each level. */
  levelTotals(): Float64Array {
    const totals = new Float64Array(this.#scopes.levelCount);
    this.#inflow.forEach((paid, need) => (totals[this.#scopes.levelOf[need]!]! += paid));
    return totals;
  }

  /** 1 for each arc on which nothing can flow without changing the total of a level. */
  blockedArcs(): Uint8Array {
    for (let earmark = 0; earmark < this.#hub; earmark += 1) this.#findWhatReaches(earmark);
    const blocked = new Uint8Array(this.#flow.length);
    for (let arc = 0; arc < blocked.length; arc += 1) {
      if (this.#flow[arc] === 0 && !this.#hasGiver(arc)) blocked[arc] = 1;
    }
    return blocked;
  }

  #hasGiver(arc: number): boolean {
    const givers = this.#scopes.arcNeed[arc]! * this.#words;
    const row = this.#scopes.arcEarmark[arc]! * this.#words;
    for (let word = 0; word < this.#words; word += 1) {
      if ((this.#givers[givers + word]! & this.#canReach[row + word]!) !== 0) return true;
    }
    return false;
  }

  /** Reroutes until `wanted` flows on the arc, or no more can without changing the total of a
   * level. Returns what then flows there. */
  secure(arc: number, wanted: number): number {
    const before = this.#flow[arc]!;
    if (before >= wanted) return before;
    const earmark = this.#scopes.arcEarmark[arc]!;
    if (this.#canReachKnown[earmark] === 0) this.#findWhatReaches(earmark);
    // The arc stands aside while it grows, or a path could lead through it and give nothing.
    if (before > 0) this.#setArc(arc, 0);
    let flow = before;
    let moved = -1;
    let starts = this.#startFrom(arc);
    while (starts > 0 && moved !== 0) {
      moved = this.#rerouteTo(arc, starts, wanted - flow);
      flow += moved;
      starts = flow < wanted ? this.#startFrom(arc) : 0;
    }
    if (flow > 0) this.#setArc(arc, flow);
    if (moved === 0) this.#findWhatReaches(earmark);
    return flow;
  }

  /** Takes a part of what flows out of the network for good: it has become a final amount. */
  settle(arc: number, amount: number): void {
    this.#supply[this.#scopes.arcEarmark[arc]!]! -= amount;
    this.#demand[this.#scopes.arcNeed[arc]!]! -= amount;
    this.#push(arc, -amount);
  }

  /** Unused money for a need that has not been entered yet. */
  #fillDirectly(need: number): void {
    const { arcEarmark, needStart } = this.#scopes;
    for (let arc = needStart[need]!; arc < needStart[need + 1]!; arc += 1) {
      const missing = this.#demand[need]! - this.#inflow[need]!;
      if (missing === 0) return;
      const earmark = arcEarmark[arc]!;
      const unused = this.#supply[earmark]! - this.#outflow[earmark]!;
      if (unused > 0) this.#place(arc, Math.min(missing, unused));
    }
  }

  /** Flow that the edges do not know of yet. */
  #place(arc: number, amount: number): void {
    this.#flow[arc]! += amount;
    this.#outflow[this.#scopes.arcEarmark[arc]!]! += amount;
    this.#inflow[this.#scopes.arcNeed[arc]!]! += amount;
  }

  /** Makes the edges of a need class whose flow has been placed. */
  #enter(need: number): void {
    const { needStart } = this.#scopes;
    for (let arc = needStart[need]!; arc < needStart[need + 1]!; arc += 1) {
      if (this.#flow[arc]! > 0) this.#setPaying(arc, true);
    }
    if (this.#inflow[need]! < this.#demand[need]!) this.#setSpare(need, true);
  }

  #enterEarmarks(): void {
    for (let earmark = 0; earmark < this.#hub; earmark += 1) this.#markHubEdges(earmark);
  }

  /** One more path from unused money to a need of the level, over the allowed nodes. Returns the
   * amount, at most `room`; 0 when there is none. */
  #raise(level: number, room: number, allowed: Int32Array): number {
    const target = this.#hub + 1 + level;
    this.#target.fill(0);
    setBit(this.#target, 0, target);
    this.#visited.fill(0);
    this.#start(0, this.#hub);
    if (this.#search(1, allowed) < 0) return 0;
    const amount = this.#bottleneck(target, room);
    this.#shift(target, amount);
    return amount;
  }

  /** One more cycle that moves flow onto an arc. Returns the amount, counted in the totals of both
   * ends but not yet on the arc; 0 when there is none. */
  #rerouteTo(arc: number, starts: number, missing: number): number {
    const { arcEarmark, arcNeed, needCount, arcAt } = this.#scopes;
    const earmark = arcEarmark[arc]!;
    const need = arcNeed[arc]!;
    this.#target.fill(0);
    setBit(this.#target, 0, earmark);
    const last = this.#search(starts, this.#allNodes);
    if (last < 0) return 0;
    const first = this.#firstOf(last);
    const firstArc = first < this.#hub ? arcAt[first * needCount + need]! : -1;
    const room = firstArc < 0 ? this.#demand[need]! - this.#inflow[need]! : this.#flow[firstArc]!;
    const amount = this.#bottleneck(last, Math.min(missing, room));
    if (firstArc >= 0) this.#addFlow(firstArc, -amount);
    else this.#addInflow(need, amount);
    this.#shift(last, amount);
    this.#addOutflow(earmark, amount);
    return amount;
  }

  /** Starts from all that could give way to the arc at its need: those who pay it now, and its
   * level when it has room. Leaves out what cannot reach the arc's earmark class. */
  #startFrom(arc: number): number {
    const earmark = this.#scopes.arcEarmark[arc]!;
    const row = earmark * this.#words;
    const givers = this.#scopes.arcNeed[arc]! * this.#words;
    this.#visited.fill(0);
    let starts = 0;
    for (let word = 0; word < this.#words; word += 1) {
      let bits = this.#givers[givers + word]! & this.#canReach[row + word]!;
      for (; bits !== 0; bits &= bits - 1) {
        const node = word * 32 + 31 - Math.clz32(bits & -bits);
        if (node === earmark) continue;
        this.#start(starts, node);
        starts += 1;
      }
    }
    return starts;
  }

  #start(position: number, node: number): void {
    this.#queue[position] = node;
    this.#parent[node] = -1;
    setBit(this.#visited, 0, node);
  }

  /** Breadth first from the started nodes over the allowed ones. Returns the target, or -1. */
  #search(starts: number, allowed: Int32Array): number {
    const words = this.#words;
    const edgeBits = this.#edgeBits;
    const visited = this.#visited;
    const target = this.#target;
    let end = starts;
    for (let head = 0; head < end; head += 1) {
      const node = this.#queue[head]!;
      for (let word = 0; word < words; word += 1) {
        let fresh = edgeBits[node * words + word]! & ~visited[word]!;
        const hit = fresh & target[word]!;
        fresh &= allowed[word]!;
        if (hit !== 0) fresh = hit;
        visited[word]! |= fresh;
        while (fresh !== 0) {
          const next = word * 32 + 31 - Math.clz32(fresh & -fresh);
          fresh &= fresh - 1;
          this.#parent[next] = node;
          if (hit !== 0) return next;
          this.#queue[end] = next;
          end += 1;
        }
      }
    }
    return -1;
  }

  /** Remembers every node from which the earmark class can now be reached. */
  #findWhatReaches(earmark: number): void {
    const words = this.#words;
    const row = earmark * words;
    for (let word = 0; word < words; word += 1) this.#canReach[row + word] = 0;
    setBit(this.#canReach, row, earmark);
    for (let grew = true; grew;) {
      grew = false;
      for (let node = 0; node < this.#nodes; node += 1) {
        if (hasBit(this.#canReach, row, node)) continue;
        for (let word = 0; word < words; word += 1) {
          if ((this.#edgeBits[node * words + word]! & this.#canReach[row + word]!) === 0) continue;
          setBit(this.#canReach, row, node);
          grew = true;
          break;
        }
      }
    }
    this.#canReachKnown[earmark] = 1;
  }

  #firstOf(last: number): number {
    let node = last;
    while (this.#parent[node]! >= 0) node = this.#parent[node]!;
    return node;
  }

  /** What can move along the found path, at most `wanted`; chooses the arc of each edge. */
  #bottleneck(last: number, wanted: number): number {
    let amount = wanted;
    for (let to = last; this.#parent[to]! >= 0; to = this.#parent[to]!) {
      amount = Math.min(amount, this.#room(this.#parent[to]!, to, amount));
    }
    return amount;
  }

  #room(from: number, to: number, wanted: number): number {
    if (to === this.#hub) return this.#outflow[from]!;
    if (from === this.#hub) return this.#supply[to]! - this.#outflow[to]!;
    if (to > this.#hub) return this.#roomForNeed(from, to, wanted);
    if (from > this.#hub) return this.#roomFromLevel(from - this.#hub - 1, to, wanted);
    return this.#roomFromPayer(from, to, wanted);
  }

  /** `from` meets more of a level's needs. */
  #roomForNeed(from: number, to: number, wanted: number): number {
    const row = from * this.#scopes.levelCount + to - this.#hub - 1;
    const start = this.#open.start(row);
    const end = start + Math.min(this.#open.count(row), CANDIDATES);
    let best = 0;
    for (let at = start; at < end && best < wanted; at += 1) {
      const arc = this.#open.arcs[at]!;
      const need = this.#scopes.arcNeed[arc]!;
      const room = this.#demand[need]! - this.#inflow[need]!;
      if (room <= best) continue;
      best = room;
      this.#viaArc[to] = arc;
    }
    return best;
  }

  /** `to` pays less of a level's needs. */
  #roomFromLevel(level: number, to: number, wanted: number): number {
    const row = to * this.#scopes.levelCount + level;
    const start = this.#paying.start(row);
    const end = start + Math.min(this.#paying.count(row), CANDIDATES);
    let best = 0;
    for (let at = start; at < end && best < wanted; at += 1) {
      const arc = this.#paying.arcs[at]!;
      if (this.#flow[arc]! <= best) continue;
      best = this.#flow[arc]!;
      this.#viaArc[to] = arc;
    }
    return best;
  }

  /** `to` pays less where `from` can take over. */
  #roomFromPayer(from: number, to: number, wanted: number): number {
    const { levelCount, arcNeed } = this.#scopes;
    let best = 0;
    let seen = 0;
    for (let row = to * levelCount; row < (to + 1) * levelCount; row += 1) {
      const start = this.#paying.start(row);
      const end = start + this.#paying.count(row);
      for (let at = start; at < end; at += 1) {
        const arc = this.#paying.arcs[at]!;
        if (!hasBit(this.#payers, arcNeed[arc]! * this.#words, from)) continue;
        if (this.#flow[arc]! > best) {
          best = this.#flow[arc]!;
          this.#viaArc[to] = arc;
        }
        seen += 1;
        if (best >= wanted || seen === CANDIDATES) return best;
      }
    }
    return best;
  }

  /** Moves an amount along the found path. */
  #shift(last: number, amount: number): void {
    const { arcNeed, arcAt, needCount } = this.#scopes;
    for (let to = last; this.#parent[to]! >= 0; to = this.#parent[to]!) {
      const from = this.#parent[to]!;
      if (to === this.#hub || from === this.#hub) continue;
      const arc = this.#viaArc[to]!;
      if (to > this.#hub) {
        this.#push(arc, amount);
        continue;
      }
      if (from > this.#hub) {
        this.#push(arc, -amount);
        continue;
      }
      // What the need gets is the same, from another payer.
      this.#addFlow(arc, -amount);
      this.#addFlow(arcAt[from * needCount + arcNeed[arc]!]!, amount);
    }
  }

  #push(arc: number, amount: number): void {
    this.#addFlow(arc, amount);
    this.#addInflow(this.#scopes.arcNeed[arc]!, amount);
  }

  #addFlow(arc: number, amount: number): void {
    this.#setArc(arc, this.#flow[arc]! + amount);
    this.#addOutflow(this.#scopes.arcEarmark[arc]!, amount);
  }

  #addOutflow(earmark: number, amount: number): void {
    this.#outflow[earmark]! += amount;
    this.#markHubEdges(earmark);
  }

  #setArc(arc: number, flow: number): void {
    const paid = this.#flow[arc]! > 0;
    this.#flow[arc] = flow;
    if (paid !== flow > 0) this.#setPaying(arc, !paid);
  }

  #addInflow(need: number, amount: number): void {
    this.#inflow[need]! += amount;
    const spare = this.#inflow[need]! < this.#demand[need]!;
    if (spare !== (this.#spare[need] === 1)) this.#setSpare(need, spare);
  }

  #markHubEdges(earmark: number): void {
    const used = this.#outflow[earmark]!;
    putBit(this.#edgeBits, earmark * this.#words, this.#hub, used > 0);
    putBit(this.#edgeBits, this.#hub * this.#words, earmark, used < this.#supply[earmark]!);
  }

  #setPaying(arc: number, paying: boolean): void {
    const { arcEarmark, arcNeed, levelOf, levelCount, needStart } = this.#scopes;
    const earmark = arcEarmark[arc]!;
    const need = arcNeed[arc]!;
    const level = levelOf[need]!;
    const row = earmark * levelCount + level;
    if (paying) this.#paying.add(row, arc);
    else this.#paying.remove(row, arc);
    const levelNode = this.#hub + 1 + level;
    putBit(this.#edgeBits, levelNode * this.#words, earmark, this.#paying.count(row) > 0);
    putBit(this.#givers, need * this.#words, earmark, paying);
    for (let other = needStart[need]!; other < needStart[need + 1]!; other += 1) {
      if (other !== arc) this.#countEdge(arcEarmark[other]!, earmark, paying ? 1 : -1);
    }
  }

  #setSpare(need: number, spare: boolean): void {
    const { arcEarmark, needStart, levelOf, levelCount } = this.#scopes;
    this.#spare[need] = spare ? 1 : 0;
    const level = levelOf[need]!;
    const levelNode = this.#hub + 1 + level;
    putBit(this.#givers, need * this.#words, levelNode, spare);
    for (let arc = needStart[need]!; arc < needStart[need + 1]!; arc += 1) {
      const row = arcEarmark[arc]! * levelCount + level;
      if (spare) this.#open.add(row, arc);
      else this.#open.remove(row, arc);
      const any = this.#open.count(row) > 0;
      putBit(this.#edgeBits, arcEarmark[arc]! * this.#words, levelNode, any);
    }
  }

  #countEdge(from: number, to: number, change: number): void {
    const at = from * this.#nodes + to;
    const count = this.#edgeCount[at]! + change;
    this.#edgeCount[at] = count;
    if (count === 0) putBit(this.#edgeBits, from * this.#words, to, false);
    else if (count === change) putBit(this.#edgeBits, from * this.#words, to, true);
  }
}
