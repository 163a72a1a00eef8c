const ROOT = '/redaktion';

/** Where knowledge editors work. */
export const EDITING_PATH: string = ROOT;

/** The kinds of documents as addresses name them. */
export const KIND_WORDS = {
  theme: 'temaer',
  activity: 'aktiviteter',
  case: 'erfaringer',
  event: 'arrangementer',
} as const;

type Kind = keyof typeof KIND_WORDS;

/** A document among the editors: what it is now, and its versions. */
export interface EditedDocument {
  readonly kind: Kind;
  readonly id: string;
}

/** The list of all documents, limited to some. */
export function editingListPath(
  words: Readonly<Record<string, string | undefined>> = {},
  anchor?: string,
): string {
  return withWords(ROOT, words) + (anchor === undefined ? '' : `#${anchor}`);
}

/** The form of a document that is to be. */
export function newDocumentPath(kind: Kind): string {
  return `${ROOT}/${KIND_WORDS[kind]}/ny`;
}

/** A document with its draft and its versions. */
export function documentPath({ kind, id }: EditedDocument): string {
  return `${ROOT}/${KIND_WORDS[kind]}/${encodeURIComponent(id)}`;
}

/** What is done with a document, as the last part of an address. */
export type DocumentPart =
  | 'rediger'
  | 'vis'
  | 'send'
  | 'overtag'
  | 'traek-tilbage'
  | 'stop'
  | 'gennemsyn'
  | 'kasser'
  | 'tag-ned'
  | 'nyere-udgave'
  | 'sammenlign';

export function documentPartPath(
  document: EditedDocument,
  part: DocumentPart,
  words: Readonly<Record<string, string | undefined>> = {},
): string {
  return withWords(`${documentPath(document)}/${part}`, words);
}

/** One version of a document, as its readers saw it. */
export function versionPath(
  document: EditedDocument,
  number: number,
  words: Readonly<Record<string, string | undefined>> = {},
): string {
  return withWords(`${documentPath(document)}/versioner/${number}`, words);
}

/** Where a version is made the text of a new draft. */
export function restorePath(document: EditedDocument, number: number): string {
  return `${documentPath(document)}/versioner/${number}/gendan`;
}

function withWords(path: string, words: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(words).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}
