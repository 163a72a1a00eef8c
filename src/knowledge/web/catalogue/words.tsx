import type { View } from '../../../platform/http/index.ts';
import { formatDate, type Language, monthName } from '../../../platform/i18n/index.ts';
import { effortAreaName } from '../../../plan/index.ts';
import { isLocalDate } from '../../../shared/index.ts';
import { type Shape, StatusWord, type Tone } from '../../../ui/index.ts';
import type {
  Catalogue,
  CatalogueActivity,
  CatalogueSource,
  Facet,
  Statement,
  Strength,
} from '../../index.ts';
import { catalogueMessages } from './catalogue-messages.ts';
import { entryMessages } from './entry-messages.ts';

const LOOK: Readonly<Record<Strength, readonly [Tone, Shape]>> = {
  'dokumenteret-virkning': ['good', 'tick'],
  'effekt-paavist': ['good', 'disc'],
  'positiv-evaluering': ['accent', 'half'],
  sammenhaeng: ['accent', 'diamond'],
  'omtalt-evalueret': ['plain', 'square'],
  'ikke-fundet': ['unknown', 'ring'],
};

/** What was found about the effect, in a word with a colour and a form. */
export function StrengthWord({ strength, language }: { strength: Strength; language: Language }) {
  const [tone, shape] = LOOK[strength];
  return (
    <StatusWord tone={tone} shape={shape}>
      {catalogueMessages(language).strengths[strength]}
    </StatusWord>
  );
}

/** The name of a facet's value. */
export function valueName(
  catalogue: Catalogue,
  language: Language,
  facet: Facet,
  value: string,
): string {
  const text = catalogueMessages(language);
  const named = (names: Readonly<Record<string, string>>) => names[value] ?? value;
  switch (facet) {
    case 'effortArea':
      return effortAreaName(catalogue, language, value);
    case 'targetGroup':
      return catalogue.targetGroups.get(value)?.[language] ?? value;
    case 'form':
      return named(text.forms);
    case 'method':
      return named(text.methods);
    case 'strength':
      return named(text.strengths);
  }
}

/** The names of several values of a facet, with commas. */
export function valueNames(
  catalogue: Catalogue,
  language: Language,
  facet: Facet,
  values: readonly string[],
): string {
  return sentenceOf(values.map((value) => valueName(catalogue, language, facet, value)));
}

/** The partners of an activity, with commas. */
export function partnerNames(
  catalogue: Catalogue,
  language: Language,
  { partners }: CatalogueActivity,
): string {
  return sentenceOf(partners.map((id) => catalogue.partners.get(id)?.[language] ?? id));
}

/** Names in a row; those after the first begin small, but for short forms such as SSP. */
function sentenceOf(names: readonly string[]): string {
  return names
    .map((name, index) =>
      index === 0 || /^\p{Lu}{2}/u.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1),
    )
    .join(', ');
}

/** A statement with its source, or marked as ours. */
export function StatementText({
  statement,
  catalogue,
  view,
}: {
  statement: Statement;
  catalogue: Catalogue;
  view: View;
}) {
  const source = statement.source && catalogue.sources.get(statement.source);
  return (
    <>
      {statement[view.language]}
      <span class="data__note">
        {source ? (
          <>
            {entryMessages(view.language).source}: <SourceLink source={source} view={view} />
          </>
        ) : (
          <ForDiscussion language={view.language} />
        )}
      </span>
    </>
  );
}

/** Marks what has no source. */
export function ForDiscussion({ language }: { language: Language }) {
  return <span class="basis">{catalogueMessages(language).forDiscussion}</span>;
}

/** A source as a link with its date. */
export function SourceLink({ source, view }: { source: CatalogueSource; view: View }) {
  return (
    <>
      {source.publisher},{' '}
      <a href={source.url} rel="external noreferrer">
        {source.title}
      </a>{' '}
      ({publishedWords(source, view.language)})
    </>
  );
}

/** When a source was published, as far as it says. */
export function publishedWords({ published }: CatalogueSource, language: Language): string {
  const text = entryMessages(language);
  return published === null ? text.undated : text.published(dateWords(published, language));
}

/** `2016`, `september 2016` or `29. september 2016`. */
function dateWords(date: string, language: Language): string {
  if (isLocalDate(date)) return formatDate(language, date);
  const [year = date, month] = date.split('-');
  return month === undefined ? year : `${monthName(language, Number(month))} ${year}`;
}
