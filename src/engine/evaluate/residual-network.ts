import type { ScopeNetwork } from './scope-network.ts';

/**
 * A flow of one year's money from earmark classes to need classes, and the ways it can still be
 * rerouted. The searches run on few nodes: the earmark classes, a hub (money not in use) and one
 * node per priority level (needs not yet met). An edge u → v says that u can take over from v
 * somewhere, so that v becomes free.
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
  /** For each pair of nodes, the number of need classes that make the edge. */
  readonly #edgeCount: Int32Array;
  readonly #edgeBits: Int32Array;
  readonly #allNodes: Int32Array;
  readonly #withoutLevels: Int32Array;
  readonly #visited: Int32Array;
  readonly #target: Int32Array;
  readonly #parent: Int32Array;
  readonly #queue: Int32Array;
  readonly #via: Int32Array;

  constructor(scopes: ScopeNetwork) {
    const { earmarkCount, needCount, levelCount } = scopes;
    this.#scopes = scopes;
    this.#hub = earmarkCount;
    this.#nodes = earmarkCount + 1 + levelCount;
    this.#words = (this.#nodes + 31) >>> 5;
    this.#supply = new Float64Array(earmarkCount);
    this.#outflow = new Float64Array(earmarkCount);
    this.#demand = new Float64Array(needCount);
    this.#inflow = new Float64Array(needCount);
    this.#spare = new Uint8Array(needCount);
    this.#flow = new Float64Array(earmarkCount * needCount);
    this.#edgeCount = new Int32Array(this.#nodes * this.#nodes);
    this.#edgeBits = new Int32Array(this.#nodes * this.#words);
    this.#allNodes = bitsBelow(this.#nodes, this.#words);
    this.#withoutLevels = bitsBelow(earmarkCount + 1, this.#words);
    this.#visited = new Int32Array(this.#words);
    this.#target = new Int32Array(this.#words);
    this.#parent = new Int32Array(this.#nodes);
    this.#queue = new Int32Array(this.#nodes);
    this.#via = new Int32Array(this.#nodes);
  }

  /** Starts a year: money per earmark class, need per need class, no flow. */
  reset(supply: Float64Array, demand: Float64Array): void {
    this.#supply.set(supply);
    this.#demand.set(demand);
    this.#outflow.fill(0);
    this.#inflow.fill(0);
    this.#spare.fill(0);
    this.#flow.fill(0);
    this.#edgeCount.fill(0);
    this.#edgeBits.fill(0);
    for (let earmark = 0; earmark < supply.length; earmark += 1) this.#markHubEdges(earmark);
    for (let need = 0; need < demand.length; need += 1) {
      if (demand[need]! > 0) this.#countSpare(need, 1);
    }
  }

  /** Makes the flow greatest: in all, and of that to the levels in order. */
  maximise(): void {
    for (const need of this.#scopes.needsByLevel) {
      this.#fillDirectly(need);
      while (this.#inflow[need]! < this.#demand[need]! && this.#augment(need)) continue;
    }
  }

  /** Reroutes until `wanted` flows from the earmark class to the need class, or no more can
   * without changing the total of a level. Returns what then flows there. */
  secure(earmark: number, need: number, wanted: number): number {
    const arc = this.#arc(earmark, need);
    const before = this.#flow[arc]!;
    if (before >= wanted) return before;
    // The arc stands aside while it grows, or a path could lead through it and give nothing.
    if (before > 0) this.#setArc(earmark, need, 0);
    let flow = before;
    for (let moved = -1; moved !== 0 && flow < wanted; flow += moved) {
      moved = this.#rerouteTo(earmark, need, wanted - flow);
    }
    if (flow > 0) this.#setArc(earmark, need, flow);
    return flow;
  }

  /** Takes a part of what flows out of the network for good: it has become a final amount. */
  settle(earmark: number, need: number, amount: number): void {
    this.#supply[earmark]! -= amount;
    this.#demand[need]! -= amount;
    this.#push(earmark, need, -amount);
  }

  #arc(earmark: number, need: number): number {
    return earmark * this.#scopes.needCount + need;
  }

  #fillDirectly(need: number): void {
    const { payers, payerStart } = this.#scopes;
    for (let at = payerStart[need]!; at < payerStart[need + 1]!; at += 1) {
      const missing = this.#demand[need]! - this.#inflow[need]!;
      if (missing === 0) return;
      const earmark = payers[at]!;
      const unused = this.#supply[earmark]! - this.#outflow[earmark]!;
      if (unused > 0) this.#push(earmark, need, Math.min(missing, unused));
    }
  }

  /** One more path from unused money to a need; false when there is none. */
  #augment(need: number): boolean {
    const { payers, payerStart } = this.#scopes;
    this.#target.fill(0);
    for (let at = payerStart[need]!; at < payerStart[need + 1]!; at += 1) {
      setBit(this.#target, 0, payers[at]!);
    }
    this.#visited.fill(0);
    this.#start(0, this.#hub);
    const last = this.#search(1, this.#withoutLevels);
    if (last < 0) return false;
    const missing = this.#demand[need]! - this.#inflow[need]!;
    const amount = this.#bottleneck(last, missing);
    this.#shift(last, amount);
    this.#push(last, need, amount);
    return true;
  }

  /** One more cycle that moves flow onto an arc. Returns the amount, counted in the totals of both
   * ends but not yet on the arc; 0 when there is none. */
  #rerouteTo(earmark: number, need: number, missing: number): number {
    const { payers, payerStart, levelOf, needCount } = this.#scopes;
    this.#target.fill(0);
    setBit(this.#target, 0, earmark);
    this.#visited.fill(0);
    let starts = 0;
    for (let at = payerStart[need]!; at < payerStart[need + 1]!; at += 1) {
      const payer = payers[at]!;
      if (payer !== earmark && this.#flow[payer * needCount + need]! > 0) {
        this.#start(starts, payer);
        starts += 1;
      }
    }
    const spare = this.#demand[need]! - this.#inflow[need]!;
    const level = this.#hub + 1 + levelOf[need]!;
    if (spare > 0) {
      this.#start(starts, level);
      starts += 1;
    }
    const last = this.#search(starts, this.#allNodes);
    if (last < 0) return 0;
    const first = this.#firstOf(last);
    const room = first === level ? spare : this.#flow[first * needCount + need]!;
    const amount = this.#bottleneck(last, Math.min(missing, room));
    if (first !== level) this.#push(first, need, -amount);
    this.#shift(last, amount);
    this.#addToTotals(earmark, need, amount);
    return amount;
  }

  #start(position: number, node: number): void {
    this.#queue[position] = node;
    this.#parent[node] = -1;
    setBit(this.#visited, 0, node);
  }

  /** Breadth first from the started nodes. Returns the target reached, or -1. */
  #search(starts: number, allowed: Int32Array): number {
    const words = this.#words;
    let end = starts;
    for (let head = 0; head < end; head += 1) {
      const node = this.#queue[head]!;
      for (let word = 0; word < words; word += 1) {
        let fresh = this.#edgeBits[node * words + word]! & ~this.#visited[word]! & allowed[word]!;
        const hit = fresh & this.#target[word]!;
        if (hit !== 0) fresh = hit;
        this.#visited[word]! |= fresh;
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

  #firstOf(last: number): number {
    let node = last;
    while (this.#parent[node]! >= 0) node = this.#parent[node]!;
    return node;
  }

  /** What can move along the found path; chooses the need class of each edge. */
  #bottleneck(last: number, atMost: number): number {
    let amount = atMost;
    for (let to = last; this.#parent[to]! >= 0; to = this.#parent[to]!) {
      amount = Math.min(amount, this.#room(this.#parent[to]!, to));
    }
    return amount;
  }

  #room(from: number, to: number): number {
    if (to === this.#hub) return this.#outflow[from]!;
    if (from === this.#hub) return this.#supply[to]! - this.#outflow[to]!;
    return to > this.#hub ? this.#roomForNeed(from, to) : this.#roomFromPayer(from, to);
  }

  /** `from` meets more of a level's needs. */
  #roomForNeed(from: number, to: number): number {
    const { reachable, reachableStart, levelOf } = this.#scopes;
    const level = to - this.#hub - 1;
    let best = 0;
    for (let at = reachableStart[from]!; at < reachableStart[from + 1]!; at += 1) {
      const need = reachable[at]!;
      if (levelOf[need] !== level) continue;
      const room = this.#demand[need]! - this.#inflow[need]!;
      if (room > best) {
        best = room;
        this.#via[to] = need;
      }
    }
    return best;
  }

  /** `to` pays less where `from` (an earmark class, or a level that gives up needs) can take over. */
  #roomFromPayer(from: number, to: number): number {
    const { reachable, reachableStart, levelOf, inScope, needCount } = this.#scopes;
    const level = from - this.#hub - 1;
    let best = 0;
    for (let at = reachableStart[to]!; at < reachableStart[to + 1]!; at += 1) {
      const need = reachable[at]!;
      const room = this.#flow[to * needCount + need]!;
      if (room <= best) continue;
      const takes = level >= 0 ? levelOf[need] === level : inScope[from * needCount + need] === 1;
      if (takes) {
        best = room;
        this.#via[to] = need;
      }
    }
    return best;
  }

  /** Moves an amount along the found path. */
  #shift(last: number, amount: number): void {
    for (let to = last; this.#parent[to]! >= 0; to = this.#parent[to]!) {
      const from = this.#parent[to]!;
      if (to === this.#hub || from === this.#hub) continue;
      const need = this.#via[to]!;
      if (to < this.#hub) this.#push(to, need, -amount);
      if (from < this.#hub) this.#push(from, need, amount);
    }
  }

  #push(earmark: number, need: number, amount: number): void {
    this.#setArc(earmark, need, this.#flow[this.#arc(earmark, need)]! + amount);
    this.#addToTotals(earmark, need, amount);
  }

  #setArc(earmark: number, need: number, flow: number): void {
    const arc = this.#arc(earmark, need);
    const paid = this.#flow[arc]! > 0;
    this.#flow[arc] = flow;
    if (paid !== flow > 0) this.#countPayer(earmark, need, paid ? -1 : 1);
  }

  #addToTotals(earmark: number, need: number, amount: number): void {
    this.#outflow[earmark]! += amount;
    this.#markHubEdges(earmark);
    this.#inflow[need]! += amount;
    const spare = this.#inflow[need]! < this.#demand[need]!;
    if (spare !== (this.#spare[need] === 1)) this.#countSpare(need, spare ? 1 : -1);
  }

  #markHubEdges(earmark: number): void {
    const used = this.#outflow[earmark]!;
    putBit(this.#edgeBits, earmark * this.#words, this.#hub, used > 0);
    putBit(this.#edgeBits, this.#hub * this.#words, earmark, used < this.#supply[earmark]!);
  }

  /** The earmark class begins (1) or stops (-1) paying the need class. */
  #countPayer(earmark: number, need: number, change: number): void {
    const { payers, payerStart, levelOf } = this.#scopes;
    for (let at = payerStart[need]!; at < payerStart[need + 1]!; at += 1) {
      if (payers[at] !== earmark) this.#countEdge(payers[at]!, earmark, change);
    }
    this.#countEdge(this.#hub + 1 + levelOf[need]!, earmark, change);
  }

  /** The need class begins (1) or stops (-1) having room for more money. */
  #countSpare(need: number, change: number): void {
    const { payers, payerStart, levelOf } = this.#scopes;
    this.#spare[need] = change > 0 ? 1 : 0;
    const level = this.#hub + 1 + levelOf[need]!;
    for (let at = payerStart[need]!; at < payerStart[need + 1]!; at += 1) {
      this.#countEdge(payers[at]!, level, change);
    }
  }

  #countEdge(from: number, to: number, change: number): void {
    const count = (this.#edgeCount[from * this.#nodes + to]! += change);
    if (count === 0) putBit(this.#edgeBits, from * this.#words, to, false);
    else if (count === change) putBit(this.#edgeBits, from * this.#words, to, true);
  }
}

function setBit(bits: Int32Array, offset: number, at: number): void {
  bits[offset + (at >>> 5)]! |= 1 << (at & 31);
}

function putBit(bits: Int32Array, offset: number, at: number, on: boolean): void {
  if (on) setBit(bits, offset, at);
  else bits[offset + (at >>> 5)]! &= ~(1 << (at & 31));
}

function bitsBelow(end: number, words: number): Int32Array {
  const bits = new Int32Array(words);
  for (let at = 0; at < end; at += 1) setBit(bits, 0, at);
  return bits;
}
