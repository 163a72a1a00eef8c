import type { Limits, Plan } from '../../../engine/index.ts';
import { formatMoney, type Language } from '../../../platform/i18n/index.ts';
import { planWords } from '../../../plan/index.ts';
import type { Money } from '../../../shared/index.ts';
import { activityRules, countOf, sameLimits } from '../../domain/limits/question.ts';
import { inside, listed } from '../words.ts';
import { limitsMessages } from './limits-messages.ts';

/** The parts of the form that are folded. */
export const PARTS = ['gap', 'cost', 'posts', 'coverage', 'rules'] as const;
export type Part = (typeof PARTS)[number];

/** The limits of one part alone. */
function partOf(part: Part, limits: Limits): Limits {
  const { maxGap = {}, maxCost = {}, maxFte = [], minCoverage = [] } = limits;
  switch (part) {
    case 'gap':
      return { maxGap };
    case 'cost':
      return { maxCost };
    case 'posts':
      return { maxFte };
    case 'coverage':
      return { minCoverage };
    case 'rules': {
      const { mustKeep = [], mustClose = [], forbid = [], fix = [] } = limits;
      return { mustKeep, mustClose, forbid, fix };
    }
  }
}

/** Whether a part says other than the plan's own limits. */
export function isChanged(part: Part, plan: Pick<Plan, 'limits'>, limits: Limits): boolean {
  return !sameLimits(partOf(part, plan.limits ?? {}), partOf(part, limits));
}

/** What is set in a part, in one line. */
export function summaryOf(part: Part, language: Language, limits: Limits): string {
  const text = limitsMessages(language);
  switch (part) {
    case 'gap':
      return amountsText(language, limits.maxGap, text.gapNone);
    case 'cost':
      return amountsText(language, limits.maxCost, text.costNone);
    case 'posts':
      return countText(language, limits.maxFte?.length ?? 0, text.postsNone);
    case 'coverage':
      return countText(language, limits.minCoverage?.length ?? 0, text.coverageNone);
    case 'rules': {
      const { size } = activityRules(limits);
      return size === 0 ? text.rulesNone : text.rulesSome(size);
    }
  }
}

function amountsText(
  language: Language,
  amounts: Readonly<Record<number, Money>> | undefined,
  none: string,
): string {
  const text = limitsMessages(language);
  const all = Object.entries(amounts ?? {});
  const largest = all.toSorted(([, a], [, b]) => b - a)[0];
  if (!largest) return none;
  const [year, amount] = largest;
  return text.gapSome(text.inYear(formatMoney(language, amount), Number(year)), all.length - 1);
}

function countText(language: Language, count: number, none: string): string {
  return count === 0 ? none : limitsMessages(language).limits(count);
}

/** The money that counts, in words: `tilsagn og bevilget`. */
export function countedWords(language: Language, limits: Limits): string {
  const words = planWords(language).fundingStatus;
  return listed(
    language,
    countOf(limits).map((status) => inside(words[status])),
  );
}
