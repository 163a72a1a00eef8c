import { fromOre } from '../../shared/index.ts';
import { COST_KINDS } from '../model/index.ts';
import { activityYear } from './activity-answers.ts';
import type { GapExplanation, SourceReason } from './answers.ts';
import { availableOf, cellBalance, usedBy, type EvaluationBase } from './base.ts';
import { failingParts } from './earmark-scope.ts';

/** Why an activity's year has the gap it has: every source with what it pays to each kind of cost
 * and why it pays no more. Throws `RangeError` for an unknown activity or year. */
export function explainGap(base: EvaluationBase, activity: string, year: number): GapExplanation {
  const { ledger } = base;
  const a = ledger.activities.findIndex(({ id }) => id === activity);
  const y = year - ledger.firstYear;
  if (a < 0) throw new RangeError(`No activity ${activity}`);
  if (!Number.isInteger(y) || y < 0 || y >= ledger.yearCount) {
    throw new RangeError(`The plan has no year ${year}`);
  }
  const cells = Array.from(
    { length: ledger.cellStart[a + 1]! - ledger.cellStart[a]! },
    (_, at) => ledger.cellStart[a]! + at,
  ).filter((cell) => ledger.cost[y * ledger.cellCount + cell]! > 0);
  const kinds = cells.map((cell) => ({
    kind: COST_KINDS[ledger.cellKind[cell]!]!,
    ...cellBalance(base, cell, y),
    sources: base.money.sources.map((_, s) => reasonFor(base, s, a, cell, y)),
  }));
  return { activity, ...activityYear(base, a, year, y), kinds };
}

function reasonFor(
  base: EvaluationBase,
  s: number,
  a: number,
  cell: number,
  y: number,
): SourceReason {
  const { ledger, money } = base;
  const source = money.sources[s]!;
  const paid = fromOre(paidTo(base, s, cell, y));
  const reason = (found: SourceReason['reason']) => ({ source: source.id, paid, reason: found });
  const kind = COST_KINDS[ledger.cellKind[cell]!]!;
  const parts = failingParts(money.earmarks[money.earmarkOf[s]!]!, ledger.activities[a]!, kind);
  if (parts.length > 0) return reason({ code: 'outside-earmark', parts });
  if (!money.counted[s]) return reason({ code: 'not-counted', status: source.status });
  const available = availableOf(base, s, y);
  if (available === 0) return reason({ code: 'no-money-this-year' });
  const rest = fromOre(available - usedBy(base, s, y));
  if (rest === 0) return reason({ code: 'exhausted', available });
  const group = money.groupOf[s]!;
  const cap = base.allocation.caps[y * money.groups.length + group]!;
  if (groupUse(base, group, y) >= cap) {
    return reason({ code: 'capped', shareGroup: money.groups[group]!.name, cap: fromOre(cap) });
  }
  return reason({ code: 'nothing-missing', rest });
}

function paidTo({ ledger, allocation }: EvaluationBase, s: number, cell: number, y: number) {
  const { keys, amounts } = allocation.flows[y]!;
  return amounts[keys.indexOf(s * ledger.cellCount + cell)] ?? 0;
}

function groupUse(base: EvaluationBase, group: number, y: number): number {
  return base.money.sources.reduce(
    (sum, _, s) => (base.money.groupOf[s] === group ? sum + usedBy(base, s, y) : sum),
    0,
  );
}
