/** The activity catalogue. */
export const CATALOGUE_PATH = '/aktiviteter';

/** The words of the address: Danish, without æ, ø and å. */
export const FACET_WORDS = {
  effortArea: 'indsatsomraade',
  targetGroup: 'maalgruppe',
  form: 'form',
  method: 'metode',
  strength: 'virkning',
} as const;

export const ORDER_WORDS = {
  name: 'navn',
  strength: 'virkning',
  effortArea: 'indsatsomraade',
} as const;

/** What the list shows; what is absent does not limit it. */
export interface CatalogueQuery {
  /** Values by facet; several of one facet widen, several facets narrow. */
  readonly choices?: Readonly<Partial<Record<keyof typeof FACET_WORDS, readonly string[]>>>;
  readonly text?: string;
  readonly sort?: { readonly by: keyof typeof ORDER_WORDS; readonly descending: boolean };
}

/** The list: `/aktiviteter?indsatsomraade=beskaeftigelse&maalgruppe=unge&sorter=-virkning`. */
export function cataloguePath(query: CatalogueQuery = {}): string {
  return withWords(CATALOGUE_PATH, wordsOf(query));
}

/** The list as a file, with the same filter. */
export function catalogueFilePath(kind: 'xlsx' | 'csv', query: CatalogueQuery = {}): string {
  return withWords(`${CATALOGUE_PATH}/hent.${kind}`, wordsOf(query));
}

/** One activity of the catalogue. */
export function catalogueActivityPath(id: string): string {
  return `${CATALOGUE_PATH}/${encodeURIComponent(id)}`;
}

/** Activities side by side: `/aktiviteter/sammenlign?id=fritidsjob&id=mentor`. */
export function comparisonPath(ids: readonly string[] = []): string {
  return withWords(
    `${CATALOGUE_PATH}/sammenlign`,
    ids.map((id): [string, string] => ['id', id]),
  );
}

/** A query as the words of an address, in their order. */
export function wordsOf({ choices, text, sort }: CatalogueQuery): [string, string][] {
  const facets = Object.keys(FACET_WORDS) as (keyof typeof FACET_WORDS)[];
  return [
    ...facets.flatMap((facet) =>
      (choices?.[facet] ?? []).map((value): [string, string] => [FACET_WORDS[facet], value]),
    ),
    ...(text ? [['soeg', text] as [string, string]] : []),
    ...(sort
      ? [['sorter', `${sort.descending ? '-' : ''}${ORDER_WORDS[sort.by]}`] as [string, string]]
      : []),
  ];
}

function withWords(path: string, words: readonly [string, string][]): string {
  return words.length === 0 ? path : `${path}?${new URLSearchParams([...words]).toString()}`;
}
