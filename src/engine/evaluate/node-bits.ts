/** Sets of small numbers as rows of 32-bit words; `offset` is the word where a row starts. */

export function hasBit(bits: Int32Array, offset: number, at: number): boolean {
  return (bits[offset + (at >>> 5)]! & (1 << (at & 31))) !== 0;
}

export function setBit(bits: Int32Array, offset: number, at: number): void {
  bits[offset + (at >>> 5)]! |= 1 << (at & 31);
}

export function putBit(bits: Int32Array, offset: number, at: number, on: boolean): void {
  if (on) setBit(bits, offset, at);
  else bits[offset + (at >>> 5)]! &= ~(1 << (at & 31));
}

/** One row that holds every number below an end. */
export function bitsBelow(end: number, words: number): Int32Array {
  const bits = new Int32Array(words);
  for (let at = 0; at < end; at += 1) setBit(bits, 0, at);
  return bits;
}
