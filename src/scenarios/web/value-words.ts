import {
  formatMoney,
  formatNumber,
  formatShare,
  type Language,
} from '../../platform/i18n/index.ts';
import { fromOre } from '../../shared/index.ts';
import type { Plan } from '../../engine/index.ts';
import type { Measure } from '../domain/row-spec.ts';
import { messages } from './messages.ts';

/** A value as its row counts it; words for what cannot be said. */
export function valueText(language: Language, measure: Measure, value: number | null): string {
  if (value === null) return messages(language).cannotBeSaid;
  switch (measure) {
    case 'money':
      return formatMoney(language, fromOre(value));
    case 'share':
      return formatShare(language, value);
    case 'posts':
      return formatNumber(language, value, 2);
    case 'people':
    case 'count':
      return formatNumber(language, value);
  }
}

/** How far a value lies from the plan's: `+410.000 kr.`, `35 færre`. */
export function deltaText(language: Language, measure: Measure, delta: number): string {
  const text = messages(language);
  const size = Math.abs(delta);
  const sign = delta > 0 ? '+' : '−';
  switch (measure) {
    case 'money':
      return delta === 0 ? text.asInPlan : `${sign}${formatMoney(language, fromOre(size))}`;
    case 'share': {
      const points = formatNumber(language, size * 100, 1);
      return points === '0' ? text.asInPlan : text.points(`${sign}${points}`);
    }
    case 'posts':
    case 'people':
    case 'count': {
      const number = formatNumber(language, size, measure === 'posts' ? 2 : 0);
      if (number === '0') return text.asInPlan;
      return delta > 0 ? text.more(number) : text.fewer(number);
    }
  }
}

/** `2026–2031`; one year alone. */
export function periodText(firstYear: number, lastYear: number): string {
  return firstYear === lastYear ? String(firstYear) : `${firstYear}–${lastYear}`;
}

/** The years of a plan. */
export function planPeriod({ firstYear, lastYear }: Pick<Plan, 'firstYear' | 'lastYear'>): string {
  return periodText(firstYear, lastYear);
}
