import { fail, ok, type Result } from '../../shared/index.ts';
import { MAX_CSV_BYTES, type FileProblem } from './problem.ts';

/** The text of a file, and how it was written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'windows-1252';
}

/** Decodes UTF-8 (with or without byte order mark) and, when it is not that, Windows-1252.
 * Refuses UTF-16, workbooks, binary files and files over 20 MB before looking any further. */
export function decodeText(bytes: Uint8Array): Result<DecodedText, FileProblem> {
  if (bytes.length > MAX_CSV_BYTES) return fail({ code: 'too-large', bytes: bytes.length });
  if (bytes.length === 0) return fail({ code: 'empty' });
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) {
    return fail({ code: 'utf-16' });
  }
  // "PK": a zip file, which is what an .xlsx is. D0 CF 11 E0: the older .xls.
  if (startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return fail({ code: 'workbook' });
  }
  if (bytes.includes(0)) return fail({ code: looksLikeUtf16(bytes) ? 'utf-16' : 'not-text' });
  const decoded = decodeEither(bytes);
  return decoded.text.trim() === '' ? fail({ code: 'empty' }) : ok(decoded);
}

function decodeEither(bytes: Uint8Array): DecodedText {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Danish text in UTF-16 without a mark: every other byte of the beginning is mostly zero. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 200);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  return Math.max(...zeros) > head.length / 4;
}
