import { compareIds, fromOre, type Money, type Solve } from '../../shared/index.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Plan } from '../model/index.ts';
import type {
  BindingLimit,
  Displaced,
  LimitRef,
  NotKept,
  OptimiseOptions,
  Optimum,
  OptimumExplanation,
} from './answers.ts';
import { conflictOf } from './conflict.ts';
import { keepsLimits, planWithChoices } from './exact-check.ts';
import { withAssumedMoney } from './assumed-money.ts';
import { allowedGap, countedStatuses } from './limits.ts';
import { VALUE_SCALE } from './coverage.ts';
import { type Easing, easings } from './easings.ts';
import { effortOf, valueOf } from './optimise.ts';
import { type ChoiceProblem, choiceProblem } from './problem.ts';
import { type Effort, relax, SAME_VALUE, search } from './search.ts';

/**
 * Why the best choice is what it is: limits that bind and what a little more of them would give, what
 * each activity left out would take, and, when nothing keeps all limits, which of them cannot hold
 * together. Every figure is solved anew, not estimated. The time limit is for all of it.
 */
export function explainOptimum(
  plan: Plan,
  optimum: Optimum,
  options: OptimiseOptions,
  solve: Solve,
): OptimumExplanation {
  const { onProgress: _, ...quiet } = options;
  const effort = effortOf(quiet, solve);
  const problem = choiceProblem(plan, options);
  if (optimum.status === 'infeasible') {
    const conflict = conflictOf(problem, effort);
    return { binding: [], notKept: [], conflict, complete: conflict.smallest };
  }
  if (optimum.value === null) return { binding: [], notKept: [], complete: false };
  const chosen = chosenPlaces(problem, optimum.chosen);
  const notKept = explainAllClosed(problem, chosen, optimum.value, effort);
  const assumed = withAssumedMoney(plan, options);
  const binding = bindingLimits(assumed.plan, optimum, assumed.options, effort);
  const isTold = notKept.every(({ instead }) => instead !== undefined);
  return { binding, notKept, complete: isTold && !isOver(effort) };
}

function isOver(effort: Effort): boolean {
  return effort.left <= 0 || effort.stopped();
}

/** What each closed activity would take, and then, for what there is time for, what it would displace. */
function explainAllClosed(
  problem: ChoiceProblem,
  chosen: readonly number[],
  value: number,
  effort: Effort,
): NotKept[] {
  const closed = closedActivities(problem, chosen).flatMap((activity) =>
    isOver(effort) ? [] : [{ activity, added: cheapestAddition(problem, chosen, activity) }],
  );
  return closed.map(({ activity, added }, nth) => {
    // What one leaves of its time is for those after it, and for the limits that bind.
    const part = { ...effort, left: effort.left / (closed.length - nth + 1) };
    const kept = effort.left - part.left;
    const instead = isOver(effort) ? undefined : bestWith(problem, chosen, value, activity, part);
    effort.left = kept + part.left;
    const { id } = problem.table.activities[activity]!;
    return { activity: id, added, ...(instead !== undefined && { instead }) };
  });
}

function chosenPlaces({ table }: ChoiceProblem, chosen: Optimum['chosen']): number[] {
  return table.activities.map(({ id }, activity) => {
    for (let at = table.start[activity]!; at < table.start[activity + 1]!; at += 1) {
      if (table.choices[at]!.option.id === chosen[id]) return at;
    }
    throw new RangeError(`The plan has no option ${chosen[id]} of activity ${id}`);
  });
}

/** Activities that the choice closes although they could be kept. */
function closedActivities({ table }: ChoiceProblem, chosen: readonly number[]): number[] {
  return table.activities.flatMap((_, activity) => {
    const isClosed = table.choices[chosen[activity]!]!.option.approach === 'close';
    return isClosed && keptChoices(table, activity).length > 0 ? [activity] : [];
  });
}

function keptChoices(
  { choices, start }: ChoiceProblem['table'],
  activity: number,
): readonly number[] {
  const kept: number[] = [];
  for (let at = start[activity]!; at < start[activity + 1]!; at += 1) {
    if (choices[at]!.option.approach !== 'close') kept.push(at);
  }
  return kept;
}

/** The kept option that needs least money from outside beside all else that is chosen. */
function cheapestAddition(
  problem: ChoiceProblem,
  chosen: readonly number[],
  activity: number,
): NotKept['added'] {
  const additions = keptChoices(problem.table, activity).flatMap((at) => {
    const changed = chosen.with(activity, at);
    if (!keepsAllButMoney(problem, changed)) return [];
    const extra = missingMoney(problem, changed);
    const total = fromOre(extra.reduce((sum, { amount }) => sum + amount, 0));
    return [{ option: problem.table.choices[at]!.option.id, extra, total }];
  });
  additions.sort((a, b) => a.total - b.total || compareIds(a.option, b.option));
  return additions[0] ?? null;
}

function missingMoney(problem: ChoiceProblem, chosen: readonly number[]) {
  const { limits, table } = problem;
  const { years } = evaluate(planWithChoices(problem, chosen), { count: countedStatuses(limits) });
  return years.flatMap(({ year, gap }, y): { year: number; amount: Money }[] => {
    const amount = gap - allowedGap(limits, table, y);
    return amount > 0 ? [{ year, amount: fromOre(amount) }] : [];
  });
}

function keepsAllButMoney(problem: ChoiceProblem, chosen: readonly number[]): boolean {
  const { table, limits, limitRows } = problem;
  const isChosen = new Set(chosen);
  const holds = limitRows.every(({ without, row }) => {
    if (without) return !without.some((at) => isChosen.has(at));
    const sum = row!.columns.reduce(
      (total, at, index) => total + (isChosen.has(at) ? row!.values[index]! : 0),
      0,
    );
    return row!.lower - 1e-9 <= sum && sum <= row!.upper + 1e-9;
  });
  const years = Array.from({ length: table.yearCount }, (_, y) => table.firstYear + y);
  const anyGap = Object.fromEntries(years.map((year) => [year, fromOre(Number.MAX_SAFE_INTEGER)]));
  return holds && keepsLimits({ ...problem, limits: { ...limits, maxGap: anyGap } }, chosen);
}

/** The best choice that keeps the activity with the money there is; undefined when the time was up
 * before one was found. */
function bestWith(
  problem: ChoiceProblem,
  chosen: readonly number[],
  value: number,
  activity: number,
  effort: Effort,
): NotKept['instead'] {
  const { table } = problem;
  const id = table.activities[activity]!.id;
  const closes = [];
  for (let at = table.start[activity]!; at < table.start[activity + 1]!; at += 1) {
    if (table.choices[at]!.option.approach === 'close') closes.push(at);
  }
  const kept: ChoiceProblem = {
    ...problem,
    limitRows: [
      ...problem.limitRows,
      { ref: { limit: 'must-keep', activity: id }, without: closes },
    ],
  };
  const found = search(kept, { kind: 'value' }, effort);
  if (!found.chosen) return found.status === 'infeasible' ? null : undefined;
  const best = valueOf(kept, found.chosen);
  return {
    option: table.choices[found.chosen[activity]!]!.option.id,
    displaced: displacedBy(table, chosen, found.chosen, activity),
    loss: Math.max(0, value - best),
    proved: found.status === 'optimal',
  };
}

function displacedBy(
  { activities, choices }: ChoiceProblem['table'],
  before: readonly number[],
  after: readonly number[],
  except: number,
): Displaced[] {
  return activities.flatMap(({ id }, at) =>
    at === except || before[at] === after[at]
      ? []
      : [
          {
            activity: id,
            from: choices[before[at]!]!.option.id,
            to: choices[after[at]!]!.option.id,
          },
        ],
  );
}

/** Limits that a little more of would give a better choice, largest gain first. Passed over are only
 * those that cannot: whose relaxed model is no better than the choice that is made. The most promising
 * are solved first, while there is time. */
function bindingLimits(
  plan: Plan,
  optimum: Optimum,
  options: OptimiseOptions,
  effort: Effort,
): BindingLimit[] {
  const promising = easings(plan, options)
    .map((easing) => ({ easing, promise: isOver(effort) ? 0 : relaxedValue(easing, effort) }))
    .filter(({ promise }) => promise - optimum.value! > SAME_VALUE)
    .sort((a, b) => b.promise - a.promise || compareLimits(a.easing.limit, b.easing.limit));
  return promising
    .flatMap(({ easing }) => gainOf(easing, optimum.value!, effort))
    .sort((a, b) => b.gain - a.gain || compareLimits(a.limit, b.limit));
}

function gainOf({ limit, more, plan, options }: Easing, value: number, effort: Effort) {
  if (isOver(effort)) return [];
  const problem = choiceProblem(plan, options);
  const found = search(problem, { kind: 'value' }, effort);
  const gain = found.chosen ? valueOf(problem, found.chosen) - value : 0;
  return gain > SAME_VALUE ? [{ limit, more, gain, proved: found.status === 'optimal' }] : [];
}

/** What no choice can be better than; 0 when the time is up, which `complete` tells. */
function relaxedValue({ plan, options }: Pick<Easing, 'plan' | 'options'>, effort: Effort): number {
  const { objective } = relax(choiceProblem(plan, options), { kind: 'value' }, effort);
  return objective === null ? 0 : objective / VALUE_SCALE;
}

function compareLimits(a: LimitRef, b: LimitRef): number {
  return compareIds(JSON.stringify(a), JSON.stringify(b));
}
