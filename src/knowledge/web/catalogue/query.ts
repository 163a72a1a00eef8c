import {
  type Catalogue,
  type CatalogueFilter,
  type Choices,
  type Facet,
  FORMS,
  METHODS,
  ORDERS,
  STRENGTHS,
} from '../../index.ts';
import { EFFORT_AREAS } from '../../../engine/index.ts';
import type { Language } from '../../../platform/i18n/index.ts';
import { type CatalogueQuery, FACET_WORDS, ORDER_WORDS } from '../paths.ts';

const LONGEST_SEARCH = 100;

/** What an address asks the list to show, with nothing absent. */
export interface AskedCatalogue {
  readonly choices: Choices;
  readonly text: string;
  readonly sort: NonNullable<CatalogueQuery['sort']>;
}

/** The list when nothing else is asked for. */
export const USUAL_SORT = { by: 'name', descending: false } as const;

/** The values of every facet, in the order in which they are shown. */
export function facetValues(catalogue: Catalogue): Choices {
  return {
    effortArea: [...EFFORT_AREAS[catalogue.taxonomy].keys()],
    targetGroup: [...catalogue.targetGroups.keys()],
    form: FORMS,
    method: METHODS,
    strength: STRENGTHS,
  };
}

/** Reads an address. What is not known is left out, so that an old or misspelt address still shows
 * the list. */
export function readCatalogueQuery(words: URLSearchParams, catalogue: Catalogue): AskedCatalogue {
  const known = facetValues(catalogue);
  const chosen = (facet: Facet) => {
    const asked = words.getAll(FACET_WORDS[facet]);
    return known[facet].filter((value) => asked.includes(value));
  };
  return {
    choices: {
      effortArea: chosen('effortArea'),
      targetGroup: chosen('targetGroup'),
      form: chosen('form'),
      method: chosen('method'),
      strength: chosen('strength'),
    },
    text: (words.get('soeg') ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_SEARCH),
    sort: readSort(words.get('sorter')) ?? USUAL_SORT,
  };
}

/** What was asked, as the address that asks it; the usual order is left out. */
export function queryOf({ choices, text, sort }: AskedCatalogue): CatalogueQuery {
  const usual = sort.by === USUAL_SORT.by && sort.descending === USUAL_SORT.descending;
  return { choices, text, ...(!usual && { sort }) };
}

/** What was asked, as a filter. */
export function filterOf({ choices, text }: AskedCatalogue, language: Language): CatalogueFilter {
  return { choices, text, language };
}

/** The same with a value of a facet turned on or off. */
export function toggled(asked: AskedCatalogue, facet: Facet, value: string): AskedCatalogue {
  const now = asked.choices[facet];
  const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
  return { ...asked, choices: { ...asked.choices, [facet]: next } };
}

/** The same without the choices of a facet. */
export function without(asked: AskedCatalogue, facet: Facet): AskedCatalogue {
  return { ...asked, choices: { ...asked.choices, [facet]: [] } };
}

function readSort(text: string | null): CatalogueQuery['sort'] {
  const descending = text?.startsWith('-') ?? false;
  const word = descending ? text?.slice(1) : text;
  const by = ORDERS.find((order) => ORDER_WORDS[order] === word);
  return by && { by, descending };
}
