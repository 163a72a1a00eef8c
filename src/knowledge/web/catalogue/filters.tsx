import type { View } from '../../../platform/http/index.ts';
import { Button, type Chip, Disclosure, FilterChips, Form, TextField } from '../../../ui/index.ts';
import { type Catalogue, type ChoiceCounts, countChoices, type Facet } from '../../index.ts';
import { CATALOGUE_PATH, cataloguePath, wordsOf } from '../paths.ts';
import { catalogueMessages } from './catalogue-messages.ts';
import { type AskedCatalogue, facetValues, filterOf, queryOf, toggled, without } from './query.ts';
import { valueName } from './words.tsx';

/** What the parts of the list are made from. */
export interface ListMatter {
  readonly catalogue: Catalogue;
  readonly asked: AskedCatalogue;
  readonly view: View;
}

const IN_SIGHT = ['effortArea', 'strength'] as const;
const FOLDED = ['targetGroup', 'form', 'method'] as const;

/** Search in a form; every choice as a link that says how many it shows. */
export function CatalogueFilters({ matter }: { matter: ListMatter }) {
  const { catalogue, asked, view } = matter;
  const text = catalogueMessages(view.language);
  const counts = countChoices(catalogue.activities, filterOf(asked, view.language));
  return (
    <>
      <SearchForm matter={matter} />
      {IN_SIGHT.map((facet) => (
        <FacetChips matter={matter} facet={facet} counts={counts} />
      ))}
      <Disclosure
        summary={text.moreFilters}
        open={FOLDED.some((facet) => asked.choices[facet].length > 0)}
      >
        {FOLDED.map((facet) => (
          <FacetChips matter={matter} facet={facet} counts={counts} />
        ))}
      </Disclosure>
    </>
  );
}

function SearchForm({ matter: { asked, view } }: { matter: ListMatter }) {
  const { language } = view;
  const text = catalogueMessages(language);
  const others = wordsOf(queryOf({ ...asked, text: '' }));
  return (
    <div class="print-hidden" role="search">
      <Form action={view.href(CATALOGUE_PATH)} method="get" inline label={text.find}>
        {others.map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <TextField
          name="soeg"
          type="search"
          label={text.search}
          value={asked.text}
          maxlength={100}
          width="m"
          language={language}
        />
        <Button kind="secondary">{text.searchButton}</Button>
        {asked.text !== '' && (
          <a class="chips__clear" href={view.href(cataloguePath(queryOf({ ...asked, text: '' })))}>
            {text.clearSearch}
          </a>
        )}
      </Form>
    </div>
  );
}

function FacetChips({
  matter: { catalogue, asked, view },
  facet,
  counts,
}: {
  matter: ListMatter;
  facet: Facet;
  counts: ChoiceCounts;
}) {
  const { language } = view;
  const chips = facetValues(catalogue)[facet].map((value): Chip => ({
    label: valueName(catalogue, language, facet, value),
    count: counts[facet].get(value) ?? 0,
    chosen: asked.choices[facet].includes(value),
    href: view.href(cataloguePath(queryOf(toggled(asked, facet, value)))),
  }));
  return (
    <FilterChips
      label={catalogueMessages(language).facet[facet]}
      chips={chips}
      clear={view.href(cataloguePath(queryOf(without(asked, facet))))}
      language={language}
    />
  );
}
