import {
  fromOre,
  type Money,
  SHARE_SCALE,
  type Share,
  type Solve,
  timesShare,
} from '../../shared/index.ts';
import type { Plan } from '../model/index.ts';
import type { FrontierPoint, OptimiseOptions } from './answers.ts';
import { withAssumedMoney } from './assumed-money.ts';
import { bestChoice, effortOf } from './optimise.ts';
import { type ChoiceProblem, choiceProblem } from './problem.ts';

/** Most points of a frontier. */
export const MOST_POINTS = 50;

/**
 * The best choice at `points` levels of money: from none of every counted amount to all of it, in equal
 * steps (plan model, section 4). The time limit is for all points together. Throws `RangeError` for
 * fewer than 2 points or more than `MOST_POINTS`.
 */
export function frontier(
  plan: Plan,
  points: number,
  options: OptimiseOptions,
  solve: Solve,
): FrontierPoint[] {
  if (!Number.isInteger(points) || points < 2 || points > MOST_POINTS) {
    throw new RangeError(`A frontier has 2 to ${MOST_POINTS} points`);
  }
  const assumed = withAssumedMoney(plan, options);
  const effort = effortOf(assumed.options, solve);
  return Array.from({ length: points }, (_, at) => {
    const share = Math.round((SHARE_SCALE * at) / (points - 1)) as Share;
    const problem = choiceProblem(withMoney(assumed.plan, share), assumed.options);
    // What one point leaves of its time is for those after it.
    const allowed = effort.left / (points - at);
    const own = { ...effort, left: allowed };
    const best = bestChoice(problem, own);
    effort.left -= allowed - own.left;
    return { share: share / SHARE_SCALE, money: countedMoney(problem), ...best };
  });
}

/** Sources that do not count give nothing at any level. */
function withMoney(plan: Plan, share: Share): Plan {
  return {
    ...plan,
    funding: plan.funding.map((source) => ({
      ...source,
      amounts: source.amounts.map((one) => ({ ...one, amount: timesShare(one.amount, share) })),
    })),
  };
}

function countedMoney({ table }: ChoiceProblem): Money {
  return fromOre(table.money.available.reduce((sum, amount) => sum + amount, 0));
}
