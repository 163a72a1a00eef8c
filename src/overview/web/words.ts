import {
  compareNames,
  formatMoney,
  formatNumber,
  type Language,
} from '../../platform/i18n/index.ts';
import { type Money, fromOre } from '../../shared/index.ts';
import type { Headline } from '../domain/runway.ts';
import { overviewMessages } from './messages.ts';

/** The headline as the title of the page. */
export function headlineText(headline: Headline, language: Language): string {
  const text = overviewMessages(language);
  switch (headline.kind) {
    case 'covered':
      return text.covered(headline.lastYear);
    case 'one-year':
      return text.oneYear(headline.year, headline.gap);
    case 'steady':
      return text.steady(headline.from, headline.mean);
    case 'up-to':
      return text.upTo(headline.from, headline.most);
  }
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

/** Orders by name as the reader expects. */
export function byName<Named extends { readonly name: string }>(
  language: Language,
  named: readonly Named[],
): Named[] {
  return [...named].sort((a, b) => compareNames(language, a.name, b.name));
}

/** Kroner of an amount, for a chart. */
export function inKroner(amount: Money): number {
  return amount / 100;
}
