import type { EarmarkedActivity, EarmarkScope } from './earmark-scope.ts';

/**
 * Areas and effort areas of many activities as bits, so that an earmark can be held against all of
 * them quickly. Row `a` of `bits` starts at `a * words` and holds activity number `a`.
 */
export interface ScopeBits {
  readonly words: number;
  readonly bits: Int32Array;
  readonly areaBit: ReadonlyMap<string, number>;
  readonly effortBit: ReadonlyMap<string, number>;
  readonly indexOf: ReadonlyMap<string, number>;
  /** The numbers of all activities, upwards. */
  readonly everyone: readonly number[];
}

export function scopeBits(activities: readonly EarmarkedActivity[]): ScopeBits {
  const areaBit = new Map<string, number>();
  const effortBit = new Map<string, number>();
  for (const { areas } of activities) for (const area of areas) number(areaBit, area);
  for (const { effortAreas } of activities) for (const id of effortAreas) number(effortBit, id);
  // Areas and effort areas have words of their own: both must be hit, not one of them.
  const words = wordsFor(areaBit) + wordsFor(effortBit);
  const bits = new Int32Array(activities.length * words);
  activities.forEach(({ areas, effortAreas }, a) => {
    mark(bits, a * words, areaBit, areas);
    mark(bits, a * words + wordsFor(areaBit), effortBit, effortAreas);
  });
  const indexOf = new Map(activities.map(({ id }, a) => [id, a]));
  return { words, bits, areaBit, effortBit, indexOf, everyone: [...indexOf.values()] };
}

/** The numbers of the activities that the earmark lets money to, cost kinds aside, upwards. */
export function admittedActivities(
  { words, bits, areaBit, effortBit, indexOf, everyone }: ScopeBits,
  scope: EarmarkScope,
): number[] {
  const areaWords = wordsFor(areaBit);
  const wanted = new Int32Array(words);
  mark(wanted, 0, areaBit, scope.areas ?? []);
  mark(wanted, areaWords, effortBit, scope.effortAreas ?? []);
  const isAdmitted = (a: number) =>
    (!scope.areas || anyBit(bits, a * words, wanted, 0, areaWords)) &&
    (!scope.effortAreas || anyBit(bits, a * words, wanted, areaWords, words));
  return candidates(scope, indexOf, everyone).filter(isAdmitted);
}

function candidates(
  { activities }: EarmarkScope,
  indexOf: ReadonlyMap<string, number>,
  everyone: readonly number[],
): readonly number[] {
  if (!activities) return everyone;
  return [...activities].flatMap((id) => indexOf.get(id) ?? []).sort((a, b) => a - b);
}

function anyBit(
  bits: Int32Array,
  row: number,
  wanted: Int32Array,
  from: number,
  to: number,
): boolean {
  for (let word = from; word < to; word += 1) {
    if ((bits[row + word]! & wanted[word]!) !== 0) return true;
  }
  return false;
}

function number(known: Map<string, number>, id: string): void {
  if (!known.has(id)) known.set(id, known.size);
}

function wordsFor(numbers: ReadonlyMap<string, number>): number {
  return (numbers.size + 31) >>> 5;
}

function mark(
  bits: Int32Array,
  row: number,
  numbers: ReadonlyMap<string, number>,
  ids: Iterable<string>,
): void {
  for (const id of ids) {
    const bit = numbers.get(id);
    if (bit !== undefined) bits[row + (bit >>> 5)]! |= 1 << (bit & 31);
  }
}
