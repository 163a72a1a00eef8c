import type { Balance } from '../../engine/index.ts';

/** Dækket andel: the part of a cost that a receiver or a source pays, 0 to 1; null where nothing
 * costs anything, which is not the same as nothing being covered. */
export function coveredShare({ cost, gap }: Pick<Balance, 'cost' | 'gap'>): number | null {
  return cost > 0 ? (cost - gap) / cost : null;
}

/** A share as whole per cent that never claims too much: 100 only when all is covered, 0 only when
 * nothing is. */
export function honestPercent(share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 100;
  return Math.min(99, Math.max(1, Math.round(share * 100)));
}
