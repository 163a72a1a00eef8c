import type { FundingSource, FundingStatus } from '../../engine/index.ts';
import { FUNDING_STATUSES } from '../../engine/index.ts';
import { formatMoney, formatRoundMoney, type Language } from '../../platform/i18n/index.ts';
import { planWords } from '../../plan/index.ts';
import { fromOre } from '../../shared/index.ts';
import type { CoverHeadline, GapChange, StatusEffect } from '../domain/index.ts';
import { fundingMessages } from './messages.ts';
import { listed, monthWords, shortName, yearsWords } from './words.ts';

/** The headline as a title. */
export function headlineText(headline: CoverHeadline, language: Language): string {
  const text = fundingMessages(language).headline;
  switch (headline.kind) {
    case 'no-cost':
      return text.noCost;
    case 'covered':
      return text.covered(headline.lastYear);
    case 'one-year':
      return text.oneYear(
        monthWords(language, headline.from),
        headline.from.year,
        formatRoundMoney(language, headline.gap),
      );
    case 'steady': {
      const say = headline.same ? text.same : text.mean;
      return say(monthWords(language, headline.from), formatRoundMoney(language, headline.mean));
    }
    case 'up-to':
      return text.upTo(
        monthWords(language, headline.from),
        formatRoundMoney(language, headline.most),
      );
  }
}

/** What a change of status has done: the new state, and the gap's fall or growth where known. */
export function statusSentence(
  source: FundingSource,
  status: FundingStatus,
  effect: StatusEffect | undefined,
  language: Language,
): string {
  const { now } = fundingMessages(language).status;
  const state = now[status](shortName(source.name));
  return effect ? `${state} ${effectSentence(effect, language)}` : state;
}

/** The gap's fall or growth in words, year by year, or in all when there are many years. */
export function effectSentence({ years }: StatusEffect, language: Language): string {
  const text = fundingMessages(language).status;
  const falling = years.filter((year) => year.change < 0);
  const rising = years.filter((year) => year.change > 0);
  if (falling.length === 0 && rising.length === 0) return text.same;
  const sentences = [
    changeSentence(falling, language, {
      one: text.fallsIn,
      few: text.falls,
      yearly: text.fallsYearly,
      total: text.fallsTotal,
    }),
    changeSentence(rising, language, {
      one: text.risesIn,
      few: text.rises,
      yearly: text.risesYearly,
      total: text.risesTotal,
    }),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** The ways to say changes of one direction. */
interface ChangeWords {
  readonly one: (year: number, amount: string) => string;
  readonly few: (parts: string) => string;
  readonly yearly: (years: string, amount: string) => string;
  readonly total: (years: string, amount: string) => string;
}

const NAMED_YEARS = 4;

function changeSentence(
  changes: readonly GapChange[],
  language: Language,
  say: ChangeWords,
): string {
  const [first] = changes;
  if (!first) return '';
  const size = ({ change }: GapChange) => formatMoney(language, fromOre(Math.abs(change)));
  if (changes.length === 1) return say.one(first.year, size(first));
  const years = yearsWords(
    language,
    changes.map(({ year }) => year),
  );
  if (changes.every(({ change }) => change === first.change)) return say.yearly(years, size(first));
  if (changes.length <= NAMED_YEARS) {
    const { amountIn } = fundingMessages(language).status;
    return say.few(
      listed(
        language,
        changes.map((change) => amountIn(size(change), change.year)),
      ),
    );
  }
  const total = fromOre(Math.abs(changes.reduce((sum, { change }) => sum + change, 0)));
  return say.total(years, formatRoundMoney(language, total));
}

/** What a posted status may be: `idé, ansøgt, tilsagn, bevilget eller afslag`. */
export function allowedStatuses(language: Language): string {
  const words = planWords(language).fundingStatus;
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(
    FUNDING_STATUSES.map((status) => words[status].toLocaleLowerCase(language)),
  );
}
