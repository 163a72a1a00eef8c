import type { Month } from '../../engine/index.ts';
import type { CoverHeadline } from '../../funding/index.ts';
import {
  formatDate,
  formatMoney,
  formatNumber,
  type Language,
  monthName,
} from '../../platform/i18n/index.ts';
import { dateOf, type Money, fromOre } from '../../shared/index.ts';
import { overviewMessages } from './messages.ts';

/** The headline as the title of the page. */
export function headlineText(headline: CoverHeadline, language: Language): string {
  const text = overviewMessages(language);
  switch (headline.kind) {
    case 'no-cost':
      return text.noCost;
    case 'covered':
      return text.covered(headline.lastYear);
    case 'one-year':
      return text.oneYear(headline.from.year, headline.gap);
    case 'steady':
      return text.steady(startText(headline.from, language), headline.mean);
    case 'up-to':
      return text.upTo(startText(headline.from, language), headline.most);
  }
}

/** The first day of a month that begins a year; the month itself otherwise. */
function startText({ year, month }: Month, language: Language): string {
  if (month === 1) return formatDate(language, dateOf(year, 1, 1));
  return `${monthName(language, month)} ${year}`;
}

/** How a number has changed since a year, in words. */
export function changeText(
  language: Language,
  difference: number,
  since: number,
  kind: 'money' | 'count',
): string {
  const text = overviewMessages(language);
  if (difference === 0) return text.same(since);
  const size = Math.abs(difference);
  const words =
    kind === 'money'
      ? (difference > 0 ? text.more : text.fewer)(formatMoney(language, fromOre(size)))
      : (difference > 0 ? text.moreCount : text.fewerCount)(formatNumber(language, size, 1));
  return text.change(words, since);
}

/** Kroner of an amount, for a chart. */
export function inKroner(amount: Money): number {
  return amount / 100;
}
