/** Where everything that is open to all is searched. */
export const SEARCH_PATH = '/soeg';

/** The word that what is searched for is asked with. */
export const SEARCH_NAME = 'q';

/** The words of the address: Danish, without æ, ø and å. */
export const KIND_WORDS = {
  theme: 'tema',
  activity: 'aktivitet',
  case: 'erfaring',
  area: 'omraade',
  event: 'arrangement',
  term: 'ord',
} as const;

/** What is searched for; what is absent does not limit it. */
export interface SearchQuery {
  readonly text?: string;
  readonly kinds?: readonly (keyof typeof KIND_WORDS)[];
  /** From 1. */
  readonly page?: number;
}

/** A search: `/soeg?q=forankring&slags=tema&side=2`. */
export function searchPath({ text, kinds = [], page = 1 }: SearchQuery = {}): string {
  const words: [string, string][] = [
    ...(text ? [[SEARCH_NAME, text] as [string, string]] : []),
    ...kinds.map((kind) => ['slags', KIND_WORDS[kind]] as [string, string]),
    ...(page > 1 ? [['side', String(page)] as [string, string]] : []),
  ];
  return words.length === 0
    ? SEARCH_PATH
    : `${SEARCH_PATH}?${new URLSearchParams(words).toString()}`;
}
