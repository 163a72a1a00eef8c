const ROUNDS = 10;

/**
 * Philox4x32-10 (Salmon, Moraes, Dror and Shaw, "Parallel random numbers: as easy as 1, 2, 3",
 * 2011): four random words for each counter of four words under a key of two. Whole numbers only,
 * so the same on every machine; any word of any stream can be had without those before it.
 * Writes to `words`.
 */
export function philox(
  words: Uint32Array,
  [c0, c1, c2, c3]: readonly [number, number, number, number],
  [k0, k1]: readonly [number, number],
): void {
  let [x0, x1, x2, x3] = [c0, c1, c2, c3];
  for (let round = 0; round < ROUNDS; round += 1) {
    const high0 = multiplyHigh(0xd2511f53, x0);
    const high1 = multiplyHigh(0xcd9e8d57, x2);
    const low0 = Math.imul(0xd2511f53, x0);
    const low1 = Math.imul(0xcd9e8d57, x2);
    x0 = (high1 ^ x1 ^ (k0 + Math.imul(round, 0x9e3779b9))) >>> 0;
    x1 = low1 >>> 0;
    x2 = (high0 ^ x3 ^ (k1 + Math.imul(round, 0xbb67ae85))) >>> 0;
    x3 = low0 >>> 0;
  }
  words[0] = x0;
  words[1] = x1;
  words[2] = x2;
  words[3] = x3;
}

/** The upper 32 bits of the product of two words. */
function multiplyHigh(a: number, b: number): number {
  const aLow = a & 0xffff;
  const aHigh = a >>> 16;
  const bLow = b & 0xffff;
  const bHigh = b >>> 16;
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16);
  return aHigh * bHigh + (middle >>> 16) + ((aLow * bHigh + (middle & 0xffff)) >>> 16);
}
