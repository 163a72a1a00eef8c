import { planWords } from '../../../plan/index.ts';
import type { View } from '../../../platform/http/index.ts';
import { formatDate, type Language, monthName } from '../../../platform/i18n/index.ts';
import { isLocalDate } from '../../../shared/index.ts';
import { ANOTHER, type Case, type CaseChoice, type CaseSource, NOT_FOUND } from '../../index.ts';
import { caseMessages } from './case-messages.ts';

/** The name of a value of a choice. */
export function choiceName(language: Language, choice: CaseChoice, value: string): string {
  const text = caseMessages(language);
  if (value === NOT_FOUND) return text.notFound;
  if (value === ANOTHER) return text.another;
  return namesOf(language, choice)[value] ?? value;
}

function namesOf(language: Language, choice: CaseChoice): Readonly<Record<string, string>> {
  const words = planWords(language);
  const text = caseMessages(language);
  switch (choice) {
    case 'approach':
      return words.approach;
    case 'forum':
      return text.forum;
    case 'geography':
      return text.geography;
    case 'placement':
      return words.placement;
    case 'funding':
      return words.fundingKind;
  }
}

/** Where and when, as far as the sources say. */
export function placeAndTime(one: Case, language: Language): string {
  const text = caseMessages(language);
  const { period } = one;
  const told = latestDate(one);
  const time = period
    ? text.years(period.from, period.to)
    : told === undefined
      ? text.undatedShort
      : text.toldIn(told.slice(0, 4));
  return `${one.place[language]} · ${time}`;
}

/** The date of the latest source that bears one. */
export function latestDate({ sources }: Case): string | undefined {
  return Object.values(sources)
    .flatMap(({ published }) => published ?? [])
    .toSorted()
    .at(-1);
}

/** What kind of source it is, its date, when it was read, and its limit. */
export function aboutSource(source: CaseSource, language: Language): string {
  const text = caseMessages(language);
  const { published, read, kind, note } = source;
  return [
    text.kinds[kind],
    published === null ? text.undated : text.published(dateWords(published, language)),
    text.read(formatDate(language, read)),
    ...(note ? [note[language]] : []),
  ].join(' · ');
}

/** `2016`, `september 2016` or `29. september 2016`. */
function dateWords(date: string, language: Language): string {
  if (isLocalDate(date)) return formatDate(language, date);
  const [year = date, month] = date.split('-');
  return month === undefined ? year : `${monthName(language, Number(month))} ${year}`;
}

/** Marks what has no source. */
export function ForDiscussion({ language }: { language: Language }) {
  return <span class="basis">{caseMessages(language).forDiscussion}</span>;
}

/** A number that leads to a source on the page, or the mark of what is ours. */
export function Basis({
  source,
  numbers,
  sources,
  view,
}: {
  source: string | undefined;
  numbers: readonly string[];
  sources: Case['sources'];
  view: View;
}) {
  const { language } = view;
  const found = source === undefined ? undefined : sources[source];
  if (!found) return <ForDiscussion language={language} />;
  const number = numbers.indexOf(source!) + 1;
  return (
    <a
      class="cite"
      href={`#kilde-${source}`}
      aria-label={`${caseMessages(language).source} ${number}: ${found.publisher}`}
    >
      {number}
    </a>
  );
}
