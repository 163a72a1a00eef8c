import {
  formatMoney,
  formatNumber,
  formatShare,
  type Language,
  monthName,
} from '../../platform/i18n/index.ts';
import { indexOf } from '../../plan/index.ts';
import type { Month, Plan } from '../../engine/index.ts';
import { fromOre } from '../../shared/index.ts';
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

/** The month that money ends before, in words: `marts 2028`. */
export function monthText(language: Language, { year, month }: Month): string {
  return `${monthName(language, month)} ${year}`;
}

/** `a, b og c`. */
export function listed(language: Language, names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} ${messages(language).and} ${names.at(-1)}`;
}

/** The first letter small, for a word inside a sentence. */
export function inside(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

/** The name of an activity of the plan; the id when the plan lacks it. */
export function activityName(plan: Plan, id: string): string {
  return indexOf(plan).activity.get(id)?.name ?? id;
}

/** The name of a source of the plan; the id when the plan lacks it. */
export function sourceName(plan: Plan, id: string): string {
  return indexOf(plan).source.get(id)?.name ?? id;
}

/** The name of an area of the plan; the id when the plan lacks it. */
export function areaName(plan: Plan, id: string): string {
  return indexOf(plan).area.get(id)?.name ?? id;
}
