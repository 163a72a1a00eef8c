import { setBit } from '../evaluate/node-bits.ts';
import type { ScopeNetwork } from '../evaluate/scope-network.ts';

/** With more earmarks or cuts than this, looking at every cut takes longer than rerouting. */
const MOST_EARMARKS = 12;
const MOST_CUTS = 6000;

/**
 * The cuts of a plan's money. For earmark classes B and a level k: what flows to the levels up to k
 * is at most the money of the classes outside B, and the needs up to k that B may pay. The least of
 * these sums is what can flow (max flow, min cut); a flow can be completed as long as no cut has
 * less left than what must still flow. Of several B that may pay the same needs the largest is
 * enough.
 */
export interface Cuts {
  readonly count: number;
  readonly earmarkCount: number;
  readonly levelCount: number;
  /** Per cut, its level and the classes outside B, one bit each. */
  readonly level: Uint8Array;
  readonly outside: Int32Array;
  /** 1 at `need * count + cut` where B may pay the need and its level is at most the cut's. */
  readonly pays: Uint8Array;
  /** 1 where money from outside B that flows to the need makes the cut tighter. */
  readonly drains: Uint8Array;
  /** The same per cut, as rows of bits. */
  readonly drainWords: number;
  readonly drainBits: Int32Array;
}

/** All cuts that matter, or nothing when there are too many. */
export function findCuts(scopes: ScopeNetwork): Cuts | undefined {
  const { earmarkCount, needCount, levelCount, levelOf } = scopes;
  if (earmarkCount > MOST_EARMARKS) return undefined;
  const all = 2 ** earmarkCount - 1;
  const found: { readonly k: number; readonly inside: number; readonly pays: Uint8Array }[] = [];
  for (let k = 0; k < levelCount; k += 1) {
    const largest = new Map<string, { inside: number; pays: Uint8Array }>();
    for (let inside = 0; inside <= all; inside += 1) {
      const pays = paidBy(inside, k, scopes);
      const key = pays.join('');
      const known = largest.get(key);
      // The classes that pay nothing else than both sets do are in the union of both.
      if (known) known.inside |= inside;
      else largest.set(key, { inside, pays });
    }
    for (const { inside, pays } of largest.values()) found.push({ k, inside, pays });
    if (found.length > MOST_CUTS) return undefined;
  }
  const pays = new Uint8Array(found.length * needCount);
  const drainWords = (needCount + 31) >>> 5;
  const drainBits = new Int32Array(found.length * drainWords);
  const drains = new Uint8Array(found.length * needCount);
  found.forEach((cut, c) => {
    for (let need = 0; need < needCount; need += 1) {
      const at = need * found.length + c;
      pays[at] = cut.pays[need]!;
      if (pays[at] === 1 || levelOf[need]! > cut.k) {
        drains[at] = 1;
        setBit(drainBits, c * drainWords, need);
      }
    }
  });
  return {
    count: found.length,
    earmarkCount,
    levelCount,
    level: Uint8Array.from(found, ({ k }) => k),
    outside: Int32Array.from(found, ({ inside }) => all & ~inside),
    pays,
    drains,
    drainWords,
    drainBits,
  };
}

function paidBy(inside: number, k: number, scopes: ScopeNetwork): Uint8Array {
  const pays = new Uint8Array(scopes.needCount);
  scopes.arcNeed.forEach((need, arc) => {
    if (scopes.levelOf[need]! <= k && (inside & (1 << scopes.arcEarmark[arc]!)) !== 0) {
      pays[need] = 1;
    }
  });
  return pays;
}
