import { compareIds, shareToNumber, toKroner, type Money } from '../../shared/index.ts';
import type { Plan } from '../model/index.ts';
import type { Evaluation, Month, PlanWarning, ShareRuleAnswer } from './answers.ts';
import { areaCosts } from './area-costs.ts';
import { balanceJson } from './balance-json.ts';
import { postParts } from './post-parts.ts';

/**
 * An evaluation for other programs (plan model, section 6): amounts in kroner with at most two
 * decimals, shares and coverage from 0 to 1, months as `2027-08`. In `years`, `reach` is persons,
 * `coverage` the weighted mean over all needs and `fte` posts; `needs` and `posts` hold the parts.
 * What is laid out by area stands with its parts by activity and the persons it was laid out by.
 */
export function evaluationToJson(evaluation: Evaluation) {
  const { plan, count, total, years, activities, costs, sources, needs } = evaluation;
  const owned = activitiesByOwner(plan);
  return {
    plan: plan.title,
    count,
    total: balanceJson(total),
    years: years.map(({ year, byKind, reach, coverage, fte, rules, largestSource, ...rest }) => ({
      year,
      ...balanceJson(rest),
      reach,
      coverage,
      fte,
      sources: rest.sources.map(({ id, available, used }) => ({
        id,
        available: toKroner(available),
        used: toKroner(used),
      })),
      rules: rules.map(shareRule),
      kinds: Object.fromEntries(
        Object.entries(byKind).map(([kind, one]) => [kind, balanceJson(one)]),
      ),
      largestSource: largestSource
        ? { ...largestSource, used: toKroner(largestSource.used) }
        : null,
    })),
    activities: activities.map((activity) => ({
      id: activity.id,
      option: activity.option,
      approach: activity.approach,
      priority: activity.priority,
      decided: activity.decided,
      firstUncovered: activity.firstUncovered ? monthText(activity.firstUncovered) : null,
      ...balanceJson(activity.total),
      years: activity.years.map(({ year, ...one }) => ({ year, ...balanceJson(one) })),
    })),
    areas: areaCosts(evaluation).map((one) => ({
      area: one.area,
      cost: toKroner(one.amount),
      years: one.years.map(({ year, amount, persons, parts }) => ({
        year,
        cost: toKroner(amount),
        persons,
        activities: parts.map((part) => ({ ...part, cost: toKroner(part.cost) })),
      })),
    })),
    owners: costs.byOwner.map(({ owner, amount }) => ({
      owner,
      cost: toKroner(amount),
      activities: owned.get(owner)!,
    })),
    sources: sources.map(({ id, counted, available, used }) => ({
      id,
      counted,
      available: toKroner(available),
      used: toKroner(used),
    })),
    needs,
    posts: postParts(evaluation).map(({ parts, ...post }) => ({ ...post, activities: parts })),
    endingPosts: evaluation.endingPosts.map((post) => ({
      ...post,
      lastPaidMonth: monthText(post.lastPaidMonth),
    })),
    anchoringFaults: evaluation.anchoringFaults,
    undecided: evaluation.undecided,
    areasWithoutReach: evaluation.areasWithoutReach,
    flows: evaluation.flows.map((flow) => ({
      source: flow.source,
      activity: flow.activity,
      kind: flow.kind,
      year: flow.year,
      amount: toKroner(flow.amount),
      pinned: toKroner(flow.pinned),
    })),
    warnings: evaluation.warnings.map(warning),
  };
}

function activitiesByOwner({ activities }: Plan): ReadonlyMap<string | null, readonly string[]> {
  const ids = new Map<string | null, string[]>();
  for (const { id, owner = null } of activities) {
    const known = ids.get(owner);
    if (known) known.push(id);
    else ids.set(owner, [id]);
  }
  for (const list of ids.values()) list.sort(compareIds);
  return ids;
}

function shareRule(rule: ShareRuleAnswer) {
  return {
    shareGroup: rule.shareGroup,
    share: rule.share,
    limit: shareToNumber(rule.limit),
    holds: rule.holds,
    cap: toKroner(rule.cap),
    used: toKroner(rule.used),
    paidInScope: toKroner(rule.paidInScope),
    missingCofinancing: toKroner(rule.missingCofinancing),
    moneyAtRisk: toKroner(rule.moneyAtRisk),
  };
}

function monthText({ year, month }: Month): string {
  return `${year}-${String(month).padStart(2, '0')}`;
}

/** Keys of warnings that hold money. */
const MONEY_KEYS = ['amount', 'missing', 'missingCofinancing', 'moneyAtRisk'] as const;

function warning(given: PlanWarning): { readonly code: PlanWarning['code'] } {
  const amounts = MONEY_KEYS.filter((key) => key in given).map((key) => [
    key,
    toKroner((given as unknown as Record<typeof key, Money>)[key]),
  ]);
  return { ...given, ...Object.fromEntries(amounts) };
}
