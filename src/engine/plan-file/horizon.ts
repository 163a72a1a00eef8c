import type { Plan } from '../model/index.ts';
import { MAX_YEARS } from './file-limits.ts';
import type { PathKey } from './json-path.ts';
import { optionPlaces, places, type Place } from './plan-places.ts';
import { problemAt, type PlanProblem } from './problem.ts';

type Problems = Iterable<PlanProblem>;

interface Span {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** A horizon that is none, or years that lie outside it. */
export function* horizonProblems(plan: Plan): Problems {
  const { firstYear, lastYear } = plan;
  const years = lastYear - firstYear + 1;
  if (years < 1) {
    yield problemAt(['lastYear'], 'years-out-of-order', { firstYear }, lastYear);
  } else if (years > MAX_YEARS) {
    yield problemAt(['lastYear'], 'horizon-too-long', { limit: MAX_YEARS, years }, lastYear);
  } else {
    yield* yearsOutside(plan);
  }
}

function* yearsOutside(plan: Plan): Problems {
  for (const { part: option, keys } of optionPlaces(plan)) {
    yield* entries(plan, places(option.costs, ...keys, 'costs'));
    yield* entries(plan, places(option.carried, ...keys, 'carried'));
    yield* spans(plan, places(option.reach, ...keys, 'reach'));
    yield* spans(plan, places(option.staff, ...keys, 'staff'));
  }
  for (const { part: source, keys } of places(plan.funding, 'funding')) {
    yield* entries(plan, places(source.amounts, ...keys, 'amounts'));
  }
  yield* entries(plan, places(plan.pins, 'pins'));
  yield* keyYears(plan, plan.limits?.maxGap, ['limits', 'maxGap']);
  yield* keyYears(plan, plan.limits?.maxCost, ['limits', 'maxCost']);
  for (const { part: scenario, keys } of places(plan.scenarios, 'scenarios')) {
    yield* keyYears(plan, scenario.costIndex, [...keys, 'costIndex']);
  }
}

function* entries(horizon: Span, parts: Iterable<Place<{ readonly year: number }>>): Problems {
  for (const { part, keys } of parts) yield* within(horizon, part.year, [...keys, 'year']);
}

function* spans(horizon: Span, parts: Iterable<Place<Span>>): Problems {
  for (const { part, keys } of parts) {
    const { firstYear, lastYear } = part;
    const last = [...keys, 'lastYear'];
    yield* within(horizon, firstYear, [...keys, 'firstYear']);
    yield* within(horizon, lastYear, last);
    if (lastYear < firstYear) yield problemAt(last, 'years-out-of-order', { firstYear }, lastYear);
  }
}

function* keyYears(
  horizon: Span,
  record: Readonly<Record<number, unknown>> | undefined,
  keys: readonly PathKey[],
): Problems {
  for (const year of Object.keys(record ?? {}))
    yield* within(horizon, Number(year), [...keys, year]);
}

function* within({ firstYear, lastYear }: Span, year: number, keys: readonly PathKey[]): Problems {
  if (year >= firstYear && year <= lastYear) return;
  yield problemAt(keys, 'year-outside-horizon', { firstYear, lastYear }, year);
}
