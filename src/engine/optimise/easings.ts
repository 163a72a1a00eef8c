import { fromKroner, type Money, SHARE_SCALE, type Share } from '../../shared/index.ts';
import type { FundingSource, Limits, Plan } from '../model/index.ts';
import { shareGroupOf } from '../evaluate/money-sources.ts';
import type { BindingLimit, LimitRef, OptimiseOptions } from './answers.ts';
import { countedStatuses } from './limits.ts';

/** A question in which one limit is eased a little. */
export interface Easing extends Pick<BindingLimit, 'limit' | 'more'> {
  readonly plan: Plan;
  readonly options: OptimiseOptions;
}

const MORE_MONEY = fromKroner(100_000);
const MORE_POSTS = 1;
const LESS_COVERAGE = (SHARE_SCALE / 10) as Share;
const MORE_SHARE = (SHARE_SCALE / 20) as Share;

/** Every limit eased a little, one at a time. */
export function easings(plan: Plan, options: OptimiseOptions): Easing[] {
  const limits = options.limits ?? plan.limits ?? {};
  const eased = (change: Limits) => ({
    plan,
    options: { ...options, limits: { ...limits, ...change } },
  });
  const fixedLimits = { ...options, limits };
  return [
    ...sourceEasings(plan, fixedLimits, limits),
    ...capEasings(plan, fixedLimits),
    ...yearEasings('max-gap', 'maxGap', limits, eased),
    ...yearEasings('max-cost', 'maxCost', limits, eased),
    ...(limits.maxFte ?? []).map((limit, index): Easing => ({
      limit: { limit: 'max-fte', index, year: plan.firstYear },
      more: { unit: 'posts', amount: MORE_POSTS },
      ...eased({ maxFte: limits.maxFte!.with(index, { ...limit, fte: limit.fte + MORE_POSTS }) }),
    })),
    ...coverageEasings(plan, limits, eased),
    ...droppedEasings(limits, eased),
  ];
}

type Eased = (change: Limits) => Pick<Easing, 'plan' | 'options'>;

function sourceEasings(plan: Plan, options: OptimiseOptions, limits: Limits): Easing[] {
  const counted = countedStatuses(limits);
  const sources = plan.funding.filter(({ status }) => counted.includes(status));
  return sources.flatMap((source) =>
    yearsWithMoney(source).map((year): Easing => ({
      limit: { limit: 'source', source: source.id, year },
      more: { unit: 'money', amount: MORE_MONEY },
      plan: withSource(plan, source.id, {
        amounts: [...source.amounts, { year, amount: MORE_MONEY }],
      }),
      options,
    })),
  );
}

function yearsWithMoney({ amounts }: FundingSource): number[] {
  const years = amounts.filter(({ amount }) => amount > 0).map(({ year }) => year);
  return [...new Set(years)].sort((a, b) => a - b);
}

function withSource(plan: Plan, id: string, change: Partial<FundingSource>): Plan {
  const funding = plan.funding.map((source) =>
    source.id === id ? { ...source, ...change } : source,
  );
  return { ...plan, funding };
}

/** The cap counts in every year; it is named by the first. */
function capEasings(plan: Plan, options: OptimiseOptions): Easing[] {
  const groups = new Map(
    plan.funding
      .filter(({ maxShare }) => maxShare !== undefined && maxShare < SHARE_SCALE)
      .map((source) => [shareGroupOf(source), source.maxShare!]),
  );
  return [...groups].map(([shareGroup, maxShare]): Easing => {
    const share = Math.min(SHARE_SCALE, maxShare + MORE_SHARE) as Share;
    const funding = plan.funding.map((source) =>
      shareGroupOf(source) === shareGroup ? { ...source, maxShare: share } : source,
    );
    return {
      limit: { limit: 'share-cap', shareGroup, year: plan.firstYear },
      more: { unit: 'share', amount: (share - maxShare) / SHARE_SCALE },
      plan: { ...plan, funding },
      options,
    };
  });
}

function yearEasings(
  limit: 'max-gap' | 'max-cost',
  key: 'maxGap' | 'maxCost',
  limits: Limits,
  eased: Eased,
): Easing[] {
  const amounts: Readonly<Record<number, Money>> = limits[key] ?? {};
  return Object.entries(amounts).map(([year, amount]): Easing => ({
    limit: { limit, year: Number(year) },
    more: { unit: 'money', amount: MORE_MONEY },
    ...eased({ [key]: { ...amounts, [year]: (amount + MORE_MONEY) as Money } }),
  }));
}

function coverageEasings({ areas, firstYear }: Plan, limits: Limits, eased: Eased): Easing[] {
  return (limits.minCoverage ?? []).map((one, index): Easing => {
    const share = Math.max(0, one.share - LESS_COVERAGE) as Share;
    const [first] = areas.find(({ id }) => id === one.area)?.needs ?? [];
    const effortArea = one.effortArea ?? first?.effortArea ?? '';
    const limit: LimitRef = {
      limit: 'min-coverage',
      index,
      area: one.area,
      effortArea,
      year: firstYear,
    };
    return {
      limit,
      more: { unit: 'share', amount: (one.share - share) / SHARE_SCALE },
      ...eased({ minCoverage: limits.minCoverage!.with(index, { ...one, share }) }),
    };
  });
}

function droppedEasings(limits: Limits, eased: Eased): Easing[] {
  const { mustKeep = [], mustClose = [], forbid = [], fix = [] } = limits;
  const dropped = (limit: LimitRef, change: Limits): Easing => ({
    limit,
    more: { unit: 'dropped' },
    ...eased(change),
  });
  const but = <Item>(list: readonly Item[], item: Item) => list.filter((one) => one !== item);
  return [
    ...mustKeep.map((activity) =>
      dropped({ limit: 'must-keep', activity }, { mustKeep: but(mustKeep, activity) }),
    ),
    ...mustClose.map((activity) =>
      dropped({ limit: 'must-close', activity }, { mustClose: but(mustClose, activity) }),
    ),
    ...forbid.map((ref) =>
      dropped(
        { limit: 'forbid', activity: ref.activity, option: ref.option },
        { forbid: but(forbid, ref) },
      ),
    ),
    ...fix.map((ref) =>
      dropped({ limit: 'fix', activity: ref.activity, option: ref.option }, { fix: but(fix, ref) }),
    ),
  ];
}
