import type { Plan } from '../../engine/index.ts';
import {
  compareNames,
  formatNumber,
  formatShare,
  type Language,
} from '../../platform/i18n/index.ts';
import { planWords } from '../../plan/index.ts';
import { SHARE_SCALE, type Share, shareToNumber } from '../../shared/index.ts';
import type { Difference, Way } from '../domain/differences.ts';
import type { Gone } from '../domain/fit.ts';
import { pageMessages } from './page-messages.ts';
import { activityName, inside, periodText, sourceName } from './words.ts';

/** A difference as a sentence. */
export interface Told {
  readonly text: string;
  /** More about it, such as the name of the chosen option. */
  readonly note?: string;
}

/** Differences as sentences, by what they are about. */
export interface ToldDifferences {
  readonly money: readonly Told[];
  readonly activities: readonly Told[];
  readonly prices: readonly Told[];
  readonly gone: readonly Told[];
}

/** A scenario's differences as sentences; sorted by name within each part. */
export function tellDifferences(
  plan: Plan,
  language: Language,
  differences: readonly Difference[],
): ToldDifferences {
  const told = (...kinds: readonly Difference['about'][]) =>
    differences
      .filter(({ about }) => kinds.includes(about))
      .map((difference) => tellDifference(plan, language, difference));
  const sorted = (sentences: readonly Told[]) =>
    sentences.toSorted((a, b) => compareNames(language, a.text, b.text));
  return {
    money: sorted(told('funding')),
    activities: sorted(told('choice', 'level')),
    prices: told('cost-index'),
    gone: sorted(told('gone')),
  };
}

/** One difference as a sentence. */
export function tellDifference(plan: Plan, language: Language, difference: Difference): Told {
  const text = sentenceOf(plan, language, difference);
  const note = noteOf(language, difference);
  return { text, ...(note !== undefined && { note }) };
}

function sentenceOf(plan: Plan, language: Language, difference: Difference): string {
  const text = pageMessages(language).sentence;
  switch (difference.about) {
    case 'funding':
      return fundingSentence(plan, language, difference);
    case 'choice':
      return choiceSentence(plan, language, difference);
    case 'level':
      return text.level(
        activityName(plan, difference.activity),
        formatShare(language, shareToNumber(difference.level), 2),
      );
    case 'cost-index': {
      const years = periodText(difference.firstYear, difference.lastYear);
      return text.costs(years, percentChange(language, difference.factor));
    }
    case 'gone':
      return goneSentence(plan, language, difference.gone);
  }
}

/** The name of a chosen option, unless it only says the approach again. */
function noteOf(language: Language, difference: Difference): string | undefined {
  if (difference.about !== 'choice') return undefined;
  return difference.to.name === wayWord(language, difference.to) ? undefined : difference.to.name;
}

function fundingSentence(
  plan: Plan,
  language: Language,
  { source, from, to, factor }: Extract<Difference, { about: 'funding' }>,
): string {
  const text = pageMessages(language).sentence;
  const status = planWords(language).fundingStatus;
  const name = sourceName(plan, source);
  const share = factor === undefined ? '' : formatShare(language, shareToNumber(factor), 2);
  if (to === undefined) return text.fundingFactor(name, share);
  const [before, after] = [inside(status[from]), inside(status[to])];
  return factor === undefined
    ? text.fundingStatus(name, before, after)
    : text.fundingBoth(name, before, after, share);
}

function choiceSentence(
  plan: Plan,
  language: Language,
  { activity, from, to }: Extract<Difference, { about: 'choice' }>,
): string {
  const text = pageMessages(language).sentence;
  const name = activityName(plan, activity);
  const after = inside(wayWord(language, to));
  return from?.approach === to.approach
    ? text.choiceSame(name, after)
    : text.choice(name, inside(wayWord(language, from)), after);
}

/** The word for how an activity goes on. */
export function wayWord(language: Language, way: Way | undefined): string {
  const words = planWords(language);
  return way ? words.approach[way.approach] : words.undecided;
}

function goneSentence(plan: Plan, language: Language, { kind, id }: Gone): string {
  const text = pageMessages(language).sentence;
  switch (kind) {
    case 'activity':
      return text.goneActivity(id);
    case 'option':
      return text.goneOption(activityName(plan, id));
    case 'source':
      return text.goneSource(id);
    case 'year':
      return text.goneYear(id);
  }
}

/** How far a factor lies from one: `+2 pct.`, `−1,5 pct.`. */
export function percentChange(language: Language, factor: Share): string {
  const change = (factor - SHARE_SCALE) / SHARE_SCALE;
  const sign = change > 0 ? '+' : '−';
  const number = formatNumber(language, Math.abs(change) * 100, 2);
  return language === 'da' ? `${sign}${number}\u00a0pct.` : `${sign}${number}%`;
}
