/** Where anybody asks for sparring or a talk. */
export const SPARRING_PATH = '/sparring';

/** The form with a theme chosen. */
export function sparringPath(theme: string): string {
  return `${SPARRING_PATH}?emne=${encodeURIComponent(theme)}`;
}

/** One's own request, by the key of the letter. */
export function ownRequestPath(token: string): string {
  return `${SPARRING_PATH}/${encodeURIComponent(token)}`;
}

/** Where one takes one's request back, or deletes it. */
export function ownStepPath(token: string, step: 'traek-tilbage' | 'slet'): string {
  return `${ownRequestPath(token)}/${step}`;
}

/** Paths with the key to a request; the log must not have it. */
export const SPARRING_SECRET_PATHS: readonly RegExp[] = [/^(\/en)?\/sparring\/[^/]+/];

/** What came in, for knowledge editors. */
export const INBOX_PATH = '/redaktion/sparring';

/** A part of the inbox; `words` are the filter. */
export function inboxPath(words: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams(words).toString();
  return query === '' ? INBOX_PATH : `${INBOX_PATH}?${query}`;
}

/** The list as a file. */
export function inboxFilePath(
  kind: 'csv' | 'xlsx',
  words: Readonly<Record<string, string>> = {},
): string {
  const query = new URLSearchParams(words).toString();
  return `${INBOX_PATH}/hent.${kind}${query === '' ? '' : `?${query}`}`;
}

/** One request. */
export function requestPath(requestId: string): string {
  return `${INBOX_PATH}/${encodeURIComponent(requestId)}`;
}

/** What is done with a request, as its address says it. */
export const STEP_WORDS = {
  take: 'overtag',
  'give-back': 'giv-tilbage',
  note: 'note',
  answer: 'svar',
  called: 'besvaret',
  agree: 'aftale',
  decline: 'afvis',
  finish: 'afslut',
  reopen: 'genaabn',
} as const;

/** Where a step is taken. */
export function stepPath(requestId: string, step: keyof typeof STEP_WORDS): string {
  return `${requestPath(requestId)}/${STEP_WORDS[step]}`;
}
