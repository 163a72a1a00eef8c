import { compareIds, fromOre } from '../../shared/index.ts';
import { COST_KINDS } from '../model/index.ts';
import type { AnchoringFault, PlanWarning, ShareRuleAnswer } from './answers.ts';
import { yearsOf, type EvaluationBase } from './base.ts';
import { failingParts } from './earmark-scope.ts';

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
  const { activities, carriedAboveCost: above } = ledger;
  return activities.flatMap(({ id }, a) =>
    yearsOf(ledger).flatMap(({ year, y }): PlanWarning[] => {
      const amount = fromOre(above[y * activities.length + a]!);
      return amount > 0 ? [{ code: 'carried-above-cost', activity: id, year, amount }] : [];
    }),
  );
}

/** Activities that cost something, reach nobody, and are outside some source for that alone. The
 * status of the source does not matter: the warning is about the activity. */
function noReachForEarmark({ ledger, money }: EvaluationBase): PlanWarning[] {
  const areaEarmarks = money.earmarks.some(({ areas }) => areas !== undefined);
  if (!areaEarmarks) return [];
  return ledger.activities.flatMap((activity, a): PlanWarning[] => {
    const cells = ledger.cellKind.subarray(ledger.cellStart[a], ledger.cellStart[a + 1]);
    if (activity.areas.length > 0 || cells.length === 0) return [];
    const sources = money.sources
      .filter((_, s) => {
        const earmark = money.earmarks[money.earmarkOf[s]!]!;
        return cells.some((kind) => {
          const parts = failingParts(earmark, activity, COST_KINDS[kind]!);
          return parts.length === 1 && parts[0] === 'areas';
        });
      })
      .map(({ id }) => id)
      .sort(compareIds);
    if (sources.length === 0) return [];
    return [{ code: 'no-reach-for-earmark', activity: activity.id, sources }];
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
