import type { Plan } from '../../engine/index.ts';
import { formatShare, type Language } from '../../platform/i18n/index.ts';
import { effortAreaName, planWords } from '../../plan/index.ts';
import { shareToNumber } from '../../shared/index.ts';
import type { Subject } from '../domain/row-spec.ts';
import { rowMessages } from './row-messages.ts';
import { areaName, planPeriod } from './words.ts';

/** What a row of the comparison is called. */
export function rowLabel(plan: Plan, language: Language, subject: Subject): string {
  const text = rowMessages(language).row;
  const words = planWords(language);
  switch (subject.about) {
    case 'cost-total':
      return text.costTotal(planPeriod(plan));
    case 'cost-year':
      return text.costYear(subject.year);
    case 'carried-total':
      return text.carriedTotal;
    case 'financed-total':
      return text.financedTotal;
    case 'gap-total':
      return text.gapTotal(planPeriod(plan));
    case 'gap-year':
      return text.gapYear(subject.year);
    case 'uncovered-activities':
      return text.uncovered(subject.year);
    case 'reach':
      return text.reach(subject.year);
    case 'reach-paid':
      return text.reachPaid(subject.year);
    case 'reach-area':
      return text.reachArea(areaName(plan, subject.area));
    case 'reach-effort-area':
      return text.reachEffortArea(effortAreaName(plan, language, subject.effortArea));
    case 'coverage':
      return text.coverage(subject.year);
    case 'coverage-paid':
      return text.coveragePaid(subject.year);
    case 'coverage-paid-mean':
      return text.coveragePaidMean(planPeriod(plan));
    case 'coverage-area':
      return text.coverageArea;
    case 'need':
      return effortAreaName(plan, language, subject.effortArea);
    case 'carried-year':
      return text.carriedYear;
    case 'financed-year':
      return text.financedYear;
    case 'posts-place':
      return words.placement[subject.placement];
    case 'areas-without-offer':
      return text.areasWithoutOffer;
    case 'posts':
      return text.posts(subject.year);
    case 'posts-role':
      return text.postsRole(words.role[subject.role]);
    case 'posts-placement':
      return text.postsPlacement(words.placement[subject.placement]);
    case 'ending-posts':
      return text.endingPosts;
    case 'approach':
      return words.approach[subject.approach];
    case 'undecided':
      return words.undecided;
    case 'largest-source':
      return text.largestSource(subject.year);
    case 'share-rule':
      return shareRuleLabel(plan, language, subject.shareGroup);
    case 'missing-cofinancing':
      return text.missingCofinancing;
    case 'anchoring-faults':
      return text.anchoringFaults;
  }
}

function shareRuleLabel(plan: Plan, language: Language, shareGroup: string): string {
  const members = plan.funding.filter((source) => (source.shareGroup ?? source.id) === shareGroup);
  const limit = members.find(({ maxShare }) => maxShare !== undefined)?.maxShare;
  const kinds = new Set(members.map(({ kind }) => kind));
  const [kind] = kinds;
  const name =
    members.length === 1
      ? members[0]!.name
      : kind && kinds.size === 1
        ? planWords(language).fundingKind[kind]
        : shareGroup;
  const share = limit === undefined ? '' : formatShare(language, shareToNumber(limit));
  return rowMessages(language).row.shareRule(name, share);
}
