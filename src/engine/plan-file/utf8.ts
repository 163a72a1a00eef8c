import { fail, ok, type Result } from '../../shared/index.ts';

/** Where bytes are no UTF-8: line and column, both from one. */
export interface BadByte {
  readonly line: number;
  readonly column: number;
}

const CHUNK = 8192;

/** The text of UTF-8 bytes without a byte order mark, or the place of the first wrong byte. */
export function decodeUtf8(bytes: Uint8Array): Result<string, BadByte> {
  const units = new Uint16Array(CHUNK);
  let text = '';
  let used = 0;
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const flush = () => {
    text += String.fromCharCode(...units.subarray(0, used));
    used = 0;
  };
  while (at < bytes.length) {
    if (used > CHUNK - 2) flush();
    const lead = bytes[at]!;
    if (lead < 0x80) {
      units[used++] = lead;
      at += 1;
      continue;
    }
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      flush();
      return fail(placeAtEnd(text));
    }
    at = pushCodePoint(bytes, at, length);
  }
  flush();
  return ok(text);

  function pushCodePoint(from: Uint8Array, start: number, length: number): number {
    let code = from[start]! & (length === 2 ? 0x1f : length === 3 ? 0x0f : 0x07);
    for (let next = 1; next < length; next++) code = (code << 6) | (from[start + next]! & 0x3f);
    if (code < 0x10000) {
      units[used++] = code;
    } else {
      units[used++] = 0xd7c0 + (code >> 10);
      units[used++] = 0xdc00 + (code & 0x3ff);
    }
    return start + length;
  }
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

/** Line and column after the text: CR LF, CR and LF each end a line. */
export function placeAtEnd(text: string): BadByte {
  const lines = text.split(/\r\n|\r|\n/);
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
