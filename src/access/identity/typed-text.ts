/** What somebody typed as one line: without control characters, trimmed, cut to a length. */
export function oneLine(typed: string, longest: number): string {
  return typed
    .replaceAll(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longest);
}

/** Whether a text from a form can be the id of something of ours. */
export function isOwnId(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text);
}
