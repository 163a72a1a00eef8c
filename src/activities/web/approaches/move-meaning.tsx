import {
  formatDate,
  formatMoney,
  formatNumber,
  type Language,
} from '../../../platform/i18n/index.ts';
import { planWords } from '../../../plan/index.ts';
import type { LocalDate, Money } from '../../../shared/index.ts';
import { type Column, DataTable, DatedList, Section, StatusWord } from '../../../ui/index.ts';
import type { MoveEffect, PostEnding } from '../../domain/approaches/move-effect.ts';
import { type Consequence, type ConsequenceYear, isUnchanged } from '../../domain/consequence.ts';
import { changeOfCount, changeOfMoney } from '../words.tsx';
import { approachMessages } from './messages.ts';

/** What a move means: in one line, year by year, for posts, and what is missing. */
export function MoveMeaning({
  effect,
  year,
  today,
  language,
}: {
  effect: MoveEffect;
  /** The year that the reader was looking at. */
  year: number;
  today: LocalDate;
  language: Language;
}) {
  const text = approachMessages(language);
  const words = planWords(language).anchoringFault;
  const { consequence, whenAccepted, endingPosts, faults } = effect;
  return (
    <Section title={text.meaning} id="betydning">
      <p class="move-summary">
        {[...summaryParts(language, consequence, year), ...faults.map((code) => words[code])].join(
          ' · ',
        )}
      </p>
      {whenAccepted && (
        <p>
          <StatusWord tone="good">
            {text.accepted(summaryParts(language, whenAccepted, year).join(' · '))}
          </StatusWord>
        </p>
      )}
      <DataTable
        id="aendring"
        caption={text.caption}
        columns={columns(effect, language)}
        rows={consequence.years}
        rowKey={({ year: one }) => String(one)}
        dense
        language={language}
      />
      {endingPosts.length > 0 && (
        <DatedList
          label={text.posts}
          items={endingPosts.map((post) => postItem(post, today, language))}
        />
      )}
      <p>{planWords(language).countedSources}</p>
    </Section>
  );
}

/** "Sparer 410.000 kr. i 2028", "35 beboere færre", "1 årsværk færre". */
export function summaryParts(language: Language, { years }: Consequence, shown: number): string[] {
  const text = approachMessages(language).summary;
  const asked = years.find(({ year }) => year === shown);
  const year =
    (asked && !isUnchanged(asked) ? asked : undefined) ?? years.find((one) => !isUnchanged(one));
  if (!year) return [text.same];
  const amount = (change: Money) => formatMoney(language, Math.abs(change) as Money);
  const money = [
    ...(year.cost < 0 ? [text.saves(amount(year.cost), year.year)] : []),
    ...(year.cost > 0 ? [text.costs(amount(year.cost), year.year)] : []),
    ...(year.gap < 0 ? [text.gapFalls(amount(year.gap), year.year)] : []),
    ...(year.gap > 0 ? [text.gapGrows(amount(year.gap), year.year)] : []),
  ];
  const persons = formatNumber(language, Math.abs(year.persons));
  const fte = formatNumber(language, Math.abs(year.fte), 2);
  return [
    ...money,
    ...(year.persons < 0 ? [text.fewer(persons)] : year.persons > 0 ? [text.more(persons)] : []),
    ...(year.fte < 0 ? [text.fewerFte(fte)] : year.fte > 0 ? [text.moreFte(fte)] : []),
  ];
}

function columns(
  { consequence, whenAccepted }: MoveEffect,
  language: Language,
): Column<ConsequenceYear>[] {
  const text = approachMessages(language).column;
  const gapAccepted = (year: ConsequenceYear) =>
    whenAccepted?.years[consequence.years.indexOf(year)]?.gap ?? year.gap;
  return [
    { key: 'aar', header: text.year, cell: ({ year }) => String(year) },
    {
      key: 'omkostning',
      header: text.cost,
      numeric: true,
      cell: ({ cost }) => changeOfMoney(language, cost),
    },
    {
      key: 'mangler',
      header: text.gap,
      numeric: true,
      cell: ({ gap }) => gapCell(gap, language),
    },
    ...(whenAccepted
      ? [
          {
            key: 'mangler-efter',
            header: text.gapAccepted,
            numeric: true as const,
            cell: (year: ConsequenceYear) => gapCell(gapAccepted(year), language),
          },
        ]
      : []),
    {
      key: 'beboere',
      header: text.persons,
      numeric: true,
      cell: ({ persons }) => changeOfCount(language, persons),
    },
    {
      key: 'aarsvaerk',
      header: text.fte,
      numeric: true,
      cell: ({ fte }) => changeOfCount(language, fte, 2),
    },
  ];
}

function gapCell(gap: Money, language: Language) {
  const words = changeOfMoney(language, gap);
  return gap === 0 ? words : <StatusWord tone={gap > 0 ? 'gap' : 'good'}>{words}</StatusWord>;
}

function postItem(post: PostEnding, today: LocalDate, language: Language) {
  const text = approachMessages(language);
  const words = planWords(language);
  const date = formatDate(language, post.noticeDay);
  return {
    text: text.post(
      words.role[post.role],
      words.placement[post.placement].toLowerCase(),
      formatNumber(language, post.fte, 2),
      post.fromYear,
    ),
    date: post.noticeDay < today ? text.postNoticePassed(date) : text.postNotice(date),
    datetime: post.noticeDay,
    ...(post.noticeDay < today && { tone: 'gap' as const }),
  };
}
