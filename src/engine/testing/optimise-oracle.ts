import type { Money } from '../../shared/index.ts';
import { evaluate, type Evaluation } from '../evaluate/index.ts';
import {
  DEFAULT_COUNT,
  type Activity,
  type Limits,
  type Option,
  type Plan,
  type Scenario,
  type StaffLimit,
} from '../model/index.ts';
import { aScenario } from './builders.ts';

/** What the optimiser is asked, as the oracle needs it. */
export interface OracleQuestion {
  readonly limits?: Limits;
  readonly assumptions?: Scenario;
}

/** A choice of every activity with its worth. */
export interface OracleChoice {
  readonly chosen: Readonly<Record<string, string>>;
  readonly value: number;
  readonly cost: Money;
}

/** Two values that lie this near count as equal (plan model, section 4). */
export const EQUAL_VALUES = 1e-6;

/** Most choices that are tried. */
const MOST_CHOICES = 200_000;

/**
 * The best choice found by trying every one: the highest value, of those within `EQUAL_VALUES` of it
 * the one that costs least. Undefined when none keeps the limits. Written from the plan model alone,
 * to judge the optimiser. Only for small plans.
 */
export function optimiseExhaustively(
  plan: Plan,
  question: OracleQuestion = {},
): OracleChoice | undefined {
  let found: OracleChoice[] = [];
  let best = -1;
  for (const choice of feasibleChoices(plan, question)) {
    if (choice.value < best - EQUAL_VALUES) continue;
    best = Math.max(best, choice.value);
    found = [...found.filter(({ value }) => value >= best - EQUAL_VALUES), choice];
  }
  const [first, ...others] = found;
  if (!first) return undefined;
  return others.reduce((least, other) => (other.cost < least.cost ? other : least), first);
}

/** Every choice that keeps all limits. */
export function* feasibleChoices(plan: Plan, question: OracleQuestion = {}) {
  for (const chosen of allChoices(plan)) {
    const judged = judgeChoice(plan, chosen, question);
    if (judged.broken.length === 0) yield judged.choice;
  }
}

function* allChoices(plan: Plan): Iterable<Readonly<Record<string, string>>> {
  const { activities } = plan;
  const count = activities.reduce((product, { options }) => product * options.length, 1);
  if (count > MOST_CHOICES) throw new Error(`${count} choices are too many to try`);
  for (let number = 0; number < count; number += 1) {
    let rest = number;
    const entries = activities.map(({ id, options }): [string, string] => {
      const option = options[rest % options.length]!;
      rest = Math.floor(rest / options.length);
      return [id, option.id];
    });
    yield Object.fromEntries(entries);
  }
}

/** One choice: its worth, and the limits that it breaks, in words for the reader of a failed test. */
export function judgeChoice(
  plan: Plan,
  chosen: Readonly<Record<string, string>>,
  { limits = plan.limits, assumptions = aScenario() }: OracleQuestion = {},
): {
  readonly choice: OracleChoice;
  readonly broken: readonly string[];
  readonly evaluation: Evaluation;
} {
  const evaluation = evaluate(plan, {
    scenario: { ...assumptions, choose: chosen },
    count: limits?.count ?? DEFAULT_COUNT,
  });
  const inForce = new Map(
    evaluation.plan.activities.map((activity) => {
      const option = activity.options.find(({ id }) => id === chosen[activity.id]);
      if (!option) throw new Error(`${activity.id} has no option ${chosen[activity.id]}`);
      return [activity.id, { activity, option }] as const;
    }),
  );
  const choice = { chosen, value: valueOf(evaluation), cost: evaluation.total.cost };
  const broken = [
    ...brokenReferences(inForce),
    ...(limits ? brokenChoices(limits, inForce) : []),
    ...brokenYears(evaluation, limits ?? {}, [...inForce.values()]),
    ...(limits ? brokenCoverage(evaluation, limits) : []),
  ];
  return { choice, broken, evaluation };
}

interface InForce {
  readonly activity: Activity;
  readonly option: Option;
}

/** Σ weight · mean coverage ÷ Σ weight; 0 without needs. */
function valueOf({ needs }: Evaluation): number {
  let [sum, weights] = [0, 0];
  for (const { weight, years } of needs) {
    const mean = years.reduce((total, { coverage }) => total + coverage, 0) / years.length;
    sum += weight * mean;
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

function brokenReferences(inForce: ReadonlyMap<string, InForce>): string[] {
  const isChosen = (ref: { readonly activity: string; readonly option: string }) =>
    inForce.get(ref.activity)!.option.id === ref.option;
  return [...inForce.values()].flatMap(({ activity, option }) => [
    ...option.requires
      .filter((ref) => !isChosen(ref))
      .map((ref) => `${activity.id} requires ${ref.activity}/${ref.option}`),
    ...option.excludes
      .filter((ref) => isChosen(ref))
      .map((ref) => `${activity.id} excludes ${ref.activity}/${ref.option}`),
  ]);
}

function brokenChoices(limits: Limits, inForce: ReadonlyMap<string, InForce>): string[] {
  const optionOf = (id: string) => inForce.get(id)!.option;
  const { mustKeep = [], mustClose = [], forbid = [], fix = [] } = limits;
  return [
    ...mustKeep.filter((id) => optionOf(id).approach === 'close').map((id) => `keep ${id}`),
    ...mustClose.filter((id) => optionOf(id).approach !== 'close').map((id) => `close ${id}`),
    ...forbid
      .filter(({ activity, option }) => optionOf(activity).id === option)
      .map(({ activity, option }) => `forbid ${activity}/${option}`),
    ...fix
      .filter(({ activity, option }) => optionOf(activity).id !== option)
      .map(({ activity, option }) => `fix ${activity}/${option}`),
  ];
}

function brokenYears(
  { years }: Evaluation,
  { maxGap = {}, maxCost = {}, maxFte = [] }: Limits,
  inForce: readonly InForce[],
): string[] {
  return years.flatMap(({ year, cost, gap }) => [
    ...(gap > (maxGap[year] ?? 0) ? [`gap of ${year}: ${gap}`] : []),
    ...(maxCost[year] !== undefined && cost > maxCost[year] ? [`cost of ${year}: ${cost}`] : []),
    ...maxFte
      .filter((limit) => postsOf(inForce, limit, year) > inUnits(limit.fte))
      .map((limit) => `posts of ${year}: ${JSON.stringify(limit)}`),
  ]);
}

/** Posts in a year that a limit counts, in hundred-millionths. */
function postsOf(inForce: readonly InForce[], limit: StaffLimit, year: number): number {
  return inForce
    .flatMap(({ option }) => option.staff)
    .filter(({ role }) => limit.role === undefined || role === limit.role)
    .filter(({ placement }) => limit.placement === undefined || placement === limit.placement)
    .filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)
    .reduce((sum, { fte }) => sum + inUnits(fte), 0);
}

function inUnits(value: number): number {
  return Math.round(value * 1e8);
}

/** `persons ÷ target ≥ share`, in whole numbers. */
function brokenCoverage({ needs }: Evaluation, { minCoverage = [] }: Limits): string[] {
  return minCoverage.flatMap(({ area, effortArea, share }) =>
    needs
      .filter((need) => need.area === area)
      .filter((need) => effortArea === undefined || need.effortArea === effortArea)
      .flatMap((need) =>
        need.years
          .filter(
            ({ persons }) =>
              BigInt(inUnits(persons)) * 10_000n < BigInt(share) * BigInt(inUnits(need.target)),
          )
          .map(({ year }) => `coverage of ${area}/${need.effortArea} in ${year}`),
      ),
  );
}
