const LONGEST_ADDRESS = 254;
const LONGEST_LOCAL_PART = 64;

/** No space, no control character, and nothing that makes a header read it as more than one. */
const ADDRESS = /^[^\s\p{C}@<>()[\]\\,;:"]+@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?$/u;

/** Whether a text is one plain mail address, without a name. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= LONGEST_ADDRESS &&
    ADDRESS.test(text) &&
    text.indexOf('@') <= LONGEST_LOCAL_PART &&
    !text.includes('..')
  );
}

/** Whether a text may stand in a header: one line, no control characters. */
export function isHeaderText(text: string): boolean {
  return text.trim() !== '' && !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text);
}

/** The domain of an address, with or without a name before it. */
export function domainOf(from: string): string {
  return /@([\w.-]+)>?\s*$/.exec(from)?.[1] ?? 'localhost';
}
