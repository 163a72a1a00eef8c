/** The official lists with all areas found. */
export const AREAS_PATH = '/omraader';

/** What the list of areas shows; what is absent does not limit it. The words of the address are
 * Danish without æ, ø and å. */
export interface AreasQuery {
  /** A municipality as `slugOf` writes it. */
  readonly municipality?: string;
  readonly list?: 'udsat' | 'parallelsamfund' | 'omdannelse' | 'forebyggelse';
  readonly year?: number;
  readonly sort?: { readonly by: keyof typeof SORT_WORDS; readonly descending: boolean };
}

export const SORT_WORDS = { name: 'navn', years: 'aar' } as const;

/** The list of areas: `/omraader?kommune=aarhus&liste=omdannelse&aar=2019&sorter=-aar`. */
export function areasPath({ municipality, list, year, sort }: AreasQuery = {}): string {
  return withQuery(AREAS_PATH, {
    kommune: municipality,
    liste: list,
    aar: year?.toString(),
    sorter: sort && `${sort.descending ? '-' : ''}${SORT_WORDS[sort.by]}`,
  });
}

/** How an area's page calculates. */
export interface AreaQuery {
  /** The list date that is calculated, `YYYY-MM-DD`. */
  readonly date?: string;
  /** The whole country's share of convicted in percent, as the reader typed it. */
  readonly nationalShare?: string;
  /** The rule that keeps forebyggelsesområder apart from udsatte boligområder is left out. */
  readonly overlapping?: true;
}

/** One area: `/omraader/taastrupgaard?dato=2023-12-01&landsandel=0%2C78`. */
export function areaPath(slug: string, query: AreaQuery = {}): string {
  return withQuery(`${AREAS_PATH}/${slug}`, {
    dato: query.date,
    landsandel: query.nationalShare,
    overlap: query.overlapping && 'ja',
  });
}

function withQuery(path: string, values: Record<string, string | undefined>): string {
  const words = Object.entries(values).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return words.length > 0 ? `${path}?${words.join('&')}` : path;
}
