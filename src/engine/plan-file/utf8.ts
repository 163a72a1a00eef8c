import { fail, ok, type Result } from '../../shared/index.ts';

/** Where bytes are no UTF-8: line and column, both from one. */
export interface BadByte {
  readonly line: number;
  readonly column: number;
}

const CHUNK = 4096;

/** The text of UTF-8 bytes without a byte order mark, or the place of the first wrong byte. */
export function decodeUtf8(bytes: Uint8Array): Result<string, BadByte> {
  const units: number[] = [];
  const parts: string[] = [];
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length) {
    if (units.length >= CHUNK) parts.push(String.fromCharCode(...units.splice(0)));
    const lead = bytes[at]!;
    const length = lead < 0x80 ? 1 : sequenceLength(bytes, at);
    if (length === 0) {
      parts.push(String.fromCharCode(...units));
      return fail(placeAfter(parts.join('')));
    }
    const code = codePoint(bytes, at, length);
    if (code < 0x10000) units.push(code);
    else units.push(0xd7c0 + (code >> 10), 0xdc00 + (code & 0x3ff));
    at += length;
  }
  parts.push(String.fromCharCode(...units));
  return ok(parts.join(''));
}

function codePoint(bytes: Uint8Array, at: number, length: number): number {
  const lead = bytes[at]!;
  if (length === 1) return lead;
  let code = lead & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07);
  for (let next = 1; next < length; next++) code = (code << 6) | (bytes[at + next]! & 0x3f);
  return code;
}

/** Bytes of the well-formed sequence that starts here; 0 when there is none (Unicode, table 3-7). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[at + 1] ?? 0;
  const lowest = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const highest = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < lowest || second > highest) return 0;
  for (let next = 2; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** Line and column after the text: CR LF, LF and CR each end a line. */
export function placeAfter(text: string): BadByte {
  let line = 1;
  let lineStart = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const endsLine = unit === 0x0a || (unit === 0x0d && text.charCodeAt(at + 1) !== 0x0a);
    if (!endsLine) continue;
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: text.length - lineStart + 1 };
}
