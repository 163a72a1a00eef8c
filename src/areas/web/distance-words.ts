import { formatNumber, type Language } from '../../platform/i18n/index.ts';
import {
  baseName,
  compareDecimals,
  inPoints,
  INDICATORS,
  type DecidedCriterion,
  type PeopleDistance,
} from '../index.ts';
import { criteriaMessages } from './criteria-messages.ts';

/** How far a figure is from its limit: `3,7 procentpoint over`. */
export function pointsInWords(language: Language, answer: DecidedCriterion): string {
  const text = criteriaMessages(language);
  const order = compareDecimals(answer.value, answer.limit);
  if (order === 0) return text.onLimit;
  const { unit } = INDICATORS[answer.criterion.indicator];
  const points = inPoints(language, answer.distance.points, unit);
  return order > 0 ? text.above(points) : text.below(points);
}

/** What it takes to tip: `27 færre uden arbejde og uddannelse, i gennemsnit over 2 år, så er
 * kriteriet ikke opfyldt`; or why people cannot be counted. */
export function peopleInWords(language: Language, answer: DecidedCriterion): string {
  const text = criteriaMessages(language);
  const { people } = answer.distance;
  if (people.status === 'not-people') return text.notPeople;
  if (people.status === 'base-missing') return text.baseMissing(baseName(language, people.base));
  const { indicator, averagedOverYears } = answer.criterion;
  const count = formatNumber(language, people.count);
  const who = text.people(count, people.change === 'more', text.who[indicator]);
  const years = averagedOverYears ? text.eachYear(averagedOverYears) : '';
  return text.tips(who + years, answer.answer === 'not-met');
}

/** The base that people were counted with: `regnet af 1.436 beboere`; nothing for residents
 * themselves. */
export function baseInWords(
  language: Language,
  people: PeopleDistance,
  { criterion }: DecidedCriterion,
): string | undefined {
  if (people.status !== 'known' || criterion.indicator === 'residents') return undefined;
  const size = formatNumber(language, people.baseSize);
  return criteriaMessages(language).ofBase(size, baseName(language, people.base));
}
