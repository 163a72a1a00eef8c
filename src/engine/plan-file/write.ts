import { shareToNumber, toKroner, type Money, type Share } from '../../shared/index.ts';
import type {
  Activity,
  Area,
  FundingSource,
  Limits,
  Option,
  Plan,
  Scenario,
} from '../model/index.ts';
import { PLAN_FORMAT } from './schema.ts';

/**
 * The plan as the text of a plan file; reading it gives the same plan again. Every list is written,
 * also when it is empty, with the keys in the order of the contract. Throws `RangeError` when an
 * amount has øre: a plan that came from a file has none.
 */
export function writePlanFile(plan: Plan): string {
  const { title, firstYear, lastYear, taxonomy, x } = plan;
  const file = {
    format: PLAN_FORMAT,
    title,
    firstYear,
    lastYear,
    taxonomy,
    organisations: plan.organisations.map(({ id, name, kind, x }) => ({ id, name, kind, x })),
    areas: plan.areas.map(areaInFile),
    activities: plan.activities.map(activityInFile),
    funding: plan.funding.map(sourceInFile),
    pins: plan.pins.map(({ source, activity, kind, year, amount, x }) => {
      return { source, activity, kind, year, amount: kroner(amount), x };
    }),
    limits: plan.limits && limitsInFile(plan.limits),
    scenarios: plan.scenarios.map(scenarioInFile),
    x,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function areaInFile({ id, name, municipality, residents, kind, needs, x }: Area) {
  return {
    id,
    name,
    municipality,
    residents,
    kind,
    needs: needs.map(({ effortArea, weight, target, x }) => ({ effortArea, weight, target, x })),
    x,
  };
}

function activityInFile(activity: Activity) {
  const { id, name, priority, effortAreas, targetGroups, catalogue, owner, chosen, x } = activity;
  return {
    id,
    name,
    priority,
    effortAreas,
    targetGroups,
    catalogue,
    owner,
    chosen,
    options: activity.options.map(optionInFile),
    x,
  };
}

function optionInFile(option: Option) {
  const { id, name, approach, handover, x } = option;
  return {
    id,
    name,
    approach,
    costs: option.costs.map(({ year, kind, amount, x }) => {
      return { year, kind, amount: kroner(amount), x };
    }),
    carried: option.carried.map(({ year, amount, by, x }) => {
      return { year, amount: kroner(amount), by, x };
    }),
    reach: option.reach.map(({ area, effortArea, persons, firstYear, lastYear, x }) => {
      return { area, effortArea, persons, firstYear, lastYear, x };
    }),
    staff: option.staff.map(({ role, placement, fte, firstYear, lastYear, noticeMonths, x }) => {
      return { role, placement, fte, firstYear, lastYear, noticeMonths, x };
    }),
    handover: handover && {
      receiver: handover.receiver,
      date: handover.date,
      budgetLine: handover.budgetLine,
      accepted: handover.accepted,
      x: handover.x,
    },
    requires: option.requires.map(({ activity, option, x }) => ({ activity, option, x })),
    excludes: option.excludes.map(({ activity, option, x }) => ({ activity, option, x })),
    x,
  };
}

function sourceInFile(source: FundingSource) {
  const { id, name, kind, status, priority, group, range, earmark, shareGroup, x } = source;
  return {
    id,
    name,
    kind,
    status,
    priority,
    probability: decimal(source.probability),
    group,
    range: range && {
      low: decimal(range.low),
      likely: decimal(range.likely),
      high: decimal(range.high),
      x: range.x,
    },
    amounts: source.amounts.map(({ year, amount, x }) => ({ year, amount: kroner(amount), x })),
    earmark: earmark && {
      areas: earmark.areas,
      effortAreas: earmark.effortAreas,
      activities: earmark.activities,
      costKinds: earmark.costKinds,
      x: earmark.x,
    },
    maxShare: decimal(source.maxShare),
    shareGroup,
    x,
  };
}

function limitsInFile(limits: Limits) {
  return {
    count: limits.count,
    maxGap: limits.maxGap && mapped(limits.maxGap, kroner),
    maxCost: limits.maxCost && mapped(limits.maxCost, kroner),
    maxFte: limits.maxFte?.map(({ role, placement, fte, x }) => ({ role, placement, fte, x })),
    minCoverage: limits.minCoverage?.map(({ area, effortArea, share, x }) => {
      return { area, effortArea, share: decimal(share), x };
    }),
    mustKeep: limits.mustKeep,
    mustClose: limits.mustClose,
    forbid: limits.forbid?.map(({ activity, option, x }) => ({ activity, option, x })),
    fix: limits.fix?.map(({ activity, option, x }) => ({ activity, option, x })),
    x: limits.x,
  };
}

function scenarioInFile({ id, name, choose, level, costIndex, funding, x }: Scenario) {
  return {
    id,
    name,
    choose,
    level: mapped(level, shareToNumber),
    costIndex: mapped(costIndex, shareToNumber),
    funding: mapped(funding, ({ factor, status, x }) => ({ factor: decimal(factor), status, x })),
    x,
  };
}

function kroner(amount: Money): number {
  const whole = toKroner(amount);
  if (!Number.isInteger(whole)) throw new RangeError(`A plan file has no øre: ${whole}`);
  return whole;
}

function decimal(share: Share | undefined): number | undefined {
  return share === undefined ? undefined : shareToNumber(share);
}

/** The record with other values. Unlike assignment this keeps a key such as `__proto__`. */
function mapped<Value, Mapped>(
  record: Readonly<Record<string, Value>>,
  map: (value: Value) => Mapped,
): Readonly<Record<string, Mapped>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
