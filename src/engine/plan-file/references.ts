import { EFFORT_AREAS, type Option, type OptionRef, type Plan } from '../model/index.ts';
import type { PathKey } from './json-path.ts';
import { optionPlaces, places } from './plan-places.ts';
import { problemAt, type PlanProblem, type ReferenceTarget } from './problem.ts';

/** The ids that can be referred to. */
interface Known {
  readonly ids: Readonly<Record<SimpleTarget, { readonly has: (id: string) => boolean }>>;
  /** Activity id to its options by id. */
  readonly options: ReadonlyMap<string, ReadonlyMap<string, Option>>;
  /** Area id to the effort areas of its needs. */
  readonly needs: ReadonlyMap<string, ReadonlySet<string>>;
}

type SimpleTarget = Exclude<ReferenceTarget, 'option' | 'need' | 'close-option'>;
type Keys = readonly PathKey[];
type Problems = Iterable<PlanProblem>;

/** References to something that the plan does not have. */
export function* unknownReferences(plan: Plan): Problems {
  const known = knownIn(plan);
  yield* inAreas(plan, known);
  yield* inActivities(plan, known);
  yield* inOptions(plan, known);
  yield* inFunding(plan, known);
  for (const { part: pin, keys } of places(plan.pins, 'pins')) {
    yield* refer(known, 'source', pin.source, [...keys, 'source']);
    yield* refer(known, 'activity', pin.activity, [...keys, 'activity']);
  }
  yield* inLimits(plan, known);
  yield* inScenarios(plan, known);
}

function knownIn(plan: Plan): Known {
  const idsOf = (parts: readonly { readonly id: string }[]) => new Set(parts.map(({ id }) => id));
  return {
    ids: {
      organisation: idsOf(plan.organisations),
      area: idsOf(plan.areas),
      activity: idsOf(plan.activities),
      source: idsOf(plan.funding),
      'effort-area': EFFORT_AREAS[plan.taxonomy],
    },
    options: new Map(
      plan.activities.map(({ id, options }) => [id, new Map(options.map((one) => [one.id, one]))]),
    ),
    needs: new Map(
      plan.areas.map(({ id, needs }) => [id, new Set(needs.map(({ effortArea }) => effortArea))]),
    ),
  };
}

function* refer(known: Known, to: SimpleTarget, id: string | undefined, keys: Keys): Problems {
  if (id === undefined || known.ids[to].has(id)) return;
  yield problemAt(keys, 'unknown-reference', { to }, id);
}

function* referEach(
  known: Known,
  to: SimpleTarget,
  ids: readonly string[] | undefined,
  ...keys: Keys
): Problems {
  for (const place of places(ids, ...keys)) yield* refer(known, to, place.part, place.keys);
}

function* referOption(known: Known, activity: string, option: string, keys: Keys): Problems {
  const options = known.options.get(activity);
  if (!options || options.has(option)) return;
  yield problemAt(keys, 'unknown-reference', { to: 'option', within: activity }, option);
}

function* referOptions(
  known: Known,
  refs: readonly OptionRef[] | undefined,
  ...list: Keys
): Problems {
  for (const { part, keys } of places(refs, ...list)) {
    yield* refer(known, 'activity', part.activity, [...keys, 'activity']);
    yield* referOption(known, part.activity, part.option, [...keys, 'option']);
  }
}

function* inAreas(plan: Plan, known: Known): Problems {
  for (const { part: area, keys } of places(plan.areas, 'areas')) {
    for (const need of places(area.needs, ...keys, 'needs')) {
      yield* refer(known, 'effort-area', need.part.effortArea, [...need.keys, 'effortArea']);
    }
  }
}

function* inActivities(plan: Plan, known: Known): Problems {
  for (const { part, keys } of places(plan.activities, 'activities')) {
    yield* referEach(known, 'effort-area', part.effortAreas, ...keys, 'effortAreas');
    yield* refer(known, 'organisation', part.owner, [...keys, 'owner']);
    if (part.chosen !== undefined) {
      yield* referOption(known, part.id, part.chosen, [...keys, 'chosen']);
    }
  }
}

function* inOptions(plan: Plan, known: Known): Problems {
  for (const { part: option, keys: at } of optionPlaces(plan)) {
    for (const { part, keys } of places(option.carried, ...at, 'carried')) {
      yield* refer(known, 'organisation', part.by, [...keys, 'by']);
    }
    for (const { part, keys } of places(option.reach, ...at, 'reach')) {
      yield* refer(known, 'area', part.area, [...keys, 'area']);
      yield* refer(known, 'effort-area', part.effortArea, [...keys, 'effortArea']);
    }
    yield* refer(known, 'organisation', option.handover?.receiver, [...at, 'handover', 'receiver']);
    yield* referOptions(known, option.requires, ...at, 'requires');
    yield* referOptions(known, option.excludes, ...at, 'excludes');
  }
}

function* inFunding(plan: Plan, known: Known): Problems {
  for (const { part: source, keys } of places(plan.funding, 'funding')) {
    const earmark = [...keys, 'earmark'];
    yield* referEach(known, 'area', source.earmark?.areas, ...earmark, 'areas');
    yield* referEach(known, 'effort-area', source.earmark?.effortAreas, ...earmark, 'effortAreas');
    yield* referEach(known, 'activity', source.earmark?.activities, ...earmark, 'activities');
  }
}

function* inLimits({ limits }: Plan, known: Known): Problems {
  if (!limits) return;
  for (const { part, keys } of places(limits.minCoverage, 'limits', 'minCoverage')) {
    const { area, effortArea } = part;
    const effortAreaKeys = [...keys, 'effortArea'];
    yield* refer(known, 'area', area, [...keys, 'area']);
    yield* refer(known, 'effort-area', effortArea, effortAreaKeys);
    const needs = known.needs.get(area);
    if (effortArea === undefined || !needs || !known.ids['effort-area'].has(effortArea)) continue;
    if (needs.has(effortArea)) continue;
    const rule = { to: 'need', within: area } as const;
    yield problemAt(effortAreaKeys, 'unknown-reference', rule, effortArea);
  }
  yield* referEach(known, 'activity', limits.mustKeep, 'limits', 'mustKeep');
  yield* referEach(known, 'activity', limits.mustClose, 'limits', 'mustClose');
  for (const { part: id, keys } of places(limits.mustClose, 'limits', 'mustClose')) {
    const options = known.options.get(id);
    if (!options || [...options.values()].some(({ approach }) => approach === 'close')) continue;
    yield problemAt(keys, 'unknown-reference', { to: 'close-option', within: id }, id);
  }
  yield* referOptions(known, limits.forbid, 'limits', 'forbid');
  yield* referOptions(known, limits.fix, 'limits', 'fix');
}

function* inScenarios(plan: Plan, known: Known): Problems {
  for (const { part: scenario, keys } of places(plan.scenarios, 'scenarios')) {
    for (const [activity, option] of Object.entries(scenario.choose)) {
      const place = [...keys, 'choose', activity];
      yield* refer(known, 'activity', activity, place);
      yield* referOption(known, activity, option, place);
    }
    for (const id of Object.keys(scenario.level)) {
      yield* refer(known, 'activity', id, [...keys, 'level', id]);
    }
    for (const id of Object.keys(scenario.funding)) {
      yield* refer(known, 'source', id, [...keys, 'funding', id]);
    }
  }
}
