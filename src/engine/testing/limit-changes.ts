import { fromOre, type Share } from '../../shared/index.ts';
import type { Activity, CoverageLimit, Limits, Option, OptionRef, Plan } from '../model/index.ts';
import type { BindingLimit, ConflictProposal, LimitRef } from '../optimise/answers.ts';

/** A plan with limits of its own. */
export interface Limited {
  readonly plan: Plan;
  readonly limits: Limits;
}

const PLENTY = fromOre(1e13);

/** The plan with the named limits alone: a year that is not named may lack whatever it lacks. Money and
 * caps stay as they are. */
export function onlyLimits({ plan, limits }: Limited, refs: readonly LimitRef[]): Limited {
  const of = <Kind extends LimitRef['limit']>(kind: Kind) =>
    refs.filter((ref): ref is Extract<LimitRef, { limit: Kind }> => ref.limit === kind);
  const years = yearsOf(plan);
  const tight = new Set(of('max-gap').map(({ year }) => year));
  const gaps = years.map((year) => [year, tight.has(year) ? (limits.maxGap?.[year] ?? 0) : PLENTY]);
  const costs = of('max-cost').map(({ year }) => [year, limits.maxCost![year]]);
  return {
    plan: withTies(plan, (kind, own, other) =>
      refs.some(
        (ref) =>
          ref.limit === kind &&
          ref.activity === own.activity &&
          ref.option === own.option &&
          ref.otherActivity === other.activity &&
          ref.otherOption === other.option,
      ),
    ),
    limits: {
      ...(limits.count && { count: limits.count }),
      maxGap: Object.fromEntries(gaps) as Limits['maxGap'] & object,
      maxCost: Object.fromEntries(costs) as Limits['maxCost'] & object,
      maxFte: of('max-fte').map(({ index }) => limits.maxFte![index]!),
      minCoverage: of('min-coverage').map(({ index, area, effortArea }): CoverageLimit => ({
        area,
        effortArea,
        share: limits.minCoverage![index]!.share,
      })),
      mustKeep: of('must-keep').map(({ activity }) => activity),
      mustClose: of('must-close').map(({ activity }) => activity),
      forbid: of('forbid').map(({ activity, option }) => ({ activity, option })),
      fix: of('fix').map(({ activity, option }) => ({ activity, option })),
    },
  };
}

/** One limit eased as a proposal says; `less` takes so much off again, in the unit of the limit. */
export function proposed(limited: Limited, { limit, amount }: ConflictProposal, less = 0): Limited {
  if (amount === undefined) return dropped(limited, limit);
  return eased(limited, limit, amount - less);
}

/** A limit with a little more of it. */
export function withMore(limited: Limited, { limit, more }: BindingLimit): Limited {
  return more.unit === 'dropped' ? dropped(limited, limit) : eased(limited, limit, more.amount);
}

function eased({ plan, limits }: Limited, ref: LimitRef, amount: number): Limited {
  switch (ref.limit) {
    case 'source':
      return {
        limits,
        plan: {
          ...plan,
          funding: plan.funding.map((source) =>
            source.id === ref.source
              ? {
                  ...source,
                  amounts: [...source.amounts, { year: ref.year, amount: fromOre(amount) }],
                }
              : source,
          ),
        },
      };
    case 'share-cap':
      return {
        limits,
        plan: {
          ...plan,
          funding: plan.funding.map((source) =>
            (source.shareGroup ?? source.id) === ref.shareGroup
              ? { ...source, maxShare: Math.round(source.maxShare! + amount * 10_000) as Share }
              : source,
          ),
        },
      };
    case 'max-gap':
    case 'max-cost': {
      const key = ref.limit === 'max-gap' ? 'maxGap' : 'maxCost';
      const most = fromOre(Math.ceil((limits[key]?.[ref.year] ?? 0) + amount));
      return { plan, limits: { ...limits, [key]: { ...limits[key], [ref.year]: most } } };
    }
    case 'max-fte': {
      const before = limits.maxFte![ref.index]!;
      const maxFte = limits.maxFte!.with(ref.index, { ...before, fte: before.fte + amount });
      return { plan, limits: { ...limits, maxFte } };
    }
    case 'min-coverage': {
      const before = limits.minCoverage![ref.index]!;
      const share = Math.floor(before.share - amount * 10_000 + 1e-6) as Share;
      const minCoverage = limits.minCoverage!.with(ref.index, { ...before, share });
      return { plan, limits: { ...limits, minCoverage } };
    }
    default:
      throw new Error(`${ref.limit} cannot be eased by an amount`);
  }
}

function dropped({ plan, limits }: Limited, ref: LimitRef): Limited {
  const isOther = (one: OptionRef) =>
    !('option' in ref && one.activity === ref.activity && one.option === ref.option);
  switch (ref.limit) {
    case 'must-keep':
      return { plan, limits: { ...limits, mustKeep: without(limits.mustKeep, ref.activity) } };
    case 'must-close':
      return { plan, limits: { ...limits, mustClose: without(limits.mustClose, ref.activity) } };
    case 'forbid':
      return { plan, limits: { ...limits, forbid: (limits.forbid ?? []).filter(isOther) } };
    case 'fix':
      return { plan, limits: { ...limits, fix: (limits.fix ?? []).filter(isOther) } };
    case 'requires':
    case 'excludes':
      return {
        limits,
        plan: withTies(
          plan,
          (kind, own, other) =>
            kind !== ref.limit ||
            own.activity !== ref.activity ||
            own.option !== ref.option ||
            other.activity !== ref.otherActivity ||
            other.option !== ref.otherOption,
        ),
      };
    default:
      throw new Error(`${ref.limit} is never left out`);
  }
}

function without(ids: readonly string[] | undefined, id: string): readonly string[] {
  return (ids ?? []).filter((one) => one !== id);
}

type Keep = (kind: 'requires' | 'excludes', own: OptionRef, other: OptionRef) => boolean;

function withTies(plan: Plan, keep: Keep): Plan {
  const tied = ({ id }: Activity, option: Option): Option => {
    const own = { activity: id, option: option.id };
    return {
      ...option,
      requires: option.requires.filter((other) => keep('requires', own, other)),
      excludes: option.excludes.filter((other) => keep('excludes', own, other)),
    };
  };
  return {
    ...plan,
    activities: plan.activities.map((activity) => ({
      ...activity,
      options: activity.options.map((option) => tied(activity, option)),
    })),
  };
}

function yearsOf({ firstYear, lastYear }: Plan): number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, at) => firstYear + at);
}
