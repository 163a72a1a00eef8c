import { shareToNumber, toKroner, type Money } from '../../shared/index.ts';
import type { Earmark, FundingSource, Plan } from '../model/index.ts';
import { MAX_TOTAL } from './file-limits.ts';
import { jsonPath } from './json-path.ts';
import { places, type Place } from './plan-places.ts';
import { problemAt, type PlanProblem } from './problem.ts';

/** Sources of one share group that do not have the same highest share and the same earmark. */
export function* shareGroupProblems(plan: Plan): Iterable<PlanProblem> {
  const firsts = new Map<string, Place<FundingSource>>();
  for (const place of places(plan.funding, 'funding')) {
    const group = place.part.shareGroup ?? place.part.id;
    const first = firsts.get(group);
    if (!first) {
      firsts.set(group, place);
      continue;
    }
    const differs = (key: 'maxShare' | 'earmark', value?: number) => {
      const rule = { group, firstPath: jsonPath([...first.keys, key]) };
      return problemAt([...place.keys, key], 'share-group-differs', rule, value);
    };
    const { maxShare } = place.part;
    if (maxShare !== first.part.maxShare) {
      yield differs('maxShare', maxShare === undefined ? undefined : shareToNumber(maxShare));
    }
    if (scopeOf(place.part.earmark) !== scopeOf(first.part.earmark)) yield differs('earmark');
  }
}

/** An earmark as text: equal for equal scope, whatever the order of its lists. */
function scopeOf(earmark: Earmark = {}): string {
  const { areas, effortAreas, activities, costKinds } = earmark;
  const lists = [areas, effortAreas, activities, costKinds];
  return JSON.stringify(lists.map((list) => (list ? [...new Set(list)].sort() : null)));
}

/** Ranges whose low, likely and high do not follow each other. */
export function* rangeProblems(plan: Plan): Iterable<PlanProblem> {
  for (const { part: source, keys } of places(plan.funding, 'funding')) {
    if (!source.range) continue;
    const { low, likely, high } = source.range;
    if (low <= likely && likely <= high) continue;
    yield problemAt([...keys, 'range'], 'range-out-of-order', {
      low: shareToNumber(low),
      likely: shareToNumber(likely),
      high: shareToNumber(high),
    });
  }
}

/** Totals that could not be counted exactly to the øre. */
export function* totalProblems(plan: Plan): Iterable<PlanProblem> {
  const options = plan.activities.flatMap((activity) => activity.options);
  yield* tooLarge(
    'activities',
    options.flatMap((option) => option.costs),
  );
  yield* tooLarge(
    'activities',
    options.flatMap((option) => option.carried),
  );
  yield* tooLarge(
    'funding',
    plan.funding.flatMap((source) => source.amounts),
  );
  yield* tooLarge('pins', plan.pins);
}

function* tooLarge(
  list: 'activities' | 'funding' | 'pins',
  entries: readonly { readonly amount: Money }[],
): Iterable<PlanProblem> {
  const total = entries.reduce((sum, { amount }) => sum + toKroner(amount), 0);
  if (total > MAX_TOTAL) yield problemAt([list], 'total-too-large', { limit: MAX_TOTAL }, total);
}
