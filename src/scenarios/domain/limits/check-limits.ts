import type { Activity, Limits, Plan, Scenario } from '../../../engine/index.ts';
import { mostCoverage } from './most-coverage.ts';
import { type ActivityRule, activityRules, allowedOptions, countOf } from './question.ts';

/** Why no choice can keep the limits, found without looking for one. Indexes count from 0. */
export type LimitFault =
  | { readonly code: 'no-needs' | 'no-activities' | 'nothing-counted' }
  | { readonly code: 'keep-and-close' | 'two-fixed'; readonly activity: string }
  /** All options, or none, close the activity. */
  | { readonly code: 'only-closing' | 'never-closing'; readonly activity: string }
  | { readonly code: 'no-option-left'; readonly activity: string }
  /** The only option left needs, or shuts out, what another activity must or may not choose. */
  | {
      readonly code: 'requires' | 'excludes';
      readonly activity: string;
      readonly option: string;
      readonly otherActivity: string;
      readonly otherOption: string;
    }
  | { readonly code: 'area-without-needs'; readonly index: number }
  /** Even with every activity at its largest only so much is covered, 0 to 1. */
  | {
      readonly code: 'coverage-out-of-reach';
      readonly index: number;
      readonly effortArea: string;
      readonly year: number;
      readonly most: number;
    };

/** What is possible but looks like a slip. */
export type LimitDoubt =
  | { readonly code: 'no-money' }
  /** More than everything costs, so that money limits nothing. */
  | { readonly code: 'large-gap'; readonly year: number }
  | { readonly code: 'large-cost'; readonly year: number }
  | { readonly code: 'many-posts'; readonly index: number };

/** How many times what the plan holds a number may be before it is asked about. */
const BEYOND = 10;

/** What is wrong with limits before anything is computed: every reason at once. The levels are those
 * of the scenario whose assumptions hold. */
export function checkLimits(
  plan: Plan,
  limits: Limits,
  assumptions?: Scenario,
): readonly LimitFault[] {
  const rules = activityRules(limits);
  const inActivities = plan.activities.flatMap((activity) =>
    activityFaults(activity, rules.get(activity.id) ?? []),
  );
  const weight = plan.areas
    .flatMap(({ needs }) => needs)
    .reduce((sum, need) => sum + need.weight, 0);
  return [
    ...(plan.activities.length === 0 ? [{ code: 'no-activities' as const }] : []),
    ...(weight === 0 ? [{ code: 'no-needs' as const }] : []),
    ...(countOf(limits).length === 0 ? [{ code: 'nothing-counted' as const }] : []),
    ...inActivities,
    ...(inActivities.length === 0 ? betweenFaults(plan, rules) : []),
    ...coverageFaults(plan, limits, rules, assumptions?.level ?? {}),
  ];
}

function activityFaults(activity: Activity, rules: readonly ActivityRule[]): LimitFault[] {
  if (rules.length === 0) return [];
  const has = (rule: ActivityRule['rule']) => rules.some((one) => one.rule === rule);
  const fixed = new Set(rules.flatMap((one) => (one.rule === 'fix' ? [one.option] : [])));
  const closing = activity.options.filter(({ approach }) => approach === 'close').length;
  const fault = (code: 'keep-and-close' | 'two-fixed' | 'only-closing' | 'never-closing') => [
    { code, activity: activity.id },
  ];
  if (has('keep') && has('close')) return fault('keep-and-close');
  if (fixed.size > 1) return fault('two-fixed');
  if (has('keep') && closing === activity.options.length) return fault('only-closing');
  if (has('close') && closing === 0) return fault('never-closing');
  return allowedOptions(activity, rules).length > 0
    ? []
    : [{ code: 'no-option-left', activity: activity.id }];
}

function betweenFaults(
  plan: Plan,
  rules: ReadonlyMap<string, readonly ActivityRule[]>,
): LimitFault[] {
  const allowed = new Map(
    plan.activities.map((one) => [one.id, allowedOptions(one, rules.get(one.id) ?? [])]),
  );
  return plan.activities.flatMap(({ id: activity }) => {
    const [only, ...others] = allowed.get(activity)!;
    if (!only || others.length > 0) return [];
    const at = { activity, option: only.id };
    const lacks = only.requires.filter(
      (one) => !allowed.get(one.activity)?.some(({ id }) => id === one.option),
    );
    const shutsOut = only.excludes.filter((one) => {
      const left = allowed.get(one.activity) ?? [];
      return left.length === 1 && left[0]!.id === one.option;
    });
    const other = (one: { readonly activity: string; readonly option: string }) => ({
      ...at,
      otherActivity: one.activity,
      otherOption: one.option,
    });
    return [
      ...lacks.map((one) => ({ code: 'requires' as const, ...other(one) })),
      ...shutsOut.map((one) => ({ code: 'excludes' as const, ...other(one) })),
    ];
  });
}

function coverageFaults(
  plan: Plan,
  { minCoverage = [] }: Limits,
  rules: ReadonlyMap<string, readonly ActivityRule[]>,
  level: Scenario['level'],
): LimitFault[] {
  return minCoverage.flatMap((limit, index): LimitFault[] => {
    const needs = plan.areas.find(({ id }) => id === limit.area)?.needs ?? [];
    if (needs.length === 0) return [{ code: 'area-without-needs', index }];
    const least = mostCoverage(plan, rules, level, limit);
    return least && least.most * 10_000 + 1e-6 < limit.share
      ? [{ code: 'coverage-out-of-reach', index, ...least }]
      : [];
  });
}

/** What of limits looks like a slip. The money is that of the scenario whose assumptions hold. */
export function doubtsOf(plan: Plan, limits: Limits, assumptions?: Scenario): LimitDoubt[] {
  const count = countOf(limits);
  const hasMoney = plan.funding.some(({ id, status, amounts }) => {
    const change = assumptions?.funding[id] ?? {};
    const comes = count.includes(change.status ?? status) && change.factor !== 0;
    return comes && amounts.some(({ amount }) => amount > 0);
  });
  const posts = plan.activities.reduce((sum, one) => sum + mostPosts(one), 0);
  const years = (amounts: Limits['maxGap'], times: number) =>
    Object.entries(amounts ?? {})
      .filter(([year, amount]) => amount > times * dearest(plan, Number(year)))
      .map(([year]) => Number(year));
  return [
    ...(hasMoney || count.length === 0 ? [] : [{ code: 'no-money' as const }]),
    ...years(limits.maxGap, 1).map((year) => ({ code: 'large-gap' as const, year })),
    ...years(limits.maxCost, BEYOND).map((year) => ({ code: 'large-cost' as const, year })),
    ...(limits.maxFte ?? []).flatMap(({ fte }, index) =>
      fte > BEYOND * Math.max(1, posts) ? [{ code: 'many-posts' as const, index }] : [],
    ),
  ];
}

/** What a year costs when each activity takes its dearest option, in øre. */
function dearest({ activities }: Plan, year: number): number {
  return activities.reduce((sum, { options }) => {
    const costs = options.map((option) =>
      option.costs.reduce((total, cost) => total + (cost.year === year ? cost.amount : 0), 0),
    );
    return sum + Math.max(0, ...costs);
  }, 0);
}

function mostPosts({ options }: Activity): number {
  return Math.max(0, ...options.map(({ staff }) => staff.reduce((sum, { fte }) => sum + fte, 0)));
}
