import type { Plan } from '../../../engine/index.ts';
import { formatMoney, formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { effortAreaName, indexOf, planWords } from '../../../plan/index.ts';
import { fromKroner } from '../../../shared/index.ts';
import type { Place } from '../../domain/cells/place.ts';
import type { CellDoubt, CellRule } from '../../domain/cells/rules.ts';
import { BETWEEN } from '../../domain/cells/text-at.ts';
import { areaName, organisationName } from '../words.tsx';
import { editMessages } from './messages.ts';

/** What a place is called on its own page. */
export function placeLabel(plan: Plan, language: Language, place: Place): string {
  const text = editMessages(language);
  switch (place.kind) {
    case 'activity':
    case 'option':
      return text[place.field];
    case 'cost':
      return text.placeIn(planWords(language).costKind[place.cost], place.year);
    case 'carried':
      return text.placeIn(text.carriedBy(organisationName(plan, place.by)), place.year);
    case 'reach': {
      const effortArea = effortAreaName(plan, language, place.effortArea);
      return text.placeIn(text.reachIn(areaName(plan, place.area), effortArea), place.year);
    }
    case 'staff':
      return `${text.postNumber(place.index + 1)}, ${text[place.field].toLowerCase()}`;
  }
}

/** What a place is called among those of all activities. */
export function wholeLabel(plan: Plan, language: Language, place: Place): string {
  const name = indexOf(plan).activity.get(place.activity)?.name ?? place.activity;
  return `${name}: ${placeLabel(plan, language, place)}`;
}

/** What a text breaks, in words. */
export function ruleText(language: Language, rule: CellRule, value: string): string {
  const text = editMessages(language).rule;
  const number = (of: number) => formatNumber(language, of, 4);
  switch (rule.code) {
    case 'not-a-number':
    case 'two-readings':
    case 'not-whole':
      return text[rule.code](value);
    case 'too-many-decimals':
      return text[rule.code](value, rule.decimals);
    case 'below':
      return text.below(number(rule.minimum));
    case 'above':
      return text.above(number(rule.maximum));
    case 'too-long':
      return text['too-long'](rule.limit);
    case 'unknown':
      return text.unknown(rule.value);
    case 'bad-year':
      return text['bad-year'](rule.firstYear, rule.lastYear);
    case 'missing':
    case 'bad-text':
    case 'years-reversed':
    case 'fte-first':
    case 'gone':
      return text[rule.code];
  }
}

/** What is doubtful about a number, in words. */
export function doubtText(language: Language, doubt: CellDoubt['doubt']): string {
  const text = editMessages(language).doubt;
  switch (doubt.code) {
    case 'more-than-residents':
      return text.residents(
        formatNumber(language, doubt.persons, 1),
        formatNumber(language, doubt.residents),
      );
    case 'many-posts':
      return text.posts(formatNumber(language, doubt.limit));
    case 'much-money':
      return text.money(formatMoney(language, fromKroner(doubt.limit)));
  }
}

/** A text as it is read: ids by their names, an empty one as a word. */
export function shownText(plan: Plan, language: Language, place: Place, value: string): string {
  if (value === '') return editMessages(language).empty;
  const words = planWords(language);
  switch (place.kind) {
    case 'activity': {
      if (place.field === 'owner') return organisationName(plan, value);
      const parts = value.split(BETWEEN);
      if (place.field === 'partners') {
        return parts.map((id) => organisationName(plan, id)).join(', ');
      }
      if (place.field === 'effortAreas') {
        return parts.map((id) => effortAreaName(plan, language, id)).join(', ');
      }
      const options = indexOf(plan).activity.get(place.activity)?.options ?? [];
      if (place.field === 'chosen') return options.find(({ id }) => id === value)?.name ?? value;
      return parts.join(', ');
    }
    case 'option':
      return place.field === 'approach' && value in words.approach
        ? words.approach[value as keyof typeof words.approach]
        : value;
    case 'staff':
      if (place.field === 'role') return words.role[value as keyof typeof words.role] ?? value;
      return place.field === 'placement'
        ? (words.placement[value as keyof typeof words.placement] ?? value)
        : value;
    default:
      return value;
  }
}
