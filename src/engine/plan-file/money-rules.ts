import { shareToNumber, toKroner, type Money, type Share } from '../../shared/index.ts';
import type { Earmark, FundingSource, Plan } from '../model/index.ts';
import { MAX_TOTAL } from './file-limits.ts';
import { jsonPath } from './json-path.ts';
import { places, type Place } from './plan-places.ts';
import { cutText, problemAt, type PlanProblem } from './problem.ts';

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
    const differs = (
      key: 'maxShare' | 'earmark',
      here: string | number | null,
      there: string | number | null,
    ) => {
      const rule = { group, firstPath: jsonPath([...first.keys, key]), first: there };
      return problemAt([...place.keys, key], 'share-group-differs', rule, here);
    };
    const [here, there] = [place.part, first.part];
    if (here.maxShare !== there.maxShare) {
      yield differs('maxShare', decimalOf(here.maxShare), decimalOf(there.maxShare));
    }
    if (scopeOf(here.earmark) !== scopeOf(there.earmark)) {
      yield differs(
        'earmark',
        earmarkText(here.earmark, there.earmark),
        earmarkText(there.earmark, here.earmark),
      );
    }
  }
}

function decimalOf(share: Share | undefined): number | null {
  return share === undefined ? null : shareToNumber(share);
}

const PARTS = ['areas', 'effortAreas', 'activities', 'costKinds'] as const;

/** An earmark as it stands in the file, but with what the other one lacks first, so that the
 * difference is seen when the text is cut. */
function earmarkText(earmark: Earmark | undefined, other: Earmark = {}): string | null {
  if (!earmark) return null;
  const parts = PARTS.flatMap((part) => {
    const ids: readonly string[] | undefined = earmark[part];
    if (!ids) return [];
    const known = new Set<string>(other[part]);
    const lacking = ids.filter((id) => !known.has(id));
    const rest = ids.filter((id) => known.has(id));
    const same = other[part] !== undefined && known.size === new Set(ids).size;
    return [{ part, ids: [...lacking, ...rest], differs: lacking.length > 0 || !same }];
  });
  const ordered = [...parts.filter((one) => one.differs), ...parts.filter((one) => !one.differs)];
  return cutText(JSON.stringify(Object.fromEntries(ordered.map(({ part, ids }) => [part, ids]))));
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
