import type { Plan } from '../../../engine/index.ts';
import {
  changedSinceAcceptance,
  decisionOf,
  withDecision,
} from '../../../activities/domain/index.ts';
import {
  fail,
  isEqual,
  misfits,
  ok,
  type Patch,
  patched,
  type Result,
} from '../../../shared/index.ts';

type Parts = Omit<Plan, 'scenarios'>;
type Place = readonly string[];

/** A decision's places in the plan, as they were before it and as it left them. */
export interface DecidedPlaces {
  readonly before: Patch;
  readonly after: Patch;
}

/** Omgørelse: puts back exactly what a decision changed. Where anybody has changed one of its places
 * since, nothing is put back and the places are told: half a reversal would be a plan that nobody has
 * decided. Of an activity's free data only the decision about its approach counts. */
export function reversal(
  plan: Parts,
  { before, after }: DecidedPlaces,
): Result<Parts, readonly Place[]> {
  const changed = misfits(plan, after);
  const decisions = changed.filter(
    (place) => isFreeData(place) && isDecisionLeft(plan, after, place),
  );
  const others = changed.filter((place) => !decisions.includes(place));
  if (others.length > 0) return fail(others);
  const ids = decisions.map(([, id]) => id!);
  const back = patched<Parts>(plan, withoutFreeData(before, ids));
  const reversed: Parts = {
    ...back,
    activities: back.activities.map((activity) =>
      ids.includes(activity.id)
        ? withDecision(activity, decisionOf({ x: freeDataIn(before, activity.id) }))
        : activity,
    ),
  };
  const known = new Set(unagreed(plan).map(String));
  const asked = unagreed(reversed).filter((place) => !known.has(String(place)));
  return asked.length > 0 ? fail(asked) : ok(reversed);
}

/** `activities › id › x`. */
function isFreeData([list, , key, ...deeper]: Place): boolean {
  return list === 'activities' && key === 'x' && deeper.length === 0;
}

function isDecisionLeft({ activities }: Parts, after: Patch, [, id]: Place): boolean {
  const activity = activities.find((one) => one.id === id);
  if (!activity) return false;
  return isEqual(decisionOf(activity), decisionOf({ x: freeDataIn(after, activity.id) }));
}

function freeDataIn(patch: Patch, id: string): unknown {
  return patch.at?.['activities']?.at?.[id]?.set?.['x'] ?? undefined;
}

function withoutFreeData(patch: Patch, ids: readonly string[]): Patch {
  const activities = patch.at?.['activities'];
  if (!activities || ids.length === 0) return patch;
  const at = Object.fromEntries(
    Object.entries(activities.at ?? {}).map(([id, deeper]) => {
      if (!ids.includes(id)) return [id, deeper];
      const { x: _, ...set } = deeper.set ?? {};
      return [id, { ...deeper, set }];
    }),
  );
  return { ...patch, at: { ...patch.at, activities: { ...activities, at } } };
}

/** Handovers that would count as accepted on other terms than the receiver said yes to. */
function unagreed({ activities }: Parts): Place[] {
  return activities.flatMap(({ id, options }) =>
    options
      .filter((option) => option.handover?.accepted && changedSinceAcceptance(option).length > 0)
      .map((option) => ['activities', id, 'options', option.id, 'handover']),
  );
}
