import { APPROACHES, DEFAULT_COUNT, type FundingStatus, type Plan } from '../../../engine/index.ts';
import { formatShare, type Language } from '../../../platform/i18n/index.ts';
import { planWords } from '../../../plan/index.ts';
import { type Share, shareToNumber } from '../../../shared/index.ts';
import type { Difference } from '../../domain/differences.ts';
import { percentChange } from '../sentences.ts';
import { inside, listed, sourceName } from '../words.ts';
import { paperMessages } from './paper-messages.ts';

/** What a scenario does otherwise than the plan, on one line. */
export function otherwiseLine(
  plan: Plan,
  language: Language,
  differences: readonly Difference[],
): string {
  const text = paperMessages(language);
  const parts = [
    ...fundingParts(plan, language, differences),
    ...choiceParts(language, differences),
    ...levelParts(language, differences),
    ...priceParts(language, differences),
  ];
  return parts.length === 0 ? text.otherwiseNothing : parts.join('; ');
}

type Of<About extends Difference['about']> = Extract<Difference, { about: About }>;

function of<About extends Difference['about']>(
  differences: readonly Difference[],
  about: About,
): Of<About>[] {
  return differences.filter((one): one is Of<About> => one.about === about);
}

function fundingParts(plan: Plan, language: Language, all: readonly Difference[]): string[] {
  const text = paperMessages(language);
  const funding = of(all, 'funding');
  const names = (list: readonly Of<'funding'>[]) =>
    listed(
      language,
      list.map(({ source }) => sourceName(plan, source)),
    );
  const whole = funding.filter(({ factor }) => factor === undefined);
  const rejected = whole.filter(({ to }) => to === 'rejected');
  const gained = whole.filter(({ from, to }) => !counts(from) && counts(to ?? from));
  const lost = whole.filter(
    ({ from, to }) => counts(from) && !counts(to ?? from) && to !== 'rejected',
  );
  return [
    ...(rejected.length > 0 ? [text.rejected(names(rejected))] : []),
    ...(gained.length > 0 ? [text.gained(names(gained))] : []),
    ...(lost.length > 0 ? [text.lost(names(lost))] : []),
    ...funding.flatMap(({ source, factor }) =>
      factor === undefined
        ? []
        : [text.partly(sourceName(plan, source), shareText(language, factor))],
    ),
  ];
}

function counts(status: FundingStatus): boolean {
  return DEFAULT_COUNT.includes(status);
}

function shareText(language: Language, share: Share): string {
  return formatShare(language, shareToNumber(share), 2);
}

function choiceParts(language: Language, all: readonly Difference[]): string[] {
  const text = paperMessages(language);
  return APPROACHES.flatMap((approach) => {
    const count = of(all, 'choice').filter(({ to }) => to.approach === approach).length;
    const words = inside(planWords(language).approach[approach]);
    return count === 0 ? [] : [text.choices(count, words)];
  });
}

function levelParts(language: Language, all: readonly Difference[]): string[] {
  const count = of(all, 'level').length;
  return count === 0 ? [] : [paperMessages(language).levels(count)];
}

function priceParts(language: Language, all: readonly Difference[]): string[] {
  const change = priceChange(language, all);
  return change === undefined ? [] : [paperMessages(language).prices(change)];
}

/** How a scenario's prices lie from the plan's: `+1 pct. til +4 pct.`; undefined when they do not. */
export function priceChange(language: Language, all: readonly Difference[]): string | undefined {
  const factors = of(all, 'cost-index')
    .map(({ factor }) => factor)
    .sort((a, b) => a - b);
  const [least] = factors;
  const most = factors.at(-1);
  if (least === undefined || most === undefined) return undefined;
  const [from, to] = [percentChange(language, least), percentChange(language, most)];
  return least === most ? from : paperMessages(language).pricesFromTo(from, to);
}
