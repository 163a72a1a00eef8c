import type { Evaluation, Flow } from '../../engine/index.ts';
import { compareIds, fromOre, type Money, NO_MONEY } from '../../shared/index.ts';

/** What one source pays for one activity. */
export interface PaidActivity {
  readonly activity: string;
  readonly years: readonly PaidYear[];
  readonly amount: Money;
}

/** A year of it; `pinned` is the part that a pin holds. */
export interface PaidYear {
  readonly year: number;
  readonly amount: Money;
  readonly pinned: Money;
}

/** The activities that a source pays for, the one that gets most first. */
export function paidActivities(
  { flows, years }: Pick<Evaluation, 'flows' | 'years'>,
  source: string,
): PaidActivity[] {
  const byActivity = new Map<string, Flow[]>();
  for (const flow of flows) {
    if (flow.source !== source) continue;
    const known = byActivity.get(flow.activity);
    if (known) known.push(flow);
    else byActivity.set(flow.activity, [flow]);
  }
  return [...byActivity]
    .map(([activity, paid]) => ({
      activity,
      years: years.map(({ year }) => {
        const ofYear = paid.filter((flow) => flow.year === year);
        return {
          year,
          amount: added(ofYear.map((flow) => flow.amount)),
          pinned: added(ofYear.map((flow) => flow.pinned)),
        };
      }),
      amount: added(paid.map((flow) => flow.amount)),
    }))
    .sort((a, b) => b.amount - a.amount || compareIds(a.activity, b.activity));
}

function added(amounts: readonly Money[]): Money {
  return amounts.reduce((sum, amount) => fromOre(sum + amount), NO_MONEY);
}
