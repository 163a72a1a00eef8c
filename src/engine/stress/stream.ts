import type { FactorRange } from '../model/index.ts';
import { philox } from './philox.ts';

/** The numbered random numbers of one name, from 0 up to 1. */
export type Stream = (draw: number) => number;

/**
 * The stream of a name under a seed. Streams of different names have nothing to do with each other,
 * and a number does not depend on which were asked for before it.
 */
export function stream(seed: number, name: string): Stream {
  const words = new Uint32Array(4);
  for (let at = 0; at < name.length; at += 1) {
    philox(words, [words[0]!, words[1]!, name.charCodeAt(at), at], [0, 0]);
  }
  const [high, low] = [words[0]!, words[1]!];
  return (draw) => {
    philox(words, [draw, 0, high, low], [seed, 0]);
    return ((words[0]! >>> 5) * 67_108_864 + (words[1]! >>> 6)) / 9_007_199_254_740_992;
  };
}

/**
 * The factor, in ten-thousandths, below which a part `u` of a triangular distribution lies, rounded
 * half up. Only steps of arithmetic and the square root are used: they are exact everywhere.
 */
export function triangular({ low, likely, high }: FactorRange, u: number): number {
  const width = high - low;
  if (width === 0) return low;
  const factor =
    u * width < likely - low
      ? low + Math.sqrt(u * width * (likely - low))
      : high - Math.sqrt((1 - u) * width * (high - likely));
  return Math.floor(factor + 0.5);
}
