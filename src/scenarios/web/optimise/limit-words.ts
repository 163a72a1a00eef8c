import type { ConflictProposal, LimitRef, Limits, Plan } from '../../../engine/index.ts';
import { activityPath } from '../../../activities/web/paths.ts';
import { fundingPath, sourcePath } from '../../../funding/web/paths.ts';
import { effortAreaName, planWords } from '../../../plan/index.ts';
import {
  formatMoney,
  formatNumber,
  formatShare,
  type Language,
} from '../../../platform/i18n/index.ts';
import { fromOre, NO_MONEY, shareToNumber } from '../../../shared/index.ts';
import { bestPlanPath } from '../paths.ts';
import { activityName, areaName, inside, listed, sourceName } from '../words.ts';
import { optionName } from './limits-faults.ts';
import { resultMessages } from './result-messages.ts';

/** What the words about limits are made from. */
export interface LimitContext {
  readonly plan: Plan;
  readonly partnershipId: string;
  readonly runId: string;
  /** Those that the run used: their indexes are meant. */
  readonly limits: Limits;
  readonly language: Language;
}

/** A limit inside a sentence: `pengene fra Nordfonden i 2029`. `whole` means all that a limit says, not
 * only the need that the reference names. */
export function limitWords(
  context: LimitContext,
  ref: LimitRef,
  { whole = false }: { readonly whole?: boolean } = {},
): string {
  const { plan, limits, language } = context;
  const text = resultMessages(language).limit;
  const activity = (id: string) => activityName(plan, id);
  switch (ref.limit) {
    case 'source':
      return text.source(sourceName(plan, ref.source), ref.year);
    case 'share-cap':
      return text.shareCap(groupName(context, ref.shareGroup));
    case 'max-gap': {
      const most = limits.maxGap?.[ref.year] ?? NO_MONEY;
      return most === 0
        ? text.paidInFull(ref.year)
        : text.maxGap(formatMoney(language, most), ref.year);
    }
    case 'max-cost': {
      const most = limits.maxCost?.[ref.year] ?? NO_MONEY;
      return text.maxCost(formatMoney(language, most), ref.year);
    }
    case 'max-fte': {
      const fte = formatNumber(language, limits.maxFte?.[ref.index]?.fte ?? 0, 2);
      return text.maxFte(fte, postKind(context, ref.index));
    }
    case 'min-coverage': {
      const share = shareToNumber(limits.minCoverage?.[ref.index]?.share ?? (0 as never));
      const isWhole = whole && limits.minCoverage?.[ref.index]?.effortArea === undefined;
      const need = isWhole ? text.eachNeed : inside(effortAreaName(plan, language, ref.effortArea));
      return text.minCoverage(formatShare(language, share, 2), need, areaName(plan, ref.area));
    }
    case 'must-keep':
      return text.mustKeep(activity(ref.activity));
    case 'must-close':
      return text.mustClose(activity(ref.activity));
    case 'forbid':
    case 'fix':
      return text[ref.limit](activity(ref.activity), optionName(plan, ref.activity, ref.option));
    case 'requires':
    case 'excludes':
      return text[ref.limit](
        activity(ref.activity),
        optionName(plan, ref.activity, ref.option),
        activity(ref.otherActivity),
        optionName(plan, ref.otherActivity, ref.otherOption),
      );
  }
}

/** Where a limit stands: money in the plan, all others in the form. */
export function limitPath({ partnershipId, runId }: LimitContext, ref: LimitRef): string {
  switch (ref.limit) {
    case 'source':
      return sourcePath(partnershipId, ref.source);
    case 'share-cap':
      return fundingPath(partnershipId, { part: 'medfinansiering' });
    case 'requires':
    case 'excludes':
      return activityPath(partnershipId, ref.activity);
    default:
      return bestPlanPath(partnershipId, { run: runId });
  }
}

/** What can be done about a limit of a conflict, as a sentence without a full stop. */
export function proposalWords(context: LimitContext, { limit, amount }: ConflictProposal): string {
  const { plan, language } = context;
  const { ease, points } = resultMessages(language);
  const words = limitWords(context, limit);
  if (amount === undefined) {
    return limit.limit === 'requires' || limit.limit === 'excludes'
      ? ease.look(words)
      : ease.drop(words);
  }
  const money = () => formatMoney(language, fromOre(Math.ceil(amount / 100) * 100));
  switch (limit.limit) {
    case 'source':
      return ease.source(sourceName(plan, limit.source), limit.year, money());
    case 'share-cap':
      return ease.shareCap(groupName(context, limit.shareGroup), limit.year, money());
    case 'max-gap':
      return ease.maxGap(limit.year, money());
    case 'max-cost':
      return ease.maxCost(limit.year, money());
    case 'max-fte': {
      const posts = formatNumber(language, Math.ceil(amount * 100 - 1e-6) / 100, 2);
      return ease.maxFte(postKind(context, limit.index), posts);
    }
    case 'min-coverage': {
      const effortArea = inside(effortAreaName(plan, language, limit.effortArea));
      const size = points(formatNumber(language, Math.ceil(amount * 1000 - 1e-6) / 10, 1));
      return ease.minCoverage(effortArea, areaName(plan, limit.area), size);
    }
    default:
      return ease.drop(words);
  }
}

function postKind({ limits, language }: LimitContext, index: number): string {
  const { role, placement } = limits.maxFte?.[index] ?? {};
  const words = planWords(language);
  const kinds = [role && words.role[role], placement && words.placement[placement]].filter(
    (word) => word !== undefined,
  );
  return kinds.length > 0 ? ` (${kinds.map(inside).join(', ')})` : '';
}

function groupName({ plan, language }: LimitContext, group: string): string {
  const names = plan.funding
    .filter(({ id, shareGroup = id }) => shareGroup === group)
    .map(({ name }) => name);
  return names.length > 0 ? listed(language, names) : group;
}
