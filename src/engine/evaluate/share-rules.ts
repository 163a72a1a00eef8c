import { fromOre, SHARE_SCALE, type Money, type Share } from '../../shared/index.ts';
import type { ShareRuleAnswer } from './answers.ts';
import { yearsOf, type EvaluationBase } from './base.ts';
import { sumInScope } from './scope-network.ts';

/**
 * The share rule of every share group with `maxShare`, by year and group. The cap is set by what
 * was planned, the rule is judged by what is paid: with too little from others the group's share
 * of the payments grows above its limit although the cap held.
 */
export function shareRules(base: EvaluationBase): ShareRuleAnswer[] {
  const { ledger, money, scopes, allocation } = base;
  return yearsOf(ledger).flatMap(({ year, y }) => {
    const offset = y * ledger.cellCount;
    const usedByGroup = usedByGroups(base, y);
    return money.groups.flatMap(({ name, maxShare, earmark }, group) => {
      if (maxShare === undefined) return [];
      const used = fromOre(usedByGroup[group]!);
      const cap = fromOre(allocation.caps[y * money.groups.length + group]!);
      const paidInScope = fromOre(
        sumInScope(scopes, earmark, ledger.carried, offset) +
          sumInScope(scopes, earmark, allocation.financed, offset),
      );
      return [
        {
          year,
          shareGroup: name,
          limit: maxShare,
          cap,
          used,
          paidInScope,
          ...judge(used, paidInScope, maxShare),
        },
      ];
    });
  });
}

/** What each share group uses in year number `y`. */
function usedByGroups({ money, allocation }: EvaluationBase, y: number): Float64Array {
  const from = y * money.sources.length;
  const used = new Float64Array(money.groups.length);
  money.groupOf.forEach((group, s) => (used[group]! += allocation.used[from + s]!));
  return used;
}

/**
 * Whether `used ÷ paid ≤ limit`, and if not:
 * - the missing co-financing is what others must add for the share to hold: ⌈used ÷ limit⌉ − paid;
 * - the money at risk is what the group would pay too much beside the others' present money:
 *   used − ⌊limit ÷ (1 − limit) × (paid − used)⌋.
 */
function judge(used: Money, paid: Money, limit: Share) {
  const share = paid === 0 ? 0 : used / paid;
  const scale = BigInt(SHARE_SCALE);
  const [usedOre, paidOre, part] = [BigInt(used), BigInt(paid), BigInt(limit)];
  if (usedOre * scale <= paidOre * part) {
    return { share, holds: true, missingCofinancing: fromOre(0), moneyAtRisk: fromOre(0) };
  }
  const needed = (usedOre * scale + part - 1n) / part;
  const bearable = ((paidOre - usedOre) * part) / (scale - part);
  return {
    share,
    holds: false,
    missingCofinancing: fromOre(Number(needed - paidOre)),
    moneyAtRisk: fromOre(Number(usedOre - bearable)),
  };
}
