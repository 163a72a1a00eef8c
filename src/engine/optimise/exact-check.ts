import { shareToNumber } from '../../shared/index.ts';
import type { Evaluation, PostAnswer } from '../evaluate/answers.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Limits, Plan, StaffLimit } from '../model/index.ts';
import { countedStatuses } from './limits.ts';
import type { ChoiceProblem } from './problem.ts';

/** Sums of posts and shares are fractions; amounts are not. */
const TOLERANCE = 1e-9;

/** The plan with these options in force, at the levels and prices that are taken for given. */
export function planWithChoices({ table }: ChoiceProblem, chosen: readonly number[]): Plan {
  const { plan, activities, choices } = table;
  return {
    ...plan,
    activities: activities.map((activity, at) => {
      const { option } = choices[chosen[at]!]!;
      return { ...activity, chosen: option.id, options: [option] };
    }),
  };
}

/** Whether the evaluation of a choice, in whole øre, keeps the limits of money, cost, posts and
 * coverage. The others are kept by construction. */
export function keepsLimits(problem: ChoiceProblem, chosen: readonly number[]): boolean {
  const { limits } = problem;
  const evaluation = evaluate(planWithChoices(problem, chosen), { count: countedStatuses(limits) });
  return (
    evaluation.years.every(({ year, gap, cost }) => {
      const mostCost = limits.maxCost?.[year] ?? Infinity;
      return gap <= (limits.maxGap?.[year] ?? 0) && cost <= mostCost;
    }) &&
    keepsPosts(evaluation, limits) &&
    keepsCoverage(evaluation, limits)
  );
}

function keepsPosts({ years, posts }: Evaluation, { maxFte = [] }: Limits): boolean {
  return maxFte.every((limit) =>
    years.every(({ year }) => {
      const counted = posts.filter((post) => post.year === year && isOf(post, limit));
      return counted.reduce((sum, { fte }) => sum + fte, 0) <= limit.fte + TOLERANCE;
    }),
  );
}

function isOf(post: PostAnswer, { role, placement }: StaffLimit): boolean {
  return (
    (role === undefined || post.role === role) &&
    (placement === undefined || post.placement === placement)
  );
}

function keepsCoverage({ needs }: Evaluation, { minCoverage = [] }: Limits): boolean {
  return minCoverage.every(({ area, effortArea, share }) =>
    needs
      .filter((need) => need.area === area)
      .filter((need) => effortArea === undefined || need.effortArea === effortArea)
      .every(({ years }) =>
        years.every(({ coverage }) => coverage >= shareToNumber(share) - TOLERANCE),
      ),
  );
}
