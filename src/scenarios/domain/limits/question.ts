import {
  type Activity,
  DEFAULT_COUNT,
  FUNDING_STATUSES,
  type FundingStatus,
  type Limits,
  type Option,
  type OptionRef,
} from '../../../engine/index.ts';
import { compareIds, type Money } from '../../../shared/index.ts';

/** What the best plan (bedste plan) is asked under. */
export interface Question {
  /** Id of the scenario whose funding, prices and levels hold; null: the plan's. */
  readonly base: string | null;
  readonly limits: Limits;
  /** Seconds. */
  readonly timeLimit: number;
}

/** Seconds that can be asked for. */
export const TIME_LIMITS = [10, 30, 60, 120] as const;

/** Steps of money that coverage can be asked for. */
export const FRONTIER_POINTS = { least: 2, usual: 8, most: 20 } as const;

/** A rule (krav) about how one activity may go on. */
export type ActivityRule =
  | { readonly rule: 'keep' | 'close' }
  | { readonly rule: 'fix' | 'forbid'; readonly option: string };

/** The rules of each activity that has any. */
export function activityRules(limits: Limits): ReadonlyMap<string, readonly ActivityRule[]> {
  const rules = new Map<string, ActivityRule[]>();
  const add = (activity: string, rule: ActivityRule) =>
    rules.set(activity, [...(rules.get(activity) ?? []), rule]);
  for (const activity of limits.mustKeep ?? []) add(activity, { rule: 'keep' });
  for (const activity of limits.mustClose ?? []) add(activity, { rule: 'close' });
  for (const { activity, option } of limits.fix ?? []) add(activity, { rule: 'fix', option });
  for (const { activity, option } of limits.forbid ?? []) add(activity, { rule: 'forbid', option });
  return rules;
}

/** The options of an activity that its own rules allow. */
export function allowedOptions(activity: Activity, rules: readonly ActivityRule[]): Option[] {
  return activity.options.filter((option) =>
    rules.every((one) => {
      switch (one.rule) {
        case 'keep':
          return option.approach !== 'close';
        case 'close':
          return option.approach === 'close';
        case 'fix':
          return option.id === one.option;
        case 'forbid':
          return option.id !== one.option;
      }
    }),
  );
}

/** Rules as the lists that limits keep them in. */
export function listsOfRules(
  rules: Iterable<readonly [string, ActivityRule]>,
): Pick<Limits, 'mustKeep' | 'mustClose' | 'fix' | 'forbid'> {
  const all = [...rules];
  const named = (rule: ActivityRule['rule']) =>
    all.filter(([, one]) => one.rule === rule).map(([activity]) => activity);
  const options = (rule: 'fix' | 'forbid'): OptionRef[] =>
    all.flatMap(([activity, one]) =>
      one.rule === rule && 'option' in one ? [{ activity, option: one.option }] : [],
    );
  return {
    mustKeep: named('keep'),
    mustClose: named('close'),
    fix: options('fix'),
    forbid: options('forbid'),
  };
}

/** The statuses whose money counts. */
export function countOf({ count = DEFAULT_COUNT }: Limits): readonly FundingStatus[] {
  return FUNDING_STATUSES.filter((status) => count.includes(status));
}

/** Limits written in one way: what limits nothing is left out, lists have one order. */
export function settled(limits: Limits): Limits {
  const { maxGap, maxCost, maxFte = [], minCoverage = [], x } = limits;
  const gap = byYear(maxGap, (amount) => amount > 0);
  const cost = byYear(maxCost, () => true);
  const keep = unique(limits.mustKeep ?? []);
  const close = unique(limits.mustClose ?? []);
  const forbid = uniqueOptions(limits.forbid ?? []);
  const fix = uniqueOptions(limits.fix ?? []);
  return {
    count: countOf(limits),
    ...(gap && { maxGap: gap }),
    ...(cost && { maxCost: cost }),
    ...(maxFte.length > 0 && { maxFte: maxFte.map(inOrder) }),
    ...(minCoverage.length > 0 && { minCoverage: minCoverage.map(inOrder) }),
    ...(keep.length > 0 && { mustKeep: keep }),
    ...(close.length > 0 && { mustClose: close }),
    ...(forbid.length > 0 && { forbid }),
    ...(fix.length > 0 && { fix }),
    ...(x !== undefined && { x }),
  };
}

/** Whether two sets of limits limit the same, what other programs wrote beside them apart. */
export function sameLimits(a: Limits, b: Limits): boolean {
  const text = (limits: Limits) =>
    JSON.stringify(settled(limits), (key, value: unknown) => (key === 'x' ? undefined : value));
  return text(a) === text(b);
}

/** The same keys in one order: databases keep them in another. */
function inOrder<Entry extends object>(entry: Entry): Entry {
  const keys = Object.entries(entry).sort(([a], [b]) => compareIds(a, b));
  return Object.fromEntries(keys) as Entry;
}

type Amounts = Readonly<Record<number, Money>>;

function byYear(
  amounts: Amounts | undefined,
  isKept: (amount: Money) => boolean,
): Amounts | undefined {
  const kept = Object.entries(amounts ?? {})
    .filter(([, amount]) => isKept(amount))
    .sort(([a], [b]) => Number(a) - Number(b));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareIds);
}

function uniqueOptions(options: readonly OptionRef[]): OptionRef[] {
  const byPlace = new Map(options.map((one) => [JSON.stringify([one.activity, one.option]), one]));
  return [...byPlace].sort(([a], [b]) => compareIds(a, b)).map(([, one]) => one);
}
