import type { Outline, Position } from './shape.ts';

/** Where two sides of an outline cross, or that there were too many to look through. */
export type Crossing =
  | { readonly kind: 'crossing'; readonly at: Position }
  | { readonly kind: 'too-many' };

/** More pairs of sides than any map has that people drew; what goes beyond was made to. */
const MOST_PAIRS = 20_000_000;

interface Side {
  readonly from: Position;
  readonly to: Position;
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/** The first place found where sides of an outline, its holes among them, cross each other. Sides
 * that only touch do not. Sweeps from west to east over the sides that begin. */
export function findCrossing(outline: Outline): Crossing | undefined {
  const sides = outline.flatMap((ring) => ring.slice(1).map((to, at) => sideOf(ring[at]!, to)));
  sides.sort((a, b) => a.left - b.left);
  let open: Side[] = [];
  let pairs = 0;
  for (const side of sides) {
    const still: Side[] = [];
    for (const other of open) {
      if (other.right < side.left) continue;
      still.push(other);
      if (other.high < side.low || other.low > side.high) continue;
      if (doCross(side, other)) return { kind: 'crossing', at: meeting(side, other) };
    }
    pairs += open.length;
    if (pairs > MOST_PAIRS) return { kind: 'too-many' };
    still.push(side);
    open = still;
  }
  return undefined;
}

function sideOf(from: Position, to: Position): Side {
  return {
    from,
    to,
    left: Math.min(from[0], to[0]),
    right: Math.max(from[0], to[0]),
    low: Math.min(from[1], to[1]),
    high: Math.max(from[1], to[1]),
  };
}

function doCross(a: Side, b: Side): boolean {
  return (
    turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) < 0 &&
    turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) < 0
  );
}

/** 1 to the left, -1 to the right, 0 straight on. */
function turn([x1, y1]: Position, [x2, y2]: Position, [x3, y3]: Position): number {
  return Math.sign((x2 - x1) * (y3 - y1) - (y2 - y1) * (x3 - x1));
}

function meeting(a: Side, b: Side): Position {
  const [ax, ay] = [a.to[0] - a.from[0], a.to[1] - a.from[1]];
  const [bx, by] = [b.to[0] - b.from[0], b.to[1] - b.from[1]];
  const along = ((b.from[0] - a.from[0]) * by - (b.from[1] - a.from[1]) * bx) / (ax * by - ay * bx);
  return [a.from[0] + along * ax, a.from[1] + along * ay];
}
