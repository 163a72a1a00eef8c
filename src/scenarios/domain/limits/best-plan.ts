import {
  type Evaluation,
  evaluate,
  type FundingStatus,
  type Limits,
  type Optimum,
  optionInForce,
  type Plan,
  type Scenario,
} from '../../../engine/index.ts';
import { type Money, NO_MONEY } from '../../../shared/index.ts';
import type { Way } from '../differences.ts';
import { coveragePaidInFull, exact } from '../people-and-posts.ts';

/** What the plan of today makes of a best plan (bedste plan) that was found earlier. */
export interface BestPlan {
  /** Its choices under its assumptions, as far as the plan still has them. */
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
  /** Activities whose chosen option, or which themselves, the plan no longer has. */
  readonly gone: readonly string[];
  /** Activities that came to the plan afterwards: nothing was chosen for them. */
  readonly added: readonly string[];
  /** Whether the plan of today gives the value and the cost that were found. */
  readonly holds: boolean;
}

/** Evaluates the choices of a best plan anew, in the plan as it is now. */
export function readBestPlan(
  plan: Plan,
  { chosen, value, cost }: Optimum,
  assumptions: Scenario | undefined,
  count: readonly FundingStatus[],
): BestPlan {
  const options = new Map(
    plan.activities.map((one) => [one.id, new Set(one.options.map(({ id }) => id))]),
  );
  const gone = Object.entries(chosen)
    .filter(([activity, option]) => !options.get(activity)?.has(option))
    .map(([activity]) => activity);
  const choose = Object.fromEntries(
    Object.entries(chosen).filter(([activity]) => !gone.includes(activity)),
  );
  const scenario: Scenario = { ...assumedBy(assumptions), choose };
  const evaluation = evaluate(plan, { scenario, count });
  const added = plan.activities.filter(({ id }) => !Object.hasOwn(chosen, id)).map(({ id }) => id);
  const isSame =
    value !== null &&
    Math.abs(meanCoverage(evaluation) - value) < 1e-6 &&
    (cost === null || cost === evaluation.total.cost);
  return { scenario, evaluation, gone, added, holds: isSame && gone.length + added.length === 0 };
}

/** A scenario's funding, prices and levels without its choices. */
export function assumedBy(assumptions: Scenario | undefined): Scenario {
  const { funding = {}, costIndex = {}, level = {} } = assumptions ?? {};
  return { id: 'best-plan', name: '', choose: {}, funding, costIndex, level };
}

/** Planned coverage of the needs, mean of the years: what a best plan makes greatest. */
export function meanCoverage({ years }: Evaluation): number {
  return years.reduce((sum, { coverage }) => sum + coverage, 0) / years.length;
}

/** Coverage by activities that are paid in full, mean of the years; null without needs. */
export function meanCoveragePaid(evaluation: Evaluation): number | null {
  const years = evaluation.years.map(({ year }) => coveragePaidInFull(evaluation, year));
  const known = years.filter((one) => one !== null);
  if (known.length < years.length) return null;
  return exact(known.reduce((sum, one) => sum + one, 0) / known.length);
}

/** Money of all years that counts in an evaluation, in øre. */
export function countedMoney({ sources }: Evaluation): number {
  return sources.reduce((sum, { available }) => sum + available, 0);
}

/** What is missing each year, as the greatest gap that a best plan may have. */
export function gapLimit({ years }: Evaluation): NonNullable<Limits['maxGap']> {
  return Object.fromEntries(
    years.filter(({ gap }) => gap > NO_MONEY).map(({ year, gap }): [number, Money] => [year, gap]),
  );
}

/** How an activity goes on in two ways. */
export interface ChosenWay {
  readonly activity: string;
  readonly from: Way;
  readonly decided: boolean;
  readonly to: Way;
  readonly differs: boolean;
}

/** What is chosen for each activity beside the plan's own choice; what differs comes first. */
export function chosenWays(plan: Plan, chosen: Optimum['chosen']): ChosenWay[] {
  const ways = plan.activities.flatMap((activity): ChosenWay[] => {
    const option = activity.options.find(({ id }) => id === chosen[activity.id]);
    if (!option) return [];
    const from = wayOfOption(optionInForce(activity));
    const to = wayOfOption(option);
    const decided = activity.chosen !== undefined;
    const differs = !decided || from.option !== to.option;
    return [{ activity: activity.id, from, to, decided, differs }];
  });
  return ways.toSorted((a, b) => Number(b.differs) - Number(a.differs));
}

function wayOfOption({ id, name, approach }: Plan['activities'][number]['options'][number]): Way {
  return { option: id, name, approach };
}

/** What becomes other from one choice to the next. */
export interface ChoiceStep {
  /** Activities that were closed and are no longer. */
  readonly comesIn: readonly string[];
  readonly goesOut: readonly string[];
  /** Activities that go on in another way. */
  readonly changes: readonly string[];
}

/** What comes in, goes out and changes between two choices; activities without both are left out. */
export function stepBetween(
  plan: Plan,
  before: Optimum['chosen'],
  after: Optimum['chosen'],
): ChoiceStep {
  const step = { comesIn: [] as string[], goesOut: [] as string[], changes: [] as string[] };
  for (const { id, options } of plan.activities) {
    const was = options.find((option) => option.id === before[id]);
    const is = options.find((option) => option.id === after[id]);
    if (!was || !is || was === is) continue;
    const [wasOpen, isOpen] = [was.approach !== 'close', is.approach !== 'close'];
    const list = wasOpen === isOpen ? step.changes : isOpen ? step.comesIn : step.goesOut;
    list.push(id);
  }
  return step;
}
