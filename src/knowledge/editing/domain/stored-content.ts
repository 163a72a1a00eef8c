import { fail, ok, type Result } from '../../../shared/index.ts';
import { type EditingProblem, LONGEST_NOTE, MOST_CONTENT_BYTES } from './problem.ts';

const DOCUMENT_ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const LONGEST_ID = 60;

/** Whether a text can be the id of a document: the last part of its address. */
export function isDocumentId(text: string): boolean {
  return text.length <= LONGEST_ID && DOCUMENT_ID.test(text);
}

/** A content as the database can hold it: plain JSON without NUL and halves of characters. */
export function storable(content: unknown): Result<unknown, EditingProblem> {
  const plain = clean(content) ?? {};
  const bytes = bytesOf(JSON.stringify(plain));
  return bytes > MOST_CONTENT_BYTES
    ? fail({ kind: 'too-large', bytes, most: MOST_CONTENT_BYTES })
    : ok(plain);
}

/** The length of a text in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x8_00 ? 2 : code < 0x1_00_00 ? 3 : 4;
  }
  return bytes;
}

function clean(value: unknown): unknown {
  if (typeof value === 'string') return cleanText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (Array.isArray(value)) return value.map((one) => clean(one) ?? null);
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, one]) => [cleanText(key), clean(one)]);
    return Object.fromEntries(entries.filter(([, one]) => one !== undefined));
  }
  return typeof value === 'boolean' || value === null ? value : undefined;
}

function cleanText(text: string): string {
  return text.replaceAll('\0', '').replaceAll(/\p{Surrogate}/gu, '\uFFFD');
}

/** A note or reason as it is kept; undefined when nothing was typed. */
export function tidyNote(text: string): Result<string | undefined, EditingProblem> {
  const tidy = cleanText(text).replaceAll('\r\n', '\n').trim();
  if (tidy.length > LONGEST_NOTE) return fail({ kind: 'text-too-long', most: LONGEST_NOTE });
  return ok(tidy === '' ? undefined : tidy);
}

/** A content as text that is the same for the same content, whatever the order of its keys. */
export function canonicalText(content: unknown): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

/** Whether two contents say the same. */
export function isSameContent(one: unknown, other: unknown): boolean {
  return canonicalText(one) === canonicalText(other);
}

/** The title in a content that may be incomplete; undefined when there is none yet. */
export function typedTitle(content: unknown, language: 'da' | 'en'): string | undefined {
  for (const path of [
    [language, 'title'],
    ['title', language],
    ['name', language],
    [language, 'name'],
  ]) {
    const found = path.reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? (value as Record<string, unknown>)[key]
          : undefined,
      content,
    );
    if (typeof found === 'string' && found.trim() !== '') return found.trim();
  }
  return undefined;
}
