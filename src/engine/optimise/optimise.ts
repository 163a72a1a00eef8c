import { fromOre, sumMoney, type Solve } from '../../shared/index.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Plan } from '../model/index.ts';
import type { OptimiseOptions, Optimum } from './answers.ts';
import { VALUE_SCALE } from './coverage.ts';
import { planWithChoices } from './exact-check.ts';
import { countedStatuses } from './limits.ts';
import { type ChoiceProblem, choiceProblem } from './problem.ts';
import { type Effort, type Found, SAME_VALUE, search } from './search.ts';

const USUAL_SECONDS = 60;

/**
 * The best choice of one written option per activity (plan model, section 4): the greatest coverage of
 * needs that can be paid for within the limits, and of those the one that costs least. Pure but for
 * the solver. Throws `RangeError` for limits that name what the plan lacks.
 */
export function optimise(plan: Plan, options: OptimiseOptions, solve: Solve): Optimum {
  return bestChoice(choiceProblem(plan, options), effortOf(options, solve));
}

/** The work that the options allow. */
export function effortOf(options: OptimiseOptions, solve: Solve): Effort {
  const { timeLimit = USUAL_SECONDS, gap = 0, stopped = () => false, onProgress } = options;
  return {
    left: timeLimit,
    gap,
    solve,
    stopped,
    ...(onProgress && {
      onProgress: (best, bound) =>
        onProgress({
          value: best === null ? null : best / VALUE_SCALE,
          bound: bound === null ? null : bound / VALUE_SCALE,
        }),
    }),
  };
}

/** The best choice of a problem. */
export function bestChoice(problem: ChoiceProblem, effort: Effort): Optimum {
  const before = effort.left;
  const best = search(problem, { kind: 'value' }, effort);
  if (best.status === 'infeasible') return nothingFound('infeasible', null);
  const bound = best.bound === null ? null : Math.min(1, best.bound / VALUE_SCALE);
  if (!best.chosen) return nothingFound('time-limit', bound);
  const isExact = effort.gap === 0;
  const value = valueOf(problem, best.chosen);
  const spent = before - effort.left;
  const { onProgress: _, ...quiet } = effort;
  // Where a gap is allowed, the cheapest of exactly this value is not worth more than the value was.
  const allowed = isExact ? effort.left : Math.min(effort.left, spent);
  const costEffort = { ...quiet, left: allowed };
  const cheapest = search(problem, { kind: 'cost', value }, costEffort, { start: best.chosen });
  effort.left -= allowed - costEffort.left;
  return answer(problem, { best, cheapest, bound: bound ?? 1, isExact });
}

interface Outcome {
  readonly best: Found;
  readonly cheapest: Found;
  readonly bound: number;
  /** Whether proof was asked for. */
  readonly isExact: boolean;
}

function answer(
  problem: ChoiceProblem,
  { best, cheapest, bound: knownBound, isExact }: Outcome,
): Optimum {
  const chosen = cheapest.chosen ?? best.chosen!;
  const value = valueOf(problem, chosen);
  const isProved = best.status === 'optimal';
  const bound = Math.max(value, knownBound);
  const relativeGap = bound - value <= SAME_VALUE ? 0 : value === 0 ? 1 : (bound - value) / value;
  return {
    status: isProved ? 'optimal' : 'time-limit',
    value,
    bound: relativeGap === 0 ? value : bound,
    relativeGap,
    cost: costOf(problem, chosen),
    leastCostProved: isProved && isExact && cheapest.status === 'optimal',
    chosen: Object.fromEntries(
      problem.table.activities.map(({ id }, at) => [
        id,
        problem.table.choices[chosen[at]!]!.option.id,
      ]),
    ),
  };
}

function nothingFound(status: 'infeasible' | 'time-limit', bound: number | null): Optimum {
  return {
    status,
    value: null,
    bound,
    relativeGap: null,
    cost: null,
    leastCostProved: false,
    chosen: {},
  };
}

/** Coverage of all needs by weight, mean of the years, 0 to 1. */
export function valueOf(problem: ChoiceProblem, chosen: readonly number[]): number {
  const { years } = evaluate(planWithChoices(problem, chosen), {
    count: countedStatuses(problem.limits),
  });
  return years.reduce((sum, { coverage }) => sum + coverage, 0) / years.length;
}

function costOf({ table }: ChoiceProblem, chosen: readonly number[]) {
  return sumMoney(
    chosen.flatMap((at) => [...table.choices[at]!.cost].map((amount) => fromOre(amount))),
  );
}
