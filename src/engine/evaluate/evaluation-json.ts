import { shareToNumber, toKroner, type Money } from '../../shared/index.ts';
import type { Balance, Evaluation, Month, PlanWarning, ShareRuleAnswer } from './answers.ts';

/**
 * An evaluation for other programs (plan model, section 6): amounts in kroner with at most two
 * decimals, shares and coverage from 0 to 1, months as `2027-08`. In `years`, `reach` is persons,
 * `coverage` the weighted mean over all needs and `fte` posts; `needs` and `posts` hold the parts.
 */
export function evaluationToJson(evaluation: Evaluation) {
  const { plan, count, total, years, activities, costs, sources, needs } = evaluation;
  return {
    plan: plan.title,
    count,
    total: balance(total),
    years: years.map(({ year, byKind, reach, coverage, fte, rules, largestSource, ...rest }) => ({
      year,
      ...balance(rest),
      reach,
      coverage,
      fte,
      sources: rest.sources.map(({ id, available, used }) => ({
        id,
        available: toKroner(available),
        used: toKroner(used),
      })),
      rules: rules.map(shareRule),
      kinds: Object.fromEntries(Object.entries(byKind).map(([kind, one]) => [kind, balance(one)])),
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
      ...balance(activity.total),
      years: activity.years.map(({ year, ...one }) => ({ year, ...balance(one) })),
    })),
    areas: costs.byArea.map(({ area, amount, years: parts }) => ({
      area,
      cost: toKroner(amount),
      years: parts.map((part) => ({ year: part.year, cost: toKroner(part.amount) })),
    })),
    owners: costs.byOwner.map(({ owner, amount }) => ({ owner, cost: toKroner(amount) })),
    sources: sources.map(({ id, counted, available, used }) => ({
      id,
      counted,
      available: toKroner(available),
      used: toKroner(used),
    })),
    needs,
    posts: evaluation.posts,
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

/** What `evaluationToJson` gives. */
export type EvaluationJson = ReturnType<typeof evaluationToJson>;

function balance({ cost, carried, financed, gap }: Balance) {
  return {
    cost: toKroner(cost),
    carried: toKroner(carried),
    financed: toKroner(financed),
    gap: toKroner(gap),
  };
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
