import { fromOre, NO_MONEY, type Money } from '../../shared/index.ts';
import { COST_KINDS } from '../model/index.ts';
import type { Flow, LargestSource, SourceAnswer, SourceYear } from './answers.ts';
import { availableOf, usedBy, yearsOf, type EvaluationBase } from './base.ts';

/** Every source over all years, in the order in which sources are used. */
export function sourceAnswers(base: EvaluationBase): SourceAnswer[] {
  return base.money.sources.map(({ id }, s) => {
    const years = yearsOf(base.ledger).map(({ year, y }) => ({ year, ...sourceYear(base, s, y) }));
    return {
      id,
      counted: base.money.counted[s]!,
      available: fromOre(years.reduce((sum, { available }) => sum + available, 0)),
      used: fromOre(years.reduce((sum, { used }) => sum + used, 0)),
      years,
    };
  });
}

/** What source number `s` has and gives in year number `y`. */
export function sourceYear(base: EvaluationBase, s: number, y: number): SourceYear {
  return {
    id: base.money.sources[s]!.id,
    available: availableOf(base, s, y),
    used: usedBy(base, s, y),
  };
}

/** The source that gives most of a year's flows; of equals the one that is used first. Absent
 * when nothing flows. */
export function largestSource(sources: readonly SourceYear[]): LargestSource | undefined {
  const total = sources.reduce((sum, { used }) => sum + used, 0);
  if (total === 0) return undefined;
  const { id, used } = sources.reduce((best, next) => (next.used > best.used ? next : best));
  return { id, used, share: used / total };
}

/** Every flow above zero, by year, source, activity and kind. */
export function flowAnswers(base: EvaluationBase): Flow[] {
  const { ledger, money, allocation } = base;
  const pinned = new Map<number, Money>();
  for (const { placed, honoured } of allocation.pinned) {
    if (honoured === 0) continue;
    const key = placed.source * ledger.cellCount + placed.cell;
    pinned.set(key * ledger.yearCount + placed.year, fromOre(honoured));
  }
  const flows: Flow[] = [];
  allocation.flows.forEach(({ keys, amounts }, y) => {
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at]!;
      const cell = key % ledger.cellCount;
      flows.push({
        source: money.sources[(key - cell) / ledger.cellCount]!.id,
        activity: ledger.activities[ledger.cellActivity[cell]!]!.id,
        kind: COST_KINDS[ledger.cellKind[cell]!]!,
        year: ledger.firstYear + y,
        amount: fromOre(amounts[at]!),
        pinned: pinned.get(key * ledger.yearCount + y) ?? NO_MONEY,
      });
    }
  });
  return flows;
}
