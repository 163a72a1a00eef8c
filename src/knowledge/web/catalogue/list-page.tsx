import { formatNumber, type Language } from '../../../platform/i18n/index.ts';
import { Button, ButtonLink, Facts, Form, PageHeader, Section } from '../../../ui/index.ts';
import {
  type Catalogue,
  type CatalogueActivity,
  FACETS,
  isFiltered,
  matchingActivities,
  STRENGTHS,
} from '../../index.ts';
import { NothingFound } from '../nothing-found.tsx';
import { catalogueFilePath, cataloguePath, comparisonPath } from '../paths.ts';
import { catalogueMessages } from './catalogue-messages.ts';
import { CatalogueFilters, type ListMatter } from './filters.tsx';
import { CatalogueTable, PICK_FORM } from './list-table.tsx';
import { filterOf, queryOf, without } from './query.ts';
import { valueNames } from './words.tsx';

/** The point of the list in one sentence: how many activities, and how many fit. */
export function catalogueTitle(
  language: Language,
  { catalogue, asked }: Pick<ListMatter, 'catalogue' | 'asked'>,
  found: number,
): string {
  const text = catalogueMessages(language);
  const number = (value: number) => formatNumber(language, value);
  const all = catalogue.activities.length;
  return isFiltered(asked)
    ? text.titleFiltered(found, number(found), number(all))
    : text.title(number(all), number(goodResults(catalogue)));
}

/** How many activities have a good result in a source. */
function goodResults({ activities }: Catalogue): number {
  const good = new Set(STRENGTHS.slice(0, STRENGTHS.indexOf('sammenhaeng')));
  return activities.filter(({ evidence }) => good.has(evidence.strength)).length;
}

/** The list of activities with its filters. */
export function CataloguePage({
  matter,
  shown,
}: {
  matter: ListMatter;
  shown: readonly CatalogueActivity[];
}) {
  const { catalogue, asked, view } = matter;
  const { language } = view;
  const text = catalogueMessages(language);
  return (
    <>
      <PageHeader
        title={catalogueTitle(language, matter, shown.length)}
        {...(!isFiltered(asked) && { lead: text.lead })}
        language={language}
      />
      <Section title={text.find} id="find">
        <div class="find">
          <CatalogueFilters matter={matter} />
        </div>
        {shown.length === 0 ? <NoMatch matter={matter} /> : <Found matter={matter} shown={shown} />}
      </Section>
      <Section title={text.strengthsTitle} id="virkning">
        <Facts
          facts={STRENGTHS.map((strength) => ({
            term: text.strengths[strength],
            value: text.strengthText[strength],
          }))}
        />
        <p class="find__after">{text.taxonomy(catalogue.taxonomy)}</p>
      </Section>
    </>
  );
}

function Found({ matter, shown }: { matter: ListMatter; shown: readonly CatalogueActivity[] }) {
  const { catalogue, asked, view } = matter;
  const { language } = view;
  const text = catalogueMessages(language);
  const query = queryOf(asked);
  const number = (value: number) => formatNumber(language, value);
  return (
    <>
      <p role="status">
        {text.shown(number(shown.length), number(catalogue.activities.length))}{' '}
        {isFiltered(asked) && (
          <a class="print-hidden" href={view.href(cataloguePath())}>
            {text.clearAll}
          </a>
        )}
        <FilterInWords matter={matter} />
      </p>
      <div class="print-hidden">
        <Form id={PICK_FORM} action={view.href(comparisonPath())} method="get" inline>
          <Button kind="secondary" small>
            {text.compare}
          </Button>
          <ButtonLink
            kind="quiet"
            small
            download
            href={view.href(catalogueFilePath('xlsx', query))}
          >
            {text.xlsx}
          </ButtonLink>
          <ButtonLink kind="quiet" small download href={view.href(catalogueFilePath('csv', query))}>
            {text.csv}
          </ButtonLink>
        </Form>
        <p class="form-hint">{text.compareHint}</p>
      </div>
      <CatalogueTable matter={matter} shown={shown} />
      <p class="print-hidden find__after">
        <Button kind="secondary" form={PICK_FORM}>
          {text.compare}
        </Button>
      </p>
    </>
  );
}

/** What was chosen, for paper: the filters themselves are not printed. */
function FilterInWords({ matter }: { matter: ListMatter }) {
  const lines = filterWords(matter);
  return lines.length === 0 ? null : <span class="print-only"> {lines.join(' · ')}</span>;
}

/** What was chosen, one line per facet. */
export function filterWords({ catalogue, asked, view: { language } }: ListMatter): string[] {
  const text = catalogueMessages(language);
  return [
    ...FACETS.filter((facet) => asked.choices[facet].length > 0).map(
      (facet) =>
        `${text.facet[facet]}: ${valueNames(catalogue, language, facet, asked.choices[facet])}`,
    ),
    ...(asked.text === '' ? [] : [text.searchedFor(asked.text)]),
  ];
}

/** No activity fits: what can be left out, and how many that would show. */
function NoMatch({ matter }: { matter: ListMatter }) {
  const { catalogue, asked, view } = matter;
  const { language } = view;
  const text = catalogueMessages(language);
  const ways = [
    ...FACETS.filter((facet) => asked.choices[facet].length > 0).map((facet) => ({
      words: (count: string) => text.emptyWithout(text.facet[facet].toLowerCase(), count),
      next: without(asked, facet),
    })),
    ...(asked.text === '' ? [] : [{ words: text.emptyWithoutText, next: { ...asked, text: '' } }]),
  ]
    .map(({ words, next }) => {
      const count = matchingActivities(catalogue.activities, filterOf(next, language)).length;
      const href = view.href(cataloguePath(queryOf(next)));
      return { count, href, label: words(formatNumber(language, count)) };
    })
    .filter(({ count }) => count > 0);
  return (
    <NothingFound
      title={text.titleFiltered(0, '', '')}
      ways={ways}
      text={{ withWays: text.emptyText, withoutWays: text.emptyAll }}
      all={{ label: text.clearAll, href: view.href(cataloguePath()) }}
    />
  );
}
