import { compareIds, fromOre } from '../../shared/index.ts';
import type { AnchoringFault, PlanWarning, ShareRuleAnswer } from './answers.ts';
import type { EvaluationBase } from './base.ts';
import { failsByAreasAlone } from './earmark-scope.ts';

/** Everything the reader should know, in a fixed order of codes and then of ids and years. */
export function planWarnings(
  base: EvaluationBase,
  undecided: readonly string[],
  areasWithoutReach: readonly string[],
  anchoring: readonly AnchoringFault[],
  rules: readonly ShareRuleAnswer[],
): PlanWarning[] {
  return [
    ...undecided.map((activity): PlanWarning => ({ code: 'undecided', activity })),
    ...carriedAboveCost(base),
    ...noReachForEarmark(base),
    ...pinsNotHonoured(base),
    ...areasWithoutReach.map((area): PlanWarning => ({ code: 'area-without-reach', area })),
    ...anchoring.map(({ activity, code }): PlanWarning => ({
      code: 'anchoring-fault',
      activity,
      fault: code,
    })),
    ...rules
      .filter(({ holds }) => !holds)
      .map(({ shareGroup, year, missingCofinancing, moneyAtRisk }): PlanWarning => ({
        code: 'share-above-limit',
        shareGroup,
        year,
        missingCofinancing,
        moneyAtRisk,
      })),
  ];
}

function carriedAboveCost({ ledger }: EvaluationBase): PlanWarning[] {
  const { activities, carriedAboveCost: above, firstYear } = ledger;
  const warnings: PlanWarning[] = [];
  activities.forEach(({ id, option }, a) => {
    if (option.carried.length === 0) return;
    for (let y = 0; y < ledger.yearCount; y += 1) {
      const amount = fromOre(above[y * activities.length + a]!);
      if (amount === 0) continue;
      warnings.push({ code: 'carried-above-cost', activity: id, year: firstYear + y, amount });
    }
  });
  return warnings;
}

/** Activities that cost something, reach nobody, and are outside some source for that alone. The
 * status of the source does not matter: the warning is about the activity. */
function noReachForEarmark({ ledger, money }: EvaluationBase): PlanWarning[] {
  if (money.earmarks.every(({ areas }) => areas === undefined)) return [];
  const byId = money.sources
    .map(({ id }, s) => ({ id, earmark: money.earmarkOf[s]! }))
    .sort((a, b) => compareIds(a.id, b.id));
  return ledger.activities.flatMap((activity, a): PlanWarning[] => {
    const cells = ledger.cellKind.subarray(ledger.cellStart[a], ledger.cellStart[a + 1]);
    if (activity.areas.length > 0 || cells.length === 0) return [];
    const kinds = cells.reduce((bits, kind) => bits | (1 << kind), 0);
    const lost = money.earmarks.map((earmark) => failsByAreasAlone(earmark, activity, kinds));
    const sources = byId.filter(({ earmark }) => lost[earmark]).map(({ id }) => id);
    return sources.length === 0
      ? []
      : [{ code: 'no-reach-for-earmark', activity: activity.id, sources }];
  });
}

function pinsNotHonoured({ allocation }: EvaluationBase): PlanWarning[] {
  return allocation.pinned
    .filter(({ placed, honoured }) => honoured < placed.amount)
    .map(({ placed, honoured }) => ({
      code: 'pin-not-honoured',
      source: placed.pin.source,
      activity: placed.pin.activity,
      kind: placed.pin.kind,
      year: placed.pin.year,
      amount: fromOre(placed.amount),
      missing: fromOre(placed.amount - honoured),
    }));
}
