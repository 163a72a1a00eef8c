import type {
  Activity,
  FundingSource,
  Limits,
  Option,
  OptionRef,
  Plan,
} from '../../../engine/index.ts';

/** The parts of a plan that may speak of an activity. */
export type PlanWithActivities = Pick<Plan, 'activities' | 'funding' | 'pins' | 'limits'>;

/** What in a plan speaks of an activity, or of one of its options. */
export interface References {
  /** Pins, as ids of their sources. */
  readonly pins: readonly string[];
  /** Ids of sources that are earmarked to it; `only`: to no other activity, and without it the money
   * would become free for everything. */
  readonly earmarks: readonly { readonly source: string; readonly only: boolean }[];
  /** Options of other activities that require or exclude one of its own. */
  readonly options: readonly {
    readonly activity: string;
    readonly option: string;
    readonly how: 'requires' | 'excludes';
  }[];
  /** Limits that name it. */
  readonly limits: number;
}

/** What is spoken of: an activity with all its options, or one option. */
export interface Spoken {
  readonly activity: string;
  readonly option?: string;
}

/** Everything in a plan that speaks of an activity or option. */
export function referencesTo(plan: PlanWithActivities, spoken: Spoken): References {
  const whole = spoken.option === undefined;
  return {
    pins: whole
      ? plan.pins.filter(({ activity }) => activity === spoken.activity).map(({ source }) => source)
      : [],
    earmarks: whole ? earmarksTo(plan, spoken.activity) : [],
    options: plan.activities.flatMap((activity) =>
      whole && activity.id === spoken.activity ? [] : demandsOn(activity, spoken),
    ),
    limits: limitsOn(plan.limits, spoken),
  };
}

function earmarksTo({ funding }: PlanWithActivities, id: string): References['earmarks'] {
  return funding.flatMap(({ id: source, earmark }) =>
    earmark?.activities?.includes(id)
      ? [{ source, only: earmark.activities.every((activity) => activity === id) }]
      : [],
  );
}

function demandsOn(activity: Activity, spoken: Spoken): References['options'] {
  return activity.options.flatMap((option) =>
    (['requires', 'excludes'] as const)
      .filter((how) => option[how].some((ref) => isOf(spoken, ref)))
      .map((how) => ({ activity: activity.id, option: option.id, how })),
  );
}

function limitsOn(limits: Limits | undefined, spoken: Spoken): number {
  const { mustKeep = [], mustClose = [], forbid = [], fix = [] } = limits ?? {};
  const named = spoken.option === undefined ? [...mustKeep, ...mustClose] : [];
  return (
    named.filter((id) => id === spoken.activity).length +
    [...forbid, ...fix].filter((ref) => isOf(spoken, ref)).length
  );
}

function isOf(spoken: Spoken, ref: OptionRef): boolean {
  return (
    ref.activity === spoken.activity &&
    (spoken.option === undefined || ref.option === spoken.option)
  );
}

/** The plan without anything that speaks of an activity or option. Earmarks must not be to it alone. */
export function withoutReferences<P extends PlanWithActivities>(plan: P, spoken: Spoken): P {
  const whole = spoken.option === undefined;
  const { limits } = plan;
  return {
    ...plan,
    activities: plan.activities.map((activity) => withoutDemands(activity, spoken)),
    ...(whole && {
      pins: plan.pins.some(({ activity }) => activity === spoken.activity)
        ? plan.pins.filter(({ activity }) => activity !== spoken.activity)
        : plan.pins,
      funding: plan.funding.map((source) => withoutEarmark(source, spoken.activity)),
    }),
    ...(limits && {
      limits: limitsOn(limits, spoken) > 0 ? withoutLimits(limits, spoken) : limits,
    }),
  };
}

function withoutDemands(activity: Activity, spoken: Spoken): Activity {
  if (demandsOn(activity, spoken).length === 0) return activity;
  const others = (refs: readonly OptionRef[]) => refs.filter((ref) => !isOf(spoken, ref));
  const options = activity.options.map((option): Option => ({
    ...option,
    requires: others(option.requires),
    excludes: others(option.excludes),
  }));
  return { ...activity, options };
}

function withoutEarmark(source: FundingSource, id: string): FundingSource {
  const activities = source.earmark?.activities;
  if (!activities?.includes(id)) return source;
  const rest = activities.filter((activity) => activity !== id);
  return { ...source, earmark: { ...source.earmark, activities: rest } };
}

function withoutLimits(limits: Limits, spoken: Spoken): Limits {
  const whole = spoken.option === undefined;
  const ids = (list: readonly string[]) => list.filter((id) => !whole || id !== spoken.activity);
  const refs = (list: readonly OptionRef[]) => list.filter((ref) => !isOf(spoken, ref));
  return {
    ...limits,
    ...(limits.mustKeep && { mustKeep: ids(limits.mustKeep) }),
    ...(limits.mustClose && { mustClose: ids(limits.mustClose) }),
    ...(limits.forbid && { forbid: refs(limits.forbid) }),
    ...(limits.fix && { fix: refs(limits.fix) }),
  };
}
