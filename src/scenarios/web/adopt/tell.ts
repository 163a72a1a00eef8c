import type { Plan } from '../../../engine/index.ts';
import {
  formatMoney,
  formatNumber,
  formatShare,
  type Language,
} from '../../../platform/i18n/index.ts';
import { indexOf, planWords } from '../../../plan/index.ts';
import { type Share, shareToNumber } from '../../../shared/index.ts';
import type {
  AdoptedChange,
  HandoverEffect,
  OptionSum,
  YearChange,
  YearFigures,
} from '../../domain/adopt/adopted-change.ts';
import type { Way } from '../../domain/differences.ts';
import { percentChange, wayWord } from '../sentences.ts';
import { inside, periodText } from '../words.ts';
import { adoptMessages } from './messages.ts';

/** A change as a row: what, and its two sides. */
export interface ToldChange {
  readonly what: string;
  readonly before: string;
  readonly after: string;
}

/** A change that was or will be decided, in words. */
export function tellChange(language: Language, change: AdoptedChange): ToldChange {
  const text = adoptMessages(language).row;
  switch (change.about) {
    case 'choice':
      return {
        what: text.choice(change.activity.name),
        before: wayText(language, change.from),
        after: wayText(language, change.to),
      };
    case 'level':
      return {
        what: text.level(change.activity.name, shareText(language, change.level)),
        before: sumText(language, change.before, change),
        after: sumText(language, change.after, change),
      };
    case 'funding':
      return fundingRow(language, change);
    case 'cost-index':
      return {
        what: text.price(
          periodText(change.firstYear, change.lastYear),
          percentChange(language, change.factor),
        ),
        before: formatMoney(language, change.before),
        after: formatMoney(language, change.after),
      };
  }
}

/** A change in one sentence. */
export function changeSentence(language: Language, change: AdoptedChange): string {
  const { before, after } = tellChange(language, change);
  return adoptMessages(language).row.arrow(inside(before), inside(after));
}

function fundingRow(
  language: Language,
  { source, from, to, factor, before, after }: Extract<AdoptedChange, { about: 'funding' }>,
): ToldChange {
  const text = adoptMessages(language).row;
  const status = planWords(language).fundingStatus;
  const [was, is] = [formatMoney(language, before), formatMoney(language, after)];
  if (factor === undefined) {
    return { what: text.status(source.name), before: status[from], after: status[to ?? from] };
  }
  const share = shareText(language, factor);
  if (to === undefined) {
    return { what: text.amount(source.name, share), before: was, after: is };
  }
  return {
    what: text.both(source.name, share),
    before: text.withAmount(status[from], was),
    after: text.withAmount(status[to], is),
  };
}

/** The approach, with the option's name when that says more. */
function wayText(language: Language, way: Way | undefined): string {
  const word = wayWord(language, way);
  return way === undefined || way.name === word ? word : `${word} (${way.name})`;
}

/** Persons and posts only where there are any on either side. */
function sumText(
  language: Language,
  { cost, persons, posts }: OptionSum,
  { before, after }: { readonly before: OptionSum; readonly after: OptionSum },
): string {
  const text = adoptMessages(language).row;
  const has = (figure: 'persons' | 'posts') => before[figure] > 0 || after[figure] > 0;
  return [
    formatMoney(language, cost),
    ...(has('persons') ? [text.persons(formatNumber(language, persons, 1))] : []),
    ...(has('posts') ? [text.posts(formatNumber(language, posts, 2))] : []),
  ].join(', ');
}

function shareText(language: Language, share: Share): string {
  return formatShare(language, shareToNumber(share), 2);
}

/** What becomes of a handover, in one sentence. */
export function handoverSentence(
  language: Language,
  { kind, activity, receiver }: HandoverEffect,
): string {
  const text = adoptMessages(language);
  return text.handover[kind](activity.name, receiver?.name ?? text.receiver);
}

/** The figures of a year that are told. */
export const FIGURES = ['gap', 'coverage', 'posts'] as const;
export type Figure = (typeof FIGURES)[number];

/** A figure of a year in words. */
export function figureText(language: Language, figure: Figure, year: YearFigures): string {
  switch (figure) {
    case 'gap':
      return formatMoney(language, year.gap);
    case 'coverage':
      return year.coverage === null
        ? adoptMessages(language).unknown
        : formatShare(language, year.coverage);
    case 'posts':
      return formatNumber(language, year.posts, 2);
  }
}

/** All that a page tells of an adoption as lines of text, to be held against what it told before. */
export function linesOf(
  language: Language,
  {
    changes,
    years,
  }: { readonly changes: readonly AdoptedChange[]; readonly years: readonly YearChange[] },
): string[] {
  const text = adoptMessages(language);
  return [
    ...changes.map((change) => {
      const { what, before, after } = tellChange(language, change);
      return `${what}: ${before} → ${after}`;
    }),
    ...years.flatMap(({ year, before, after }) =>
      FIGURES.filter((figure) => before[figure] !== after[figure]).map((figure) => {
        const [was, is] = [before, after].map((side) => figureText(language, figure, side));
        return `${text[figure]} ${year}: ${was} → ${is}`;
      }),
    ),
  ];
}

const FIELDS = new Set([
  'chosen',
  'costs',
  'carried',
  'reach',
  'staff',
  'handover',
  'x',
  'status',
  'amounts',
]);

/** A place of the plan in words, with the record that it belongs to. */
export interface ToldPlace {
  readonly list: 'activities' | 'funding' | undefined;
  readonly id: string;
  readonly text: string;
}

/** A place of the plan in words. */
export function tellPlace(plan: Plan, language: Language, path: readonly string[]): ToldPlace {
  const [list, id = ''] = path;
  const text = adoptMessages(language).place;
  const { activity, source } = indexOf(plan);
  const known = path.findLast((key, at) => at > 1 && FIELDS.has(key)) as
    | keyof typeof text
    | undefined;
  const field = text[known ?? (path.includes('options') ? 'options' : 'other')];
  const found = list === 'activities' ? activity.get(id) : source.get(id);
  const isKnown = found !== undefined && (list === 'activities' || list === 'funding');
  return { list: isKnown ? list : undefined, id, text: `${found?.name ?? id}: ${field}` };
}
