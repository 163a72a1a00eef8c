import type { Evaluation, FundingSource, ShareRuleAnswer } from '../../engine/index.ts';
import { compareIds, type Share } from '../../shared/index.ts';

/** Medfinansieringsregel: the rule of one share group through the years. */
export interface ShareRule {
  readonly shareGroup: string;
  readonly limit: Share;
  /** The sources that share the cap. */
  readonly sources: readonly FundingSource[];
  readonly years: readonly ShareRuleAnswer[];
}

/** The share rules of the plan, group by group. */
export function shareRules({ plan, rules }: Evaluation): ShareRule[] {
  const groups = [...new Set(rules.map((rule) => rule.shareGroup))].sort(compareIds);
  return groups.map((shareGroup) => {
    const years = rules.filter((rule) => rule.shareGroup === shareGroup);
    return {
      shareGroup,
      limit: years[0]!.limit,
      sources: plan.funding.filter((source) => (source.shareGroup ?? source.id) === shareGroup),
      years: years.sort((a, b) => a.year - b.year),
    };
  });
}

/** The years in which a rule does not hold. */
export function brokenYears(rule: ShareRule): ShareRuleAnswer[] {
  return rule.years.filter((year) => !year.holds);
}
