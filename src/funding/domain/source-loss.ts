import {
  type EndingPost,
  type Evaluation,
  type FundingSource,
  optionInForce,
  type Scenario,
  type ShareRuleAnswer,
} from '../../engine/index.ts';
import { compareIds, type Share } from '../../shared/index.ts';
import type { StatusEffect } from './status-effect.ts';
import { withStatus } from './status-effect.ts';

/** A scenario in which a source has a status and gives only a part of its amounts. */
export function withFactor(
  { id }: Pick<FundingSource, 'id'>,
  change: { readonly status: FundingSource['status']; readonly factor: Share },
): Scenario {
  return { ...withStatus(id, change.status), funding: { [id]: change } };
}

/** What a changed source means beyond its amounts. */
export interface SourceLoss {
  /** Posts whose money ends, or ends earlier, than before. */
  readonly posts: readonly EndingPost[];
  /** Beboere reached a year by the activities that lose money, in the year in which most are. */
  readonly persons: number;
  /** Ids of the areas that those activities reach. */
  readonly areas: readonly string[];
  /** Share rules that held before and no longer do. */
  readonly brokenRules: readonly ShareRuleAnswer[];
}

/** What another evaluation of the plan means for posts, residents, areas and co-financing. */
export function sourceLoss(
  before: Evaluation,
  after: Evaluation,
  { losing }: StatusEffect,
): SourceLoss {
  const known = new Map<string, number>();
  for (const post of before.endingPosts) {
    const key = postKey(post);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  const posts = after.endingPosts.filter((post) => {
    const left = known.get(postKey(post)) ?? 0;
    known.set(postKey(post), left - 1);
    return left <= 0;
  });
  const held = new Set(before.rules.filter(({ holds }) => holds).map(ruleKey));
  const reach = new Map(after.plan.activities.map((one) => [one.id, optionInForce(one).reach]));
  const perYear = after.years.map(({ year }, at) =>
    losing
      .filter(({ years }) => years[at]!.change > 0)
      .flatMap(({ activity }) => reach.get(activity)!)
      .filter(({ firstYear, lastYear }) => firstYear <= year && year <= lastYear)
      .reduce((sum, { persons }) => sum + persons, 0),
  );
  const areas = losing.flatMap(({ activity }) => reach.get(activity)!.map(({ area }) => area));
  return {
    posts,
    persons: Math.max(0, ...perYear),
    areas: [...new Set(areas)].sort(compareIds),
    brokenRules: after.rules.filter((rule) => !rule.holds && held.has(ruleKey(rule))),
  };
}

function postKey(post: EndingPost): string {
  const { activity, role, placement, fte, noticeDay } = post;
  return [activity, role, placement, fte, noticeDay].join(' ');
}

function ruleKey({ shareGroup, year }: ShareRuleAnswer): string {
  return `${year} ${shareGroup}`;
}
