import type { StressRanking } from './answers.ts';

/** A way with the gap of all years together by draw. */
export interface WayDrawn {
  readonly key: string;
  readonly totals: Float64Array;
}

/** A source that is uncertain in some way: whether it came, by draw; the same in all ways. */
export interface SourceDrawn {
  readonly id: string;
  readonly came: Uint8Array;
}

/** Ranks ways by what is missing under the same draws. */
export function rankWays(
  ways: readonly WayDrawn[],
  sources: readonly SourceDrawn[],
  made: number,
): StressRanking {
  const order = inOrder(ways.map((way) => mean(way.totals, made, () => true)));
  return {
    order: order.map((at) => ways[at]!.key),
    best: ways.map(({ key }, at) => ({ key, chance: chanceOfLeast(ways, at, made) })),
    turns: sources.flatMap(({ id, came }) => {
      const turn = turnOf(ways, order, came, made);
      return turn ? [{ source: id, ...turn }] : [];
    }),
  };
}

/** Numbers of the ways, least mean first; of equals the one that stands first. */
function inOrder(means: readonly number[]): number[] {
  return means.map((_, at) => at).sort((a, b) => means[a]! - means[b]! || a - b);
}

function mean(totals: Float64Array, made: number, counts: (draw: number) => boolean): number {
  let [sum, count] = [0, 0];
  for (let draw = 0; draw < made; draw += 1) {
    if (!counts(draw)) continue;
    sum += totals[draw]!;
    count += 1;
  }
  return count === 0 ? Number.NaN : sum / count;
}

function chanceOfLeast(ways: readonly WayDrawn[], way: number, made: number): number {
  let count = 0;
  for (let draw = 0; draw < made; draw += 1) {
    const own = ways[way]!.totals[draw]!;
    if (ways.every(({ totals }) => own <= totals[draw]!)) count += 1;
  }
  return count / made;
}

function turnOf(
  ways: readonly WayDrawn[],
  order: readonly number[],
  came: Uint8Array,
  made: number,
): Omit<StressRanking['turns'][number], 'source'> | undefined {
  const ifComes = ways.map(({ totals }) => mean(totals, made, (draw) => came[draw] === 1));
  const ifFails = ways.map(({ totals }) => mean(totals, made, (draw) => came[draw] === 0));
  if (ifComes.some(Number.isNaN) || ifFails.some(Number.isNaN)) return undefined;
  // Of equals the one that is first over all: chance alone turns nothing.
  const first = (means: readonly number[]) =>
    order.reduce((best, at) => (means[at]! < means[best]! ? at : best), order[0]!);
  const [comes, fails] = [first(ifComes), first(ifFails)];
  if (comes === fails) return undefined;
  const failing = ifFails[comes]! - ifFails[fails]!;
  const coming = ifComes[fails]! - ifComes[comes]!;
  return {
    firstIfComes: ways[comes]!.key,
    firstIfFails: ways[fails]!.key,
    evenAt: failing / (failing + coming),
  };
}
